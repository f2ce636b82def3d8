#include "cli/commands.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "cli/files.h"
#include "journal/json_string.h"
#include "people/people.h"

namespace daybook::cli {

namespace {

struct Counts {
    std::size_t blocks = 0;
    std::size_t runs = 0;
    std::size_t gaps = 0;
    std::size_t lost_lines = 0;
    std::size_t sic = 0;
    std::size_t images = 0;
    std::size_t parallel = 0;
};

void count(const std::vector<Run>& runs, Counts& counts) {
    for (const Run& run : runs) {
        ++counts.runs;
        counts.sic += run.kind == RunKind::sic;
        counts.gaps += run.kind == RunKind::gap;
        if (run.kind == RunKind::gap && run.mark) counts.lost_lines += static_cast<std::size_t>(run.mark->lost_lines);
        count(run.children, counts);
    }
}

void count(const std::vector<Block>& blocks, Counts& counts) {
    counts.blocks += blocks.size();
    for (const Block& block : blocks) {
        for (const Line& line : block.lines) count(line.runs, counts);
    }
}

}  // namespace

std::optional<EntryId> entry_named(const Journal& journal, const std::string& key, const std::string& file) {
    const std::optional<EntryId> id = journal.find_entry(key);
    if (id) return id;
    std::fprintf(stderr, "%s: error: there is no entry \"%s\"; the journal has:\n", file.c_str(), key.c_str());
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < std::min(journal.entries.size(), most); ++i) {
        std::fprintf(stderr, "  %s  %s\n", journal.entries[i].key.c_str(), journal.entries[i].title.c_str());
    }
    if (journal.entries.size() > most) std::fprintf(stderr, "  and %zu more\n", journal.entries.size() - most);
    return std::nullopt;
}

int text(const std::string& file, const std::string& entry_key, Layer layer) {
    const Loaded loaded = load(file);
    if (!loaded.journal) return loaded.exit_code;
    const Journal& journal = *loaded.journal;
    const std::optional<EntryId> id =
        entry_key.empty() ? journal.opening_entry.value_or(EntryId{0}) : entry_named(journal, entry_key, file);
    if (!id) return wrong_use;
    const Entry& entry = journal[*id];
    if (entry.held_elsewhere) {
        std::fprintf(stderr, "%s: error: the text of entry \"%s\" is not here; its archive has it%s%s\n", file.c_str(),
                     entry.key.c_str(), entry.url.empty() ? "" : ": ", entry.url.c_str());
        return problems_found;
    }
    const std::string words = plain_text(entry, layer);
    std::fwrite(words.data(), 1, words.size(), stdout);
    if (isatty(STDOUT_FILENO)) std::fputc('\n', stdout);
    return good;
}

int stats(const std::string& file) {
    const Loaded loaded = load(file);
    if (!loaded.journal) return loaded.exit_code;
    const Journal& journal = *loaded.journal;
    Counts counts;
    std::size_t with_text = 0;
    for (const Entry& entry : journal.entries) {
        with_text += !entry.blocks.empty();
        count(entry.blocks, counts);
        counts.images += entry.images.size();
        if (!entry.parallel) continue;
        ++counts.parallel;
        count(entry.parallel->blocks, counts);
    }
    const std::pair<const char*, std::size_t> numbers[] = {
        {"entries", journal.entries.size()},
        {"entriesWithText", with_text},
        {"people", journal.people.size()},
        {"mentions", static_cast<std::size_t>(index_people(journal).mentions)},
        {"places", journal.places.size()},
        {"organisations", journal.organisations.size()},
        {"events", journal.events.size()},
        {"sources", journal.sources.size()},
        {"blocks", counts.blocks},
        {"runs", counts.runs},
        {"sic", counts.sic},
        {"gaps", counts.gaps},
        {"lostLines", counts.lost_lines},
        {"parallelTexts", counts.parallel},
        {"images", counts.images},
    };
    std::printf("{\n  \"id\": %s,\n  \"title\": %s", json_string(journal.key).c_str(),
                json_string(journal.title).c_str());
    for (const auto& [name, number] : numbers) std::printf(",\n  \"%s\": %zu", name, number);
    std::printf("\n}\n");
    return good;
}

}  // namespace daybook::cli
