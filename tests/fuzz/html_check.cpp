#include <algorithm>
#include <array>
#include <vector>

#include "fuzz.h"
#include "journal/utf8.h"

namespace daybook::fuzz {

namespace {

constexpr std::string_view elements[] = {
    "a",       "article", "aside",   "b",     "bdi",  "br",         "button", "cite",    "code", "dd",    "del",
    "details", "div",     "dl",      "dt",    "em",   "figcaption", "figure", "footer",  "h1",   "h2",    "h3",
    "h4",      "header",  "hr",      "i",     "img",  "ins",        "li",     "mark",    "nav",  "ol",    "p",
    "q",       "s",       "section", "small", "span", "strong",     "sub",    "summary", "sup",  "table", "tbody",
    "td",      "th",      "thead",   "time",  "tr",   "u",          "ul",     "wbr"};
constexpr std::string_view without_end[] = {"br", "hr", "img", "wbr"};

template <std::size_t n>
bool is_one_of(std::string_view word, const std::string_view (&words)[n]) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// Parses the markup that the page's writers make, which is stricter than HTML.
class Checker {
public:
    explicit Checker(std::string_view html) : html_(html) {}

    void check() {
        while (at_ < html_.size()) {
            const char c = html_[at_];
            if (c == '<') {
                tag();
            } else {
                expect(c != '>', "only a tag has a >");
                if (c == '&') reference();
                ++at_;
            }
        }
        expect(open_.empty(), "every element is closed");
    }

private:
    [[nodiscard]] char peek() const { return at_ < html_.size() ? html_[at_] : '\0'; }
    bool take(char c) {
        if (peek() != c) return false;
        ++at_;
        return true;
    }
    std::string_view name() {
        const std::size_t start = at_;
        while (is_name(peek())) ++at_;
        return html_.substr(start, at_ - start);
    }

    void reference() const {
        const std::string_view rest = html_.substr(at_ + 1, 8);
        const std::size_t end = rest.find(';');
        expect(end != std::string_view::npos && end > 0, "an & begins a reference");
        for (const char c : rest.substr(0, end)) expect(is_name(c) || c == '#', "an & begins a reference");
    }

    void tag() {
        ++at_;
        if (take('/')) {
            const std::string_view element = name();
            expect(!open_.empty() && open_.back() == element, "elements are closed in their order");
            open_.pop_back();
            expect(take('>'), "an end tag is only a name");
            return;
        }
        const std::string_view element = name();
        expect(is_one_of(element, elements), "every < begins an element that the writers know");
        while (take(' ')) attribute(element);
        expect(take('>'), "a tag ends after its attributes");
        if (!is_one_of(element, without_end)) open_.push_back(element);
    }

    void attribute(std::string_view element) {
        const std::string_view attribute = name();
        expect(!attribute.empty(), "an attribute has a name");
        expect(!attribute.starts_with("on") && attribute != "style" && attribute != "srcdoc",
               "no attribute is script or style");
        if (!take('=')) return;
        expect(take('"'), "an attribute's value is quoted");
        const std::size_t start = at_;
        for (; at_ < html_.size() && html_[at_] != '"'; ++at_) {
            expect(html_[at_] != '<' && html_[at_] != '>', "a value has no markup");
            if (html_[at_] == '&') reference();
        }
        const std::string_view value = html_.substr(start, at_ - start);
        expect(take('"'), "an attribute's value is quoted");
        if (attribute == "href" || attribute == "src") address(element, value);
    }

    static void address(std::string_view element, std::string_view value) {
        const bool web = value.starts_with("https://") || value.starts_with("http://");
        if (web || (element == "a" && value.starts_with("mailto:"))) return;
        const std::size_t colon = value.find(':');
        expect(colon == std::string_view::npos || value.substr(0, colon).find_first_of("/?#") != std::string_view::npos,
               "an address is of http, https, mailto or of this site");
        expect(!value.starts_with("//") && value.find('\\') == std::string_view::npos, "no address hides another site");
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::vector<std::string_view> open_;
};

}  // namespace

void expect_harmless_html(std::string_view html) {
    expect(!first_invalid_utf8(html), "HTML is UTF-8");
    expect(html.find("<script") == std::string_view::npos, "HTML has no script");
    Checker(html).check();
}

}  // namespace daybook::fuzz
