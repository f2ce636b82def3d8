// Helpers that all formats need: text in XML, ids, languages, addresses.
//
// Everything from outside goes through clean() first: what a journal must not contain (control characters, invalid
// UTF-8) becomes U+FFFD, the replacement character, so that it stays visible.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace daybook::exchange {

/// Replaces control characters (except tab and line break) and invalid UTF-8 by U+FFFD.
std::string clean(std::string_view text);
/// Folds white space as in XML prose: a run of it becomes one space; none is left at the ends. A no-break space is kept.
std::string folded(std::string_view text);
constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
std::string_view trimmed(std::string_view text);

/// Escaped for XML, as content or as an attribute value.
std::string xml_text(std::string_view text);
std::string xml_attribute(std::string_view text);

/// A valid id for a journal: other characters become "-"; may be empty.
std::string to_id(std::string_view text);
/// The id, or "id-2", "id-3", … if it is taken; adds the result to `taken`.
std::string unique_id(std::string id, std::unordered_set<std::string>& taken);

/// A link address that a journal may contain; or "".
std::string link_or_nothing(std::string_view address);
/// An image address that a journal may contain, in a format that browsers show; or "".
std::string image_or_nothing(std::string_view address);

/// The first whole date in a text: "1900-03-20" for "entry__1900-03-20.xml"; or "".
std::string date_in(std::string_view text);

}  // namespace daybook::exchange
