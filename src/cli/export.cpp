// `daybook export`: writes a journal in other formats.

#include "exchange/export.h"
#include "cite/cite.h"
#include "cli/commands.h"

namespace daybook::cli {

int export_journal(const std::string& file, const std::string& format, const std::string& target,
                   const std::string& entry_key, Talk talk) {
    const Loaded loaded = load(file);
    if (!loaded.journal) return loaded.exit_code;
    const Journal& journal = *loaded.journal;
    const std::optional<CiteStyle> style = find_style(format);  // or no citations
    if (!entry_key.empty() && !style) {
        std::fprintf(stderr, "error: --entry is only for citations; %s has the whole journal\n", format.c_str());
        return wrong_use;
    }
    const std::optional<EntryId> one = entry_key.empty() ? std::nullopt : entry_named(journal, entry_key, file);
    if (!entry_key.empty() && !one) return wrong_use;
    const std::string bytes = one                 ? cite(journal, journal[*one], *style)
                              : style             ? cite_all(journal, *style)
                              : format == "tei"   ? exchange::to_tei(journal)
                              : format == "csv"   ? exchange::to_csv(journal)
                              : format == "words" ? exchange::to_words(journal)
                                                  : exchange::to_timelinejs(journal);
    if (!write_bytes(target, bytes.ends_with('\n') || !style ? bytes : bytes + '\n')) return wrong_use;
    std::size_t undated = 0;
    for (const Entry& entry : journal.entries) undated += !entry.date.known();
    if (format == "timelinejs" && undated > 0) {
        std::fprintf(stderr, "%s: warning: %s left out, because TimelineJS cannot show entries without a known day\n",
                     file.c_str(), counted(undated, "entry is", "entries are").c_str());
    }
    if (talk == Talk::usual) {
        const std::size_t written = one ? 1 : journal.entries.size();
        std::printf("%s: %s\n", target.c_str(), counted(written, "entry", "entries").c_str());
    }
    return good;
}

}  // namespace daybook::cli
