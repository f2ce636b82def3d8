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
    /// The folder of an address: "journals/" of "journals/a.json?x"; "" of a plain name.
    [[nodiscard]] std::string_view folder() const {
        const std::string_view path = name.substr(0, name.find_first_of("?#"));
        return path.substr(0, path.rfind('/') + 1);  // npos + 1 is 0
    }
};

}  // namespace daybook
