#include "cli/files.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "journal/controls.h"

namespace daybook::cli {

namespace {

/// NO_COLOR (https://no-color.org): any value that is not empty turns colours off.
bool wants_colours(std::FILE* out) {
    const char* no_color = std::getenv("NO_COLOR");
    if (no_color != nullptr && *no_color != '\0') return false;
    const char* terminal = std::getenv("TERM");
    return isatty(fileno(out)) && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

}  // namespace

FileBytes read_bytes(const std::string& path, std::size_t most) {
    const auto failed = [] { return FileBytes{std::nullopt, std::strerror(errno)}; };
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file) return failed();
    std::string bytes;
    char buffer[65536];
    while (bytes.size() < most) {
        const std::size_t read = std::fread(buffer, 1, sizeof buffer, file);
        bytes.append(buffer, read);
        if (read < sizeof buffer) break;
    }
    if (std::ferror(file)) {  // for example, a directory can be opened but not read
        const int kept = errno;
        std::fclose(file);
        errno = kept;
        return failed();
    }
    std::fclose(file);
    return {std::move(bytes), ""};
}

bool write_bytes(const std::string& path, std::string_view bytes) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    bool written = file != nullptr && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if (file != nullptr) written = std::fclose(file) == 0 && written;  // a full disk may be reported only here
    if (!written) print_error(path, std::string("the file cannot be written: ") + std::strerror(errno));
    return written;
}

void print_problem(std::FILE* out, const Problem& problem) {
    const std::string line = visible(to_line(problem));
    const bool error = problem.severity == Severity::error;
    const std::string_view word = error ? ": error: " : ": warning: ";
    // Searched after the file's name, which may contain the same word.
    const std::size_t at = line.find(word, visible(problem.file).size());
    if (!wants_colours(out) || at == std::string::npos) {
        std::fprintf(out, "%s\n", line.c_str());
        return;
    }
    std::fprintf(out, "\033[1m%s:\033[0m %s%.*s\033[0m%s\n", line.substr(0, at).c_str(),
                 error ? "\033[1;31m" : "\033[1;33m", static_cast<int>(word.size() - 3), word.data() + 2,
                 line.substr(at + word.size() - 1).c_str());
}

void print_problems(std::FILE* out, const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) print_problem(out, problem);
}

void print_error(const std::string& file, const std::string& what) {
    Problem problem;
    problem.file = file;
    problem.what = what;
    print_problem(stderr, problem);
}

std::string counted(std::size_t count, const char* one, const char* many) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits + ' ' + (count == 1 ? one : many);
}

Progress::Progress(const char* what, std::size_t all) : what_(what), all_(all), terminal_(isatty(STDERR_FILENO)) {
    done(0);
}

Progress::~Progress() {
    if (terminal_) std::fputs("\r\033[K", stderr);
}

void Progress::done(std::size_t count) {
    const std::size_t per_cent = all_ == 0 ? 100 : count * 100 / all_;
    if (!terminal_ || per_cent == shown_) return;
    shown_ = per_cent;
    std::fprintf(stderr, "\r\033[K%s: %zu %%", what_, per_cent);
    std::fflush(stderr);
}

}  // namespace daybook::cli
