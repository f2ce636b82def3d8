// The functions that JavaScript calls (web/core.js). Plain C: handles, numbers and two byte buffers.
//
//   viewer = daybook_create(); p = daybook_input(viewer, n); ...copy n bytes to p...; daybook_load(viewer);
//   daybook_text(viewer, what) → the number of bytes at daybook_output(viewer)
//
// Strings are UTF-8. All state is in the Viewer. Enums are those of wasm/boundary.h.
#include <emscripten.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "app/chunks.h"
#include "app/keys.h"
#include "app/link.h"
#include "app/opener.h"
#include "app/passage.h"
#include "app/report.h"
#include "journal/chunk.h"
#include "journal/json_string.h"
#include "page/page.h"
#include "wasm/boundary.h"
#include "wasm/named_file.h"
#include "wasm/viewer.h"

/// Instead of the weak one of page/form.cpp.
bool daybook::writes_sites() {
    return false;
}

using daybook::Viewer;
namespace boundary = daybook::boundary;
using boundary::ChunkGiven;
using boundary::ChunkWanted;
using boundary::Loaded;
using boundary::PointerAction;
using boundary::Text;

namespace {

std::string items_json(const Viewer& viewer) {
    std::string out = "[";
    if (!viewer.canvas || !viewer.model) return "[]";
    for (const daybook::CanvasItem& item : viewer.canvas->items()) {
        if (out.size() > 1) out += ',';
        out += "{\"command\":" + daybook::json_string(daybook::select_command(item.target, *viewer.model));
        const std::pair<const char*, double> sides[] = {
            {"left", item.left_px}, {"top", item.top_px}, {"right", item.right_px}, {"bottom", item.bottom_px}};
        for (const auto& [name, value] : sides) {
            out += ",\"" + std::string(name) + "\":" + std::to_string(static_cast<int>(value));
        }
        out += '}';
    }
    return out + "]";
}

daybook::PageForm form_of(const Viewer& viewer) {
    return {.root = viewer.folder ? std::string_view(*viewer.folder) : "",
            .has_folder = viewer.folder.has_value(),
            .address = viewer.address,
            .today = viewer.today};
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Viewer* daybook_create() {
    return new Viewer();
}

EMSCRIPTEN_KEEPALIVE void daybook_destroy(Viewer* viewer) {
    delete viewer;
}

/// Allocates `size` bytes of input; returns where to write them.
EMSCRIPTEN_KEEPALIVE char* daybook_input(Viewer* viewer, unsigned size) {
    viewer->output = {};  // already read by the host; may be as large as a file
    viewer->input.data.reset();
    viewer->input = {std::unique_ptr<char[]>(new char[size]), size};
    return viewer->input.data.get();
}

EMSCRIPTEN_KEEPALIVE const char* daybook_output(const Viewer* viewer) {
    return viewer->output.data();
}

/// Input: the file's name, a zero byte, the file. If the file failed or has warnings, the input stays where it is, for the
/// faults module. If it cannot be opened, the previous journal stays open. own: the journal is the visitor's, and makes no
/// request.
EMSCRIPTEN_KEEPALIVE Loaded daybook_load(Viewer* viewer, int own) {
    const daybook::NamedFile file(viewer->input.view());
    daybook::Result<daybook::Journal> result = daybook::read_journal(file.bytes, file.name);
    if (!result.ok()) return Loaded::failed;
    viewer->folder = own ? std::nullopt : std::optional<std::string>(file.folder());
    const bool warnings = !result.problems().empty();
    if (!warnings) viewer->input = {};  // freed before the model is made
    viewer->model = daybook::make_model(std::move(result.value()), viewer->words);
    const daybook::Comfort comfort = viewer->state.local.comfort;  // kept: it does not depend on the journal
    viewer->state = daybook::opening_state(*viewer->model);
    viewer->state.local.comfort = comfort;
    viewer->pending = {};
    if (viewer->canvas) viewer->canvas->forget_items();
    viewer->scheduler.request();
    return warnings ? Loaded::with_warnings : Loaded::opened;
}

/// Input: a language file (see assets/strings), or nothing for English. Returns 0 if it is not valid, and nothing changes;
/// 1 if it is now in use, and everything has to be updated.
EMSCRIPTEN_KEEPALIVE int daybook_words(Viewer* viewer) {
    const daybook::Bytes input = std::exchange(viewer->input, {});
    daybook::Result<daybook::Words> words = input.size == 0 ? daybook::Words() : daybook::Words::read(input.view(), "");
    if (!words.ok()) return 0;
    viewer->words = std::move(words.value());
    if (viewer->model) daybook::speak(viewer->words, *viewer->model, viewer->state);
    viewer->scheduler.request();
    return 1;
}

/// Input: a language's tag. Output: the address, relative to the journal's, of what the editors say in it; empty: the journal
/// has no translation into it.
EMSCRIPTEN_KEEPALIVE void daybook_translation(Viewer* viewer) {
    viewer->output =
        viewer->model ? daybook::translation_address(viewer->model->journal, viewer->input.view()) : std::string_view();
}

/// Input: that file's content, for Translation::from_list(). Returns 0 if it is another journal's, and nothing changes; 1 if the editors' words are now
/// in that language, until daybook_words(), and everything has to be updated.
EMSCRIPTEN_KEEPALIVE int daybook_translate(Viewer* viewer) {
    const daybook::Bytes input = std::exchange(viewer->input, {});
    if (!viewer->model) return 0;
    auto translation = daybook::Translation::from_list(input.view(), viewer->model->journal);
    if (!translation) return 0;
    daybook::translate(std::move(translation), *viewer->model, viewer->state);
    return 1;
}

/// Returns the number of the chunk to fetch, or -1. Output: its address, relative to the journal's.
EMSCRIPTEN_KEEPALIVE int daybook_chunk(Viewer* viewer, ChunkWanted wanted) {
    if (!viewer->model) return -1;
    daybook::Journal& journal = viewer->model->journal;
    if (wanted == ChunkWanted::again) {
        for (daybook::Chunk& chunk : journal.chunks) chunk.fault.clear();
        viewer->pending.pane = true;
    }
    const auto chunk = wanted == ChunkWanted::next ? daybook::next_chunk(viewer->state, journal, viewer->onward)
                                                   : daybook::needed_chunk(viewer->state, journal);
    if (!chunk) return -1;
    viewer->output = journal.chunks[*chunk].url;
    return static_cast<int>(*chunk);
}

/// Input: as for daybook_load(), with a chunk. Warnings of a chunk are not shown. What has to be updated is in the effects;
/// after a failure only when the chunk's fault is given.
EMSCRIPTEN_KEEPALIVE Loaded daybook_load_chunk(Viewer* viewer, int chunk, ChunkGiven given) {
    daybook::Model& model = *viewer->model;
    if (static_cast<std::size_t>(chunk) >= model.journal.chunks.size()) return Loaded::failed;
    daybook::Chunk& place = model.journal.chunks[static_cast<std::size_t>(chunk)];
    if (place.here) return Loaded::opened;
    const daybook::NamedFile file(viewer->input.view());
    if (given == ChunkGiven::fault) {
        viewer->pending.pane = true;
        place.fault = file.bytes;
        return Loaded::failed;
    }
    const auto result = daybook::read_chunk(file.bytes, file.name, model.journal, static_cast<std::uint32_t>(chunk));
    if (!result.ok()) return Loaded::failed;
    viewer->input = {};
    viewer->pending.pane = true;
    viewer->pending.card = true;  // the card shows spellings
    for (const daybook::EntryId entry : result.value()) {
        daybook::add_text(model.people, model.journal, entry);
        if (model.translation) model.translation->put_into(model.journal.entries[entry.index]);
    }
    if (std::string missing = daybook::drop_missing_passage(viewer->state, model); !missing.empty()) {
        viewer->pending.notice = std::move(missing);
        viewer->pending.changed = true;
        viewer->pending.history = std::max(viewer->pending.history, daybook::History::replace);
    }
    daybook::unfold_opener(viewer->state, model);
    return Loaded::opened;
}

/// The number of runs of text read so far, for the limit that a journal and its chunks share.
EMSCRIPTEN_KEEPALIVE unsigned daybook_runs(const Viewer* viewer) {
    return viewer->model ? static_cast<unsigned>(viewer->model->journal.runs) : 0;
}

/// Input: two places on the page, for passage_json(). Output: the passage between them.
EMSCRIPTEN_KEEPALIVE void daybook_passage(Viewer* viewer) {
    viewer->output =
        viewer->model ? daybook::passage_json(viewer->input.view(), viewer->state, *viewer->model) : "null";
}

/// Input: the visitor's day and the page's address as in page/form.h, for citations: "2026-11-28 https://example.org/#".
EMSCRIPTEN_KEEPALIVE void daybook_visit(Viewer* viewer) {
    const std::string_view visit = viewer->input.view();
    const std::size_t space = std::min(visit.find(' '), visit.size());
    viewer->today = daybook::parse_iso_day(visit.substr(0, space));
    viewer->address = visit.substr(std::min(space + 1, visit.size()));
}

EMSCRIPTEN_KEEPALIVE unsigned daybook_output_size(const Viewer* viewer) {
    return static_cast<unsigned>(viewer->output.size());
}

/// Input: the text form of a command. Returns 0 if it is not valid.
EMSCRIPTEN_KEEPALIVE int daybook_send(Viewer* viewer) {
    if (!viewer->model) return 0;
    const auto command = daybook::parse_command(viewer->input.view(), *viewer->model);
    if (!command) return 0;
    send(*viewer, *command);
    return 1;
}

/// Input: the text form of a command. Returns 1 if it may add to the browser's history.
EMSCRIPTEN_KEEPALIVE int daybook_opens(Viewer* viewer) {
    if (!viewer->model) return 0;
    const auto command = daybook::parse_command(viewer->input.view(), *viewer->model);
    return command && daybook::history_of(*command) == daybook::History::push ? 1 : 0;
}

/// Returns what has to be updated since the last call, as bits of Effect. Output: the notice, a zero byte, the announcement.
EMSCRIPTEN_KEEPALIVE unsigned daybook_take_effects(Viewer* viewer) {
    const unsigned bits = effect_bits(viewer->pending);
    std::string notice = std::move(viewer->pending.notice);
    std::string announcement = std::move(viewer->pending.announcement);
    viewer->pending = {};
    viewer->output = notice + '\0' + announcement;
    return bits;
}

EMSCRIPTEN_KEEPALIVE unsigned daybook_text(Viewer* viewer, Text what) {
    std::string& out = viewer->output;
    out.clear();
    if (!viewer->model) return 0;
    const daybook::Model& model = *viewer->model;
    const daybook::State& state = viewer->state;
    switch (what) {
        case Text::heading: out = daybook::heading_html(model); break;
        case Text::pane: out = daybook::reading_html(model, state, form_of(*viewer)); break;
        case Text::card: out = daybook::card_html(model, state); break;
        case Text::mirror: out = daybook::mirror_html(model, state); break;
        case Text::link: out = daybook::to_link(state, model); break;
        case Text::title: out = daybook::page_title(model, state); break;
        case Text::state: out = daybook::state_json(state, model); break;
        case Text::counts: out = daybook::counts_json(model); break;
        case Text::items: out = items_json(*viewer); break;
        case Text::page: out = daybook::page_json(state); break;
        case Text::keys: out = daybook::keys_json(model); break;
        case Text::key_sheet: out = daybook::key_sheet_html(model); break;
        case Text::comfort_panel: out = daybook::comfort_panel_html(state.local.comfort, model.words); break;
    }
    return static_cast<unsigned>(out.size());
}

/// Input: the bytes of a font.
EMSCRIPTEN_KEEPALIVE void daybook_font(Viewer* viewer, boundary::Font which) {
    const auto* first = reinterpret_cast<const std::byte*>(viewer->input.data.get());
    viewer->fonts[static_cast<int>(which)].assign(first, first + viewer->input.size);
}

/// Opens the canvas on the host's painter. Returns 0 if it cannot draw.
EMSCRIPTEN_KEEPALIVE int daybook_canvas_open(Viewer* viewer) {
    viewer->renderer.reset();
    viewer->canvas.reset();
    viewer->canvas = daybook::Canvas::create({viewer->fonts[0], viewer->fonts[1]});
    if (!viewer->canvas) return 0;
    viewer->renderer = daybook::RendererGl::create(*viewer->canvas);
    if (!viewer->renderer) return 0;
    viewer->canvas->resize(viewer->surface);
    viewer->scheduler.request();
    return 1;
}

EMSCRIPTEN_KEEPALIVE void daybook_canvas_close(Viewer* viewer) {
    viewer->renderer.reset();
    viewer->canvas.reset();
}

EMSCRIPTEN_KEEPALIVE void daybook_context_lost(Viewer* viewer) {
    if (viewer->renderer) viewer->renderer->lose();
}

EMSCRIPTEN_KEEPALIVE int daybook_context_restored(Viewer* viewer) {
    if (!viewer->renderer) return 0;
    viewer->scheduler.request();
    return viewer->renderer->restore() ? 1 : 0;
}

/// The host's text engine has arrived, or its fonts have changed.
EMSCRIPTEN_KEEPALIVE void daybook_shaping_changed(Viewer* viewer) {
    if (viewer->canvas) viewer->canvas->forget_host_text();
    viewer->scheduler.request();
}

/// Device pixels; scale: devicePixelRatio times the text size.
EMSCRIPTEN_KEEPALIVE void daybook_resize(Viewer* viewer, int width_px, int height_px, double scale,
                                         daybook::CanvasForm form) {
    viewer->surface = {width_px, height_px, scale};
    if (!viewer->canvas) return;
    viewer->canvas->resize(viewer->surface);
    viewer->canvas->set_form(form);
    viewer->scheduler.request();
}

EMSCRIPTEN_KEEPALIVE void daybook_reduced_motion(Viewer* viewer, int reduced) {
    if (viewer->canvas) viewer->canvas->set_reduced_motion(reduced != 0);
}

/// Input: colours, for theme_from().
EMSCRIPTEN_KEEPALIVE void daybook_theme(Viewer* viewer) {
    const auto theme = daybook::theme_from(viewer->input.view());
    if (!theme || !viewer->canvas || *theme == viewer->canvas->theme()) return;
    viewer->canvas->set_theme(*theme);
    viewer->scheduler.request_one();
}

/// Device pixels.
EMSCRIPTEN_KEEPALIVE void daybook_pointer(Viewer* viewer, PointerAction action, double x_px, double y_px, int pointer,
                                          daybook::PointerKind kind) {
    if (!viewer->canvas) return;
    switch (action) {
        case PointerAction::move: viewer->canvas->input(daybook::PointerMove{x_px, y_px, pointer, kind}); break;
        case PointerAction::down: viewer->canvas->input(daybook::PointerDown{x_px, y_px, pointer, kind}); break;
        case PointerAction::up: viewer->canvas->input(daybook::PointerUp{x_px, y_px, pointer, kind}); break;
        case PointerAction::leave: viewer->canvas->input(daybook::PointerLeave{}); break;
        case PointerAction::cancel: viewer->canvas->input(daybook::PointerCancel{pointer}); break;
    }
    viewer->scheduler.request();
}

EMSCRIPTEN_KEEPALIVE void daybook_wheel(Viewer* viewer, double x_px, double y_px, double delta_x_px, double delta_y_px,
                                        int zoom) {
    if (!viewer->canvas) return;
    viewer->canvas->input(daybook::Wheel{x_px, y_px, delta_x_px, delta_y_px, zoom != 0});
    viewer->scheduler.request();
}

EMSCRIPTEN_KEEPALIVE void daybook_request(Viewer* viewer) {
    viewer->scheduler.request();
}

/// Draws one frame. Returns 1 if another one is wanted.
EMSCRIPTEN_KEEPALIVE int daybook_frame(Viewer* viewer, double time_s) {
    if (!viewer->canvas || !viewer->renderer || !viewer->model) return 0;
    const daybook::Frame& frame = viewer->canvas->frame(*viewer->model, viewer->state, time_s);
    viewer->cursor = frame.cursor;
    viewer->renderer->draw(*viewer->canvas, viewer->surface.width_px, viewer->surface.height_px);
    viewer->scheduler.frame_done(frame.busy, frame.deadline_s);
    for (const daybook::Command& command : frame.commands) send(*viewer, command);
    return viewer->scheduler.wants_frame() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int daybook_wants_frame(const Viewer* viewer) {
    return viewer->canvas && viewer->scheduler.wants_frame() ? 1 : 0;
}

/// The time, in seconds, at which the canvas has to be drawn again without input; negative: never.
EMSCRIPTEN_KEEPALIVE double daybook_deadline(const Viewer* viewer) {
    return viewer->scheduler.deadline_s().value_or(-1.0);
}

EMSCRIPTEN_KEEPALIVE daybook::Cursor daybook_cursor(const Viewer* viewer) {
    return viewer->cursor;
}

}  // extern "C"
