// The implementation of Canvas: what it keeps from frame to frame, and the steps of a frame.
//
//   screen.input(event);  Frame frame = screen.frame(model, state, time_s);
//
// A frame: gestures move the view or scroll → layout → ImGui items (hover and click) → drawing.
// Dear ImGui decides what is hovered and clicked, the gesture recogniser what is a drag. The caller
// must have made the ImGuiContext current.
#pragma once

#include <memory>

#include "canvas/gesture.h"
#include "canvas/paint.h"
#include "canvas/view_motion.h"

struct ImGuiContext;

namespace daybook {

/// Where a drag began, which decides what it moves.
enum class Zone : std::uint8_t { none, plot, names, scroll_bar, window, window_left, window_right };

/// The kind of things on a shelf.
enum class ShelfOf : std::uint8_t { entries, events };

class Screen {
public:
    explicit Screen(std::unique_ptr<FontSet> fonts) : fonts_(std::move(fonts)) {}

    void resize(const Surface& surface);
    void set_form(CanvasForm form) { form_ = form; }
    void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }
    void set_theme(const Theme& theme) { theme_ = theme; }
    [[nodiscard]] const Theme& theme() const { return theme_; }
    void forget_items();
    void input(const Input& input);
    const Frame& frame(const Model& model, const State& state, double time_s);
    [[nodiscard]] std::vector<CanvasItem> items() const;
    [[nodiscard]] const Layout& layout() const { return layout_; }
    [[nodiscard]] HostText& host_text() { return host_text_; }

private:
    struct Turn;  // the data of one frame: model, state, time, and the resulting Frame

    // screen.cpp
    void lay_out(Turn& turn);
    void draw(Turn& turn);
    void settle_hover(Turn& turn);
    void settle_card(Turn& turn);
    void lay_out_strip(Turn& turn, LayoutInput& input);
    void follow_state(Turn& turn);
    void glide(Glide& scroll, double to, double time_s) const;
    [[nodiscard]] std::optional<PersonId> to_reveal(Turn& turn);
    void reveal(Turn& turn);
    // screen_moves.cpp: gestures and wheel
    void apply_gestures(Turn& turn);
    void apply_wheel(Turn& turn, const Wheel& wheel);
    void apply_tap(Turn& turn, const GestureStep& step);
    void drag(Turn& turn, const GestureStep& step);
    void drag_strip(Turn& turn, const GestureStep& step);
    [[nodiscard]] double lanes_moved(const Turn& turn, double by_px);
    void scroll_lanes(Turn& turn, double by_px);
    bool scroll_strip(Turn& turn, double by_px);
    void show(Turn& turn, const View& view);
    void glide_to(Turn& turn, const View& view);
    [[nodiscard]] Zone zone_at(double x_px, double y_px) const;
    // screen_items.cpp: ImGui items
    void submit_full(Turn& turn);
    void submit_lanes(Turn& turn);
    void submit_card(Turn& turn);
    void submit_pins(Turn& turn);
    void submit_legend(Turn& turn);
    void submit_strip(Turn& turn);
    void submit_overview(Turn& turn);
    void submit(Turn& turn, std::uint32_t id, const Rect& rect, const Target& target);
    void open_cluster(Turn& turn, const EventMark& mark);
    void submit_shelf(Turn& turn, const Shelf& shelf, ShelfOf of);

    std::unique_ptr<FontSet> fonts_;
    HostText host_text_;
    Surface surface_;
    CanvasForm form_ = CanvasForm::full;
    bool reduced_motion_ = false;
    Theme theme_ = light_theme;

    Gesture gesture_;
    Zone zone_ = Zone::none;
    ViewMotion motion_;
    // Animated scrolls, which end at those of LocalState: CSS pixels.
    Glide strip_scroll_;
    Glide lanes_scroll_;
    std::vector<Wheel> wheels_;

    std::optional<int> pointer_;  // the pointer that ImGui sees, while it is down
    PointerKind kind_ = PointerKind::mouse;
    Point at_;  // the last position of a mouse or pen
    std::optional<Target> hovered_;
    std::optional<PersonId> hovered_pin_;
    bool over_legend_ = false;
    double hover_since_s_ = 0;
    // The hover card. It stays while the pointer is on it, and for a moment after the pointer left what it is about, so
    // that the pointer can reach it (WCAG 1.4.13). PointerLeave removes it at once: the host sends that for Escape, too.
    std::optional<Target> card_;
    Point card_at_;
    Rect card_box_{};
    std::optional<double> card_left_s_;
    bool pointer_away_ = false;  // it left the canvas

    bool begun_ = false;
    double last_s_ = 0;
    PeopleChoice revealed_people_;
    std::optional<PersonId> revealed_person_;
    std::optional<Target> revealed_focus_;
    std::optional<EntryId> revealed_entry_;
    std::optional<Day> revealed_day_;

    Layout layout_;
    StripLayout strip_;
    Frame frame_;  // the last one
};

struct Screen::Turn {
    const Model& model;
    const State& state;
    double time_s;
    const Text& text;
    Frame& frame;
    std::optional<Target> hovered{};
    std::optional<PersonId> hovered_pin{};
    bool over_legend = false;

    /// Replaces an earlier command of the same type in this frame.
    template <class C>
    void send_latest(const C& command) const {
        if (!frame.commands.empty() && std::holds_alternative<C>(frame.commands.back())) frame.commands.pop_back();
        frame.commands.emplace_back(command);
    }
};

}  // namespace daybook
