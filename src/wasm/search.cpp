// A WebAssembly module of its own (daybook-search.wasm, web/search.js) that searches a journal (search/search.h). It is fetched when
// a visitor first searches. The host creates it twice: one instance reads the journal and makes packs of it, for which it needs
// several times the memory of the text, and is then discarded; the other one takes the packs and answers.
//
//   the first:  m = daybook_search_create(); ...copy name, zero byte, file to daybook_search_input(m, n)...;
//               chunks = daybook_search_read(m); while (n = daybook_search_pack(m)) ...n bytes at daybook_search_output(m)...
//   the second: ...copy a pack to daybook_search_input(m, n)...; daybook_search_add(m);
//               ...copy a query...; n = daybook_search_ask(m, ...); JSON of n bytes at daybook_search_output(m)
//
// Nothing is freed: the host discards an instance with all of its memory.
#include <emscripten.h>

#include <memory>
#include <optional>

#include "journal/reader.h"
#include "search/search.h"
#include "wasm/named_file.h"

namespace {

struct SearchModule {
    std::unique_ptr<char[]> input;
    std::size_t input_size = 0;
    std::string output;
    std::optional<daybook::Packer> packer;
    daybook::Searcher searcher;

    [[nodiscard]] std::string_view given() const { return {input.get(), input_size}; }
    unsigned answer(std::string text) {
        output = std::move(text);
        return static_cast<unsigned>(output.size());
    }
};

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE SearchModule* daybook_search_create() {
    return new SearchModule();
}

EMSCRIPTEN_KEEPALIVE char* daybook_search_input(SearchModule* module, unsigned size) {
    module->input.reset();
    module->input.reset(new char[size]);
    module->input_size = size;
    return module->input.get();
}

EMSCRIPTEN_KEEPALIVE const char* daybook_search_output(const SearchModule* module) {
    return module->output.data();
}

/// Input: a journal: its name, a zero byte, its bytes. Returns the number of its chunks; -1 if it cannot be read.
EMSCRIPTEN_KEEPALIVE int daybook_search_read(SearchModule* module) {
    const daybook::NamedFile file(module->given());
    auto journal = daybook::read_journal(file.bytes, file.name);
    if (!journal.ok()) return -1;
    module->packer.emplace(std::move(journal.value()));
    module->input.reset();
    return static_cast<int>(module->packer->journal().chunks.size());
}

/// Output: the chunk's address.
EMSCRIPTEN_KEEPALIVE unsigned daybook_search_chunk(SearchModule* module, unsigned chunk) {
    return module->answer(module->packer->journal().chunks[chunk].url);
}

/// Input: a chunk. Returns whether it could be read.
EMSCRIPTEN_KEEPALIVE bool daybook_search_read_chunk(SearchModule* module, unsigned chunk) {
    return module->packer->read_chunk(module->given(), "", chunk);
}

/// Output: the next pack; empty if there is none now.
EMSCRIPTEN_KEEPALIVE unsigned daybook_search_pack(SearchModule* module) {
    return module->answer(module->packer->next());
}

/// Input: a pack, which is kept.
EMSCRIPTEN_KEEPALIVE bool daybook_search_add(SearchModule* module) {
    return module->searcher.add(std::move(module->input), module->input_size);
}

/// Input: a query, and then, if `entry_size` is not negative, the id of an entry of so many bytes. `order`: SearchOrder; `kind`:
/// SearchKind, or -1 for all. Output: JSON.
EMSCRIPTEN_KEEPALIVE unsigned daybook_search_ask(SearchModule* module, unsigned limit, unsigned offset, int order,
                                                 int kind, int entry_size) {
    std::string_view query = module->given();
    daybook::How how{.limit = limit, .offset = offset, .order = static_cast<daybook::SearchOrder>(order)};
    if (kind >= 0) how.kind = static_cast<daybook::SearchKind>(kind);
    if (entry_size >= 0) {
        const std::size_t before = query.size() - static_cast<std::size_t>(entry_size);
        how.entry = query.substr(before);
        query = query.substr(0, before);
    }
    return module->answer(to_json(module->searcher.ask(query, how)));
}

}  // extern "C"
