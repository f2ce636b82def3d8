// Tables: RFC 4180 and what spreadsheets make of it.
//
//   Table table = read_table(bytes);        // separator "," ";" or tab, whichever the first line has; a BOM is skipped
//   append_row(out, {"a", "b \"quoted\""}); // with CRLF, as RFC 4180 says
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
    std::vector<Row> rows;  // the header among them; rows without anything are left out
    int unclosed_line = 0;  // where a quotation mark opens that nothing closes; 0: all are closed
};
Table read_table(std::string_view bytes);
void append_row(std::string& out, const std::vector<std::string>& cells);

/// The words of a little HTML, as TimelineJS has it: tags are dropped, <p> and <br> part paragraphs, &amp; is "&".
/// Nothing of it is ever markup again.
std::vector<std::string> paragraphs_of_html(std::string_view html);

}  // namespace daybook::exchange
