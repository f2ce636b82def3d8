// Texts that our fonts cannot set. A stand-in for the host's text engine gives each character ten pixels.
#include "canvas/host_text.h"

#include <algorithm>
#include <map>
#include <set>

#include "counting.h"
#include "journal/utf8.h"
#include "stage.h"
#include "unit/timeline/crowd.h"

namespace daybook {

namespace {

float letters(std::string_view text) {
    return static_cast<float>(std::count_if(text.begin(), text.end(), starts_character));
}

class StandIn : public TextEngine {
public:
    bool set(const HostAsk& ask, HostAnswer& answer) override {
        ++asked;
        if (!here) return false;
        const float width = 10 * letters(ask.text);
        const float lines = ask.room_px > 0 ? std::ceil(width / ask.room_px) : 1;
        answer = {.width = lines > 1 ? ask.room_px : width, .height = 20 * lines};
        answer.ink_top = -15;
        answer.ink_width = std::ceil(answer.width);
        answer.ink_height = answer.height;
        if (ask.most_bytes == 0) return true;
        std::string_view text = cut_to_bytes(ask.text, ask.most_bytes);
        while (!text.empty() && 10 * (letters(text) + 1) > ask.room_px) text = cut_to_bytes(text, text.size() - 1);
        answer.bytes = letters(text) < 3 ? 0 : static_cast<float>(text.size());
        return true;
    }
    void draw(const HostAsk& ask, const HostPlace& place) override {
        ++asked;
        drawn[std::string(ask.text)] = place;
    }
    bool here = true;
    std::size_t asked = 0;
    std::map<std::string, HostPlace, std::less<>> drawn;  // the last place of each text
};

Model model_of(const std::vector<std::string>& names) {
    const auto count = static_cast<std::uint32_t>(names.size());
    Journal journal = test::crowded_journal(count + 20, count);  // everybody is in an entry
    for (std::size_t i = 0; i < names.size(); ++i) journal.people[i].name = names[i];
    return make_model(std::move(journal));
}

/// The rectangles on the canvas that are drawn from the host's textures.
std::vector<Rect> host_boxes(const Canvas& canvas) {
    std::vector<Rect> boxes;
    for (const ImDrawList* list : canvas.draw_data()->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.GetTexID() < static_cast<ImTextureID>(HostText::first_texture)) continue;
            for (unsigned i = 0; i < command.ElemCount; i += 6) {
                const auto corner = [&](unsigned k) {
                    return list
                        ->VtxBuffer[static_cast<int>(list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)])]
                        .pos;
                };
                boxes.push_back({corner(0).x, corner(0).y, corner(2).x, corner(2).y});
            }
        }
    }
    return boxes;
}

/// A draw list outside a frame.
struct Desk {
    Stage stage;
    StandIn engine;
    HostText texts;
    ImDrawList list{(stage.canvas->make_current(), ImGui::GetDrawListSharedData())};

    Desk() {
        texts.use(&engine);
        begin();
    }
    void begin() {
        list._ResetForNewFrame();
        texts.begin_frame();
    }
    void draw(const std::string& text) { texts.draw(list, {0, 0}, {text, 13.5F}, IM_COL32_WHITE); }
};

std::string person(int i) {
    return "a person with the number " + std::to_string(1000 + i);
}

}  // namespace

TEST_CASE("only a text that our fonts cannot set, letter after letter, is the host's") {
    const std::vector<std::string> ours{"Kim Il Sung", "А. М. Пузанов", "Đặng", "N’Diaye – “x”", "Ὅμηρος"};
    const std::vector<std::string> hosts{"毛泽东",       "שלמה",       "محمد",   "देव",        "สมชาย",
                                         "ქართული",      "かな",       "김철수", "Zoe\u0308", "👩‍👩‍👧",
                                         "Kim (毛泽东)", "co\u00ADop", "ᄀ"};
    std::vector<std::string> names = ours;
    names.insert(names.end(), hosts.begin(), hosts.end());
    const Model model = model_of(names);
    Stage stage({680, 1400, 1.0}, CanvasForm::full, model);
    StandIn engine;
    stage.canvas->set_text_engine(&engine);
    stage.settle();
    for (const std::string& name : ours) {
        CAPTURE(name);
        CHECK_FALSE(engine.drawn.contains(name));
    }
    for (const std::string& name : hosts) {
        CAPTURE(name);
        CHECK(engine.drawn.contains(name));
    }
    CHECK(host_boxes(*stage.canvas).size() == hosts.size());
    // With another host, or none, nothing of the first is drawn.
    stage.canvas->set_text_engine(nullptr);
    stage.settle();
    CHECK(host_boxes(*stage.canvas).empty());
}

TEST_CASE("the host's texts stand in their lanes, are shortened to their room, and wait for the engine") {
    const std::string long_name = "محمد بن موسى الخوارزمي البغدادي";
    const Model model = model_of({"Puzanov", "שלמה", long_name});
    Stage stage({680, 742, 1.0}, CanvasForm::full, model);
    StandIn engine;
    engine.here = false;
    stage.canvas->set_text_engine(&engine);
    stage.settle();
    CHECK(host_boxes(*stage.canvas).empty());
    engine.here = true;
    stage.settle();
    CHECK(host_boxes(*stage.canvas).size() == 2);
    for (const Rect& box : host_boxes(*stage.canvas)) {
        const bool in_lane =
            std::any_of(model.journal.people.begin(), model.journal.people.end(), [&](const Person& one) {
                const auto item = stage.item(*model.journal.find_person(one.key));
                return item && box.left >= item->left_px && box.right <= item->right_px && box.top >= item->top_px &&
                       box.bottom <= item->bottom_px;
            });
        CHECK(in_lane);
    }
    CHECK_FALSE(engine.drawn.contains(long_name));
    const bool shortened = std::any_of(engine.drawn.begin(), engine.drawn.end(), [&](const auto& drawn) {
        const std::string_view text = drawn.first;
        return text.ends_with("…") && long_name.starts_with(text.substr(0, text.size() - 3)) && text.size() > 10;
    });
    CHECK(shortened);
}

TEST_CASE("a card sets the host's texts as paragraphs") {
    const std::string title = "शब्द शब्द शब्द शब्द शब्द शब्द शब्द शब्द शब्द शब्द शब्द शब्द";
    Journal journal = test::crowded_journal(19, 3);
    journal.people[0].name = title;
    const Model model = make_model(std::move(journal));
    Stage stage({680, 742, 1.0}, CanvasForm::full, model);
    StandIn engine;
    stage.canvas->set_text_engine(&engine);
    stage.settle();
    stage.hover(*stage.item(PersonId{0}));
    REQUIRE(engine.drawn.contains(title));
    const std::vector<Rect> boxes = host_boxes(*stage.canvas);
    CHECK(std::any_of(boxes.begin(), boxes.end(),
                      [](const Rect& box) { return box.height() > 30 && box.width() <= 270; }));
}

TEST_CASE("frames in which no text is new ask the host nothing and allocate nothing") {
    count_imgui();
    std::vector<std::string> names;
    for (int i = 0; i < 400; ++i) names.push_back("שם " + std::to_string(i));
    const Model model = model_of(names);
    Stage stage({680, 742, 1.0}, CanvasForm::full, model);
    StandIn engine;
    stage.canvas->set_text_engine(&engine);
    const auto draw = [&] {
        const Frame& drawn = stage.canvas->frame(stage.model, stage.state, stage.time_s);
        for (const Command& command : drawn.commands) update(stage.state, command, stage.model);
        serve_textures();
        stage.time_s += 1.0 / 60;
    };
    const auto pan = [&] {
        for (int i = 0; i < 20; ++i) {
            stage.canvas->input(Wheel{400, 60, i < 10 ? 30.0 : -30.0, 0});
            stage.canvas->input(Wheel{100, 500, 0, i < 10 ? 90.0 : -90.0});
            draw();
        }
        for (int i = 0; i < 40; ++i) draw();
    };
    pan();
    pan();
    const std::size_t asked = engine.asked;
    const AllocationCount count;
    pan();
    CHECK(count.so_far() == 0);
    CHECK(engine.asked == asked);
    CHECK(asked > 20);
}

TEST_CASE("a text is drawn once, and again after its texture is lost") {
    Desk desk;
    for (int i = 0; i < 3; ++i) {
        desk.begin();
        desk.draw("one");
    }
    CHECK(desk.engine.asked == 2);  // to measure and to draw
    desk.texts.forget();
    desk.begin();
    desk.draw("one");
    CHECK(desk.engine.asked == 4);
}

TEST_CASE("textures are used again without disturbing what the same frame draws") {
    Desk desk;
    int most_page = 0;
    for (int frame = 0; frame < 300; ++frame) {
        desk.begin();
        std::set<std::string> shown;
        for (int i = 0; i < 40; ++i) shown.insert(person(frame * 15 + i));  // 15 are new in each frame
        for (const std::string& text : shown) desk.draw(text);
        std::map<std::pair<int, int>, std::string> taken;  // corners of cells of 10 × 20 pixels
        for (const std::string& text : shown) {
            const HostPlace place = desk.engine.drawn.at(text);
            most_page = std::max(most_page, place.page);
            const bool free = taken.emplace(std::pair{place.page * 1'000'000 + place.x, place.y}, text).second;
            CHECK(free);
            CHECK(place.x + 10 * static_cast<int>(letters(text)) <= HostText::page_width_px);
            CHECK(place.y + 20 <= HostText::page_height_px);
        }
    }
    CHECK(most_page == HostText::most_pages - 1);
    // 40 in the first frame and 15 in each of the others: none was drawn twice, because all in view were kept.
    CHECK(desk.engine.asked == 2 * (40 + 299 * 15));
}

TEST_CASE("what one frame draws beyond all textures is left out") {
    Desk desk;
    const int fit = HostText::most_pages * (HostText::page_height_px / 20) * (HostText::page_width_px / 290);
    for (int i = 0; i < 2 * fit && i < 1000; ++i) desk.draw(person(i));
    CHECK(desk.engine.drawn.size() == static_cast<std::size_t>(fit));
    std::set<std::tuple<int, int, int>> places;
    for (const auto& [text, place] : desk.engine.drawn) places.insert({place.page, place.x, place.y});
    CHECK(places.size() == desk.engine.drawn.size());
    desk.draw(std::string(300, 'x'));  // wider than a page
    CHECK_FALSE(desk.engine.drawn.contains(std::string(300, 'x')));
}

TEST_CASE("the answers that are kept are bounded") {
    Desk desk;
    for (int frame = 0; frame < 50; ++frame) {
        desk.begin();
        for (int i = 0; i < 300; ++i) static_cast<void>(desk.texts.answer({person(frame * 300 + i), 13.5F}));
        const std::size_t asked = desk.engine.asked;
        for (int i = 0; i < 300; ++i) static_cast<void>(desk.texts.answer({person(frame * 300 + i), 13.5F}));
        CHECK(desk.engine.asked == asked);
    }
}

}  // namespace daybook
