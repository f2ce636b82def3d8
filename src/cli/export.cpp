// `daybook export`: writes a journal in other formats.

#include "exchange/export.h"
#include "cli/commands.h"

namespace daybook::cli {

int export_journal(const std::string& file, const std::string& format, const std::string& target, Talk talk) {
    const Loaded loaded = load(file);
    if (!loaded.journal) return loaded.exit_code;
    const Journal& journal = *loaded.journal;
    const std::string bytes = format == "tei"     ? exchange::to_tei(journal)
                              : format == "csv"   ? exchange::to_csv(journal)
                              : format == "words" ? exchange::to_words(journal)
                                                  : exchange::to_timelinejs(journal);
    if (!write_bytes(target, bytes)) return wrong_use;
    std::size_t undated = 0;
    for (const Entry& entry : journal.entries) undated += !entry.date.known();
    if (format == "timelinejs" && undated > 0) {
        std::fprintf(stderr, "%s: warning: %s left out, because TimelineJS cannot show entries without a known day\n",
                     file.c_str(), counted(undated, "entry is", "entries are").c_str());
    }
    if (talk == Talk::usual) {
        std::printf("%s: %s\n", target.c_str(), counted(journal.entries.size(), "entry", "entries").c_str());
    }
    return good;
}

}  // namespace daybook::cli
