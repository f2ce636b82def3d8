#include "wasm/viewer.h"

#include <algorithm>

namespace daybook {

namespace {

void add(Effects& sum, Effects more) {
    sum.reading |= more.reading;
    sum.card |= more.card;
    sum.mirror |= more.mirror;
    sum.canvas |= more.canvas;
    sum.results |= more.results;
    sum.lanes |= more.lanes;
    sum.changed |= more.changed;
    sum.history = std::max(sum.history, more.history);
    if (!more.notice.empty()) sum.notice = std::move(more.notice);
    if (!more.announcement.empty()) sum.announcement = std::move(more.announcement);
}

}  // namespace

void send(Viewer& viewer, const Command& command) {
    if (!viewer.model) return;
    Effects effects = update(viewer.state, command, *viewer.model);
    if (effects.canvas) viewer.scheduler.request();
    add(viewer.pending, std::move(effects));
}

unsigned effect_bits(const Effects& effects) {
    unsigned bits = 0;
    if (effects.reading) bits |= effect_reading;
    if (effects.card) bits |= effect_card;
    if (effects.mirror) bits |= effect_mirror;
    if (effects.history == History::replace) bits |= effect_history_replace;
    if (effects.history == History::push) bits |= effect_history_push;
    if (!effects.notice.empty()) bits |= effect_notice;
    if (!effects.announcement.empty()) bits |= effect_announcement;
    if (effects.results) bits |= effect_results;
    if (effects.lanes) bits |= effect_lanes;
    if (effects.changed) bits |= effect_changed;
    return bits;
}

}  // namespace daybook
