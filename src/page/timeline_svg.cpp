#include "page/timeline_svg.h"

#include <algorithm>
#include <cmath>

#include "page/parts.h"
#include "page/svg_pen.h"
#include "words/entry_name.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// More events than this in one mark are counted in its title, not named.
constexpr int most_named_events = 12;
/// Above the layout, for the journal's title, and below it, for a note.
constexpr double picture_head = 40;
constexpr double picture_foot = 28;
/// The line of a lane, and between the ends of an event.
constexpr double thick = 2;

class PictureWriter {
public:
    PictureWriter(const Page& page, const Layout& layout, const Theme& theme)
        : page_(page),
          out_(page.out),
          model_(page.model),
          words_(page.words()),
          layout_(layout),
          theme_(theme),
          m_(layout.metrics),
          pen_(page.out),
          bottom_(layout.people_lanes.empty() ? layout.events.bottom : layout.people_lanes.back().row.bottom) {}

    void write() {
        const double width = layout_.canvas.width();
        const double height = bottom_ + picture_head + picture_foot;
        const std::string box = "0 " + svg_number(-picture_head) + ' ' + svg_number(width) + ' ' + svg_number(height);
        const Element root =
            out_.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                              {"viewBox", box},
                              {"width", svg_number(width)},
                              {"height", svg_number(height)},
                              // A picture hides what is in it from screen readers, and links must be found.
                              Attribute("role", "img").when(page_.is_viewer()),
                              {"font-family", "'Daybook Sans', 'Noto Sans', system-ui, sans-serif"},
                              lang(words_.tag())});
        write_description();
        pen_.fill({0, -picture_head, width, bottom_ + picture_foot}, theme_.paper);
        write_ground();
        write_axis();
        write_entries();
        write_events();
        write_people();
    }

private:
    // --- Marks ------------------------------------------------------------------------------------

    /// A mark and its title: a link, or a group if the target has no page.
    class Mark {
    public:
        Mark(PictureWriter& writer, const char* css_class, const std::string& title, const Target& target)
            : element_(writer.open_goal(css_class, target)) {
            writer.plain("title", title);
        }

    private:
        Element element_;
    };
    Element open_goal(const char* css_class, const Target& target) {
        const std::string goal = page_.is_viewer() ? "" : site_address(*page_.form.site, target);
        const std::string address = goal.empty() ? "" : std::string(page_.form.root) + goal;
        return out_.open(address.empty() ? "g" : "a", {{"class", css_class}, if_any("href", address)});
    }
    void plain(const char* element_name, std::string_view text) {
        const Element element = out_.open(element_name);
        out_.plain_text(text);
    }

    void write_description() {
        const Journal& journal = page_.journal();
        plain("title", words_.say(msg::timeline_of_journal{.journal = journal.title}));
        const View& view = layout_.scale.view;
        std::string said(words_.span(first_day(view), last_day(view)).view());
        const auto add = [&](const std::string& next) {
            said = words_.say(msg::list_parts{.list = said, .next = next});
        };
        add(words_.say(msg::count_entries{.count = journal.entries.size()}));
        if (!journal.events.empty()) add(words_.say(msg::count_events{.count = journal.events.size()}));
        const std::size_t people = layout_.people_lanes.size();
        if (people > 0) add(words_.say(msg::people_number{.count = people}));
        if (!journal.archive_reference.empty()) add(journal.archive_reference);
        plain("desc", said);
    }

    // --- Ground and axis --------------------------------------------------------------------------

    void row(double left, double right, double y, Colour colour, double line) {
        const double top = std::round(y - line / 2);
        pen_.fill({left, top, right, top + line}, colour);
    }
    void column(double x, double top, double bottom, Colour colour, double line) {
        const double left = std::round(x - line / 2);
        pen_.fill({left, top, left + line, bottom}, colour);
    }
    [[nodiscard]] bool shows_days() const { return layout_.ticks.step.unit == TickUnit::day; }

    void write_ground() {
        const Element group = out_.open("g", {{"class", "ground"}});
        // The canvas' columns end where people may scroll; here they end at the last lane.
        const auto as_high = [&](Rect rect) {
            rect.bottom = bottom_;
            return rect;
        };
        for (const Rect& weekend : layout_.weekends) pen_.fill(as_high(weekend), theme_.weekend);
        if (!shows_days()) {
            for (const Tick& tick : layout_.ticks.lower) {
                if (tick.line_x > layout_.plot.left)
                    column(tick.line_x, layout_.plot.top, bottom_, theme_.hairline, m_.line);
            }
        }
        if (layout_.marked_days) pen_.fill(as_high(*layout_.marked_days), theme_.red_wash);
        for (const double y : {layout_.axis.bottom, layout_.events.bottom}) {
            row(0, layout_.canvas.right, y, theme_.rule, m_.line);
        }
    }

    void write_axis() {
        const Rect& axis = layout_.axis;
        const double middle = axis.top + m_.axis_baseline;
        const Element group = out_.open("g", {{"class", "axis"}});
        {
            const Element title = out_.open("g", {{"font-family", "'Daybook Serif', 'Noto Serif', Georgia, serif"},
                                                  page_.lang(page_.journal().title)});
            const double room = layout_.canvas.width() - 2 * m_.margin;
            constexpr TextStyle style = TextStyle::strip_day_selected;
            pen_.words({m_.margin, -picture_head / 2}, shorten(page_.journal().title, room, style, estimated_measure()),
                       style, theme_.ink);
        }
        pen_.words({m_.margin, middle}, layout_.heading, TextStyle::heading, theme_.ink_soft);
        for (const Tick& tick : layout_.ticks.lower) {
            const bool marked = shows_days() && layout_.marked_day && *layout_.marked_day <= tick.day &&
                                tick.day <= *layout_.marked_last;
            const bool weekend = shows_days() && weekday(tick.day) >= Weekday::saturday;
            if (!shows_days() && tick.line_x > layout_.plot.left) {
                column(tick.line_x, axis.bottom - 8, axis.bottom, theme_.pencil, m_.line);
            }
            pen_.words({tick.middle_x, middle}, tick.label, marked ? TextStyle::day_selected : TextStyle::day,
                       marked    ? theme_.red
                       : weekend ? theme_.ink_soft
                                 : theme_.ink,
                       Anchor::middle);
        }
        for (const Tick& tick : layout_.ticks.upper) {
            column(tick.line_x, axis.top + m_.tier_middle - 6, axis.bottom, theme_.rule, m_.line);
            pen_.words({tick.line_x + 5, axis.top + m_.tier_middle}, tick.label, TextStyle::heading, theme_.ink_soft);
        }
    }

    void write_heading(double y, std::string_view text) {
        const double room = layout_.plot.left - m_.margin - m_.gap;
        pen_.words({m_.margin, y}, shorten(text, room, TextStyle::heading, estimated_measure()), TextStyle::heading,
                   theme_.ink_soft);
    }

    // --- Uncertain dates --------------------------------------------------------------------------

    [[nodiscard]] SvgPen::Fade fade_of(const Doubt& doubt, double width) const {
        const double length = std::min(12.0, width / (doubt.soft_start && doubt.soft_end ? 2 : 1));
        return {doubt.soft_start ? length : 0, doubt.soft_end ? length : 0};
    }

    /// A box with fading ends, hatched if the date is uncertain, and dashed if `dash` is not 0.
    void write_doubtful(const Rect& box, const Doubt& doubt, Colour ground, Colour line, double dash,
                        std::optional<Colour> hatching = std::nullopt) {
        const SvgPen::Fade fade = fade_of(doubt, box.width());
        const double radius = std::min(m_.radius, box.height() / 2);
        if (fade.any()) {
            pen_.soft_fill(box, ground, fade);
        } else {
            pen_.fill(box, ground, radius);
        }
        if (doubt.uncertain) {
            const Rect inner{box.left + m_.line, box.top + m_.line, box.right - m_.line, box.bottom - m_.line};
            pen_.hatch(inner, hatching.value_or(with_alpha(line, 95)), m_.line, 6, fade);
        }
        if (fade.any()) {
            pen_.soft_outline(box, line, m_.line, fade, dash);
        } else if (dash > 0) {
            pen_.dashed(box, line, m_.line, radius);
        } else {
            pen_.outline(box, line, m_.line, radius);
        }
    }

    /// A label; on hatching it has a ground of its own.
    void write_label(const Rect& box, const Caption& label, TextStyle style, Colour ink, Colour ground, bool hatched) {
        if (label.empty()) return;
        const double middle = box.middle_x();
        if (hatched) {
            const double half = std::min(estimated_measure()(label, style) / 2 + 3, box.width() / 2 - m_.line);
            const double tall = std::min(box.height() / 2 - m_.line, 8.0);
            pen_.fill({middle - half, box.middle_y() - tall, middle + half, box.middle_y() + tall}, ground, 2);
        }
        pen_.words({middle, box.middle_y()}, label, style, ink, Anchor::middle);
    }

    // --- Entries ----------------------------------------------------------------------------------

    void write_entries() {
        const Element group = out_.open("g", {{"class", "entries"}});
        write_heading(layout_.entries_heading_y, words_.text(msg::heading_entries{}));
        const Shelf& shelf = layout_.undated_entries;
        if (!shelf.members.empty()) {
            write_shelf(shelf, words_.say(msg::hover_undated_entries{.count = shelf.members.size()}),
                        EntryId{shelf.next()});
        }
        for (const EntryBar& bar : layout_.bars) write_bar(bar);
    }

    void write_shelf(const Shelf& shelf, const std::string& title, const Target& next) {
        const Mark element(*this, "shelf", title, next);
        const double inset = 2;
        const Rect box{shelf.box.left, shelf.box.top + inset, shelf.box.right, shelf.box.bottom - inset};
        const bool selected = shelf.selected.has_value();
        pen_.fill(box, selected ? theme_.red_wash : theme_.sheet, m_.radius);
        pen_.outline(box, selected ? theme_.red : theme_.pencil, selected ? 2 * m_.line : m_.line, m_.radius);
        pen_.words({box.left + m_.gap, box.middle_y()}, shelf.label, TextStyle::chip,
                   selected ? theme_.red : theme_.ink);
    }

    [[nodiscard]] std::string name_of(const EntryBar& bar) const {
        if (bar.count > 1) {
            return words_.say(msg::mirror_stretch{.count = bar.count, .years = words_.span(bar.first, bar.last)});
        }
        return entry_name(page_.journal()[bar.entry], words_);
    }

    void write_bar(const EntryBar& bar) {
        const Mark element(*this, "bar", name_of(bar), bar.target());
        if (bar.count > 1 && !bar.doubt.broad) return write_cluster(bar);
        if (bar.doubt.any()) return write_doubtful_bar(bar);
        const bool tick = bar.bar.width() < 3 * m_.bar_least;
        const double radius = tick ? 0 : m_.radius;
        if (bar.selected) {
            pen_.fill(bar.bar, theme_.red_fill, radius);
        } else if (tick && bar.held_elsewhere &&
                   bar.bar.width() >= 3 * m_.line) {  // hollow: there is no room for dashes
            pen_.fill(bar.bar, theme_.sheet);
            pen_.outline(bar.bar, theme_.pencil, m_.line, 0);
        } else if (tick && bar.held_elsewhere) {  // shorter
            pen_.fill({bar.bar.left, bar.bar.middle_y(), bar.bar.right, bar.bar.bottom}, theme_.pencil);
        } else if (tick) {
            pen_.fill(bar.bar, theme_.ink_soft);
        } else {
            pen_.fill(bar.bar, theme_.sheet, radius);
            if (bar.held_elsewhere) {
                pen_.dashed(bar.bar, theme_.pencil, m_.line, radius);
            } else {
                pen_.outline(bar.bar, theme_.ink_soft, m_.line, radius);
            }
        }
        if (bar.selected && bar.held_elsewhere && !tick) {
            const double inset = 2.5;
            pen_.dashed({bar.bar.left + inset, bar.bar.top + inset, bar.bar.right - inset, bar.bar.bottom - inset},
                        with_alpha(theme_.on_red, 190), m_.line, std::max(0.0, radius - inset / 2));
        }
        pen_.words({bar.bar.middle_x(), bar.bar.middle_y()}, bar.label, TextStyle::bar,
                   bar.selected ? theme_.on_red : theme_.ink, Anchor::middle);
    }

    void write_cluster(const EntryBar& bar) {
        const double radius = std::min(m_.radius, bar.bar.width() / 4) * 0.6;
        pen_.fill(bar.bar, theme_.sheet, radius);
        const double height = std::round(bar.bar.height() * std::clamp(bar.fullness, 0.08, 1.0));
        pen_.fill({bar.bar.left, bar.bar.bottom - height, bar.bar.right, bar.bar.bottom}, theme_.fill, radius);
        pen_.outline(bar.bar, bar.selected ? theme_.red : theme_.pencil, bar.selected ? 2 * m_.line : m_.line, radius);
        pen_.words({bar.bar.middle_x(), bar.bar.middle_y()}, bar.label, TextStyle::bar, theme_.ink, Anchor::middle);
    }

    void write_doubtful_bar(const EntryBar& bar) {
        const bool filled = bar.selected && !bar.doubt.broad;
        const Colour ground = filled            ? theme_.red_fill
                              : bar.selected    ? theme_.red_wash
                              : bar.doubt.broad ? over(with_alpha(theme_.paper_deep, 150), theme_.sheet)
                                                : theme_.sheet;
        const Colour line = bar.selected ? theme_.red : bar.doubt.broad ? theme_.pencil : theme_.ink_soft;
        const double dash = bar.held_elsewhere ? 4 : 0;
        write_doubtful(bar.bar, bar.doubt, ground, line, dash,
                       filled ? std::optional(with_alpha(theme_.on_red, 110)) : std::nullopt);
        const Colour ink = filled ? theme_.on_red : bar.selected ? theme_.red : theme_.ink;
        write_label(bar.bar, bar.label, TextStyle::bar, ink, ground, bar.doubt.uncertain);
    }

    // --- Events -----------------------------------------------------------------------------------

    [[nodiscard]] std::string name_of(EventId id) const {
        const Event& event = page_.journal()[id];
        return words_.say(msg::mirror_event{.date = words_.date(event.date), .event = event.label});
    }
    [[nodiscard]] std::string name_of(const EventMark& mark) const {
        if (mark.count == 1) return name_of(mark.first);
        const auto all = words_.say(msg::count_events{.count = mark.count});
        if (mark.whole_stretch || mark.count > most_named_events) return all;
        std::string names;
        const auto number = static_cast<std::size_t>(&mark - layout_.event_marks.data());
        for (const EventMember& member : layout_.event_members) {
            if (member.mark != number) continue;
            names = names.empty() ? name_of(member.event)
                                  : words_.say(msg::list_announcements{.list = names, .next = name_of(member.event)});
        }
        return names;
    }

    void write_events() {
        if (layout_.events.height() <= 0) return;
        const Element group = out_.open("g", {{"class", "events"}});
        write_heading(layout_.events_heading_y, words_.text(msg::heading_events{}));
        const Shelf& shelf = layout_.undated_events;
        if (!shelf.members.empty()) {
            write_shelf(shelf, words_.say(msg::hover_undated_events{.count = shelf.members.size()}),
                        EventId{shelf.next()});
        }
        for (const EventMark& mark : layout_.event_marks) write_event(mark);
        for (const EdgeChip& chip : layout_.chips) write_chip(chip);
    }

    void write_event(const EventMark& mark) {
        const Mark element(*this, "event", name_of(mark), mark.first);
        const Colour colour = mark.selected ? theme_.red : theme_.blue;
        const double size = mark.selected ? m_.mark * 1.15 : m_.mark;
        if (mark.doubt.broad) return write_broad_event(mark, colour);
        if (mark.to_x > mark.from_x) {
            const Rect& label = mark.label_box;
            if (label.left > mark.from_x && label.right < mark.to_x) {  // the count interrupts the line
                row(mark.from_x, label.left - m_.gap / 2, mark.y, colour, thick);
                row(label.right + m_.gap / 2, mark.to_x, mark.y, colour, thick);
            } else {
                row(mark.from_x, mark.to_x, mark.y, colour, thick);
            }
            write_event_sign({mark.to_x, mark.y}, size, colour,
                             {.soft_end = mark.doubt.soft_end, .uncertain = mark.doubt.uncertain});
            write_event_sign({mark.from_x, mark.y}, size, colour,
                             {.soft_start = mark.doubt.soft_start, .uncertain = mark.doubt.uncertain});
        } else {
            write_event_sign({mark.from_x, mark.y}, size, colour, mark.doubt);
        }
        pen_.words({mark.label_box.left, mark.y}, mark.label, TextStyle::event, colour);
        if (!mark.selected) return;
        const double line = m_.line;
        pen_.diamond_ring({mark.from_x, mark.y}, size + 4, colour, line);
        if (mark.to_x > mark.from_x) pen_.diamond_ring({mark.to_x, mark.y}, size + 4, colour, line);
    }

    void write_event_sign(At at, double size, Colour colour, const Doubt& doubt) {
        const double streak = size + m_.gap / 2 - m_.line;  // not as far as the label
        const double half = thick;                          // of the streak
        if (doubt.soft_start) pen_.soft_fill({at.x - streak, at.y - half, at.x, at.y + half}, colour, {streak, 0});
        if (doubt.soft_end) pen_.soft_fill({at.x, at.y - half, at.x + streak, at.y + half}, colour, {0, streak});
        if (!doubt.uncertain) return pen_.diamond(at, size, colour);
        const double line = m_.line;
        pen_.diamond(at, size, over(with_alpha(colour, 60), theme_.paper));
        for (const double offset : {-0.36, 0.0, 0.36}) {  // hatching
            const double x = at.x + offset * size;
            const double y = at.y + offset * size;
            const double reach = size * 0.5;
            pen_.line({x - reach, y + reach}, {x + reach, y - reach}, with_alpha(colour, 170), line * 0.8);
        }
        pen_.diamond_ring(at, size + line * 0.3, colour, line);
    }

    void write_broad_event(const EventMark& mark, Colour colour) {
        const double half = 7;
        const Rect box{mark.from_x, mark.y - half, mark.to_x, mark.y + half};
        const Colour ground = mark.selected ? theme_.red_wash : over(with_alpha(colour, 26), theme_.paper);
        write_doubtful(box, mark.doubt, ground, with_alpha(colour, mark.selected ? 255 : 190), 0);
        write_label(box, mark.label, TextStyle::event, colour, ground, mark.doubt.uncertain);
    }

    void write_chip(const EdgeChip& chip) {
        const Mark element(*this, "chip", name_of(chip.event), chip.event);
        const double arrow = 4;
        const double y = chip.box.middle_y();
        const bool left = chip.side == Side::left;
        const double edge = left ? chip.box.left : chip.box.right;
        const double inwards = left ? 1 : -1;
        pen_.arrowhead({edge + inwards * arrow, y}, arrow, -inwards, theme_.ink_soft);
        pen_.words({edge + inwards * 3.2 * arrow, y}, chip.label, TextStyle::chip, theme_.ink_soft,
                   left ? Anchor::start : Anchor::end);
    }

    // --- People -----------------------------------------------------------------------------------

    void write_people() {
        if (layout_.people_lanes.empty()) return;
        const Element group = out_.open("g", {{"class", "people"}});
        write_heading(layout_.people_heading_y, words_.text(msg::heading_people{}));
        for (const LegendSign& sign : layout_.legend) {
            const Element element = out_.open("g", {{"class", "sign"}});
            write_dot(sign.mark);
            pen_.words({sign.word_x, sign.mark.y}, sign.word, TextStyle::legend, theme_.ink_soft);
        }
        for (const Lane& lane : layout_.people_lanes) write_lane(lane);
        for (const LaneCell& cell : layout_.cells) write_cell(cell);
        for (const DotMark& dot : layout_.dots) {
            const Mark element(*this, "dot", name_of(dot), dot.dot);
            write_dot(dot);
        }
        const double foot = bottom_ + picture_foot / 2;
        const std::string& reference = page_.journal().archive_reference;
        const double room = layout_.canvas.width() / 2 - m_.margin;
        pen_.words({layout_.canvas.right - m_.margin, foot},
                   shorten(reference, room, TextStyle::legend, estimated_measure()), TextStyle::legend, theme_.ink_soft,
                   Anchor::end);
        const std::size_t all = model_.lanes.order.size();
        const std::size_t shown = layout_.people_lanes.size();
        if (shown == all) return;
        pen_.words({m_.margin, foot}, words_.say(msg::people_number_of{.count = all, .some = shown}), TextStyle::legend,
                   theme_.ink_soft);
    }

    void write_lane(const Lane& lane) {
        const double middle = lane.row.middle_y();
        const Mark element(*this, "lane", warned_name(page_.journal(), lane.person, words_), lane.person);
        if (lane.selected) pen_.fill(lane.row, theme_.red_veil, m_.radius);
        row(layout_.plot.left, layout_.plot.right, middle, lane.selected ? with_alpha(theme_.red, 60) : theme_.hairline,
            thick);
        pen_.words({m_.margin, middle}, lane.label, lane.selected ? TextStyle::person_selected : TextStyle::person,
                   lane.selected ? theme_.red : theme_.ink);
        if (lane.warning_x > 0) {
            pen_.warning({lane.warning_x, middle}, 12, theme_.ochre, 1.2);
        }
    }

    void write_cell(const LaneCell& cell) {
        const std::string name =
            words_.say(msg::list_comma{.list = shown_name(page_.journal(), *cell.span.person, words_).name,
                                       .next = words_.span(cell.span.first, cell.span.last)});
        const Mark element(*this, "cell", name, cell.span);
        const double inset = std::round(cell.box.height() * (1 - std::sqrt(cell.strength)) * 0.4);
        pen_.fill({cell.box.left, cell.box.top + inset, cell.box.right, cell.box.bottom - inset},
                  colour_of(cell.ink, theme_));
    }

    [[nodiscard]] std::string name_of(const DotMark& mark) const {
        const auto& all = model_.people.of(mark.dot.person).appearances;
        const auto found = std::find_if(all.begin(), all.end(), [&](const Appearance& each) {
            return each.entry == mark.dot.entry && each.role == mark.dot.role;
        });
        const EdtfDate& date = found == all.end() ? page_.journal()[mark.dot.entry].date : found->when;
        return words_.say(msg::mirror_dot{.person = shown_name(page_.journal(), mark.dot.person, words_).name,
                                          .date = words_.date(date),
                                          .role = role_word(mark.dot.role, words_)});
    }

    void write_dot(const DotMark& mark) {
        const Colour colour = colour_of(mark.ink, theme_);
        if (mark.to_x - mark.from_x > 1) {
            write_stretch(mark, colour);
        } else if (mark.doubt.any() && mark.shape != DotShape::diamond) {
            write_doubtful_dot(mark, colour);
        } else {
            write_known_dot(mark, colour);
        }
        const double half = mark.radius * gap_height(mark);
        split_dot(mark, [&](double left, double width) {
            pen_.fill({left, mark.y - half, left + width, mark.y + half}, theme_.sheet);
        });
    }

    void write_known_dot(const DotMark& mark, Colour colour) {
        const At at{mark.from_x, mark.y};
        const double radius = mark.radius;
        const double line = std::max(1.0, std::min(2.0, radius * 0.4));
        const bool dashes = mark.held == DotHeld::dashed;
        switch (mark.shape) {
            case DotShape::filled:
                if (dashes) {  // a smaller disc inside
                    pen_.disc(at, radius - line / 2, theme_.sheet);
                    pen_.dashed_ring(at, radius, colour, line * 0.8);
                }
                return pen_.disc(at, dashes ? radius * 0.5 : radius, colour);
            case DotShape::square: {
                const auto box = [&](double half) { return Rect{at.x - half, at.y - half, at.x + half, at.y + half}; };
                const double half = radius * 0.95;
                if (dashes) {
                    pen_.fill(box(half), theme_.sheet, 2);
                    pen_.dashed(box(half), colour, line * 0.8, 2);
                }
                return pen_.fill(box(dashes ? half * 0.5 : half), colour, 1);
            }
            case DotShape::ring:
                pen_.disc(at, radius - 0.5, theme_.sheet);
                return dashes ? pen_.dashed_ring(at, radius, colour, line) : pen_.ring(at, radius, colour, line);
            case DotShape::diamond: {
                const double half = radius * 1.25;  // about as much ink as a ring
                pen_.diamond(at, half - 0.5, theme_.sheet);
                return dashes ? pen_.dashed_diamond(at, half, colour, line) : pen_.diamond_ring(at, half, colour, line);
            }
        }
    }

    /// A dot for an uncertain day: a soft rim, hatching.
    void write_doubtful_dot(const DotMark& mark, Colour colour) {
        const At at{mark.from_x, mark.y};
        const double line = std::max(1.0, std::min(1.5, mark.radius * 0.35));
        double core = mark.radius;
        if (mark.doubt.soft_start || mark.doubt.soft_end) {  // fading outwards
            pen_.disc(at, mark.radius * 1.3, with_alpha(colour, 40));
            pen_.disc(at, mark.radius * 1.02, with_alpha(colour, 70));
            core = mark.radius * 0.72;
        }
        const bool full = is_full(mark.shape);
        if (full && !mark.doubt.uncertain) return pen_.disc(at, core, colour);
        pen_.disc(at, core, full ? over(with_alpha(colour, 50), theme_.sheet) : theme_.sheet);
        if (mark.doubt.uncertain) pen_.hatched_disc(at, core - line, with_alpha(colour, 190), line * 0.8, 3.2);
        pen_.ring(at, core, colour, line);
    }

    /// Days that are too narrow for one dot each, or are only possible.
    void write_stretch(const DotMark& mark, Colour colour) {
        // Thin if broad, so that dots of known days stand out.
        const double half = mark.doubt.broad ? std::round(mark.radius * 0.6) : mark.radius;
        const Rect box{mark.from_x - mark.radius, mark.y - half, mark.to_x + mark.radius, mark.y + half};
        const bool full = is_full(mark.shape);
        if (!mark.doubt.any()) {
            pen_.fill(box, full ? colour : theme_.sheet, mark.radius);
            if (!full) pen_.outline(box, colour, thick, mark.radius);
            return;
        }
        const std::uint8_t alpha = !full ? 0 : mark.doubt.broad ? 70 : 255;
        write_doubtful(box, mark.doubt, over(with_alpha(colour, alpha), theme_.sheet), colour, 0,
                       with_alpha(colour, 110));
    }

    const Page& page_;
    Html& out_;
    const Model& model_;
    const Words& words_;
    const Layout& layout_;
    const Theme& theme_;
    const Metrics& m_;
    SvgPen pen_;
    double bottom_;  // of the last row
};

}  // namespace

std::string timeline_svg(const Page& page, const Layout& layout, const Theme& theme) {
    PictureWriter(page, layout, theme).write();
    return page.out.take();
}

}  // namespace daybook
