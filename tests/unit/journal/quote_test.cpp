#include "journal/quote.h"

#include "doctest/doctest.h"

using namespace daybook;

namespace {

const std::string tea = "Tea. Bread. Tea.\n\nMore tea and\n\nbread.";

}  // namespace

TEST_CASE("A quote is found where its words occur first") {
    CHECK(find_quote(tea, {"Tea", "", ""}) == TextRange{0, 3});
    CHECK(find_quote(tea, {"bread.", "", ""}) == TextRange{32, 38});
    CHECK(!find_quote(tea, {"coffee", "", ""}));
    CHECK(!find_quote(tea, {"", "", ""}));
    CHECK(!find_quote(tea, {" \n ", "", ""}));
    CHECK(!find_quote("", {"Tea", "", ""}));
}

TEST_CASE("Prefix and suffix choose among equal words") {
    CHECK(find_quote(tea, {"Tea", "Bread.", ""}) == TextRange{12, 15});
    CHECK(find_quote(tea, {"Tea", "Bread. ", ""}) == TextRange{12, 15});
    CHECK(find_quote(tea, {"Tea", "", ". More"}) == TextRange{12, 15});
    CHECK(!find_quote(tea, {"Tea", "coffee", ""}));
    CHECK(!find_quote(tea, {"Tea", "", "coffee"}));
}

TEST_CASE("A quote may extend over line breaks, with any white space") {
    for (const char* words : {"tea and bread", "tea and\nbread", " tea  and\n\n bread\n"}) {
        CHECK(find_quote(tea, {words, "", ""}) == TextRange{23, 37});
    }
    CHECK(!find_quote(tea, {"teaandbread", "", ""}));
}

TEST_CASE("A no-break space equals any other white space") {
    const std::string text = "«\u00A0Tea\u202F!\u00A0» for 5\u00A0kg\u00A0©";
    CHECK(find_quote(text, {"Tea !", "« ", ""}) == TextRange{4, 11});
    CHECK(find_quote(text, {"\u00A05 kg ", "", ""}) == TextRange{20, 25});
    CHECK(find_quote("5 kg", {"5\u00A0kg", "", ""}) == TextRange{0, 4});
    CHECK(!find_quote(text, {"kg\u00A0\u00A0ä", "", ""}));
    CHECK(without_space_around(text, {2, 13}) == TextRange{4, 11});
    CHECK(quote_of(text, {20, 26}).exact == "5\u00A0kg");
}

TEST_CASE("A range is quoted with as much context as is needed to identify it") {
    CHECK(quote_of(tea, {5, 11}) == Quote{"Bread.", "", ""});
    CHECK(quote_of(tea, {0, 3}) == Quote{"Tea", "", ". Bread."});
    CHECK(quote_of(tea, {12, 15}) == Quote{"Tea", "Bread. ", ""});
    CHECK(quote_of(tea, {4, 12}) == Quote{"Bread.", "", ""});
    CHECK(quote_of(tea, {16, 18}) == Quote{"", "", ""});
    CHECK(quote_of(tea, {99, 999}) == Quote{"", "", ""});
}

TEST_CASE("Any range of a repetitive text is found again by its quote") {
    constexpr std::array<std::string_view, 7> parts = {"a", "\u00E0", "b", "日", "\u00A0", " ", "\n\n"};
    std::uint32_t state = 1;
    const auto below = [&](std::size_t end) {
        state = state * 1664525U + 1013904223U;
        return static_cast<std::size_t>(state >> 8U) % end;
    };
    std::size_t failures = 0;
    for (int i = 0; i < 5'000; ++i) {
        std::string text;
        std::vector<std::size_t> places = {0};
        const std::size_t variety = 2 + below(parts.size() - 1);  // few different characters repeat most
        for (std::size_t size = 1 + below(60); size > 0; --size) {
            text += parts[parts.size() - 1 - below(variety)];
            places.push_back(text.size());
        }
        for (int j = 0; j < 4; ++j) {
            const std::size_t one = places[below(places.size())];
            const std::size_t two = places[below(places.size())];
            const TextRange range = without_space_around(text, {std::min(one, two), std::max(one, two)});
            const Quote quote = quote_of(text, range);
            const std::optional<TextRange> found = find_quote(text, quote);
            const bool holds = range.empty() ? !found && quote == Quote{} : found == range;
            if (!holds && ++failures < 5) {
                MESSAGE(text, " ", range.from, " ", range.to, " [", quote.prefix, "|", quote.exact, "|", quote.suffix,
                        "]");
            }
        }
    }
    CHECK(failures == 0);
}
