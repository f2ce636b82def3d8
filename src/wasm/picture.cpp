// A WebAssembly module of its own (daybook-picture.wasm, web/picture.js) that draws the timeline as SVG (page/timeline_svg.h).
// It is fetched only when a visitor saves or prints the timeline.
#include <emscripten.h>

#include "app/command.h"
#include "app/link.h"
#include "journal/reader.h"
#include "page/timeline_svg.h"
#include "wasm/asked.h"
#include "wasm/named_file.h"

using daybook::Asked;

/// Instead of the weak one of page/form.cpp.
bool daybook::writes_sites() {
    return false;
}

extern "C" {

/// Files: a language file, or nothing for English; the journal: its name, a zero byte, its bytes; its translation as a list, or nothing;
/// the link to the view to draw. Output: the picture; empty if the language or the journal cannot be read.
EMSCRIPTEN_KEEPALIVE unsigned daybook_picture(Asked* asked) {
    const std::string& language = asked->files[0];
    daybook::Result<daybook::Words> words = language.empty() ? daybook::Words() : daybook::Words::read(language, "");
    const daybook::NamedFile file(asked->files[1]);
    auto journal = daybook::read_journal(file.bytes, file.name);
    if (!words.ok() || !journal.ok()) return asked->answer("");
    daybook::Model model = daybook::make_model(std::move(journal.value()), std::move(words.value()));
    daybook::State state = daybook::opening_state(model);
    if (auto translation = daybook::Translation::from_list(asked->files[2], model.journal)) {
        translate(std::move(translation), model, state);
    }
    update(state, daybook::parse_link(asked->files[3]), model);
    daybook::Html out;
    const auto layout = layout_of_picture(model, state.view, state.lanes);
    return asked->answer(timeline_svg({out, model, state, {}}, layout));
}

}  // extern "C"
