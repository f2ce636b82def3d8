// Writing HTML: everything that comes from a journal goes through escaped() or attribute(), and nothing else does.
//
//   std::string html = "<p>" + escaped(entry.title) + "</p>";
//   html += "<button" + attribute("data-command", select_command(person, model)) + ">";
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "journal/model.h"

namespace daybook {

/// Safe between tags. A control character (page/controls.h) becomes an empty `<span class="control"
/// data-code="U+202E">`, whose name CSS shows: the element's text stays what can be read.
std::string escaped(std::string_view text);
/// Safe inside double quotes and in an element that holds text only, such as title; controls become "U+202E".
std::string escaped_value(std::string_view text);
/// ` name="escaped value"`, with the space in front.
std::string attribute(std::string_view name, std::string_view value);
/// ` lang="ar" dir="rtl"`; the direction only where it is not that of the language around; nothing without a language.
std::string language_attribute(std::string_view language, std::string_view around = "en");
/// Puts the parts after the text: much less code than a sum of strings.
void append(std::string& text, std::initializer_list<std::string_view> parts);
/// "7,554"
std::string grouped(std::size_t number);
/// A link out of the page; plain text if the address is not http, https or mailto.
std::string outside_link(std::string_view url, std::string_view text);
/// `<small class="claim">`: how sure the editors are, and where it comes from.
std::string claim(const Statement& statement, const Journal& journal);
/// Source's titles as links, with " · " between them.
std::string source_list(const std::vector<SourceId>& sources, const Journal& journal);

}  // namespace daybook
