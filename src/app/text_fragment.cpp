#include "app/text_fragment.h"

#include "app/percent.h"

namespace daybook {

namespace {

/// Hyphens would be taken for those of the grammar.
std::string encoded(std::string_view words) {
    std::string out;
    for (const char character : percent_encoded(words)) {
        if (character == '-')
            out += "%2D";
        else
            out += character;
    }
    return out;
}

}  // namespace

std::string text_fragment(const Quote& quote) {
    std::string out;
    if (!quote.prefix.empty()) out += encoded(quote.prefix) + "-,";
    out += encoded(quote.exact);
    if (!quote.suffix.empty()) out += ",-" + encoded(quote.suffix);
    return out;
}

std::optional<Quote> parse_text_fragment(std::string_view text) {
    if (text.size() > longest_fragment) return std::nullopt;
    Quote quote;
    bool good = true;
    const auto decoded = [&](std::string_view part) {
        std::string words = percent_decoded(part);
        if (words.empty() || part.find(',') != std::string_view::npos) good = false;
        return words;
    };
    const std::size_t before = text.find("-,");
    if (before != std::string_view::npos && before < text.find(',')) {
        quote.prefix = decoded(text.substr(0, before));
        text.remove_prefix(before + 2);
    }
    const std::size_t behind = text.find(",-");
    if (behind != std::string_view::npos) {
        quote.suffix = decoded(text.substr(behind + 2));
        text = text.substr(0, behind);
    }
    quote.exact = decoded(text);
    return good ? std::optional(quote) : std::nullopt;
}

}  // namespace daybook
