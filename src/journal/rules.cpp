#include "journal/rules.h"

#include <algorithm>

#include "journal/ascii.h"

namespace daybook {

bool is_address(std::string_view text) {
    return !text.empty() && text.find_first_of(" \t\n\r\"<>\\^`{|}") == std::string_view::npos;
}

bool has_link_scheme(std::string_view address) {
    return address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
}

bool is_link(std::string_view address) {
    return has_link_scheme(address) && is_address(address);
}

bool is_web_link(std::string_view address) {
    return is_link(address) && !address.starts_with("mailto:");
}

bool is_relative_address(std::string_view address) {
    return is_address(address) && address.front() != '/' && address.find_first_of(":%") == std::string_view::npos &&
           address.find("..") == std::string_view::npos;
}

bool is_image_address(std::string_view address) {
    return is_relative_address(address) || (address.starts_with("https://") && is_address(address));
}

bool is_chunk_address(std::string_view address) {
    return is_relative_address(address) && address.find_first_of("?#") == std::string_view::npos;
}

bool is_language_tag(std::string_view tag) {
    for (std::size_t at = 0; at <= tag.size();) {
        const std::size_t end = std::min(tag.find('-', at), tag.size());
        const std::string_view part = tag.substr(at, end - at);
        if (part.empty() || part.size() > 8) return false;
        const bool single = (part == "x" || part == "i") && end < tag.size();
        const bool good = at == 0 ? std::all_of(part.begin(), part.end(), is_letter) && (part.size() >= 2 || single)
                                  : std::all_of(part.begin(), part.end(), is_letter_or_digit);
        if (!good) return false;
        at = end + 1;
    }
    return true;
}

std::string_view broader_language(std::string_view tag) {
    const std::size_t end = tag.rfind('-');
    return tag.substr(0, end == std::string_view::npos ? 0 : end);
}

}  // namespace daybook
