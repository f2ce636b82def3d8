// Values in a link, percent-encoded (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace daybook {

/// Every byte but letters, digits, "-", "_", "." and "~" as "%20".
std::string percent_encoded(std::string_view text);
/// "+" is a space. What is no escape stands for itself; empty if the result is not UTF-8.
std::string percent_decoded(std::string_view text);
/// Adds "key=value", with "&" before it if something stands there.
void add_pair(std::string& link, std::string_view key, std::string_view value);

}  // namespace daybook
