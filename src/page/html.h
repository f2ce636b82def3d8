// Writing HTML: everything that comes from a journal goes through escaped(), and nothing else does.
//
//   std::string html = "<p>" + escaped(entry.title) + "</p>";
//   html += "<button" + attribute("data-command", select_command(person, model)) + ">";
#pragma once

#include <string>
#include <string_view>

#include "journal/model.h"

namespace daybook {

/// Safe between tags and inside double quotes.
std::string escaped(std::string_view text);
/// ` name="escaped value"`, with the space in front.
std::string attribute(std::string_view name, std::string_view value);
/// A button that sends a command; its content is HTML.
std::string command_button(std::string_view css_class, std::string_view command, std::string_view content_html);
/// A link out of the page; plain text if the address is not http, https or mailto.
std::string outside_link(std::string_view url, std::string_view text);
/// `<small class="claim">`: how sure the editors are, and where it comes from.
std::string claim(const Statement& statement, const Journal& journal);

}  // namespace daybook
