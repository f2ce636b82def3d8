// Ids and references to them; statements and their sources; custom fields.

#include <algorithm>

#include "journal/ascii.h"
#include "journal/read_context.h"

namespace daybook {

Statement ReadContext::read_statement(JsonId value, KnownKeys known) {
    Statement statement;
    if (tree.kind(value) == JsonKind::string) {
        error([&] {
            return Said{value, path(value) + " has no certainty and no source",
                        "write {\"text\": …, \"cert\": \"high\", \"source\": […]}"};
        });
        return statement;
    }
    if (!is_object(value, known)) return statement;
    statement.text = string(value, "text", Need::required);
    statement.certainty = choice(value, "cert", certainties, Need::required);
    const std::optional<JsonId> source = tree.find(value, "source");
    if (!source) {
        missing(value, "source");
    } else if (tree.kind(*source) == JsonKind::array) {
        if (tree.size(*source) == 0) {
            error([&] { return Said{*source, "a statement has no source", "name at least one of \"sources\""}; });
        }
        for (std::optional<JsonId> one = tree.first(*source); one; one = tree.next(*one)) {
            if (const auto index = reference(*one, Collection::source)) statement.sources.push_back({*index});
        }
    } else if (const auto index = reference(*source, Collection::source)) {
        statement.sources.push_back({*index});
    }
    return statement;
}

std::vector<SourceId> ReadContext::sources(JsonId object) {
    std::vector<SourceId> ids;
    const std::optional<JsonId> all = list(object, "sources", Need::optional);
    if (!all) return ids;
    for (std::optional<JsonId> one = tree.first(*all); one; one = tree.next(*one)) {
        if (const auto index = reference(*one, Collection::source)) ids.push_back({*index});
    }
    return ids;
}

namespace {

/// The end of the value that begins at `from`. The file is known to be well-formed JSON.
std::size_t end_of_value(std::string_view bytes, std::size_t from) {
    int depth = 0;
    for (std::size_t at = from; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '"') {
            for (++at; at < bytes.size() && bytes[at] != '"'; ++at) at += bytes[at] == '\\';
            if (depth == 0) return at + 1;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0) return at;  // after a number, true, false or null
            if (--depth == 0) return at + 1;
        } else if (depth == 0 && (c == ',' || c == ' ' || c == '\t' || c == '\r' || c == '\n')) {
            return at;
        }
    }
    return bytes.size();
}

}  // namespace

std::vector<CustomField> ReadContext::custom(JsonId object) {
    std::vector<CustomField> fields;
    if (tree.kind(object) != JsonKind::object) return fields;
    for (std::optional<JsonId> key = tree.first(object); key; key = tree.next(*key)) {
        const std::string_view word = tree.text(*key);
        if (!word.starts_with("x-")) continue;
        const std::size_t from = tree.offset(JsonTree::value_of(*key));
        fields.push_back({std::string(word), std::string(bytes_.substr(from, end_of_value(bytes_, from) - from))});
    }
    return fields;
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

std::optional<Statement> ReadContext::comment(JsonId run) {
    const std::optional<JsonId> value = tree.find(run, "comment");
    if (!value) return std::nullopt;
    Statement statement = read_statement(*value, {"text", "cert", "source", "minor"});
    if (tree.kind(*value) == JsonKind::object) statement.minor = flag(*value, "minor");
    return statement;
}

bool ReadContext::check_id(JsonId value, std::string_view id) {
    // Ids are part of links, so they have only characters that a URL does not escape.
    const bool good = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
    });
    if (!good) {
        error([&] {
            return Said{value, quoted(id) + " is not an id", "use letters a to z, digits, \"-\", \"_\" and \".\""};
        });
    }
    return good;
}

void ReadContext::register_ids(Collection collection, std::optional<JsonId> list) {
    if (!list) return;
    auto& ids = ids_[static_cast<std::size_t>(collection)];
    ids.reserve(tree.size(*list));
    std::uint32_t position = 0;
    for (std::optional<JsonId> one = tree.first(*list); one; one = tree.next(*one), ++position) {
        if (tree.kind(*one) != JsonKind::object) continue;  // reported when it is read
        const std::string_view id = string(*one, "id", Need::required);
        if (id.empty()) continue;
        const JsonId value = *tree.find(*one, "id");
        if (!check_id(value, id)) continue;
        if (ids.emplace(id, position).second) continue;
        error([&] {
            const JsonId first = *tree.find(*tree.at(*list, ids.find(id)->second), "id");
            return Said{value, path(value) + " is used twice; first at line " + std::to_string(line_of(first)),
                        "give each " + std::string(singular(collection)) + " its own id; this one is " + quoted(id)};
        });
    }
}

std::optional<std::uint32_t> ReadContext::reference(JsonId value, Collection collection) {
    const std::string_view id = string(value, singular(collection));
    if (tree.kind(value) != JsonKind::string) return std::nullopt;
    const auto& ids = ids_[static_cast<std::size_t>(collection)];
    if (const auto found = ids.find(id); found != ids.end()) return found->second;
    error([&] {
        const std::string near = near_id(id, collection);
        return Said{value, "there is no " + std::string(singular(collection)) + ' ' + quoted(id),
                    (near.empty() ? "" : "did you mean \"" + near + "\"? If not, ") + "add it to \"" +
                        std::string(plural(collection)) + '"'};
    });
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
