#include "journal/chunk.h"

#include "journal/quote.h"
#include "journal/read_context.h"
#include "journal/text.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

struct ChunkText {
    EntryId entry;
    std::vector<Block> blocks;
    std::optional<ParallelText> parallel;
};

class ChunkReader {
public:
    ChunkReader(ReadContext& context, const Journal& journal, std::uint32_t chunk)
        : context_(context), journal_(journal), chunk_(chunk), seen_(journal.entries.size(), false) {}

    std::vector<ChunkText> read() {
        constexpr JsonId root = JsonTree::root();
        std::vector<ChunkText> texts;
        context_.is_object(root, {"format", "version", "journal", "entries"});
        const std::string_view journal = context_.string(root, "journal", Need::required);
        if (!journal.empty() && journal != journal_.key) {
            context_.error([&] {
                return Said{*context_.tree.find(root, "journal"),
                            "this is the text of the journal " + quoted(journal) + ", not of " + quoted(journal_.key),
                            "put the chunks of the journal itself beside it"};
            });
        }
        const std::optional<JsonId> entries = context_.list(root, "entries", Need::required);
        if (!entries || context_.failed()) return texts;
        learn_ids();
        for (std::optional<JsonId> one = context_.tree.first(*entries); one; one = context_.tree.next(*one)) {
            read_one(*one, texts);
        }
        for (std::uint32_t i = 0; i < seen_.size() && !context_.failed(); ++i) {
            if (seen_[i] || journal_.entries[i].chunk != chunk_) continue;
            context_.error([&] {
                return Said{*entries, "the text of entry " + quoted(journal_.entries[i].key) + " is not here",
                            "write the journal and its chunks again, together"};
            });
        }
        return texts;
    }

private:
    void learn_ids() {
        context_.register_ids(Collection::source, journal_.sources);
        context_.register_ids(Collection::person, journal_.people);
        context_.register_ids(Collection::place, journal_.places);
        context_.register_ids(Collection::organisation, journal_.organisations);
        context_.register_ids(Collection::term, journal_.glossary);
    }

    void read_one(JsonId value, std::vector<ChunkText>& texts) {
        if (!context_.is_object(value, {"id", "text", "parallel"})) return;
        const std::string_view key = context_.string(value, "id", Need::required);
        if (key.empty()) return;
        const std::optional<EntryId> id = journal_.find_entry(key);
        if (!id || journal_[*id].chunk != chunk_ || seen_[id->index]) {
            context_.error([&] {
                const char* what = !id                ? " is not in the journal"
                                   : seen_[id->index] ? " occurs twice"
                                                      : " does not have its text in this chunk";
                return Said{*context_.tree.find(value, "id"), "entry " + quoted(key) + what,
                            "write the journal and its chunks again, together"};
            });
            return;
        }
        seen_[id->index] = true;
        ChunkText text{*id, {}, {}};
        const std::optional<JsonId> blocks = context_.list(value, "text", Need::required);
        if (blocks) text.blocks = read_blocks(context_, *blocks);
        text.parallel = read_parallel(context_, value);
        texts.push_back(std::move(text));
    }

    ReadContext& context_;
    const Journal& journal_;
    const std::uint32_t chunk_;
    std::vector<bool> seen_;  // by entry
};

/// Checks that the quotes of events occur in the texts of this chunk.
void check_quotes(ReadContext& context, Journal& journal, std::uint32_t chunk) {
    for (Event& event : journal.events) {
        if (!event.entry || event.quote.empty() || journal[*event.entry].chunk != chunk) continue;
        const std::string text = plain_text(journal[*event.entry], Layer::printed);
        if (find_quote(text, {event.quote, "", ""})) continue;
        context.warning([&] {
            return Said{JsonTree::root(),
                        "the quote of event " + quoted(event.key) + " is not in the printed text of entry " +
                            journal[*event.entry].key + ", and is skipped",
                        "copy it from there to the letter"};
        });
        event.quote.clear();
    }
}

}  // namespace

Result<std::vector<EntryId>> read_chunk(std::string_view file_bytes, std::string_view file_name, Journal& journal,
                                        std::uint32_t chunk, const ReaderLimits& limits) {
    const std::string_view bytes = without_mark(file_bytes);
    JsonTree tree;
    if (std::optional<Problem> fault = parse_file(tree, bytes, file_name, limits)) return std::move(*fault);
    ReadContext context(tree, bytes, file_name, limits);
    if (!check_format(context, "daybook-text")) return context.take_problems();
    check_repeated_keys(context);
    context.runs = journal.runs;
    std::vector<ChunkText> texts = ChunkReader(context, journal, chunk).read();
    if (context.failed()) return context.take_problems();
    std::vector<EntryId> entries;
    for (ChunkText& text : texts) {
        Entry& entry = journal.entries[text.entry.index];
        entry.blocks = std::move(text.blocks);
        entry.parallel = std::move(text.parallel);
        entries.push_back(text.entry);
    }
    journal.runs = context.runs;
    journal.chunks[chunk].here = true;
    journal.chunks[chunk].fault.clear();
    check_quotes(context, journal, chunk);
    const std::size_t said = journal.chunks[chunk].bytes;
    if (said != 0 && said != file_bytes.size()) {
        context.warning([&] {
            return Said{JsonTree::root(), "the journal says that this file has another size",
                        "write the journal and its chunks again, together"};
        });
    }
    return {std::move(entries), context.take_problems()};
}

}  // namespace daybook
