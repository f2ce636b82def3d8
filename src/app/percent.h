// Values in a link, percent-encoded (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace daybook {

/// All bytes except letters, digits, "-", "_", "." and "~" are encoded, as in "%20".
std::string percent_encoded(std::string_view text);
/// "+" becomes a space; invalid escapes are kept as they are. Empty if the result is not UTF-8.
std::string percent_decoded(std::string_view text);
/// Appends "key=value", after "&" if the link is not empty.
void add_pair(std::string& link, std::string_view key, std::string_view value);

}  // namespace daybook
