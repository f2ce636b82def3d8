// Helpers for several tests.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace daybook {

/// The bytes of a file of the source folder; empty if it cannot be read.
inline std::string read_file(std::string_view path_in_source_dir) {
    const std::string path = std::string(DAYBOOK_SOURCE_DIR) + '/' + std::string(path_in_source_dir);
    std::string bytes;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return bytes;
    char buffer[4096];
    for (std::size_t read = 0; (read = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, read);
    std::fclose(file);
    return bytes;
}

}  // namespace daybook
