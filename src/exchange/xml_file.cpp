#include "exchange/xml_file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "exchange/words.h"
#include "journal/ascii.h"
#include "journal/utf8.h"

namespace daybook::exchange {

namespace {

/// The next node in document order below `top`; an empty node after the last. Not recursive, as files may be deep.
pugi::xml_node following(pugi::xml_node node, pugi::xml_node top, int& depth) {
    if (const pugi::xml_node first = node.first_child()) {
        ++depth;
        return first;
    }
    while (node && node != top) {
        if (const pugi::xml_node next = node.next_sibling()) return next;
        node = node.parent();
        --depth;
    }
    return {};
}

/// Whether the file declares an encoding other than UTF-8.
bool other_encoding(std::string_view bytes) {
    if (bytes.size() >= 2 && (bytes[0] == '\0' || bytes[1] == '\0')) return true;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    const std::string_view start = bytes.substr(0, std::min<std::size_t>(bytes.find("?>"), 200));
    if (!start.starts_with("<?xml")) return false;
    const std::string declaration = lower_case(start);
    const bool latin = declaration.find("iso-8859-1") != std::string::npos;
    return latin || declaration.find("latin1") != std::string::npos;
}

/// The offset of the first entity reference "&name;" that is not one of XML's five predefined ones, outside comments, CDATA
/// and processing instructions.
std::size_t unknown_entity(std::string_view bytes) {
    constexpr std::array<std::string_view, 5> known = {"amp;", "lt;", "gt;", "quot;", "apos;"};
    for (std::size_t at = bytes.find_first_of("&<"); at < bytes.size(); at = bytes.find_first_of("&<", at + 1)) {
        const std::string_view rest = bytes.substr(at + 1);
        if (bytes[at] == '<') {
            std::string_view end;
            if (rest.starts_with("!--")) end = "-->";
            if (rest.starts_with("![CDATA[")) end = "]]>";
            if (rest.starts_with("?")) end = "?>";
            if (!end.empty()) at = std::min(bytes.find(end, at), bytes.size() - 1);
            continue;
        }
        bool good = rest.starts_with('#');
        for (const std::string_view name : known) good = good || rest.starts_with(name);
        if (!good) return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(pugi::xml_node node, const char* name) {
    return node.attribute(name).value();
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
    for (const pugi::xml_node one : node.children()) {
        if (local_name(one) == name) return one;
    }
    return {};
}

pugi::xml_node descendant(pugi::xml_node node, std::string_view name) {
    int depth = 0;
    for (pugi::xml_node at = following(node, node, depth); at && depth > 0; at = following(at, node, depth)) {
        if (local_name(at) == name) return at;
    }
    return {};
}

std::string words_of(pugi::xml_node node) {
    std::string words;
    int depth = 0;
    for (pugi::xml_node at = following(node, node, depth); at && depth > 0; at = following(at, node, depth)) {
        if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) words += at.value();
    }
    return folded(words);
}

Problem XmlFile::problem(std::size_t offset, std::string what, std::string remedy) const {
    const LineColumn place = line_column(bytes_, std::min(offset, bytes_.size()));
    return {Severity::error, path_, place.line, place.column, "", std::move(what), std::move(remedy)};
}

std::string XmlFile::place(pugi::xml_node node) const {
    const std::ptrdiff_t offset = node.offset_debug();
    if (offset < 0) return path_;
    const auto at = std::min(static_cast<std::size_t>(offset), bytes_.size());
    return path_ + ':' + std::to_string(line_column(bytes_, at).line);
}

std::optional<Problem> XmlFile::read(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    const auto unreadable = [&] {
        return Problem{Severity::error,
                       path,
                       0,
                       0,
                       "",
                       std::string("the file cannot be read: ") + std::strerror(errno),
                       "check that it exists and can be read"};
    };
    if (file == nullptr) return unreadable();
    std::string bytes;
    std::array<char, 65536> buffer{};
    std::size_t got = 0;
    while ((got = std::fread(buffer.data(), 1, buffer.size(), file)) > 0 && bytes.size() <= max_bytes) {
        bytes.append(buffer.data(), got);
    }
    const bool failed = std::ferror(file) != 0;
    std::fclose(file);
    if (failed) return unreadable();
    return parse(std::move(bytes), path);
}

std::optional<Problem> XmlFile::check_bytes() const {
    if (bytes_.size() > max_bytes) {
        return problem(0, "the file has more than " + std::to_string(max_bytes) + " bytes", "split it into several");
    }
    if (!other_encoding(bytes_)) {
        if (const std::optional<std::size_t> bad = first_invalid_utf8(bytes_)) {
            return problem(*bad, "the file is not UTF-8 from here on",
                           "save it as UTF-8, or say its encoding in the first line");
        }
    }
    if (const std::size_t at = unknown_entity(bytes_); at != std::string::npos) {
        const std::string_view rest = std::string_view(bytes_).substr(at, 30);
        const std::size_t end = rest.find_first_of("; \n<", 1);
        const bool named = end != std::string_view::npos && rest[end] == ';';
        if (!named) return problem(at, "there is a single \"&\" here", "write \"&amp;\"");
        const std::string_view name = rest.substr(0, end + 1);
        const bool legible = !first_invalid_utf8(name);  // the file may have another encoding
        return problem(at, "the entity" + (legible ? " \"" + std::string(name) + "\"" : "") + " is not expanded",
                       "write the character itself; declared entities are not read, because they can pull in files and "
                       "endless text");
    }
    return std::nullopt;
}

std::optional<Problem> XmlFile::parse(std::string bytes, const std::string& path) {
    path_ = path;
    bytes_ = std::move(bytes);
    if (std::optional<Problem> bad = check_bytes()) return bad;
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata | pugi::parse_wconv_attribute;
    const pugi::xml_parse_result result = document_.load_buffer(bytes_.data(), bytes_.size(), options);
    if (!result) {
        return problem(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)),
                       std::string("the XML is not well formed here: ") + result.description(),
                       "correct it in an XML editor, which shows what is not closed");
    }
    int depth = 0;
    pugi::xml_node roots;
    for (const pugi::xml_node node : document_.children()) {
        if (node.type() != pugi::node_element) continue;
        if (roots) {
            return problem(static_cast<std::size_t>(node.offset_debug()), "a second root element begins here",
                           "put one document into each file");
        }
        roots = node;
    }
    for (pugi::xml_node at = following(document_, document_, depth); at && depth > 0;
         at = following(at, document_, depth)) {
        if (depth <= max_depth) continue;
        return problem(static_cast<std::size_t>(std::max<std::ptrdiff_t>(at.offset_debug(), 0)),
                       "elements are nested more than " + std::to_string(max_depth) + " deep",
                       "take out what is nested for no reason");
    }
    return std::nullopt;
}

}  // namespace daybook::exchange
