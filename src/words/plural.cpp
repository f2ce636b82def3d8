#include "words/plural.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace daybook {

namespace {

using enum PluralCategory;

/// A number has the category if its remainder after division by `divisor` (0: the number itself) is in low to high, and
/// its remainder after division by 100 is not in not_low to not_high.
struct Condition {
    PluralCategory category = other;
    std::uint32_t divisor = 0;
    std::uint8_t low = 1, high = 0;  // an empty range
    std::uint8_t not_low = 1, not_high = 0;
};

/// The first condition that holds decides; if none does, `otherwise` is the category.
struct Rule {
    std::string_view name;
    PluralCategory otherwise = other;
    std::array<Condition, 5> conditions{};
};

constexpr Condition millions = {many, 1'000'000, 0, 0};
constexpr Rule rules[] = {
    // Chinese, Indonesian, Japanese, Korean, Thai, Vietnamese
    {"other"},
    // Bulgarian, Danish, Dutch, English, Finnish, German, Greek, Hungarian, Norwegian, Swedish, Turkish
    {"one-other", other, {{{one, 0, 1, 1}}}},
    // Bengali, Hindi, Persian
    {"hindi", other, {{{one, 0, 0, 1}}}},
    // French, Portuguese of Brazil
    {"french", other, {{{one, 0, 0, 1}, millions}}},
    // Catalan, Italian, Spanish
    {"spanish", other, {{{one, 0, 1, 1}, {other, 0, 0, 0}, millions}}},
    // Belarusian, Russian, Ukrainian
    {"east-slavic", many, {{{one, 10, 1, 1, 11, 11}, {few, 10, 2, 4, 12, 14}}}},
    {"polish", many, {{{one, 0, 1, 1}, {few, 10, 2, 4, 12, 14}}}},
    // Czech, Slovak
    {"czech", other, {{{one, 0, 1, 1}, {few, 0, 2, 4}}}},
    // Bosnian, Croatian, Serbian
    {"south-slavic", other, {{{one, 10, 1, 1, 11, 11}, {few, 10, 2, 4, 12, 14}}}},
    {"slovenian", other, {{{one, 100, 1, 1}, {two, 100, 2, 2}, {few, 100, 3, 4}}}},
    {"lithuanian", other, {{{one, 10, 1, 1, 11, 19}, {few, 10, 2, 9, 11, 19}}}},
    {"latvian", other, {{{zero, 10, 0, 0}, {zero, 100, 11, 19}, {one, 10, 1, 1}}}},
    {"romanian", other, {{{one, 0, 1, 1}, {few, 0, 0, 0}, {few, 100, 1, 19}}}},
    // Icelandic, Macedonian
    {"icelandic", other, {{{one, 10, 1, 1, 11, 11}}}},
    {"hebrew", other, {{{one, 0, 1, 1}, {two, 0, 2, 2}}}},
    {"irish", other, {{{one, 0, 1, 1}, {two, 0, 2, 2}, {few, 0, 3, 6}, {many, 0, 7, 10}}}},
    {"welsh", other, {{{zero, 0, 0, 0}, {one, 0, 1, 1}, {two, 0, 2, 2}, {few, 0, 3, 3}, {many, 0, 6, 6}}}},
    {"arabic", other, {{{zero, 0, 0, 0}, {one, 0, 1, 1}, {two, 0, 2, 2}, {few, 100, 3, 10}, {many, 100, 11, 99}}}},
};

}  // namespace

std::optional<PluralRule> find_plural_rule(std::string_view name) {
    for (std::size_t i = 0; i < std::size(rules); ++i) {
        if (rules[i].name == name) return static_cast<PluralRule>(i);
    }
    return std::nullopt;
}

bool plural_has(PluralRule rule, PluralCategory category) {
    const Rule& found = rules[static_cast<std::size_t>(rule)];
    const auto gives = [&](const Condition& condition) {
        return condition.low <= condition.high && condition.category == category;
    };
    return found.otherwise == category || std::any_of(found.conditions.begin(), found.conditions.end(), gives);
}

PluralCategory plural_category(PluralRule rule, std::int64_t number) {
    const Rule& found = rules[static_cast<std::size_t>(rule)];
    const std::uint64_t size = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    const std::uint64_t last_two = size % 100;
    for (const Condition& condition : found.conditions) {
        const std::uint64_t rest = condition.divisor == 0 ? size : size % condition.divisor;
        const bool excepted = last_two >= condition.not_low && last_two <= condition.not_high;
        if (rest >= condition.low && rest <= condition.high && !excepted) return condition.category;
    }
    return found.otherwise;
}

}  // namespace daybook
