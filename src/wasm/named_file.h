// A file as the host gives it: its name, a zero byte, its bytes.
//
//   const NamedFile file(input);   // which must outlive it
#pragma once

#include <algorithm>
#include <string_view>

namespace daybook {

struct NamedFile {
    std::string_view name, bytes;
    explicit NamedFile(std::string_view input) {
        const std::size_t end = std::min(input.find('\0'), input.size());
        name = input.substr(0, end);
        bytes = input.substr(std::min(end + 1, input.size()));
    }
};

}  // namespace daybook
