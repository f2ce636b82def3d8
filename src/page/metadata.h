// Metadata of static pages, for reference managers and search engines: meta elements and JSON-LD.
//
// Dates are the EDTF strings of the journal; DC.date is an ISO date if the date is a single day. Entries are manuscripts in an
// archive, as Zotero reads them (its translator "Embedded Metadata").
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"
#include "page/html.h"

namespace daybook {

/// A JSON string with all control characters escaped. Html::json() makes it safe for a script element.
std::string json_text(std::string_view text);

/// meta elements and one `<script type="application/ld+json">`.
Html journal_metadata(const Model& model);
Html entry_metadata(EntryId entry, const Model& model);
/// An empty element for each entry that reference managers find in a list (COinS); nothing in a journal with very many entries.
Html entry_coins(const Model& model);
Html person_metadata(PersonId person, const Model& model);

/// The page of an authority file that an identifier names; empty if the scheme or the value is not valid.
std::string authority_address(const Identifier& identifier);

}  // namespace daybook
