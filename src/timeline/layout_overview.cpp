// The overview at the bottom: the whole period, and which part of it is in view. It draws at most one tick for each pixel,
// so that the cost depends on its width and not on the length of the journal.
#include "timeline/layout_parts.h"

namespace daybook {

namespace {

constexpr std::size_t most_broad_ticks = 400;
/// With less space than this for each entry, ticks would merge.
constexpr double tick_room_css_px = 5;
constexpr double density_step_css_px = 2;
/// The buttons of the host between the dates at the ends (web/viewer.css, .zoom).
constexpr double tools_css_px = 160;

/// How full each step of the strip is. Computed again only when `of` has changed.
void make_density(const DatedSeries& entries, const DensityOf& of, double step_px, Overview& overview) {
    if (overview.density_of == of) return;
    overview.density_of = of;
    overview.density_step_px = step_px;
    const DayScale scale = overview.scale();
    const auto day_at = [&](double x) { return Day{static_cast<std::int32_t>(std::lround(scale.day_at(x)))}; };
    overview.density.clear();
    std::size_t before = entries.starting_before(day_at(overview.strip.left));
    float most = 1;
    for (double x = overview.strip.left; x + step_px <= overview.strip.right; x += step_px) {
        const std::size_t after = entries.starting_before(day_at(x + step_px));
        overview.density.push_back(static_cast<float>(after - before));
        most = std::max(most, overview.density.back());
        before = after;
    }
    for (float& full : overview.density) full /= most;
}

class TickPlacer {
public:
    TickPlacer(Layout& out, bool event) : overview_(out.overview), scale_(out.overview.scale()), event_(event) {
        least_ = overview_.strip.left + out.metrics.radius;
        most_ = overview_.strip.right - out.metrics.radius;
    }

    /// Returns the tick's x, even if it lies outside the strip.
    double add_exact(const Dated& one, bool selected) {
        const double x = std::round(scale_.x((one.first.number + one.last.number + 1) / 2.0));
        if (x >= least_ && x <= most_ && (x != drawn_ || selected)) {
            drawn_ = x;
            overview_.ticks.push_back({x, event_, selected});
        }
        return x;
    }

    void add_broad(const Dated& one, bool selected) {
        const double from = std::max(least_, std::round(scale_.x(one.first)));
        const double to = std::min(most_, std::round(scale_.x(one.last + 1)));
        if (to - from < 1) return;
        overview_.ticks.push_back({from, event_, selected, to});
    }

    void add(const DatedOrder& order) {
        if (order.broad.all.size() <= most_broad_ticks) {
            for (const Dated& one : order.broad.all) add_broad(one, false);
        }
        const auto& all = order.exact.all;
        for (auto one = all.begin(); one != all.end();) {
            const double x = add_exact(*one, false);
            // Continue with what begins to the right of this pixel.
            const double next_day = scale_.day_at(std::max(x, least_) + 0.5);
            const auto right = [&](const Dated& other) { return other.first.number < next_day - 0.5; };
            one = std::max(one + 1, std::partition_point(one + 1, all.end(), right));
            if (x > most_) break;
        }
    }

    /// On top of all others.
    void add_selected(const EdtfDate& date) {
        if (!date.known()) return;
        const Dated one{0, date.earliest, date.latest};
        if (is_broad(date)) {
            add_broad(one, true);
        } else {
            add_exact(one, true);
        }
    }

private:
    Overview& overview_;
    DayScale scale_;
    bool event_;
    double least_ = 0, most_ = 0, drawn_ = -1;
};

}  // namespace

void make_overview(const LayoutInput& input, Layout& out) {
    Overview& overview = out.overview;
    const Metrics& m = out.metrics;
    overview.extent = input.index.extent;
    const DayScale scale = overview.scale();
    const Rect& strip = overview.strip;
    double left = std::clamp(std::round(scale.x(input.view.from)), strip.left, strip.right);
    double right = std::clamp(std::round(scale.x(input.view.to)), strip.left, strip.right);
    if (right - left < 2 * m.grip) {
        const double middle =
            std::clamp((left + right) / 2, strip.left + m.grip, std::max(strip.left + m.grip, strip.right - m.grip));
        left = std::round(middle - m.grip);
        right = left + 2 * m.grip;
    }
    overview.window = {left, strip.top, right, strip.bottom};
    overview.ticks.clear();
    const DatedSeries& entries = input.index.entries.exact;
    TickPlacer entry_ticks(out, false);
    TickPlacer event_ticks(out, true);
    if (static_cast<double>(entries.all.size()) * tick_room_css_px * m.scale > strip.width()) {
        const double step = std::max(1.0, std::round(density_step_css_px * m.scale));
        make_density(entries, {entries.all.data(), entries.all.size(), overview.extent, strip}, step, overview);
    } else {
        overview.density.clear();
        overview.density_of = {};
        entry_ticks.add(input.index.entries);
    }
    event_ticks.add(input.index.events);
    if (input.marked.entry) entry_ticks.add_selected(input.journal[*input.marked.entry].date);
    if (input.marked.event) event_ticks.add_selected(input.journal[*input.marked.event].date);
    overview.first = input.words.short_date(first_day(overview.extent));
    overview.last = input.words.short_date(last_day(overview.extent));
    const double both = input.measure(overview.first, TextStyle::chip) + input.measure(overview.last, TextStyle::chip);
    if (both + m.gap + tools_css_px * m.scale > strip.width()) {
        overview.first.clear();
        overview.last.clear();
    }
}

View overview_extent(const Journal& journal, const View& home, const View& limits) {
    // Extends the period as long as the next thing is near. Entries and events are each in order of date, so two passes
    // are enough.
    const double far = std::max(14.0, home.days());
    View extent = home;
    const auto widen_right = [&](const EdtfDate& date) {
        if (date.known() && date.earliest.number >= home.from && date.earliest.number - extent.to <= far) {
            extent.to = std::max(extent.to, date.latest.number + 1.0);
        }
    };
    const auto widen_left = [&](const EdtfDate& date) {
        if (date.known() && date.latest.number < home.to && extent.from - date.latest.number <= far) {
            extent.from = std::min<double>(extent.from, date.earliest.number);
        }
    };
    for (const Entry& entry : journal.entries) widen_right(entry.date);
    for (const Event& event : journal.events) widen_right(event.date);
    for (auto entry = journal.entries.rbegin(); entry != journal.entries.rend(); ++entry) widen_left(entry->date);
    for (auto event = journal.events.rbegin(); event != journal.events.rend(); ++event) widen_left(event->date);
    const double pad = extent.days() * 0.05;
    extent = {std::floor(extent.from - pad), std::ceil(extent.to + pad)};
    return {std::max(extent.from, std::floor(std::min(limits.from, home.from))),
            std::min(extent.to, std::ceil(std::max(limits.to, home.to)))};
}

}  // namespace daybook
