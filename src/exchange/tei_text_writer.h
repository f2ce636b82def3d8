// Blocks and runs as TEI. White space that folding would lose is written as <space quantity="…" unit="chars"/>, so that
// TextBuilder gives it back.
#pragma once

#include <string>

#include "journal/model.h"

namespace daybook::exchange {

/// Each block on a line of its own.
void append_tei_blocks(std::string& out, const std::vector<Block>& blocks, const Journal& journal);
/// ` cert="high" source="#a #b"`
std::string statement_attributes(const Statement& statement, const Journal& journal);
/// @when, @from and @to, @notBefore and @notAfter; what these cannot say is in @when-iso, as EDTF.
std::string date_attributes(const EdtfDate& date);
/// An id as XML has it: "entry__1960-09-14" and "n5" for what begins with a digit.
std::string xml_id(std::string_view key);

}  // namespace daybook::exchange
