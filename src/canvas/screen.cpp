#include "canvas/screen.h"

#include <cfloat>

#include <imgui_internal.h>

namespace daybook {

namespace {

/// How long the mouse rests on something before its card is shown.
constexpr double hover_s = 0.3;

struct Receiver {
    Gesture& gesture;
    std::vector<Wheel>& wheels;
    std::optional<int>& pointer;
    PointerKind& kind;
    Point& at;

    void operator()(const PointerMove& move) const {
        gesture.move(move.pointer, move.x_px, move.y_px);
        if (pointer && *pointer != move.pointer) return;
        kind = move.kind;
        place(move.x_px, move.y_px);
    }
    void operator()(const PointerDown& down) const {
        gesture.press(down.pointer, down.x_px, down.y_px);
        if (pointer) return;  // the second finger of a pinch is the gesture's alone
        pointer = down.pointer;
        kind = down.kind;
        place(down.x_px, down.y_px);
        ImGui::GetIO().AddMouseButtonEvent(0, true);
    }
    void operator()(const PointerUp& up) const {
        gesture.move(up.pointer, up.x_px, up.y_px);
        gesture.release(up.pointer);
        end(up.pointer);
    }
    void operator()(const PointerCancel& cancel) const {
        gesture.cancel(cancel.pointer);
        end(cancel.pointer);
    }
    void operator()(const PointerLeave&) const {
        if (!pointer) ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    }
    void operator()(const Wheel& wheel) const { wheels.push_back(wheel); }

private:
    void place(double x_px, double y_px) const {
        at = {x_px, y_px};
        ImGuiIO& io = ImGui::GetIO();
        io.AddMouseSourceEvent(kind == PointerKind::touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(static_cast<float>(x_px), static_cast<float>(y_px));
    }
    void end(int released) const {
        if (pointer != released) return;
        pointer.reset();
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        // A finger that is gone hovers over nothing.
        if (kind == PointerKind::touch) ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    }
};

Marked marked_in(const State& state) {
    return {state.entry, state.day, state.person, state.event};
}

std::optional<PersonId> person_of(const Target& target) {
    if (const auto* person = std::get_if<PersonId>(&target)) return *person;
    if (const auto* dot = std::get_if<Dot>(&target)) return dot->person;
    return std::nullopt;
}

void begin_window(const Surface& surface) {
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImVec2(static_cast<float>(surface.width_px), static_cast<float>(surface.height_px)));
    ImGui::Begin("timeline", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
}

}  // namespace

void Screen::input(const Input& input) {
    std::visit(Receiver{gesture_, wheels_, pointer_, kind_, at_}, input);
}

void Screen::reveal(Turn& turn) {
    std::optional<PersonId> person;
    // In another order, or with others, the person is somewhere else.
    if (turn.state.lanes != revealed_lanes_) {
        if (revealed_lanes_) revealed_person_.reset();
        if (!turn.state.person) lane_scroll_.take(0);
        revealed_lanes_ = turn.state.lanes;
    }
    if (turn.state.person != revealed_person_) person = turn.state.person;
    if (turn.state.focus != revealed_focus_ && turn.state.focus) person = person_of(*turn.state.focus);
    revealed_person_ = turn.state.person;
    revealed_focus_ = turn.state.focus;
    if (!person) return;
    const std::optional<std::size_t> place = turn.state.lanes->place_of(*person);
    if (!place) return;
    const double wanted = scroll_to(layout_, *place, lane_scroll_.target());
    if (begun_ && !reduced_motion_ && !gesture_.held()) {
        lane_scroll_.go(wanted, turn.time_s);
    } else {
        lane_scroll_.take(wanted);
    }
}

void Screen::lay_out_strip(Turn& turn, LayoutInput& input) {
    input.scroll_px = std::round(strip_scroll_.at(turn.time_s));
    make_strip(input, strip_);
    layout_.metrics = strip_.metrics;
    const bool moved = revealed_entry_ != turn.state.entry || revealed_day_ != turn.state.day;
    revealed_entry_ = turn.state.entry;
    revealed_day_ = turn.state.day;
    double wanted = std::clamp(strip_scroll_.target(), 0.0, strip_.scroll_most_px);
    if (moved || !begun_) wanted = scroll_to_selected(strip_, input.width_px, wanted);
    if (wanted == strip_scroll_.target()) return;
    if (begun_ && !reduced_motion_ && !gesture_.held()) {
        strip_scroll_.go(wanted, turn.time_s);
        return;
    }
    strip_scroll_.take(wanted);
    input.scroll_px = std::round(wanted);
    make_strip(input, strip_);
}

void Screen::lay_out(Turn& turn) {
    const Model& model = turn.model;
    LayoutInput input{model.journal,   model.people, model.timeline, *turn.state.lanes,    model.words,
                      motion_.shown(), model.home,   model.limits,   marked_in(turn.state)};
    input.width_px = surface_.width_px;
    input.height_px = surface_.height_px;
    input.scale = surface_.scale;
    input.measure = turn.text.measure();
    if (form_ == CanvasForm::strip) return lay_out_strip(turn, input);
    const double before = lane_scroll_.at(turn.time_s);
    input.scroll_px = before;
    make_layout(input, layout_);
    reveal(turn);
    // Where fewer lanes than before can be scrolled away, there is nothing to glide to.
    if (lane_scroll_.target() > layout_.scroll_most_px) lane_scroll_.take(layout_.scroll_most_px);
    const double now = lane_scroll_.at(turn.time_s);
    if (now == before) return;
    input.scroll_px = now;
    make_layout(input, layout_);
}

void Screen::settle_hover(Turn& turn) {
    const bool mouse = kind_ != PointerKind::touch;
    hovered_pin_ = turn.hovered_pin;
    if (turn.hovered != hovered_) {
        hovered_ = turn.hovered;
        hover_since_s_ = turn.time_s;
        card_shown_ = false;
    }
    const bool above_lanes = form_ == CanvasForm::strip || at_.y < layout_.lanes.top;
    const bool wants_card = hovered_ && mouse && !gesture_.held() && !gesture_.rolling() && !motion_.running() &&
                            !lane_scroll_.running() && (!std::holds_alternative<Day>(*hovered_) || above_lanes);
    if (!wants_card) {
        card_shown_ = false;
        if (gesture_.held()) hover_since_s_ = turn.time_s;
        return;
    }
    if (turn.time_s + 0.001 < hover_since_s_ + hover_s) {
        turn.frame.deadline_s = hover_since_s_ + hover_s;
        return;
    }
    if (!card_shown_) card_at_ = at_;
    card_shown_ = true;
}

void Screen::draw(Turn& turn) {
    const Pen pen(*ImGui::GetWindowDrawList());
    const Rect canvas{0, 0, static_cast<double>(surface_.width_px), static_cast<double>(surface_.height_px)};
    const std::optional<Target> nothing;
    const bool shows_hover = kind_ != PointerKind::touch && !gesture_.dragging();
    Paint paint{pen, turn.text, layout_, turn.model, turn.state, shows_hover ? hovered_ : nothing};
    if (shows_hover) paint.hovered_pin = hovered_pin_;
    paint.scrolls = gesture_.dragging() && zone_ == Zone::scroll_bar;
    if (form_ == CanvasForm::strip) {
        paint_strip(paint, strip_, canvas);
    } else {
        paint_ground(paint);
        paint_axis(paint);
        paint_entries(paint);
        paint_events(paint);
        paint_people(paint);
        paint_overview(paint);
        paint_focus(paint);
    }
    if (card_shown_ && hovered_) {
        layout_.canvas = canvas;
        paint_hover_card(paint, *hovered_, card_at_);
    }
}

const Frame& Screen::frame(const Model& model, const State& state, double time_s) {
    const Text text(*fonts_, surface_.scale);
    frame_.commands.clear();  // and keeps its memory
    frame_.busy = false;
    frame_.deadline_s.reset();
    frame_.cursor = Cursor::arrow;
    Turn turn{model, state, time_s, text, frame_};
    if (surface_.width_px <= 0 || surface_.height_px <= 0) return frame_;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(surface_.width_px), static_cast<float>(surface_.height_px));
    io.DeltaTime = static_cast<float>(std::clamp(time_s - last_s_, 0.0005, 0.1));
    last_s_ = time_s;
    gesture_.configure({10 * surface_.scale, 40 * surface_.scale, reduced_motion_});
    motion_.follow(state.view, time_s, reduced_motion_);
    if (begun_) apply_gestures(turn);
    ImGui::NewFrame();  // bakes fonts, so that the layout may measure
    lay_out(turn);
    begun_ = true;
    begin_window(surface_);
    if (form_ == CanvasForm::strip) {
        submit_strip(turn);
    } else {
        submit_full(turn);
    }
    settle_hover(turn);
    draw(turn);
    ImGui::End();
    ImGui::Render();
    turn.frame.busy = !turn.frame.commands.empty() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0 ||
                      gesture_.held() || gesture_.rolling() || motion_.running() || strip_scroll_.running() ||
                      lane_scroll_.running();
    if (turn.frame.busy) turn.frame.deadline_s.reset();
    return frame_;
}

}  // namespace daybook
