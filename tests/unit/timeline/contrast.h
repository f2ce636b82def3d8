// WCAG's contrast of two opaque colours, and how people with a colour-vision deficiency see a colour.
//
//   contrast({0, 0, 0}, {255, 255, 255})             // 21
//   seen_with(ColourVision::protanopia, theme.red)   // Viénot, Brettel and Mollon 1999: full loss of one kind of cone
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "timeline/theme.h"

namespace daybook {

inline double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

inline std::uint8_t encoded(double value) {
    const double clamped = std::clamp(value, 0.0, 1.0);
    const double channel = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(channel * 255));
}

inline double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// 1 to 21.
inline double contrast(Colour a, Colour b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

enum class ColourVision : std::uint8_t { usual, protanopia, deuteranopia, tritanopia };
inline constexpr ColourVision colour_visions[] = {ColourVision::usual, ColourVision::protanopia,
                                                  ColourVision::deuteranopia, ColourVision::tritanopia};

/// The usual linear-RGB matrices of Viénot 1999 (red and green) and Brettel 1997 in one plane (blue).
inline Colour seen_with(ColourVision vision, Colour colour) {
    using Matrix = std::array<std::array<double, 3>, 3>;
    constexpr Matrix protan{{{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}}};
    constexpr Matrix deutan{{{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}}};
    constexpr Matrix tritan{{{1, 0.14461, -0.14461}, {0, 0.85924, 0.14076}, {0, 0.85924, 0.14076}}};
    if (vision == ColourVision::usual) return colour;
    const Matrix& seen = vision == ColourVision::protanopia     ? protan
                         : vision == ColourVision::deuteranopia ? deutan
                                                                : tritan;
    const std::array<double, 3> from{linear(colour.red), linear(colour.green), linear(colour.blue)};
    std::array<double, 3> to{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) to[i] += seen[i][j] * from[j];
    }
    return {encoded(to[0]), encoded(to[1]), encoded(to[2])};
}

}  // namespace daybook
