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
    Quote quote;
    const std::size_t before = text.find("-,");
    if (before != std::string_view::npos && before < text.find(',')) {
        quote.prefix = percent_decoded(text.substr(0, before));
        text.remove_prefix(before + 2);
    }
    const std::size_t behind = text.find(",-");
    if (behind != std::string_view::npos) {
        quote.suffix = percent_decoded(text.substr(behind + 2));
        text = text.substr(0, behind);
    }
    if (text.find(',') != std::string_view::npos) return std::nullopt;
    quote.exact = percent_decoded(text);
    if (quote.exact.empty()) return std::nullopt;
    return quote;
}

}  // namespace daybook
