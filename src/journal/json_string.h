// A text as a string of JSON.
//
//   out += "\"title\":" + json_string(title);
#pragma once

#include <string>
#include <string_view>

namespace daybook {

/// `text` is UTF-8; appended in its quotation marks.
void append_json(std::string& out, std::string_view text);
std::string json_string(std::string_view text);

}  // namespace daybook
