#include "exchange/read_whole.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "journal/utf8.h"

namespace daybook::exchange {

std::optional<Problem> read_whole(const std::string& path, std::string& bytes) {
    constexpr std::size_t most = std::size_t{64} << 20;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    const auto problem = [&](std::string what, std::string remedy) {
        return Problem{Severity::error, path, 0, 0, "", std::move(what), std::move(remedy)};
    };
    bool failed = file == nullptr;
    if (file != nullptr) {
        std::array<char, 65536> buffer{};
        std::size_t got = 0;
        while ((got = std::fread(buffer.data(), 1, buffer.size(), file)) > 0 && bytes.size() <= most) {
            bytes.append(buffer.data(), got);
        }
        failed = std::ferror(file) != 0;
        std::fclose(file);
    }
    if (failed) {
        return problem(std::string("the file cannot be read: ") + std::strerror(errno),
                       "check that it exists and can be read");
    }
    if (bytes.size() > most) {
        return problem("the file has more than " + std::to_string(most) + " bytes", "split it into several");
    }
    if (const std::optional<std::size_t> bad = first_invalid_utf8(bytes)) {
        const LineColumn at = line_column(bytes, *bad);
        return Problem{Severity::error,
                       path,
                       at.line,
                       at.column,
                       "",
                       "the file is not UTF-8 from here on",
                       "save it as \"CSV UTF-8\", or as UTF-8 in the program that wrote it"};
    }
    return std::nullopt;
}

}  // namespace daybook::exchange
