// Small things that every format needs: words in JSON and XML, ids, languages, addresses.
//
// Everything that comes from outside goes through clean() first: what no journal may hold (control characters,
// broken UTF-8) becomes U+FFFD, the replacement character, in view and countable.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace daybook::exchange {

/// Without control characters (tab and line end stay) and without broken UTF-8.
std::string clean(std::string_view text);
/// White space of XML prose: runs of it are one space, none at the ends. A no-break space is a character.
std::string folded(std::string_view text);
constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
std::string_view trimmed(std::string_view text);

/// A string of XML, as content or between quotation marks.
std::string xml_text(std::string_view text);
std::string xml_attribute(std::string_view text);

/// What a journal takes as an id: other characters become "-"; may be empty.
std::string to_id(std::string_view text);
/// The id, or "id-2", "id-3", … if it is taken; takes it.
std::string unique_id(std::string id, std::unordered_set<std::string>& taken);

/// An address that a journal may send a visitor to; or "".
std::string link_or_nothing(std::string_view address);
/// An address that a journal may show an image from, and that browsers can show; or "".
std::string image_or_nothing(std::string_view address);

/// The first whole date that stands in a text, "1900-03-20" in "entry__1900-03-20.xml"; or "".
std::string date_in(std::string_view text);

}  // namespace daybook::exchange
