// Reading a journal's file, and saying what is wrong with it.
#pragma once

#include <cstdio>
#include <optional>
#include <string>

#include "journal/reader.h"

namespace daybook::cli {

/// The bytes of a file, at most one more than a journal may have; nothing, and a message on standard error, if it
/// cannot be read.
std::optional<std::string> read_bytes(const std::string& path);

void print_problems(std::FILE* out, const std::vector<Problem>& problems);

/// "1 person", "2 people"
std::string counted(std::size_t count, const char* one, const char* many);

/// A string of JSON, in its quotation marks.
std::string json_string(std::string_view text);

}  // namespace daybook::cli
