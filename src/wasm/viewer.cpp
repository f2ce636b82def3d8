#include "wasm/viewer.h"

#include <algorithm>

#include "wasm/boundary.h"

namespace daybook {

namespace {

void add(Effects& sum, Effects more) {
    sum.pane |= more.pane;
    sum.card |= more.card;
    sum.mirror |= more.mirror;
    sum.canvas |= more.canvas;
    sum.lanes |= more.lanes;
    sum.page |= more.page;
    sum.changed |= more.changed;
    sum.history = std::max(sum.history, more.history);
    if (!more.notice.empty()) sum.notice = std::move(more.notice);
    if (!more.announcement.empty()) sum.announcement = std::move(more.announcement);
}

}  // namespace

void send(Viewer& viewer, const Command& command) {
    if (!viewer.model) return;
    const std::optional<EntryId> before = viewer.state.entry;
    Effects effects = update(viewer.state, command, *viewer.model);
    if (effects.canvas) viewer.scheduler.request();
    if (before && viewer.state.entry && before != viewer.state.entry) {
        viewer.onward = *viewer.state.entry < *before ? Direction::previous : Direction::next;
    }
    add(viewer.pending, std::move(effects));
}

unsigned effect_bits(const Effects& effects) {
    using boundary::Effect;
    unsigned bits = 0;
    const auto add_bit = [&bits](bool is, Effect effect) { bits |= is ? static_cast<unsigned>(effect) : 0U; };
    add_bit(effects.pane, Effect::pane);
    add_bit(effects.card, Effect::card);
    add_bit(effects.mirror, Effect::mirror);
    add_bit(effects.history == History::replace, Effect::history_replace);
    add_bit(effects.history == History::push, Effect::history_push);
    add_bit(!effects.notice.empty(), Effect::notice);
    add_bit(!effects.announcement.empty(), Effect::announcement);
    add_bit(effects.page, Effect::page);
    add_bit(effects.lanes, Effect::lanes);
    add_bit(effects.changed, Effect::changed);
    return bits;
}

}  // namespace daybook
