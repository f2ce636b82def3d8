// Import of tables, with the columns of TimelineJS, or with a plain header: date, title, text, …

#include <algorithm>
#include <unordered_map>

#include "exchange/import.h"
#include "exchange/read_whole.h"
#include "exchange/slide.h"
#include "exchange/table.h"
#include "exchange/words.h"
#include "journal/ascii.h"

namespace daybook::exchange {

namespace {

class Columns {
public:
    explicit Columns(const Row& header) {
        for (std::size_t i = 0; i < header.cells.size(); ++i) places_.emplace(lower_case(folded(header.cells[i])), i);
    }
    [[nodiscard]] bool has(const std::string& name) const { return places_.contains(name); }
    [[nodiscard]] std::string of(const Row& row, const std::string& name) const {
        const auto found = places_.find(name);
        return found == places_.end() || found->second >= row.cells.size() ? "" : row.cells[found->second];
    }

private:
    std::unordered_map<std::string, std::size_t> places_;
};

std::vector<std::string> names_in(std::string_view cell) {
    std::vector<std::string> names;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(";|\n"), cell.size());
        std::string name = folded(cell.substr(0, end));
        if (!name.empty()) names.push_back(std::move(name));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return names;
}

Slide slide_of(const Row& row, const Columns& columns) {
    Slide slide;
    slide.start = {columns.of(row, "year"), columns.of(row, "month"), columns.of(row, "day")};
    slide.end = {columns.of(row, "end year"), columns.of(row, "end month"), columns.of(row, "end day")};
    slide.date = columns.of(row, "date");
    slide.written = columns.of(row, "display date");
    slide.headline = columns.of(row, columns.has("headline") ? "headline" : "title");
    slide.text = columns.of(row, "text");
    slide.media = columns.of(row, "media");
    slide.credit = columns.of(row, "media credit");
    slide.caption = columns.of(row, "media caption");
    slide.group = columns.of(row, "group");
    slide.place = columns.of(row, "place");
    slide.id = columns.of(row, "id");
    slide.people = names_in(columns.of(row, "people"));
    const std::string type = lower_case(folded(columns.of(row, "type")));
    if (type == "title") slide.kind = Slide::Kind::title;
    if (type == "era") slide.kind = Slide::Kind::era;
    return slide;
}

}  // namespace

std::optional<Problem> import_csv(const std::string& path, Spool& spool, Report& report, std::string& title) {
    std::string bytes;
    if (std::optional<Problem> problem = read_whole(path, bytes)) return problem;
    const Table table = read_table(bytes);
    const auto problem = [&](int line, std::string what, std::string remedy) {
        return Problem{Severity::error, path, line, 1, "", std::move(what), std::move(remedy)};
    };
    if (table.rows.empty()) return problem(1, "the table is empty", "write a header row, and a row for each entry");
    if (table.unclosed_line > 0) {
        return problem(table.unclosed_line, "a quotation mark is opened here and never closed",
                       "close it, and write a quotation mark within a cell twice: \"\"");
    }
    const Columns columns(table.rows.front());
    const bool timeline = columns.has("year") && (columns.has("headline") || columns.has("text"));
    const bool plain = columns.has("date") && (columns.has("title") || columns.has("text"));
    if (!timeline && !plain) {
        return problem(table.rows.front().line, "the first row does not name the columns",
                       "begin with date,title,text (people, place and id are optional), or with TimelineJS's Year, "
                       "Month, Day, …, Headline, Text");
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        Slide slide = slide_of(row, columns);
        slide.where = path + ':' + std::to_string(row.line);
        if (slide.kind == Slide::Kind::title && title.empty()) title = folded(slide.headline);
        for (const char* left : {"time", "end time", "media thumbnail", "background"}) {
            if (!columns.of(row, left).empty()) count_left_out(report.words, left, slide.where);
        }
        add_slide(slide, spool, report);
    }
    return std::nullopt;
}

}  // namespace daybook::exchange
