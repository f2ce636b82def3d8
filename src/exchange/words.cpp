#include "exchange/words.h"

#include <algorithm>

#include "journal/ascii.h"
#include "journal/date.h"
#include "journal/rules.h"
#include "journal/utf8.h"

namespace daybook::exchange {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte < 0x7F) || c == '\t' || c == '\n';
}

/// Escapes special characters; in attributes also white space, which XML would normalise to spaces.
std::string escaped(std::string_view text, bool attribute) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (attribute && c == '"') {
            out += "&quot;";
        } else if (c == '\n' || c == '\t') {
            out += c == '\n' ? "&#10;" : "&#9;";
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

std::string clean(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        if (length == 0 || (length == 1 && !is_plain(text.front()) && text.front() != '\r')) {
            out += replacement;
            text.remove_prefix(1);
            continue;
        }
        if (text.front() != '\r') out.append(text.substr(0, length));
        text.remove_prefix(length);
    }
    return out;
}

std::string folded(std::string_view text) {
    std::string out;
    bool space = false;
    for (const char c : clean(text)) {
        if (is_space(c)) {
            space = !out.empty();
            continue;
        }
        if (space) out += ' ';
        space = false;
        out += c;
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string xml_text(std::string_view text) {
    return escaped(text, false);
}
std::string xml_attribute(std::string_view text) {
    return escaped(text, true);
}

std::string to_id(std::string_view text) {
    std::string id;
    for (const char c : text) {
        if (is_letter_or_digit(c) || c == '-' || c == '_' || c == '.') {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    constexpr std::size_t longest = 80;
    return id.substr(0, longest);
}

std::string unique_id(std::string id, std::unordered_set<std::string>& taken) {
    if (taken.insert(id).second) return id;
    for (int number = 2;; ++number) {
        std::string next = id + '-' + std::to_string(number);
        if (taken.insert(next).second) return next;
    }
}

std::string link_or_nothing(std::string_view address) {
    const std::string_view link = trimmed(address);
    return is_link(link) ? clean(link) : "";
}

std::string image_or_nothing(std::string_view address) {
    const std::string_view link = trimmed(address);
    if (!is_image_address(link) || link.front() == '#') return "";
    const std::string end = lower_case(link);
    if (end.ends_with(".tif") || end.ends_with(".tiff") || end.ends_with(".jp2")) return "";
    return clean(link);
}

std::string date_in(std::string_view text) {
    constexpr std::size_t length = 10;
    for (std::size_t at = 0; at + length <= text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
        if (at + length < text.size() && is_digit(text[at + length])) continue;
        const std::string_view ten = text.substr(at, length);
        if (ten[4] == '-' && parse_iso_day(ten)) return std::string(ten);
    }
    return "";
}

}  // namespace daybook::exchange
