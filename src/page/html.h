// Writes HTML. Every element is closed at the end of its scope, and every value and text is escaped for its context.
// Markup can only be added from another Html.
//
//   Html out;
//   {
//       const Element item = out.open("li", {{"class", "entry"}, {"data-day", day}});
//       out.element("b", {}, words.date(entry.date));   // an element with a text
//       out.text(entry.title);                        // escaped
//       out.empty("br");
//   }
//   out.take();   // <li class="entry" data-day="…"><b>14 September 1960</b>Talk with Kim Il Sung<br></li>
//
// Names of elements and attributes come from the program, never from a journal. Text is UTF-8. A control character
// (journal/controls.h) becomes an empty `<span class="control" data-code="U+202E">`, whose code CSS shows, so that it is not
// part of the element's text. Where no element is allowed, in values and in `title`, it becomes "U+202E".
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace daybook {

/// ` name="escaped value"`, or ` name` alone, or nothing. The name is a literal. Small, because the program makes hundreds.
struct Attribute {
    constexpr Attribute(const char* its_name, std::string_view its_value) : name(its_name), value(its_value) {}
    /// Only the name, if the value is true: `{"hidden", true}`. A template, so that no pointer to characters converts to bool.
    constexpr Attribute(const char* its_name, std::same_as<bool> auto holds)
        : name(holds ? its_name : nullptr), value(no_value, 0) {}
    /// Only if the condition holds.
    constexpr Attribute when(bool holds) const { return holds ? *this : Attribute(nullptr, value); }
    [[nodiscard]] constexpr bool is_alone() const { return value.data() == no_value; }

    const char* name;  // nullptr: the attribute is absent
    std::string_view value;

private:
    static constexpr char no_value[] = "\1";  // not "", which compilers merge
};
using Attributes = std::initializer_list<Attribute>;

/// An attribute that is left out if its value is empty.
constexpr Attribute if_any(const char* name, std::string_view value) {
    return Attribute(name, value).when(!value.empty());
}
/// "true" or "false", for states of WAI-ARIA.
constexpr std::string_view truth(bool holds) {
    return holds ? "true" : "false";
}
/// `lang="ar"`; absent if the language is empty.
constexpr Attribute lang(std::string_view language) {
    return if_any("lang", language);
}
/// `dir="rtl"` or `dir="ltr"`, if the language's direction differs from that of the surrounding language.
Attribute dir(std::string_view language, std::string_view around);

class Html;

/// An open element; its destructor closes it.
class [[nodiscard]] Element {
public:
    Element(Html& out, const char* name) : out_(out), name_(name) {}
    ~Element();
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;

private:
    Html& out_;
    const char* name_;
};

class Html {
public:
    /// `more` are further attributes, after the others. Names are literals.
    Element open(const char* name, Attributes attributes = {}, Attributes more = {});
    void element(const char* name, Attributes attributes, std::string_view text);
    /// A void element: meta, img, br.
    void empty(const char* name, Attributes attributes = {});
    void text(std::string_view text);
    /// Inside an element that may contain text only, such as title.
    void plain_text(std::string_view text);
    /// Inside a script element: "<", ">" and "&", which occur only in JSON's strings, become JSON escapes.
    void json(std::string_view json);
    void doctype();
    void add(const Html& part) { out_ += part.out_; }

    [[nodiscard]] bool is_empty() const { return out_.empty(); }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    friend class Element;
    void start(const char* name, Attributes attributes, Attributes more);
    void write(Attributes attributes);

    std::string out_;
};

/// Safe inside double quotes and in an element that may contain text only; control characters become "U+202E".
std::string escaped_value(std::string_view text);

}  // namespace daybook
