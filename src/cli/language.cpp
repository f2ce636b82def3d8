// The language in which the command writes pages.
#include <filesystem>

#include "cli/commands.h"
#include "words/check.h"

namespace daybook::cli {

namespace {

namespace fs = std::filesystem;

/// The path of a language file that comes with the command, in a build or installed.
std::string file_of(const std::string& tag) {
    std::error_code error;
    const fs::path prefix = fs::read_symlink("/proc/self/exe", error).parent_path().parent_path();
    const fs::path built = prefix / "site" / "strings" / (tag + ".json");
    return (fs::exists(built, error) ? built : prefix / "share" / "daybook" / "strings" / (tag + ".json")).string();
}

}  // namespace

Language find_language(const std::string& named) {
    if (named.empty() || named == "en") return {Words(), "", good};
    const bool is_file = named.find('/') != std::string::npos || named.ends_with(".json");
    const std::string file = is_file ? named : file_of(named);
    FileBytes read = read_bytes(file);
    if (!read.bytes) {
        print_error(file, "the language \"" + named + "\" cannot be read: " + read.fault +
                              "; name a file like assets/strings/en.json");
        return {};
    }
    const std::vector<Problem> problems = check_language(*read.bytes, file);
    print_problems(stderr, problems);
    Result<Words> words = Words::read(*read.bytes, file);
    if (!problems.empty() || !words.ok()) return {std::nullopt, "", problems_found};
    return {std::move(words.value()), std::move(*read.bytes), good};
}

}  // namespace daybook::cli
