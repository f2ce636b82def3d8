#include "exchange/table.h"

#include <algorithm>
#include <array>

#include "exchange/words.h"
#include "journal/ascii.h"
#include "journal/utf8.h"

namespace daybook::exchange {

namespace {

char separator_of(std::string_view bytes) {
    std::array<std::size_t, 3> counts{};
    constexpr std::array<char, 3> separators = {',', ';', '\t'};
    bool quoted = false;
    for (const char c : bytes) {
        if (c == '"') quoted = !quoted;
        if (c == '\n' && !quoted) break;
        for (std::size_t i = 0; i < separators.size(); ++i) counts[i] += !quoted && c == separators[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return separators[static_cast<std::size_t>(most - counts.begin())];
}

/// The character of the reference "&…;" at the start of `rest`, and the reference's length; length 0 if it is not valid.
std::pair<std::string, std::size_t> entity(std::string_view rest) {
    constexpr std::size_t longest = 12;
    const std::size_t end = rest.substr(0, longest).find(';');
    if (end == std::string_view::npos) return {"", 0};
    const std::string_view name = rest.substr(1, end - 1);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> named = {{{"amp", "&"},
                                                                                      {"lt", "<"},
                                                                                      {"gt", ">"},
                                                                                      {"quot", "\""},
                                                                                      {"apos", "'"},
                                                                                      {"nbsp", "\xC2\xA0"},
                                                                                      {"ndash", "–"},
                                                                                      {"mdash", "—"},
                                                                                      {"hellip", "…"},
                                                                                      {"ldquo", "“"},
                                                                                      {"rdquo", "”"},
                                                                                      {"rsquo", "’"}}};
    for (const auto& [word, character] : named) {
        if (word == name) return {std::string(character), end + 1};
    }
    if (name.size() < 2 || name[0] != '#') return {"", 0};
    const bool hex = name[1] == 'x' || name[1] == 'X';
    char32_t code = 0;
    for (const char c : name.substr(hex ? 2 : 1)) {
        const int digit = hex_value(c);
        if (digit < 0 || (!hex && digit > 9)) return {"", 0};
        code = code * (hex ? 16 : 10) + static_cast<char32_t>(digit);
        if (code > 0x10FFFF) return {"", 0};
    }
    std::string character;
    append_utf8(character, code == 0 ? 0xFFFD : code);
    return {character, end + 1};
}

}  // namespace

Table read_table(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const char separator = separator_of(bytes);
    Table table;
    Row row;
    std::string cell;
    int line = 1;
    const auto end_row = [&] {
        row.cells.push_back(clean(cell));
        cell.clear();
        const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const auto& one) { return one.empty(); });
        if (!empty) table.rows.push_back(std::move(row));
        row = Row{line, {}};
    };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '"' && trimmed(cell).empty()) {
            const int opened = line;
            cell.clear();
            for (++at; at < bytes.size(); ++at) {
                if (bytes[at] == '\n') ++line;
                if (bytes[at] != '"') {
                    cell += bytes[at];
                } else if (at + 1 < bytes.size() && bytes[at + 1] == '"') {
                    cell += bytes[++at];
                } else {
                    break;
                }
            }
            if (at >= bytes.size()) table.unclosed_line = opened;
        } else if (c == separator) {
            row.cells.push_back(clean(cell));
            cell.clear();
        } else if (c == '\n') {
            ++line;
            end_row();
        } else if (c != '\r') {
            cell += c;
        }
    }
    end_row();
    return table;
}

void append_row(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        const std::string& cell = cells[i];
        if (cell.find_first_of(",;\"\t\r\n") == std::string::npos) {
            out += cell;
            continue;
        }
        out += '"';
        for (const char c : cell) {
            if (c == '"') out += '"';
            out += c;
        }
        out += '"';
    }
    out += "\r\n";
}

std::vector<std::string> paragraphs_of_html(std::string_view html) {
    std::vector<std::string> paragraphs;
    std::string words;
    const std::string low_html = lower_case(html);
    const auto end_paragraph = [&] {
        std::string one = folded(words);
        if (!one.empty()) paragraphs.push_back(std::move(one));
        words.clear();
    };
    for (std::size_t at = 0; at < html.size();) {
        const char c = html[at];
        const char after = at + 1 < html.size() ? html[at + 1] : ' ';
        const bool tag = c == '<' && (is_letter(after) || after == '/' || after == '!');
        if (tag) {
            const std::size_t end = std::min(html.find('>', at), html.size());
            const std::string_view name =
                std::string_view(low_html).substr(at + 1, std::min<std::size_t>(end - at - 1, 12));
            for (const std::string_view block : {"p", "/p", "br", "div", "/div", "li", "/li", "h", "tr", "/tr"}) {
                const bool named = name.starts_with(block) &&
                                   (block == "h" || name.size() == block.size() ||
                                    std::string_view(" />").find(name[block.size()]) != std::string_view::npos);
                if (named) end_paragraph();
            }
            for (const std::string_view hidden : {"script", "style"}) {
                if (!name.starts_with(hidden)) continue;
                const std::size_t close = low_html.find("</" + std::string(hidden), end);
                at = std::min(close, html.size());
            }
            if (at < end || at == html.size()) at = std::max(at, std::min(end + 1, html.size()));
            continue;
        }
        if (c == '&') {
            if (const auto [character, length] = entity(html.substr(at)); length > 0) {
                words += character;
                at += length;
                continue;
            }
        }
        // Two line breaks separate paragraphs in plain text.
        if (c == '\n' && after == '\n') end_paragraph();
        words += c;
        ++at;
    }
    end_paragraph();
    return paragraphs;
}

}  // namespace daybook::exchange
