// Checked access to the values of a journal's JSON.

#include <algorithm>
#include <cmath>

#include "journal/read_context.h"

namespace daybook {

namespace {

/// A word of the file for a message: never long.
std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) return '"' + std::string(text) + '"';
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return '"' + std::string(text.substr(0, end)) + "…\"";
}

/// Bytes that no line of text may hold: control characters, of which an editor's text may have "\n".
bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
    });
}

}  // namespace

void ReadContext::missing(JsonId object, std::string_view key) {
    const std::string where = path(object);
    error(object, (where.empty() ? "the journal" : where) + " has no \"" + std::string(key) + '"',
          "add \"" + std::string(key) + "\": …");
}

void ReadContext::bad_choice(JsonId value, std::string_view word, const std::vector<std::string_view>& words) {
    std::string list;
    for (const std::string_view one : words) list += (list.empty() ? "\"" : ", \"") + std::string(one) + '"';
    const std::string_view near = nearest(word, words);
    error(value, quoted(word) + " is not one of " + list,
          near.empty() ? "write one of these" : "did you mean \"" + std::string(near) + "\"?");
}

bool ReadContext::is_object(JsonId value, KnownKeys known) {
    if (tree.kind(value) != JsonKind::object) {
        error(value, path(value) + " is " + std::string(kind_words(tree.kind(value))) + " and should be an object",
              "write {…}");
        return false;
    }
    for (std::optional<JsonId> key = tree.first(value); key; key = tree.next(*key)) {
        const std::string_view word = tree.text(*key);
        if (word.starts_with("x-") || std::find(known.begin(), known.end(), word) != known.end()) continue;
        if (warnings_.size() >= limits.problems) {  // only counted: spare the guess
            ++warning_count_;
            continue;
        }
        const std::string_view near = nearest(word, known);
        warning(*key, quoted(word) + " means nothing here and is skipped",
                near.empty() ? "take it out, or begin its name with \"x-\" to keep it as your own"
                             : "did you mean \"" + std::string(near) + "\"?");
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
    error(*value, path(*value) + " is " + std::string(kind_words(tree.kind(*value))) + " and should be a list",
          "write […]");
    return std::nullopt;
}

void ReadContext::check_words(JsonId value, std::string_view name, std::string_view words) {
    if (!has_control(words)) return;
    error(value, '"' + std::string(name) + "\" holds a control character, which no text has", "take it out");
}

std::string_view ReadContext::string(JsonId value, std::string_view name) {
    if (tree.kind(value) != JsonKind::string) {
        error(
            value,
            '"' + std::string(name) + "\" is " + std::string(kind_words(tree.kind(value))) + " and should be a string",
            "write it in quotation marks");
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
        error(*value, '"' + std::string(key) + "\" is empty", "write something, or take out what it belongs to");
    }
    return words;
}

std::string ReadContext::url(JsonId object, std::string_view key) {
    const std::string_view address = string(object, key, Need::optional);
    if (address.empty()) return "";
    const bool safe =
        address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
    // Bytes that a URL never has (RFC 3986); beyond ASCII, browsers know what to do.
    const bool whole = address.find_first_of(" \t\n\"<>\\^`{|}") == std::string_view::npos;
    if (safe && whole) return std::string(address);
    error(*tree.find(object, key),
          quoted(address) + (safe ? " has a character in it that no address has"
                                  : " is not an address that a visitor may be sent to"),
          "write an address that begins with https://, http:// or mailto:, without spaces");
    return "";
}

std::optional<EdtfDate> ReadContext::date(JsonId object, std::string_view key, Need need) {
    const std::string_view text = string(object, key, need);
    if (text.empty()) return std::nullopt;
    if (std::optional<EdtfDate> date = parse_edtf(text)) return date;
    const JsonId value = *tree.find(object, key);
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const std::optional<EdtfDate> from = parse_edtf(text.substr(0, slash));
        const std::optional<EdtfDate> to = parse_edtf(text.substr(slash + 1));
        if (from && to && from->earliest > to->latest) {
            error(value, quoted(text) + " ends before it begins",
                  "write \"" + to->text + '/' + from->text + "\", the earlier date first");
            return std::nullopt;
        }
    }
    error(value, quoted(text) + " is not a date",
          "write it in EDTF: \"1960-09-14\", \"1960-09\", \"1960~\", \"1960-09-20/1960-09-23\", \"XXXX-XX-XX\"");
    return std::nullopt;
}

std::optional<double> ReadContext::number(JsonId object, std::string_view key, double least, double most) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (!value) return std::nullopt;
    const double number = tree.number(*value);
    if (tree.kind(*value) == JsonKind::number && number >= least && number <= most) return number;
    const auto words = [](double bound) { return std::to_string(static_cast<long long>(std::floor(bound))); };
    error(*value, '"' + std::string(key) + "\" should be a number from " + words(least) + " to " + words(most),
          "write it without quotation marks, as in \"" + std::string(key) + "\": 1");
    return std::nullopt;
}

bool ReadContext::flag(JsonId object, std::string_view key) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (!value) return false;
    if (tree.kind(*value) == JsonKind::boolean) return tree.boolean(*value);
    error(*value, '"' + std::string(key) + "\" should be true or false", "write true or false without quotation marks");
    return false;
}

Statement ReadContext::read_statement(JsonId value) {
    constexpr std::array<Choice<Certainty>, 3> certainties = {
        {{"high", Certainty::high}, {"medium", Certainty::medium}, {"low", Certainty::low}}};
    Statement statement;
    if (tree.kind(value) == JsonKind::string) {
        error(value, path(value) + " does not say how sure it is and where it is from",
              "write {\"text\": …, \"cert\": \"high\", \"source\": […]}");
        return statement;
    }
    if (!is_object(value, {"text", "cert", "source"})) return statement;
    statement.text = string(value, "text", Need::required);
    statement.certainty = choice(value, "cert", certainties, Need::required);
    const std::optional<JsonId> source = tree.find(value, "source");
    if (!source) {
        missing(value, "source");
    } else if (tree.kind(*source) == JsonKind::array) {
        if (tree.size(*source) == 0) error(*source, "a statement has no source", "name at least one of \"sources\"");
        for (std::optional<JsonId> one = tree.first(*source); one; one = tree.next(*one)) {
            if (const auto index = reference(*one, Collection::source)) statement.sources.push_back({*index});
        }
    } else if (const auto index = reference(*source, Collection::source)) {
        statement.sources.push_back({*index});
    }
    return statement;
}

Statement ReadContext::statement(JsonId object, std::string_view key, Need need) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (value) return read_statement(*value);
    if (need == Need::required) missing(object, key);
    return {};
}

std::optional<Statement> ReadContext::optional_statement(JsonId object, std::string_view key) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (!value) return std::nullopt;
    return read_statement(*value);
}

bool ReadContext::check_id(JsonId value, std::string_view id) {
    // Ids stand in links, so they are made of what a URL shows as it is.
    const bool good = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    });
    if (!good) error(value, quoted(id) + " is not an id", "use letters a to z, digits, \"-\", \"_\" and \".\"");
    return good;
}

void ReadContext::register_ids(Collection collection, std::optional<JsonId> list) {
    if (!list) return;
    auto& ids = ids_[static_cast<std::size_t>(collection)];
    auto& nodes = id_nodes_[static_cast<std::size_t>(collection)];
    ids.reserve(tree.size(*list));
    nodes.reserve(tree.size(*list));
    for (std::optional<JsonId> one = tree.first(*list); one; one = tree.next(*one)) {
        nodes.push_back(0);
        if (tree.kind(*one) != JsonKind::object) continue;  // said when it is read
        const std::string_view id = string(*one, "id", Need::required);
        if (id.empty()) continue;
        const JsonId value = *tree.find(*one, "id");
        if (!check_id(value, id)) continue;
        nodes.back() = value.index;
        const auto [place, fresh] = ids.emplace(id, static_cast<std::uint32_t>(nodes.size() - 1));
        if (fresh) continue;
        error(value, path(value) + " is used twice; first at line " + std::to_string(line_of({nodes[place->second]})),
              "give each " + std::string(singular(collection)) + " its own id; this one is " + quoted(id));
    }
}

std::optional<std::uint32_t> ReadContext::reference(JsonId value, Collection collection) {
    const std::string_view id = string(value, singular(collection));
    if (tree.kind(value) != JsonKind::string) return std::nullopt;
    const auto& ids = ids_[static_cast<std::size_t>(collection)];
    if (const auto found = ids.find(id); found != ids.end()) return found->second;
    const std::string near = near_id(id, collection);
    std::string remedy = near.empty() ? "" : "did you mean \"" + near + "\"? If not, ";
    remedy += "add it to \"" + std::string(plural(collection)) + '"';
    error(value, "there is no " + std::string(singular(collection)) + ' ' + quoted(id), std::move(remedy));
    return std::nullopt;
}

std::optional<std::uint32_t> ReadContext::reference(JsonId object, std::string_view key, Collection collection,
                                                    Need need) {
    const std::optional<JsonId> value = tree.find(object, key);
    if (value) return reference(*value, collection);
    if (need == Need::required) missing(object, key);
    return std::nullopt;
}

}  // namespace daybook
