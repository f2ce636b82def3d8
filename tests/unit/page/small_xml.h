// A strict reader of the XML that a picture of SVG is made of: elements, attributes, and the five entities that need no
// declaration.
//
//   std::optional<XmlElement> root = parse_xml(svg);    // nothing: not well formed
//   for (const XmlElement* bar : root->all("class", "bar")) CHECK(bar->attribute("href") == "entries/a.html");
#pragma once

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/utf8.h"

namespace daybook::test {

struct XmlElement {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;  // its own, not that of its children
    std::vector<XmlElement> children;

    [[nodiscard]] std::string attribute(const std::string& key) const {
        const auto found = attributes.find(key);
        return found == attributes.end() ? std::string() : found->second;
    }
    [[nodiscard]] double number(const std::string& key) const { return std::strtod(attribute(key).c_str(), nullptr); }
    [[nodiscard]] const XmlElement* child(std::string_view called) const {
        for (const XmlElement& each : children) {
            if (each.name == called) return &each;
        }
        return nullptr;
    }
    /// All elements in it that have this value of an attribute, or any value if it is empty; in the order of the file.
    [[nodiscard]] std::vector<const XmlElement*> all(const std::string& key, std::string_view value = {}) const {
        std::vector<const XmlElement*> found;
        collect(key, value, found);
        return found;
    }

private:
    void collect(const std::string& key, std::string_view value, std::vector<const XmlElement*>& found) const {
        for (const XmlElement& each : children) {
            const auto has = each.attributes.find(key);
            if (has != each.attributes.end() && (value.empty() || has->second == value)) found.push_back(&each);
            each.collect(key, value, found);
        }
    }
};

class XmlParser {
public:
    explicit XmlParser(std::string_view bytes) : rest_(bytes) {}

    std::optional<XmlElement> parse() {
        if (first_invalid_utf8(rest_)) return std::nullopt;
        XmlElement root;
        if (!element(root)) return std::nullopt;
        take_while([](char c) { return c == '\n'; });
        return rest_.empty() ? std::optional(std::move(root)) : std::nullopt;
    }

private:
    static bool in_name(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || (c >= '0' && c <= '9');
    }
    bool take(std::string_view token) {
        if (!rest_.starts_with(token)) return false;
        rest_.remove_prefix(token.size());
        return true;
    }
    template <class Holds>
    std::string take_while(Holds holds) {
        std::size_t size = 0;
        while (size < rest_.size() && holds(rest_[size])) ++size;
        std::string taken(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return taken;
    }
    /// Text until `end`, which is not taken.
    bool text(std::string& out, char end) {
        while (!rest_.empty() && rest_.front() != end) {
            const Character next = first_character(rest_);
            const bool allowed = next.code == '\t' || next.code == '\n' ||
                                 (next.code >= 0x20 && next.code != 0xFFFE && next.code != 0xFFFF);
            if (!allowed || next.code == '<') return false;
            if (next.code != '&') {
                out += rest_.substr(0, next.bytes);
                rest_.remove_prefix(next.bytes);
                continue;
            }
            if (take("&amp;"))
                out += '&';
            else if (take("&lt;"))
                out += '<';
            else if (take("&gt;"))
                out += '>';
            else if (take("&quot;"))
                out += '"';
            else if (take("&#39;"))
                out += '\'';
            else
                return false;
        }
        return !rest_.empty();
    }
    bool element(XmlElement& out) {
        if (!take("<")) return false;
        out.name = take_while(in_name);
        if (out.name.empty()) return false;
        while (take(" ")) {
            const std::string key = take_while(in_name);
            if (key.empty() || !take("=\"") || out.attributes.count(key) > 0) return false;
            if (!text(out.attributes[key], '"') || !take("\"")) return false;
        }
        if (!take(">")) return false;
        while (!rest_.starts_with("</")) {
            if (rest_.starts_with("<")) {
                if (!element(out.children.emplace_back())) return false;
            } else if (!text(out.text, '<')) {
                return false;
            }
        }
        return take("</" + out.name + ">");
    }

    std::string_view rest_;
};

inline std::optional<XmlElement> parse_xml(std::string_view bytes) {
    return XmlParser(bytes).parse();
}

/// What the shapes of an element and its children cover, without words and the width of lines. Paths have straight lines.
struct Extent {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(double x, double y) {
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    }
    [[nodiscard]] double middle_x() const { return (left + right) / 2; }
    [[nodiscard]] double middle_y() const { return (top + bottom) / 2; }
};
inline void add_shapes(const XmlElement& element, Extent& extent) {
    if (element.name == "rect") {
        extent.add(element.number("x"), element.number("y"));
        extent.add(element.number("x") + element.number("width"), element.number("y") + element.number("height"));
    } else if (element.name == "circle") {
        const double radius = element.number("r");
        extent.add(element.number("cx") - radius, element.number("cy") - radius);
        extent.add(element.number("cx") + radius, element.number("cy") + radius);
    } else if (element.name == "path") {
        const std::string path = element.attribute("d");
        for (const char* at = path.c_str(); *at == 'M' || *at == 'L';) {
            char* end = nullptr;
            const double x = std::strtod(at + 1, &end);
            const double y = std::strtod(end, &end);
            extent.add(x, y);
            at = end;
        }
    }
    for (const XmlElement& child : element.children) add_shapes(child, extent);
}
inline Extent extent_of(const XmlElement& element) {
    Extent extent;
    add_shapes(element, extent);
    return extent;
}

}  // namespace daybook::test
