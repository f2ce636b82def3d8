// Writes JSON strings.
//
//   out += "\"title\":" + json_string(title);
#pragma once

#include <string>
#include <string_view>

namespace daybook {

/// Appends `text`, which must be UTF-8, as a JSON string with quotation marks.
void append_json(std::string& out, std::string_view text);
std::string json_string(std::string_view text);

}  // namespace daybook
