// Simple versions of what a browser does with HTML, for tests.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace daybook::test {

inline bool has(const std::string& html, std::string_view part) {
    return html.find(part) != std::string::npos;
}

inline int count(const std::string& html, std::string_view part) {
    int found = 0;
    for (std::size_t at = 0; (at = html.find(part, at)) != std::string::npos; at += part.size()) ++found;
    return found;
}

/// Without data-block and data-line, for tests that do not depend on ids.
inline std::string without_ids(std::string html) {
    for (const std::string_view name : {" data-block=\"", " data-line=\""}) {
        for (std::size_t at = 0; (at = html.find(name, at)) != std::string::npos;) {
            html.erase(at, html.find('"', at + name.size()) + 1 - at);
        }
    }
    return html;
}

/// A browser's textContent.
inline std::string text_content(std::string_view html) {
    std::string out;
    bool in_tag = false;
    for (const char c : html) {
        if (c == '<') in_tag = true;
        if (!in_tag) out += c;
        if (c == '>') in_tag = false;
    }
    for (const auto& [entity, character] :
         {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&#39;", "'"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
        for (std::size_t found = 0; (found = out.find(entity, found)) != std::string::npos; ++found) {
            out.replace(found, std::string_view(entity).size(), character);
        }
    }
    return out;
}

/// That of the elements with class "line", each with a line break after it.
inline std::string document_text(const std::string& html) {
    std::string out;
    std::size_t at = 0;
    while ((at = html.find("class=\"line\"", at)) != std::string::npos) {
        at = html.find('>', at) + 1;
        const std::size_t end =
            std::min({html.find("</p>", at), html.find("</h3>", at), html.find("</td>", at), html.find("</th>", at)});
        out += text_content(std::string_view(html).substr(at, end - at)) + '\n';
    }
    return out;
}

}  // namespace daybook::test
