// `daybook import`: makes a journal from other formats, and prints a report.

#include <unistd.h>

#include "cli/commands.h"
#include "exchange/words.h"
#include "journal/controls.h"
#include "journal/rules.h"

namespace daybook::cli {

namespace {

/// "12 % of 16,423 files", on a terminal.
class FileProgress {
public:
    explicit FileProgress(Talk talk) : shown_on_(talk == Talk::usual && isatty(STDERR_FILENO)) {}
    ~FileProgress() { clear(); }
    FileProgress(const FileProgress&) = delete;
    FileProgress& operator=(const FileProgress&) = delete;

    void clear() const {
        if (shown_on_) std::fputs("\r\033[K", stderr);
    }
    void show(std::size_t done, std::size_t all) {
        const std::size_t per_cent = all == 0 ? 100 : done * 100 / all;
        if (!shown_on_ || per_cent == per_cent_) return;
        per_cent_ = per_cent;
        std::fprintf(stderr, "\r\033[K%s: %zu %% ", counted(all, "file", "files").c_str(), per_cent);
        std::fflush(stderr);
    }

private:
    bool shown_on_;
    std::size_t per_cent_ = 101;
};

int refuse(const char* option, const std::string& value, const char* what) {
    std::fprintf(stderr, "daybook import: error: --%s \"%s\": %s\n", option, value.c_str(), what);
    return wrong_use;
}

}  // namespace

int import(const exchange::ImportJob& job, Talk talk) {
    if (!job.wishes.language.empty() && !is_language_tag(job.wishes.language)) {
        return refuse("language", job.wishes.language, "write a tag of BCP 47, such as de or ru-Latn");
    }
    if (!job.wishes.id.empty() && exchange::to_id(job.wishes.id) != job.wishes.id) {
        return refuse("id", job.wishes.id, "use letters a to z, digits, \"-\", \"_\" and \".\"");
    }
    FileProgress progress(talk);
    const exchange::ImportResult result =
        run_import(job, {[&](const Problem& problem) {
                             progress.clear();
                             print_problem(stderr, problem);
                         },
                         [&](std::size_t done, std::size_t all) { progress.show(done, all); }});
    progress.clear();
    if (!result.written) {
        std::fprintf(stderr, "daybook import: error: %s\n", result.fault.c_str());
        return result.report.entries == 0 && result.report.files > 0 ? problems_found : wrong_use;
    }
    if (talk == Talk::usual) {
        for (const std::string& line : result.report.lines()) std::fprintf(stderr, "%s\n", visible(line).c_str());
        if (result.language_unknown) {
            std::fprintf(stderr, "language:  unknown; give it with --language, such as --language de\n");
        }
        std::fprintf(stderr, "written:   %s\n", visible(job.output).c_str());
    }
    return result.problems || result.report.mentions_lost > 0 ? problems_found : good;
}

}  // namespace daybook::cli
