// A short UTF-8 text in a fixed buffer: labels are made for every frame, and no frame may allocate.
//
// A text that is too long is cut at the end of a character.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "journal/utf8.h"

namespace daybook {

class Caption {
public:
    static constexpr std::size_t capacity = 94;

    Caption() = default;
    Caption(std::string_view text) { append(text); }

    void clear() { size_ = 0; }
    Caption& append(std::string_view text) {
        const std::string_view fits = cut_to_bytes(text, capacity - size_);
        std::memcpy(bytes_.data() + size_, fits.data(), fits.size());
        size_ = static_cast<unsigned char>(size_ + fits.size());
        return *this;
    }
    Caption& append_number(long number) {
        std::array<char, 24> digits{};
        std::size_t at = digits.size();
        const bool negative = number < 0;
        unsigned long rest = negative ? 0UL - static_cast<unsigned long>(number) : static_cast<unsigned long>(number);
        do {
            digits[--at] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (negative) digits[--at] = '-';
        return append({digits.data() + at, digits.size() - at});
    }
    [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    operator std::string_view() const { return view(); }

private:
    std::array<char, capacity> bytes_{};
    unsigned char size_ = 0;
};

}  // namespace daybook
