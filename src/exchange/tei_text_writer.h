// Writes blocks and runs as TEI. White space that folding would remove is written as <space quantity="…" unit="chars"/>, so
// that TextBuilder restores it.
#pragma once

#include <string>

#include "journal/model.h"

namespace daybook::exchange {

/// Each block on a line of its own.
void append_tei_blocks(std::string& out, const std::vector<Block>& blocks, const Journal& journal);
/// ` cert="high" source="#a #b"`
std::string statement_attributes(const Statement& statement, const Journal& journal);
/// @when, @from and @to, @notBefore and @notAfter; dates that these cannot express are in @when-iso, as EDTF.
std::string date_attributes(const EdtfDate& date);
/// A valid XML id. One that begins with a digit gets a prefix.
std::string xml_id(std::string_view key);

}  // namespace daybook::exchange
