// Tables: CSV (RFC 4180), with the variants that spreadsheets write.
//
//   Table table = read_table(bytes);        // separator "," ";" or tab, as in the first line; a BOM is skipped
//   append_row(out, {"a", "b \"quoted\""}); // ends with CRLF
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace daybook::exchange {

struct Row {
    int line = 1;  // where it begins in the file
    std::vector<std::string> cells;
};
struct Table {
    std::vector<Row> rows;  // including the header, without empty rows
    int unclosed_line = 0;  // line of a quotation mark that is never closed; 0: there is none
};
Table read_table(std::string_view bytes);
void append_row(std::string& out, const std::vector<std::string>& cells);

/// The text of simple HTML, as in TimelineJS: tags are dropped, <p> and <br> separate paragraphs, &amp; becomes "&". The
/// result is plain text and is escaped wherever it is shown.
std::vector<std::string> paragraphs_of_html(std::string_view html);

}  // namespace daybook::exchange
