#include "cli/files.h"

#include <cerrno>
#include <cstring>

namespace daybook::cli {

std::optional<std::string> read_bytes(const std::string& path) {
    const auto failed = [&] {
        std::fprintf(stderr, "%s: error: the file cannot be read: %s\n", path.c_str(), std::strerror(errno));
        return std::nullopt;
    };
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return failed();
    // One byte more than is allowed is enough for the reader to refuse it.
    const std::size_t most = ReaderLimits{}.bytes + 1;
    std::string bytes;
    char buffer[65536];
    while (bytes.size() < most) {
        const std::size_t read = std::fread(buffer, 1, sizeof buffer, file);
        bytes.append(buffer, read);
        if (read < sizeof buffer) break;
    }
    if (std::ferror(file)) {  // a directory, for one, opens but cannot be read
        const int kept = errno;
        std::fclose(file);
        errno = kept;
        return failed();
    }
    std::fclose(file);
    return bytes;
}

void print_problems(std::FILE* out, const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) std::fprintf(out, "%s\n", to_line(problem).c_str());
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string json_string(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte / 16];
            out += hex[byte % 16];
        } else {
            out += c;
        }
    }
    return out + '"';
}

}  // namespace daybook::cli
