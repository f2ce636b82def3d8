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
    bool& away;

    void operator()(const PointerMove& move) const {
        gesture.move(move.pointer, move.x_px, move.y_px);
        if (pointer && *pointer != move.pointer) return;
        kind = move.kind;
        place(move.x_px, move.y_px);
    }
    void operator()(const PointerDown& down) const {
        gesture.press(down.pointer, down.x_px, down.y_px);
        if (pointer) return;  // only Gesture sees the second finger of a pinch
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
        if (pointer) return;
        away = true;
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    }
    void operator()(const Wheel& wheel) const { wheels.push_back(wheel); }

private:
    void place(double x_px, double y_px) const {
        at = {x_px, y_px};
        away = false;
        ImGuiIO& io = ImGui::GetIO();
        io.AddMouseSourceEvent(kind == PointerKind::touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
        io.AddMousePosEvent(static_cast<float>(x_px), static_cast<float>(y_px));
    }
    void end(int released) const {
        if (pointer != released) return;
        pointer.reset();
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        // A lifted finger does not hover.
        if (kind == PointerKind::touch) ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    }
};

Marked marked_in(const State& state) {
    return {state.entry, state.day, state.person, state.event};
}

/// The entry or day of what has the focus, for a strip, which shows nothing else.
Marked marked_by(const Target& focus, const Model& model) {
    std::optional<EntryId> entry;
    std::optional<Day> day;
    if (const auto* id = std::get_if<EntryId>(&focus)) entry = *id;
    if (const auto* dot = std::get_if<Dot>(&focus)) entry = dot->entry;
    if (const auto* its_day = std::get_if<Day>(&focus)) day = *its_day;
    if (const auto* span = std::get_if<Span>(&focus)) day = span->first;
    if (day) entry = entry_on(model.timeline, *day);
    return {entry, entry ? std::nullopt : day, std::nullopt, std::nullopt};
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
    std::visit(Receiver{gesture_, wheels_, pointer_, kind_, at_, pointer_away_}, input);
}

void Screen::resize(const Surface& surface) {
    if (surface.scale != surface_.scale) host_text_.forget();  // all texts have another size
    surface_ = surface;
}

/// Moves the view and the scrolls to those of the State; scrolls are limited by the last frame's layout.
void Screen::follow_state(Turn& turn) {
    const LocalState& local = turn.state.local;
    const View wanted_view = motion_.wanted();
    motion_.follow(turn.state.view, turn.time_s, reduced_motion_);
    if (begun_ && !(wanted_view == motion_.wanted())) gesture_.stop();  // something other than the roll moved the view
    if (!begun_) {
        lanes_scroll_.take(local.lanes_scroll);
        strip_scroll_.take(local.strip_scroll.value_or(0));
        return;
    }
    if (form_ == CanvasForm::full) {
        const double wanted = std::min(local.lanes_scroll, layout_.scroll_most_px / surface_.scale);
        // If the lanes are others, the scroll changes without an animation.
        if (turn.state.lanes.choice == revealed_people_)
            glide(lanes_scroll_, wanted, turn.time_s);
        else
            lanes_scroll_.take(wanted);
    } else if (local.strip_scroll) {
        glide(strip_scroll_, std::min(*local.strip_scroll, strip_.scroll_most_px / surface_.scale), turn.time_s);
    }
}

void Screen::glide(Glide& scroll, double to, double time_s) const {
    if (begun_ && !reduced_motion_ && !gesture_.held()) {
        scroll.go(to, time_s);
    } else {
        scroll.take(to);
    }
}

/// The person whose lane must be scrolled into view, if any.
std::optional<PersonId> Screen::to_reveal(Turn& turn) {
    std::optional<PersonId> person;
    // If the lanes changed, the person's lane may have moved.
    if (turn.state.lanes.choice != revealed_people_) {
        if (begun_) revealed_person_.reset();
        revealed_people_ = turn.state.lanes.choice;
    }
    const std::optional<Target>& focus = turn.state.local.focus;
    if (turn.state.person != revealed_person_) person = turn.state.person;
    if (focus != revealed_focus_ && focus) person = person_of(*focus);
    revealed_person_ = turn.state.person;
    revealed_focus_ = focus;
    return person;
}

void Screen::reveal(Turn& turn) {
    const std::optional<PersonId> person = to_reveal(turn);
    const std::optional<std::size_t> place = person ? turn.state.lanes.place_of(*person) : std::nullopt;
    if (!place) return;
    const double wanted = scroll_to(layout_, *place, lanes_scroll_.target() * surface_.scale) / surface_.scale;
    if (wanted == lanes_scroll_.target()) return;
    glide(lanes_scroll_, wanted, turn.time_s);
    turn.send_latest(ScrollLanes{wanted});
}

void Screen::lay_out_strip(Turn& turn, LayoutInput& input) {
    const double scale = surface_.scale;
    input.scroll_px = std::round(strip_scroll_.at(turn.time_s) * scale);
    make_strip(input, strip_);
    layout_.metrics = strip_.metrics;
    const bool moved = revealed_entry_ != turn.state.entry || revealed_day_ != turn.state.day;
    revealed_entry_ = turn.state.entry;
    revealed_day_ = turn.state.day;
    const bool asked = turn.state.local.strip_scroll.has_value();
    const double now = asked ? strip_scroll_.target() * scale : 0;
    double wanted = std::clamp(now, 0.0, strip_.scroll_most_px);
    if (moved || !begun_ || !asked) wanted = scroll_to_selected(strip_, input.width_px, wanted);
    const std::optional<Target>& focus = turn.state.local.focus;
    if (focus && focus != revealed_focus_) {
        input.marked = marked_by(*focus, turn.model);
        make_strip(input, strip_);
        wanted = scroll_to_selected(strip_, input.width_px, wanted);
        input.marked = marked_in(turn.state);
        make_strip(input, strip_);
    }
    revealed_focus_ = focus;
    if (!asked || wanted != now) turn.send_latest(ScrollStrip{wanted / scale});
    if (wanted == strip_scroll_.target() * scale) return;
    glide(strip_scroll_, wanted / scale, turn.time_s);
    if (strip_scroll_.running()) return;
    input.scroll_px = std::round(wanted);
    make_strip(input, strip_);
}

void Screen::lay_out(Turn& turn) {
    const Model& model = turn.model;
    LayoutInput input{model.journal,   model.people, model.timeline, turn.state.lanes,     model.words,
                      motion_.shown(), model.home,   model.limits,   marked_in(turn.state)};
    input.width_px = surface_.width_px;
    input.height_px = surface_.height_px;
    input.scale = surface_.scale;
    input.measure = turn.text.measure();
    if (form_ == CanvasForm::strip) return lay_out_strip(turn, input);
    const double before = lanes_scroll_.at(turn.time_s);
    input.scroll_px = before * surface_.scale;
    make_layout(input, layout_);
    // If the lanes became fewer, the scroll is clamped without an animation.
    const double most = layout_.scroll_most_px / surface_.scale;
    if (lanes_scroll_.target() > most) lanes_scroll_.take(most);
    reveal(turn);
    const double now = lanes_scroll_.at(turn.time_s);
    if (now == before) return;
    input.scroll_px = now * surface_.scale;
    make_layout(input, layout_);
}

void Screen::settle_hover(Turn& turn) {
    hovered_pin_ = turn.hovered_pin;
    over_legend_ = turn.over_legend;
    if (turn.hovered != hovered_) {
        hovered_ = turn.hovered;
        hover_since_s_ = turn.time_s;
    }
    const bool still = !gesture_.held() && !gesture_.rolling() && !motion_.running() && !lanes_scroll_.running();
    if (still && kind_ != PointerKind::touch && !pointer_away_) return settle_card(turn);
    card_.reset();
    if (gesture_.held()) hover_since_s_ = turn.time_s;
}

void Screen::forget_items() {
    card_.reset();
    card_left_s_.reset();
    hovered_.reset();
    hovered_pin_.reset();
    revealed_person_.reset();
    revealed_focus_.reset();
    revealed_entry_.reset();
}

void Screen::settle_card(Turn& turn) {
    const auto waits_until = [&](double due_s) {
        if (turn.time_s + 0.001 >= due_s) return false;
        turn.frame.deadline_s = due_s;
        return true;
    };
    if (card_) {
        if (hovered_ == card_) return card_left_s_.reset();
        if (!card_left_s_) card_left_s_ = turn.time_s;
        if (waits_until(*card_left_s_ + hover_s)) return;
        card_.reset();
    }
    const bool above_lanes = form_ == CanvasForm::strip || at_.y < layout_.lanes.top;
    if (!hovered_ || (std::holds_alternative<Day>(*hovered_) && !above_lanes)) return;
    if (waits_until(hover_since_s_ + hover_s)) return;
    card_ = hovered_;
    card_at_ = at_;
    card_left_s_.reset();
}

void Screen::draw(Turn& turn) {
    const Pen pen(*ImGui::GetWindowDrawList());
    const Rect canvas{0, 0, static_cast<double>(surface_.width_px), static_cast<double>(surface_.height_px)};
    const std::optional<Target> nothing;
    const bool shows_hover = kind_ != PointerKind::touch && !gesture_.dragging();
    Paint paint{pen, turn.text, theme_, layout_, turn.model, turn.state, shows_hover ? hovered_ : nothing};
    if (shows_hover) paint.hovered_pin = hovered_pin_;
    paint.over_legend = shows_hover && over_legend_;
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
    if (!card_) return;
    layout_.canvas = canvas;
    card_box_ = paint_hover_card(paint, *card_, card_at_);
}

const Frame& Screen::frame(const Model& model, const State& state, double time_s) {
    const Text text(*fonts_, host_text_, surface_.scale, letter_spacing_em(state.local.comfort));
    host_text_.begin_frame();
    frame_.commands.clear();  // keeps its memory
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
    follow_state(turn);
    if (begun_) apply_gestures(turn);
    ImGui::NewFrame();  // before the layout, because it bakes the fonts that are measured
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
                      lanes_scroll_.running();
    if (turn.frame.busy) turn.frame.deadline_s.reset();
    return frame_;
}

}  // namespace daybook
