// Reads TEI attributes: dates, kinds of names, references.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exchange/xml_file.h"
#include "journal/model.h"

namespace daybook::exchange {

/// The ids of a file, except those of people and places.
struct TeiIds {
    std::map<std::string, std::string> images;  // addresses, by the id of a surface, zone or graphic
    std::map<std::string, SourceId> sources;    // by the id of a bibl
};

/// The date from @when, @from and @to, @notBefore and @notAfter, or their -iso forms; nothing if there is none.
/// @when-custom is ignored, because it is not in the Gregorian calendar.
std::optional<EdtfDate> date_of(pugi::xml_node node);

enum class NameKind : std::uint8_t { none, person, place, organisation };
/// What a persName, placeName, orgName, or an rs or name with a type, refers to.
NameKind name_kind(pugi::xml_node node);
/// @ref; if missing, @key; if missing, @corresp.
std::vector<std::string> references_of_name(pugi::xml_node node);

/// TEI's @cert; nothing if it has none.
std::optional<Certainty> certainty_of(pugi::xml_node node);
/// "italic", "bold", "underline" or "superscript", which projects write in many ways; or "".
std::string rendition_of(pugi::xml_node node);
/// A type without case and punctuation: "diaryentry" of "diary-Entry".
std::string plain_type(pugi::xml_node node);

}  // namespace daybook::exchange
