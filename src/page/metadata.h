// What machines read of a static page: citation metadata and JSON-LD.
//
// Dates are the EDTF strings of the journal; DC.date and citation_date are ISO days where there is one day.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace daybook {

/// JSON that can stand in a script element: nothing in it can close the element, and no control is raw.
std::string script_json(std::string_view text);

/// meta elements and one `<script type="application/ld+json">`.
std::string journal_metadata(const Model& model);
std::string entry_metadata(EntryId entry, const Model& model);
std::string person_metadata(PersonId person, const Model& model);

/// The page of an authority file that an identifier names; empty if the scheme or the value is none of theirs.
std::string authority_address(const Identifier& identifier);

}  // namespace daybook
