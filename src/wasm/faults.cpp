// A WebAssembly module of its own (daybook-faults.wasm, web/faults.js) that explains what is wrong with a journal or a chunk.
// The core only counts problems (journal/read_context.h). This module is fetched only if there are any.
//
// Each file is its name, a zero byte, and its bytes.
#include <emscripten.h>

#include "journal/chunk.h"
#include "journal/file_fault.h"
#include "journal/utf8.h"
#include "wasm/asked.h"
#include "wasm/named_file.h"
#include "wasm/told.h"

using daybook::Asked;

namespace {

daybook::Result<daybook::Journal> read(std::string_view input) {
    const daybook::NamedFile file(input);
    return daybook::read_journal(file.bytes, file.name);
}

}  // namespace

extern "C" {

/// File: a journal. Output: see wasm/told.h.
EMSCRIPTEN_KEEPALIVE unsigned daybook_faults_of_journal(Asked* asked) {
    const auto journal = read(asked->files.front());
    return asked->answer(daybook::told(journal.problems()));
}

/// Files: a chunk and its journal. `runs`: the number of runs of text read before it. Output: the line to show instead of
/// the text; empty if no fault is found, or if the journal would be needed and cannot be read.
EMSCRIPTEN_KEEPALIVE unsigned daybook_faults_of_chunk(Asked* asked, unsigned chunk, unsigned runs) {
    const daybook::NamedFile file(asked->files.front());
    daybook::JsonTree tree;
    const auto fault = daybook::file_fault(tree, daybook::without_mark(file.bytes), file.name, {});
    if (fault) return asked->answer(daybook::to_line(*fault));
    auto journal = read(asked->files.back());
    if (!journal.ok() || chunk >= journal.value().chunks.size()) return asked->answer("");
    journal.value().runs = runs;
    const auto text = daybook::read_chunk(file.bytes, file.name, journal.value(), chunk);
    return asked->answer(text.ok() ? "" : daybook::to_line(text.problems().front()));
}

}  // extern "C"
