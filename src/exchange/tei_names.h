// What TEI's attributes say: dates, kinds of names, who is meant.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exchange/xml_file.h"
#include "journal/model.h"

namespace daybook::exchange {

/// What the ids of a file mean, beyond people and places.
struct TeiIds {
    std::map<std::string, std::string> images;  // of a surface, zone or graphic: its address
    std::map<std::string, SourceId> sources;    // of a bibl
};

/// The date that @when, @from and @to, @notBefore and @notAfter (or their -iso forms) give, in EDTF; or nothing.
/// @when-custom is no date of the Gregorian calendar and is not read.
std::optional<EdtfDate> date_of(pugi::xml_node node);

enum class NameKind : std::uint8_t { none, person, place, organisation };
/// What persName, placeName, orgName, rs and name with a type name.
NameKind name_kind(pugi::xml_node node);
/// @ref, or else @key, or else @corresp.
std::vector<std::string> references_of_name(pugi::xml_node node);

/// TEI's @cert; nothing if it has none.
std::optional<Certainty> certainty_of(pugi::xml_node node);
/// "italic", "bold", "underline", "superscript" for the many ways in which projects write these; or "".
std::string rendition_of(pugi::xml_node node);
/// A type without case and punctuation: "diaryentry" of "diary-Entry".
std::string plain_type(pugi::xml_node node);

}  // namespace daybook::exchange
