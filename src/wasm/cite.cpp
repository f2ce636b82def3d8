// A WebAssembly module of its own (daybook-cite.wasm, web/cite.js) that cites an entry (cite/cite.h). It is fetched only when
// somebody asks for a citation in another form than the page's own.
#include <emscripten.h>

#include "cite/cite.h"
#include "journal/reader.h"
#include "wasm/asked.h"
#include "wasm/named_file.h"

using daybook::Asked;

extern "C" {

/// Files: the journal: its name, a zero byte, its bytes; the entry's id; the style, or nothing for all; the page's address; the
/// day of access; the quoted words. Output: for each style its word, a zero byte, the citation, a zero byte; "*" and the list of
/// styles if there is no such style; "?" if there is no such entry; "!" if the journal cannot be read.
EMSCRIPTEN_KEEPALIVE unsigned daybook_cite(Asked* asked) {
    auto& journal = *new daybook::Journal;  // freed with the instance
    if (!read_cited(daybook::NamedFile(asked->files[0]).bytes, asked->files[1], journal)) return asked->answer("!");
    if (journal.entries.empty()) return asked->answer("?");
    const std::string& wanted = asked->files[2];
    const daybook::Reading reading{asked->files[3], daybook::parse_iso_day(asked->files[4]), asked->files[5]};
    std::string out;
    std::string known = "*";
    for (const std::string_view word : daybook::cite_styles) {
        if (known.size() > 1) known += ", ";
        known += word;
        if (!wanted.empty() && wanted != word) continue;
        out += word;
        out += '\0';
        out += cite(journal, journal.entries.front(), *daybook::find_style(word), reading);
        out += '\0';
    }
    return asked->answer(out.empty() ? std::move(known) : std::move(out));
}

}  // extern "C"
