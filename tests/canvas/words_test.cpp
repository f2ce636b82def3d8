// All text on the canvas comes from assets/strings or from the journal, and fits: in
// English and in a language whose messages are longer and in brackets (tests/pseudo_locale.mjs).
#include <algorithm>
#include <set>

#include "doubt.h"
#include "journal/reader.h"
#include "journal/utf8.h"
#include "stage.h"
#include "texts.h"
#include "unit/timeline/crowd.h"

namespace daybook {

namespace {

// Instead of the brackets of the file, which the test's fonts lack.
constexpr std::string_view opens = "«";
constexpr std::string_view closes = "»";
constexpr std::string_view dots = "…";
constexpr double soft_px = 2;  // the edges of letters

struct Form {
    const char* name;
    Surface surface;
    CanvasForm form = CanvasForm::full;
};
constexpr Form forms[] = {
    {"phone", {390, 74, 1.0}, CanvasForm::strip},
    {"phone, timeline open", {390, 690, 1.0}},
    {"frame of 700 by 400", {371, 342, 1.0}},
    {"1280 by 800", {680, 742, 1.0}},
    {"kiosk", {1080, 900, 1.5}},
    {"phone, large text", {1170, 222, 4.5}, CanvasForm::strip},
};

Words pseudo_words() {
    std::string file = read_file(DAYBOOK_PSEUDO_LOCALE);
    for (const auto& [from, to] : {std::pair("⟦", opens), std::pair("⟧", closes)}) {
        for (std::size_t at = file.find(from); at != std::string::npos; at = file.find(from, at)) {
            file.replace(at, std::string_view(from).size(), to);
        }
    }
    Result<Words> words = Words::read(file, "qps.json");
    REQUIRE(words.ok());
    return std::move(words.value());
}

Journal file_journal(const char* name) {
    const std::string path = std::string(DAYBOOK_SOURCE_DIR "/assets/journals/") + name;
    Result<Journal> result = read_journal(read_file(path), path);
    REQUIRE(result.ok());
    return std::move(result.value());
}

/// With as many events as entries.
Journal crowd_with_events() {
    Journal journal = test::crowded_journal(600, 40);
    for (const Entry& entry : journal.entries) {
        Event event;
        event.key = entry.key;
        event.label = "Something else that happened";
        event.date = entry.date;
        journal.events.push_back(std::move(event));
    }
    return journal;
}

/// All texts of a journal that the canvas may show.
std::set<std::string> texts_of(const Journal& journal) {
    std::set<std::string> texts;
    for (const Entry& entry : journal.entries) {
        texts.insert({entry.label, entry.title, entry.written});
        for (const Participant& participant : entry.participants) texts.insert(participant.office);
    }
    for (const Event& event : journal.events) texts.insert({event.label});
    for (const Person& person : journal.people) {
        texts.insert({person.name, person.dates, person.description.text, person.warning});
    }
    return texts;
}

bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80) != 0; });
}

struct Written {
    std::string rest;  // outside all brackets
    bool closed = true;
    bool cut = false;  // ends with an ellipsis
};

Written read_written(std::string_view text) {
    Written out;
    out.cut = text.ends_with(dots);
    int depth = 0;
    while (!text.empty()) {
        if (text.starts_with(opens)) ++depth;
        const bool ends = text.starts_with(closes);
        std::size_t bytes = 1;
        while (bytes < text.size() && !starts_character(text[bytes])) ++bytes;
        if (depth == 0) out.rest += text.substr(0, bytes);
        if (ends) --depth;
        text.remove_prefix(bytes);
    }
    out.closed = depth == 0;
    return out;
}

/// Whether a drawn text is a given text, or its beginning. The test fonts have no Hangul and draw U+FFFD instead.
bool is_of(std::string_view drawn, std::string_view text, bool start) {
    while (!drawn.empty() && !text.empty()) {
        const Character one = first_character(drawn);
        const Character other = first_character(text);
        if (one.code != other.code && one.code != 0xFFFD) return false;
        drawn.remove_prefix(one.bytes);
        text.remove_prefix(other.bytes);
    }
    return drawn.empty() && (start || text.empty());
}

/// Joins the lines of a paragraph.
std::vector<std::string> paragraphs(const std::vector<DrawnText>& texts) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const bool goes_on = i > 0 && std::abs(texts[i].left - texts[i - 1].left) < 0.5 &&
                             std::abs(texts[i].top - texts[i - 1].top - texts[i].line_height) < 0.5 &&
                             texts[i].line_height == texts[i - 1].line_height;
        if (goes_on) {
            out.back() += ' ' + texts[i].words;
        } else {
            out.push_back(texts[i].words);
        }
    }
    return out;
}

class Inspector {
public:
    Inspector(const Stage& stage, std::string place)
        : stage_(stage),
          place_(std::move(place)),
          known_(texts_of(stage.model.journal)),
          pseudo_(stage.model.words.tag() == "qps") {}

    /// All drawn texts, or the last `count` ones: those of a card, which is on top.
    void inspect(std::vector<DrawnText> texts, const std::string& state, bool card) {
        if (is_strip() && !card) leave_out_scrolled(texts);
        for (const std::string& text : paragraphs(texts)) check_words(text, state);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Rect& box = texts[i].box;
            const Rect& clip = texts[i].clip;
            if (box.left < clip.left - soft_px || box.top < clip.top - soft_px || box.right > clip.right + soft_px ||
                box.bottom > clip.bottom + soft_px) {
                fault("is cut off", texts[i].words, state);
            }
            for (std::size_t k = i + 1; k < texts.size(); ++k) {
                const Rect& other = texts[k].box;
                const double across = std::min(box.right, other.right) - std::max(box.left, other.left);
                const double down = std::min(box.bottom, other.bottom) - std::max(box.top, other.top);
                if (across > soft_px && down > soft_px)
                    fault("lies over", texts[i].words + "\" and \"" + texts[k].words, state);
            }
            if (!card) check_item(texts[i], state);
        }
    }

    std::set<std::string> faults;
    std::size_t texts_seen = 0;

private:
    /// On a phone the row of days continues beyond both ends of the screen.
    void leave_out_scrolled(std::vector<DrawnText>& texts) const {
        for (const CanvasItem& item : stage_.canvas->items()) {
            if (item.left_px >= 0 && item.right_px <= stage_.surface.width_px) continue;
            std::erase_if(texts, [&](const DrawnText& text) { return is_on(text, item); });
        }
    }

    void fault(std::string_view what, std::string_view text, const std::string& state) {
        if (faults.size() < 400)
            faults.insert(std::string(what) + ": \"" + std::string(text) + "\"  (" + place_ + ", " + state + ")");
    }

    void check_words(const std::string& text, const std::string& state) {
        ++texts_seen;
        if (!pseudo_) return;
        const Written written = read_written(text);
        if (!written.closed && !written.cut) fault("ends in the middle", text, state);
        if (!has_letter(written.rest)) return;
        const std::string whole = text.substr(0, text.size() - (written.cut ? dots.size() : 0));
        const bool known = std::any_of(known_.begin(), known_.end(),
                                       [&](const std::string& each) { return is_of(whole, each, written.cut); });
        if (!known) fault("comes from no message", text, state);
    }

    /// The text of an item must be inside the item.
    void check_item(const DrawnText& text, const std::string& state) {
        for (const CanvasItem& item : stage_.canvas->items()) {
            if (std::holds_alternative<Day>(item.target) && !is_strip()) continue;  // its name may be wider
            if (!is_on(text, item)) continue;
            if (text.box.left < item.left_px - soft_px || text.box.right > item.right_px + soft_px) {
                fault("is wider than its place", text.words, state);
            }
        }
    }

    [[nodiscard]] bool is_strip() const { return stage_.surface.height_px < 130 * stage_.surface.scale; }

    static bool is_on(const DrawnText& text, const CanvasItem& item) {
        const double x = (text.box.left + text.box.right) / 2;
        const double y = text.box.middle_y();
        return x >= item.left_px && x <= item.right_px && y >= item.top_px && y <= item.bottom_px;
    }

    const Stage& stage_;
    std::string place_;
    std::set<std::string> known_;
    bool pseudo_;
};

void walk(const Model& model, const Form& form, std::set<std::string>& faults, std::size_t& seen) {
    Stage stage(form.surface, form.form, model);
    Inspector inspector(stage, std::string(form.name) + ", " + model.journal.title.substr(0, 20));
    const auto inspect = [&](const std::string& state) {
        stage.settle();
        inspector.inspect(drawn_texts(*stage.canvas), state, false);
    };
    const auto cards = [&](const std::string& state) {
        std::set<std::size_t> kinds;
        const std::vector<CanvasItem> items = stage.canvas->items();
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items.size() > 60 && !kinds.insert(items[i].target.index()).second) continue;
            const CanvasItem& item = items[i];
            stage.canvas->input(PointerLeave{});
            stage.settle();
            const std::size_t below = drawn_texts(*stage.canvas).size();
            stage.hover(item);
            std::vector<DrawnText> texts = drawn_texts(*stage.canvas);
            texts.erase(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(std::min(below, texts.size())));
            inspector.inspect(texts, "card in " + state, true);
        }
        stage.canvas->input(PointerLeave{});
        stage.settle();
    };
    inspect("opening");
    cards("opening");
    const double middle = (model.home.from + model.home.to) / 2;
    if (form.form == CanvasForm::full) {
        for (const double days :
             {3.0, 8.0, 14.0, 22.0, 45.0, 90.0, 120.0, 250.0, 430.0, 1'000.0, 3'000.0, 12'000.0, 40'000.0}) {
            for (const double off : {0.37, -0.45}) {
                update(stage.state, SetView{{middle + (off - 0.5) * days, middle + (off + 0.5) * days}}, model);
                inspect(std::to_string(static_cast<int>(days)) + " days");
            }
            if (days == 45) cards("45 days");
        }
        update(stage.state, Fit{}, model);
    }
    for (std::uint32_t i = 0; i < std::min<std::size_t>(model.journal.entries.size(), 12); ++i) {
        update(stage.state, Select{EntryId{i}}, model);
        inspect("entry " + std::to_string(i));
    }
    for (std::uint32_t i = 0; i < std::min<std::size_t>(model.journal.events.size(), 12); ++i) {
        update(stage.state, Select{EventId{i}}, model);
        inspect("event " + std::to_string(i));
    }
    for (std::uint32_t i = 0; i < std::min<std::size_t>(model.journal.people.size(), 12); ++i) {
        update(stage.state, Select{PersonId{i}}, model);
        if (i < 3) update(stage.state, PinPerson{PersonId{i}}, model);
        inspect("person " + std::to_string(i));
    }
    update(stage.state, Select{first_day(model.limits)}, model);
    inspect("the first day of all");
    cards("the first day of all");
    seen += inspector.texts_seen;
    faults.merge(inspector.faults);
}

}  // namespace

TEST_CASE("every word on the canvas comes from assets/strings or the journal, and fits") {
    for (const bool pseudo : {false, true}) {
        const Words words = pseudo ? pseudo_words() : Words();
        const Model models[] = {make_model(file_journal("puzanov-1960-09.json"), words),
                                make_model(file_journal("making-of-daybook.json"), words),
                                make_model(doubtful_journal(), words), make_model(crowd_with_events(), words)};
        for (const Form& form : forms) {
            std::set<std::string> faults;
            std::size_t seen = 0;
            for (const Model& model : models) walk(model, form, faults, seen);
            CAPTURE(std::string(form.name));
            CAPTURE(words.tag());
            CHECK(seen > 100);
            for (const std::string& fault : faults) FAIL_CHECK(fault);
        }
    }
}

}  // namespace daybook
