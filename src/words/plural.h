// CLDR's cardinal plural rules, for whole numbers.
//
//   plural_category(*find_plural_rule("east-slavic"), 21)    // PluralCategory::one
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace daybook {

/// CLDR's names, in the order in which script/words.py numbers them.
enum class PluralCategory : std::uint8_t { zero, one, two, few, many, other };
inline constexpr int plural_categories = 6;

/// Languages with the same rule share it; a language file names it.
enum class PluralRule : std::uint8_t {};

std::optional<PluralRule> find_plural_rule(std::string_view name);
/// Whether some whole number has the category.
bool plural_has(PluralRule rule, PluralCategory category);
PluralCategory plural_category(PluralRule rule, std::int64_t number);

}  // namespace daybook
