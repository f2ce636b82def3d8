#include "page/html.h"

namespace daybook {

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char character : text) {
        switch (character) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += character;
        }
    }
    return out;
}

std::string attribute(std::string_view name, std::string_view value) {
    std::string out = " ";
    out += name;
    out += "=\"";
    out += escaped(value);
    out += '"';
    return out;
}

std::string command_button(std::string_view css_class, std::string_view command, std::string_view content_html) {
    std::string out = "<button type=\"button\"";
    out += attribute("class", css_class);
    out += attribute("data-command", command);
    out += '>';
    out += content_html;
    out += "</button>";
    return out;
}

std::string outside_link(std::string_view url, std::string_view text) {
    const bool allowed = url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
    if (!allowed) return escaped(text);
    return "<a target=\"_blank\" rel=\"noopener noreferrer\"" + attribute("href", url) + ">" + escaped(text) + "</a>";
}

namespace {

std::string_view certainty_word(Certainty certainty) {
    switch (certainty) {
        case Certainty::high: return "secure";
        case Certainty::medium: return "probable";
        case Certainty::low: return "doubtful";
    }
    return "";
}

}  // namespace

std::string claim(const Statement& statement, const Journal& journal) {
    std::string out =
        "<small class=\"claim\"><span" + attribute("data-cert", certainty_word(statement.certainty)) + ">";
    out += certainty_word(statement.certainty);
    out += "</span>";
    for (const SourceId id : statement.sources) {
        const Source& source = journal[id];
        out += " · ";
        out += source.url.empty() ? escaped(source.title) : outside_link(source.url, source.title);
    }
    return out + "</small>";
}

}  // namespace daybook
