// The picture of the timeline against the layout: the same marks at the same places.
#include "page/timeline_svg.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "journal/reader.h"
#include "page/small_xml.h"
#include "page/svg_pen.h"
#include "page/text_content.h"
#include "test_support.h"
#include "timeline/crowd.h"
#include "timeline/sample.h"

using namespace daybook;
using test::Extent;
using test::XmlElement;

namespace {

constexpr double near_px = 0.5;
constexpr double capital_em = 0.714;

bool is_near(double a, double b) {
    return std::abs(a - b) <= near_px;
}

Model bundled() {
    Result<Journal> read = read_journal(read_file("assets/journals/puzanov-1960-09.json"), "p.json");
    REQUIRE(read.ok());
    return make_model(std::move(read.value()));
}

/// One of each kind of uncertain date, for an entry, an event and a person.
Model doubtful() {
    Journal journal = sample_journal();
    journal.period = days("1960-09-12/1960-09-30");
    for (const char* date :
         {"1960-09-15~", "1960-09-16?", "1960-09-17%/1960-09-19%", "1960-09", "1960-09-24~/1960-09-26"}) {
        Entry entry;
        entry.key = entry.title = date;
        entry.date = days(date);
        for (const Role role : {Role::author, Role::host, Role::named}) {
            Participant participant;
            participant.role = role;
            participant.person = PersonId{static_cast<std::uint32_t>(journal.entries.size() % 3)};
            entry.participants.push_back(participant);
        }
        entry.held_elsewhere = journal.entries.size() % 2 == 0;
        journal.entries.push_back(std::move(entry));
        Event event;
        event.key = event.label = std::string("Event of ") + date;
        event.date = days(date);
        journal.events.push_back(std::move(event));
    }
    // As the reader sorts them.
    const auto by_date = [](const auto& a, const auto& b) { return a.date.earliest < b.date.earliest; };
    std::stable_sort(journal.entries.begin(), journal.entries.end(), by_date);
    std::stable_sort(journal.events.begin(), journal.events.end(), by_date);
    Entry undated;
    undated.key = undated.title = "A dream";
    undated.date = days("XXXX");
    journal.entries.push_back(std::move(undated));
    return make_model(std::move(journal));
}

Layout layout_at(const Model& model, const View& view, const Marked& marked = {}) {
    LayoutInput input{model.journal, model.people, model.timeline, model.lanes, model.words,
                      view,          model.home,   model.limits,   marked};
    input.width_px = 900;
    input.height_px = 900;
    input.measure = seven_px();
    Layout layout;
    make_layout(input, layout);
    return layout;
}

Layout picture_layout(const Model& model) {
    return layout_of_picture(model, model.home, model.lanes);
}

std::string svg_of(const Model& model, const Layout& layout) {
    const SiteNames names = name_site(model.journal);
    const State state{.lanes = model.lanes};
    Html out;
    return timeline_svg({out, model, state, {.site = &names, .root = ""}}, layout);
}

XmlElement picture_of(const Model& model, const Layout& layout) {
    std::optional<XmlElement> root = test::parse_xml(svg_of(model, layout));
    REQUIRE(root);
    return std::move(*root);
}

/// Whether an element has these words, with the middle of their capital letters at this height.
bool says(const XmlElement& mark, std::string_view words, double middle_y) {
    if (words.empty()) return mark.child("text") == nullptr;
    return std::any_of(mark.children.begin(), mark.children.end(), [&](const XmlElement& each) {
        return each.name == "text" && each.text == words &&
               is_near(each.number("y") - each.number("font-size") * capital_em / 2, middle_y);
    });
}

void check_bars(const Layout& layout, const XmlElement& picture) {
    const auto marks = picture.all("class", "bar");
    REQUIRE(marks.size() == layout.bars.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const EntryBar& bar = layout.bars[i];
        const Extent extent = test::extent_of(*marks[i]);
        INFO(marks[i]->children.at(0).text);
        CHECK(is_near(extent.left, bar.bar.left));
        CHECK(is_near(extent.right, bar.bar.right));
        CHECK(is_near(extent.top, bar.bar.top));
        CHECK(is_near(extent.bottom, bar.bar.bottom));
        CHECK(says(*marks[i], bar.label, bar.bar.middle_y()));
    }
}

void check_events(const Layout& layout, const XmlElement& picture) {
    const auto marks = picture.all("class", "event");
    REQUIRE(marks.size() == layout.event_marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const EventMark& mark = layout.event_marks[i];
        const Extent extent = test::extent_of(*marks[i]);
        CHECK(is_near(extent.middle_y(), mark.y));
        // A fading streak is on one side only.
        if (!mark.doubt.soft_start && !mark.doubt.soft_end)
            CHECK(is_near(extent.middle_x(), (mark.from_x + mark.to_x) / 2));
        CHECK(extent.left <= mark.from_x + near_px);
        CHECK(extent.right >= mark.to_x - near_px);
        CHECK(says(*marks[i], mark.label, mark.y));
    }
    const auto chips = picture.all("class", "chip");
    REQUIRE(chips.size() == layout.chips.size());
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const Rect& box = layout.chips[i].box;
        CHECK(says(*chips[i], layout.chips[i].label, box.middle_y()));
        const Extent arrow = test::extent_of(*chips[i]);
        CHECK((layout.chips[i].side == Side::left ? arrow.left - box.left : box.right - arrow.right) < 2);
    }
}

void check_people(const Layout& layout, const XmlElement& picture) {
    const auto lanes = picture.all("class", "lane");
    REQUIRE(lanes.size() == layout.people_lanes.size());
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const Lane& lane = layout.people_lanes[i];
        CHECK(says(*lanes[i], lane.label, lane.row.middle_y()));
        CHECK(is_near(lanes[i]->child("text")->number("x"), layout.metrics.margin));
    }
    const auto dots = picture.all("class", "dot");
    REQUIRE(dots.size() == layout.dots.size());
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const DotMark& dot = layout.dots[i];
        const Extent extent = test::extent_of(*dots[i]);
        CHECK(is_near(extent.middle_x(), (dot.from_x + dot.to_x) / 2));
        CHECK(is_near(extent.middle_y(), dot.y));
        const double wide = dot.to_x - dot.from_x + 2 * dot.radius;
        CHECK(extent.right - extent.left > 0.7 * wide);
        CHECK(extent.right - extent.left < 1.35 * wide);
    }
    const auto cells = picture.all("class", "cell");
    REQUIRE(cells.size() == layout.cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Rect& box = layout.cells[i].box;
        const Extent extent = test::extent_of(*cells[i]);
        CHECK(is_near(extent.left, box.left));
        CHECK(is_near(extent.right, box.right));
        CHECK(is_near(extent.middle_y(), box.middle_y()));
    }
    const auto signs = picture.all("class", "sign");
    REQUIRE(signs.size() == layout.legend.size());
    for (std::size_t i = 0; i < signs.size(); ++i) {
        CHECK(says(*signs[i], layout.legend[i].word, layout.legend[i].mark.y));
        CHECK(is_near(test::extent_of(*signs[i]).middle_x(), layout.legend[i].mark.from_x));
    }
}

void check_days(const Layout& layout, const XmlElement& picture) {
    const XmlElement& axis = *picture.all("class", "axis").at(0);
    for (const Tick& tick : layout.ticks.lower) {
        if (tick.label.empty()) continue;
        const auto here = [&](const XmlElement& each) {
            return each.name == "text" && each.text == tick.label.view() && is_near(each.number("x"), tick.middle_x) &&
                   each.attribute("text-anchor") == "middle";
        };
        INFO(tick.label.view());
        CHECK(std::count_if(axis.children.begin(), axis.children.end(), here) == 1);
    }
    for (const Tick& tick : layout.ticks.upper)
        CHECK((tick.label.empty() || says(axis, tick.label, layout.metrics.tier_middle)));
    const XmlElement& ground = *picture.all("class", "ground").at(0);
    for (const Rect& weekend : layout.weekends) {
        const auto here = [&](const XmlElement& each) {
            return is_near(each.number("x"), weekend.left) && is_near(each.number("width"), weekend.width()) &&
                   each.attribute("fill") == css(paper_theme.weekend);
        };
        CHECK(std::count_if(ground.children.begin(), ground.children.end(), here) == 1);
    }
}

void check_picture(const Model& model, const Layout& layout) {
    const XmlElement picture = picture_of(model, layout);
    check_days(layout, picture);
    check_bars(layout, picture);
    check_events(layout, picture);
    check_people(layout, picture);
}

}  // namespace

TEST_CASE("Every mark of the layout is in the picture, at its place") {
    for (const Model& model : {bundled(), doubtful(), test::small_model()}) {
        const Layout whole = picture_layout(model);
        REQUIRE(!whole.dots.empty());
        REQUIRE(!whole.bars.empty());
        check_picture(model, whole);
        const double middle = (model.home.from + model.home.to) / 2;
        for (const double length : {4.0, 90.0, 800.0, 8000.0}) {
            check_picture(model, layout_at(model, {middle - length / 2, middle + length / 2}));
        }
        check_picture(model, layout_at(model, model.home, {EntryId{1}, {}, PersonId{1}, EventId{1}}));
    }
}

TEST_CASE("A picture of a crowded journal has its numbers and cells, and the people with most entries") {
    Journal journal = test::crowded_journal(3000, 60);
    const Model model = make_model(std::move(journal));
    const Layout layout = picture_layout(model);
    CHECK(!layout.cells.empty());
    CHECK(layout.people_lanes.size() == most_lanes_of_picture);
    CHECK(layout.people_lanes[0].person == PersonId{0});  // in every entry
    check_picture(model, layout);
    CHECK(test::has(svg_of(model, layout), ">40 of 60 people</text>"));
    CHECK(!test::has(svg_of(test::small_model(), picture_layout(test::small_model())), "of 3 people"));
}

TEST_CASE("All lanes of an ordinary journal are on one sheet of A4") {
    const Model model = bundled();
    const Layout layout = picture_layout(model);
    CHECK(layout.people_lanes.size() == model.lanes.order.size());
    CHECK(layout.scroll_most_px == 0);
    const XmlElement picture = picture_of(model, layout);
    const double width = picture.number("width");
    const double height = picture.number("height");
    CHECK(width / height >= 297.0 / 210 * 0.9);
    CHECK(picture.attribute("viewBox") == "0 -40 " + svg_number(width) + " " + svg_number(height));
    // Nothing is cut off at its foot.
    CHECK(layout.people_lanes.back().row.bottom <= height - 40);
}

TEST_CASE("A long title ends inside the picture; its accessible name is whole") {
    std::string title = "A title";
    for (int i = 0; i < 40; ++i) title += " and more";
    Journal journal;
    journal.title = title;
    const Model model = make_model(std::move(journal));
    const std::string svg = svg_of(model, layout_at(model, model.home));
    CHECK(svg.find(">A title and more") != std::string::npos);
    CHECK(svg.find(">" + title + "<") == std::string::npos);
    CHECK(svg.find("…</text>") != std::string::npos);
    CHECK(svg.find(title + "</title>") != std::string::npos);
}

TEST_CASE("Each mark has the mirror's words, and leads to its page") {
    const Model model = test::small_model();
    const XmlElement picture = picture_of(model, picture_layout(model));
    std::set<std::string> marks;
    for (const char* css_class : {"bar", "event", "chip", "lane", "dot"}) {
        for (const XmlElement* mark : picture.all("class", css_class)) {
            marks.insert(mark->attribute("href") + ": " + mark->children.at(0).text);
        }
    }
    CHECK(marks ==
          std::set<std::string>{"entries/1960-09-13.html: 13 September 1960, At the works, at the archive, not here",
                                "entries/1960-09-14.html: 14 September 1960, A <talk> & \"tea\"",
                                "entries/1960-09-20.html: 20–23 September 1960, A journey, at the archive, not here",
                                "index.html#event-opens: 20 September 1960, The assembly opens",
                                "index.html#event-agreement: 13 August 1959, An agreement", "people/anna.html: Anna",
                                "people/boris.html: Boris", "people/clara.html: Clara",
                                "entries/1960-09-13.html: Anna, 13 September 1960, author",
                                "entries/1960-09-14.html: Anna, 14 September 1960, author",
                                "entries/1960-09-14.html: Boris, 14 September 1960, host",
                                "entries/1960-09-14.html: Clara, 30 September 1960, recipient"});
    CHECK(picture.child("title")->text == "Timeline – A small journal");
    CHECK(picture.child("desc")->text == "12–30 September 1960 · 3 entries · 2 events · 3 people");
}

TEST_CASE("A mark whose target has no page is no link") {
    const Model model = test::small_model();
    const State state{.lanes = model.lanes};
    Html out;
    const std::string svg = timeline_svg({out, model, state, {}}, picture_layout(model));
    CHECK(!test::has(svg, "<a"));
    CHECK(test::count(svg, "<title>") == test::count(svg_of(model, picture_layout(model)), "<title>"));
}

TEST_CASE("What is not here is dashed, and only that") {
    const Model model = test::small_model();
    const XmlElement picture = picture_of(model, picture_layout(model));
    for (const char* css_class : {"bar", "dot"}) {
        for (const XmlElement* mark : picture.all("class", css_class)) {
            const std::string address = mark->attribute("href");
            CHECK(mark->all("stroke-dasharray").empty() == test::has(address, "1960-09-14"));
        }
    }
}

TEST_CASE("A hostile journal's picture is well-formed, and has its words as words") {
    const std::string hostile =
        "]]></title><script>alert(1)</script><a href='javascript:x'>&\"' \u202E\x01 \uFFFE\uFFFF<!--";
    Model model = test::small_model();
    model.journal.title = hostile;
    for (Person& person : model.journal.people) person.key = person.name = person.warning = hostile;
    for (Entry& entry : model.journal.entries) entry.key = entry.title = entry.label = hostile;
    for (Event& event : model.journal.events) event.key = event.label = hostile;
    const std::string svg = svg_of(model, picture_layout(model));
    const std::optional<XmlElement> picture = test::parse_xml(svg);
    REQUIRE(picture);
    CHECK(picture->children.at(0).text ==
          "Timeline – ]]></title><script>alert(1)</script><a href='javascript:x'>&\"' U+202EU+0001 U+FFFEU+FFFF<!--");
    for (const XmlElement* link : picture->all("href"))
        CHECK(link->attribute("href").find_first_of("<>\"':& ") == std::string::npos);
}

TEST_CASE("A picture runs nothing, loads nothing, and needs no style sheet") {
    const std::set<std::string> elements{"title", "desc",           "g",   "a", "rect", "circle", "path",
                                         "text",  "linearGradient", "stop"};
    const Model model = doubtful();
    const XmlElement picture = picture_of(model, picture_layout(model));
    std::set<std::string> gradients;
    for (const XmlElement* each : picture.all("id"))
        CHECK(gradients.insert("url(#" + each->attribute("id") + ")").second);
    REQUIRE(!gradients.empty());
    const auto check = [&](const auto& self, const XmlElement& element) -> void {
        for (const auto& [key, value] : element.attributes) {
            CHECK(key != "style");
            CHECK(!key.starts_with("on"));
            if (value.starts_with("url(")) CHECK(gradients.count(value) == 1);
        }
        for (const XmlElement& child : element.children) {
            CHECK(elements.count(child.name) == 1);
            self(self, child);
        }
    };
    check(check, picture);
}

TEST_CASE("Numbers have at most two decimals") {
    CHECK(svg_number(12) == "12");
    CHECK(svg_number(-0.5) == "-0.5");
    CHECK(svg_number(1.005 + 0.001) == "1.01");
    CHECK(svg_number(-0.001) == "0");
    CHECK(svg_number(10.999) == "11");
    CHECK(svg_number(100.07) == "100.07");
}
