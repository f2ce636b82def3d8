// Checked access to the values of a journal's JSON.

#include <algorithm>
#include <cmath>
#include <cstring>

#include "journal/ascii.h"
#include "journal/read_context.h"
#include "journal/rules.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

/// Control characters that no string may have. Tab and line break are allowed here; lines of text must not have "\n".
bool is_forbidden(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

/// Examines eight bytes at a time, because every string of a journal is checked: is any of them below 0x20, or 0x7F?
bool has_control(std::string_view text) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    for (; text.size() >= 8; text.remove_prefix(8)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), sizeof word);
        const std::uint64_t deleted = word ^ (each * 0x7FU);
        const std::uint64_t found = (((word - each * 0x20U) & ~word) | ((deleted - each) & ~deleted)) & (each * 0x80U);
        if (found != 0 && std::any_of(text.begin(), text.begin() + 8, is_forbidden)) return true;
    }
    return std::any_of(text.begin(), text.end(), is_forbidden);
}

}  // namespace

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60;
    const std::string_view start = cut_to_bytes(text, longest);
    return '"' + std::string(start) + (start.size() < text.size() ? "…\"" : "\"");
}

void ReadContext::missing(JsonId object, std::string_view key) {
    error([&] {
        const std::string where = path(object);
        return Said{object, (where.empty() ? "the journal" : where) + " has no \"" + std::string(key) + '"',
                    "add \"" + std::string(key) + "\": …"};
    });
}

Said ReadContext::bad_choice(JsonId value, std::string_view word, const std::vector<std::string_view>& words) {
    std::string list;
    for (const std::string_view one : words) list += (list.empty() ? "\"" : ", \"") + std::string(one) + '"';
    const std::string_view near = nearest(word, words);
    return {value, quoted(word) + " is not one of " + list,
            near.empty() ? "write one of these" : "did you mean \"" + std::string(near) + "\"?"};
}

bool ReadContext::is_object(JsonId value, KnownKeys known) {
    if (tree.kind(value) != JsonKind::object) {
        error([&] {
            return Said{value,
                        path(value) + " is " + std::string(kind_words(tree.kind(value))) + " and should be an object",
                        "write {…}"};
        });
        return false;
    }
    for (std::optional<JsonId> key = tree.first(value); key; key = tree.next(*key)) {
        const std::string_view word = tree.text(*key);
        if (word.starts_with("x-") || std::find(known.begin(), known.end(), word) != known.end()) continue;
        warning([&] {
            const std::string_view near = nearest(word, known);
            return Said{*key, quoted(word) + " is not a known key here and is ignored",
                        near.empty() ? "take it out, or begin its name with \"x-\" to keep it as your own"
                                     : "did you mean \"" + std::string(near) + "\"?"};
        });
    }
    return true;
}

std::optional<JsonId> ReadContext::list(JsonId object, std::string_view key, Need need) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (!value) {
        if (need == Need::required) missing(object, key);
        return std::nullopt;
    }
    if (tree.kind(*value) == JsonKind::array) return value;
    error([&] {
        return Said{*value,
                    path(*value) + " is " + std::string(kind_words(tree.kind(*value))) + " and should be a list",
                    "write […]"};
    });
    return std::nullopt;
}

void ReadContext::check_words(JsonId value, std::string_view name, std::string_view words) {
    if (!has_control(words)) return;
    error([&] { return Said{value, '"' + std::string(name) + "\" has a control character in it", "take it out"}; });
}

std::string_view ReadContext::string(JsonId value, std::string_view name) {
    if (tree.kind(value) != JsonKind::string) {
        error([&] {
            return Said{value,
                        '"' + std::string(name) + "\" is " + std::string(kind_words(tree.kind(value))) +
                            " and should be a string",
                        "write it in quotation marks"};
        });
        return {};
    }
    const std::string_view words = tree.text(value);
    check_words(value, name, words);
    return words;
}

std::string_view ReadContext::string(JsonId object, std::string_view key, Need need) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (!value) {
        if (need == Need::required) missing(object, key);
        return {};
    }
    const std::string_view words = string(*value, key);
    if (need == Need::required && words.empty() && tree.kind(*value) == JsonKind::string) {
        error([&] {
            return Said{*value, '"' + std::string(key) + "\" is empty",
                        "write something, or take out the part that needs it"};
        });
    }
    return words;
}

std::string ReadContext::url(JsonId object, std::string_view key) {
    const std::string_view address = string(object, key, Need::optional);
    if (address.empty()) return "";
    if (is_link(address)) return std::string(address);
    error([&] {
        return Said{*tree.find(object, key),
                    quoted(address) + (has_link_scheme(address) ? " has a character that is not allowed in addresses"
                                                                : " is not an allowed address"),
                    "write an address that begins with https://, http:// or mailto:, without spaces"};
    });
    return "";
}

std::string ReadContext::chunk_url(JsonId object) {
    const std::string_view address = string(object, "url", Need::required);
    if (address.empty()) return "";
    if (is_chunk_address(address)) return std::string(address);
    error([&] {
        return Said{*tree.find(object, "url"), quoted(address) + " is not the address of a file beside the journal",
                    "write one such as \"my.text/1960.json\", without \"..\", \"%\" and spaces"};
    });
    return "";
}

std::string ReadContext::image_url(JsonId object, std::string_view key, Need need) {
    const std::string_view address = string(object, key, need);
    if (address.empty()) return "";
    if (is_image_address(address)) return std::string(address);
    error([&] {
        return Said{*tree.find(object, key), quoted(address) + " is not an allowed address of an image",
                    "write one that begins with https://, or one beside the journal such as \"images/102.jpg\", "
                    "without \"..\", \"%\" and spaces"};
    });
    return "";
}

std::string ReadContext::language(JsonId object, std::string_view key, Need need) {
    const std::string_view tag = string(object, key, need);
    if (tag.empty()) return "";
    if (is_language_tag(tag)) return std::string(tag);
    error([&] {
        return Said{*tree.find(object, key), quoted(tag) + " is not a language tag",
                    "write one of BCP 47: \"en\", \"ru\", \"ko-Hani\", \"ru-Latn\""};
    });
    return "";
}

std::optional<EdtfDate> ReadContext::date(JsonId object, std::string_view key, Need need) {
    const std::string_view text = string(object, key, need);
    if (text.empty()) return std::nullopt;
    if (std::optional<EdtfDate> date = parse_edtf(text)) return date;
    error([&] {
        const EdtfFault fault = read_edtf(text).fault;
        std::string remedy =
            "write it in EDTF: \"1960-09-14\", \"1960-09\", \"1960~\", \"1960-09-20/1960-09-23\", \"XXXX-XX-XX\"";
        if (fault == EdtfFault::backwards) {
            const std::size_t slash = std::min(text.find('/'), text.size() - 1);
            remedy = "write " + quoted(std::string(text.substr(slash + 1)) + '/' + std::string(text.substr(0, slash))) +
                     ", the earlier date first";
        } else if (fault == EdtfFault::no_such_day) {
            remedy = "compare it with a calendar; unknown digits may be X, as in \"1960-09-XX\"";
        }
        return Said{*tree.find(object, key), quoted(text) + ' ' + std::string(describe(fault)), std::move(remedy)};
    });
    return std::nullopt;
}

std::optional<double> ReadContext::number(JsonId object, std::string_view key, double least, double most) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (!value) return std::nullopt;
    const double number = tree.number(*value);
    if (tree.kind(*value) == JsonKind::number && number >= least && number <= most) return number;
    error([&] {
        const auto words = [](double bound) { return std::to_string(static_cast<long long>(std::floor(bound))); };
        return Said{*value,
                    '"' + std::string(key) + "\" should be a number from " + words(least) + " to " + words(most),
                    "write it without quotation marks, as in \"" + std::string(key) + "\": 1"};
    });
    return std::nullopt;
}

int ReadContext::count(JsonId object, std::string_view key) {
    constexpr double most = 1000;
    const std::optional<double> value = number(object, key, 0, most);
    if (!value) return 0;
    const int whole = static_cast<int>(*value);
    if (static_cast<double>(whole) != *value) {
        error([&] {
            return Said{*tree.find(object, key), '"' + std::string(key) + "\" is not a whole number",
                        "write a count without a fraction, such as 2"};
        });
    }
    return whole;
}

bool ReadContext::flag(JsonId object, std::string_view key) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (!value) return false;
    if (tree.kind(*value) == JsonKind::boolean) return tree.boolean(*value);
    error([&] {
        return Said{*value, '"' + std::string(key) + "\" should be true or false",
                    "write true or false without quotation marks"};
    });
    return false;
}

}  // namespace daybook
