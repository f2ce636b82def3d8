// A WebAssembly module of its own (daybook-faults.wasm, web/faults.js) that explains what is wrong with a journal or a chunk.
// The core only counts problems (journal/read_context.h). This module is fetched only if there are any, and used once.
//
//   faults = daybook_faults_create(); ...the file's name, a zero byte, the file to daybook_faults_file(faults, n)...;
//   n = daybook_faults_of_journal(faults); → n bytes at daybook_faults_output(faults)
//
// Nothing is freed: the host discards the instance with all of its memory.
#include <emscripten.h>

#include <string>
#include <vector>

#include "journal/chunk.h"
#include "journal/file_fault.h"
#include "journal/utf8.h"
#include "wasm/named_file.h"
#include "wasm/told.h"

namespace {

struct Faults {
    std::vector<std::string> files;
    std::string output;

    unsigned put(std::string text) {
        output = std::move(text);
        return static_cast<unsigned>(output.size());
    }
};

daybook::Result<daybook::Journal> read(std::string_view input) {
    const daybook::NamedFile file(input);
    return daybook::read_journal(file.bytes, file.name);
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Faults* daybook_faults_create() {
    return new Faults{};
}

/// Allocates room for one more file and returns its address.
EMSCRIPTEN_KEEPALIVE char* daybook_faults_file(Faults* faults, unsigned size) {
    return faults->files.emplace_back(size, '\0').data();
}

/// File: a journal. Output: see wasm/told.h.
EMSCRIPTEN_KEEPALIVE unsigned daybook_faults_of_journal(Faults* faults) {
    const auto journal = read(faults->files.front());
    return faults->put(daybook::told(journal.problems()));
}

/// Files: a chunk and its journal. `runs`: the number of runs of text read before it. Output: the line to show instead of
/// the text; empty if no fault is found, or if the journal would be needed and cannot be read.
EMSCRIPTEN_KEEPALIVE unsigned daybook_faults_of_chunk(Faults* faults, unsigned chunk, unsigned runs) {
    const daybook::NamedFile file(faults->files.front());
    daybook::JsonTree tree;
    const auto fault = daybook::file_fault(tree, daybook::without_mark(file.bytes), file.name, {});
    if (fault) return faults->put(daybook::to_line(*fault));
    auto journal = read(faults->files.back());
    if (!journal.ok() || chunk >= journal.value().chunks.size()) return faults->put("");
    journal.value().runs = runs;
    const auto text = daybook::read_chunk(file.bytes, file.name, journal.value(), chunk);
    return faults->put(text.ok() ? "" : daybook::to_line(text.problems().front()));
}

EMSCRIPTEN_KEEPALIVE const char* daybook_faults_output(const Faults* faults) {
    return faults->output.data();
}

}  // extern "C"
