#include "journal/number.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "journal/ascii.h"

namespace daybook {

namespace {

/// A number: digits without leading zeros, times a power of ten.
struct Decimal {
    static constexpr std::size_t most = 800;  // 768 are enough to distinguish any two neighbouring doubles
    std::array<unsigned char, most + 1> digits{};
    std::size_t size = 0;
    int exponent = 0;
};

Decimal parse(std::string_view text) {
    Decimal out;
    bool fraction = false;
    bool dropped = false;
    std::size_t at = 0;
    for (; at < text.size() && (is_digit(text[at]) || text[at] == '.'); ++at) {
        if (text[at] == '.') {
            fraction = true;
            continue;
        }
        const auto digit = static_cast<unsigned char>(text[at] - '0');
        const bool leading = out.size == 0 && digit == 0;
        const bool kept = out.size < Decimal::most;
        if (kept && !leading) out.digits[out.size++] = digit;
        dropped = dropped || (!kept && digit != 0);
        out.exponent += (kept ? 0 : 1) - (fraction ? 1 : 0);
    }
    if (dropped) {  // a non-zero digit for all digits that were dropped, for correct rounding
        out.digits[out.size++] = 1;
        --out.exponent;
    }
    if (at == text.size()) return out;
    ++at;  // e
    const bool down = text[at] == '-';
    if (!is_digit(text[at])) ++at;
    int written = 0;
    for (; at < text.size(); ++at) written = std::min(written * 10 + (text[at] - '0'), 100'000'000);
    out.exponent += down ? -written : written;
    return out;
}

/// A large whole number, in limbs of 32 bits, lowest first.
class Whole {
public:
    void multiply_and_add(std::uint32_t factor, std::uint32_t more) {
        std::uint64_t carry = more;
        for (std::size_t i = 0; i < size_; ++i) {
            carry += std::uint64_t{limbs_[i]} * factor;
            limbs_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32U;
        }
        if (carry != 0) limbs_[size_++] = static_cast<std::uint32_t>(carry);
    }
    /// Returns whether there is a remainder.
    bool divide(std::uint32_t divisor) {
        std::uint64_t rest = 0;
        for (std::size_t i = size_; i-- > 0;) {
            rest = rest << 32U | limbs_[i];
            limbs_[i] = static_cast<std::uint32_t>(rest / divisor);
            rest %= divisor;
        }
        while (size_ > 0 && limbs_[size_ - 1] == 0) --size_;
        return rest != 0;
    }
    void add_zero_limbs(std::size_t count) {
        std::copy_backward(limbs_.begin(), limbs_.begin() + static_cast<std::ptrdiff_t>(size_),
                           limbs_.begin() + static_cast<std::ptrdiff_t>(size_ + count));
        std::fill_n(limbs_.begin(), count, 0U);
        size_ += count;
    }
    [[nodiscard]] int bits() const {
        return size_ == 0 ? 0 : static_cast<int>(size_ * 32) - std::countl_zero(limbs_[size_ - 1]);
    }
    [[nodiscard]] bool bit(int at) const {
        return at >= 0 && (limbs_[static_cast<std::size_t>(at) / 32] >> static_cast<unsigned>(at) % 32U & 1U) != 0;
    }

private:
    std::array<std::uint32_t, 256> limbs_{};  // 801 digits are 84, and exact() adds at most 121
    std::size_t size_ = 0;
};

constexpr std::uint32_t power_of_ten(int exponent) {
    std::uint32_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

double from_bits(std::uint64_t bits) {
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

/// The double nearest to whole × 2^-shift, or to slightly more than that if `rest`; infinite if it is too large.
double nearest_double(const Whole& whole, int shift, bool rest) {
    const int bits = whole.bits();
    const int top = bits - 1 - shift;  // the first bit stands for 2^top
    constexpr int least = -1022;       // smaller ones have fewer bits
    const int kept = top >= least ? 53 : 53 - (least - top);
    if (kept < 0) return 0;
    std::uint64_t mantissa = 0;
    for (int i = 1; i <= kept; ++i) mantissa = mantissa << 1U | (whole.bit(bits - i) ? 1U : 0U);
    const bool half = whole.bit(bits - kept - 1);
    bool more = rest;
    for (int i = bits - kept - 2; i >= 0 && !more; --i) more = whole.bit(i);
    if (half && (more || (mantissa & 1U) != 0)) ++mantissa;
    // A mantissa that was rounded up to 2^53 correctly carries into the exponent.
    const std::uint64_t exponent = top >= least ? static_cast<std::uint64_t>(top - least) : 0;
    if (exponent > 2045) return from_bits(std::uint64_t{0x7FF} << 52U);
    return from_bits((exponent << 52U) + mantissa);
}

double exact(const Decimal& decimal) {
    Whole whole;
    for (std::size_t i = 0; i < decimal.size; ++i) whole.multiply_and_add(10, decimal.digits[i]);
    int left = decimal.exponent;
    for (; left > 0; left -= std::min(left, 9)) whole.multiply_and_add(power_of_ten(std::min(left, 9)), 0);
    if (left == 0) return nearest_double(whole, 0, false);
    // Enough bits that at least 64 are left after the division, which takes at most 10/3 bits for each digit.
    const auto limbs = static_cast<std::size_t>(-left * 10 / 3 / 32 + 3);
    whole.add_zero_limbs(limbs);
    bool rest = false;
    for (; left < 0; left += std::min(-left, 9)) rest = whole.divide(power_of_ten(std::min(-left, 9))) || rest;
    return nearest_double(whole, static_cast<int>(limbs * 32), rest);
}

}  // namespace

std::optional<double> read_number(std::string_view text) {
    // The common case: a whole number with so few digits that a double represents it exactly.
    if (text.size() <= 15 && std::all_of(text.begin(), text.end(), is_digit)) {
        std::int64_t whole = 0;
        for (const char digit : text) whole = whole * 10 + (digit - '0');
        return static_cast<double>(whole);
    }
    const bool negative = text.starts_with('-');
    const Decimal decimal = parse(text.substr(negative ? 1 : 0));
    const auto signed_value = [&](double value) { return negative ? -value : value; };
    // Numbers of 10^309 and more are too large, and those below 10^-324 are zero.
    const int size = static_cast<int>(decimal.size) + decimal.exponent;
    if (decimal.size == 0 || size < -330) return signed_value(0);
    if (size > 310) return std::nullopt;
    // Doubles represent 15 digits and powers of ten up to 10^22 exactly, so that one operation rounds only once.
    if (decimal.size <= 15 && decimal.exponent >= -22 && decimal.exponent <= 22) {
        double value = 0;
        for (std::size_t i = 0; i < decimal.size; ++i) value = value * 10 + decimal.digits[i];
        double power = 1;
        for (int i = 0; i < std::abs(decimal.exponent); ++i) power *= 10;
        return signed_value(decimal.exponent < 0 ? value / power : value * power);
    }
    const double value = exact(decimal);
    return value > 1.7976931348623157e308 ? std::nullopt : std::optional(signed_value(value));
}

}  // namespace daybook
