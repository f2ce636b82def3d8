#include <algorithm>

#include "fuzz.h"
#include "journal/reader.h"
#include "page/page.h"
#include "page/problems.h"
#include "state_check.h"
#include "timeline/layout.h"

namespace daybook::fuzz {

namespace {

constexpr std::uint32_t few = 3;  // of each kind are shown; the others are similar

void expect_problems(const Result<Journal>& result) {
    const ReaderLimits limits;
    expect(result.problems().size() <= limits.problems + 1, "no more problems are shown than the limit");
    bool error = false;
    for (const Problem& problem : result.problems()) {
        error = error || problem.severity == Severity::error;
        expect(!problem.what.empty() && !problem.remedy.empty(), "a problem says what is wrong and what to do");
        expect((problem.line > 0) == (problem.column > 0) && problem.line >= 0, "a problem has a place or none");
        expect(!to_line(problem).empty(), "a problem can be printed");
    }
    expect(result.ok() != error, "a journal is read, or there is an error");
    expect_harmless_html(problems_html(result.problems()));
}

void expect_dates(const EdtfDate& date) {
    expect(date.earliest <= date.latest, "a date does not end before it begins");
}

void expect_references(const Journal& journal, const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        if (const std::optional<PersonId> person = run.person()) {
            expect(person->index < journal.people.size(), "a name in the text is of one of the people");
        }
        expect(run.kind != RunKind::place || !run.reference || *run.reference < journal.places.size(),
               "a place in the text is one of the places");
        expect_references(journal, run.children);
    }
}

void expect_sound(const Journal& journal) {
    expect(!journal.entries.empty(), "a journal has entries");
    for (const Entry& entry : journal.entries) {
        expect_dates(entry.date);
        expect(!entry.place || entry.place->index < journal.places.size(), "an entry's place is one of the places");
        for (const Participant& participant : entry.participants) {
            expect(participant.person.index < journal.people.size(), "a participant is one of the people");
        }
        for (const Block& block : entry.blocks) {
            for (const Line& line : block.lines) expect_references(journal, line.runs);
        }
    }
    for (const Event& event : journal.events) {
        expect_dates(event.date);
        expect(!event.entry || event.entry->index < journal.entries.size(), "an event's entry is one of the entries");
    }
    expect(!journal.opening_entry || journal.opening_entry->index < journal.entries.size(),
           "the entry shown first is one of the entries");
}

double width_of(const void*, std::string_view text, TextStyle) {
    return 7.0 * static_cast<double>(text.size());
}

void show_timeline(const Model& model, const State& state, double width_px, Layout& layout) {
    LayoutInput input{model.journal, model.people, model.timeline, model.lanes, model.words};
    input.view = state.view;
    input.home = model.home;
    input.limits = model.limits;
    input.marked = {state.entry, state.day, state.person, state.event};
    input.width_px = width_px;
    input.height_px = width_px * 0.6;
    input.measure = {nullptr, width_of};
    make_layout(input, layout);
    const auto finite = [](const Rect& box) {
        return std::isfinite(box.left) && std::isfinite(box.right) && std::isfinite(box.top) &&
               std::isfinite(box.bottom) && box.left <= box.right;
    };
    for (const EntryBar& bar : layout.bars) {
        expect(bar.entry.index < model.journal.entries.size() && finite(bar.bar), "a bar is an entry's");
    }
    for (const EventMark& mark : layout.event_marks) expect(finite(mark.hit), "an event has a place");
    for (const DotMark& dot : layout.dots) {
        expect(std::isfinite(dot.from_x) && std::isfinite(dot.to_x), "a dot has a place");
    }
    for (double x = 0; x < width_px; x += width_px / 8) hit_test(layout, x, width_px / 4);
}

void show(const Model& model, const State& state, Layout& layout) {
    fuzz::expect_sound(state, model);
    expect_harmless_html(reading_html(model, state));
    expect_harmless_html(card_html(model, state));
    show_timeline(model, state, 900, layout);
    expect_link_back(state, model);
}

void visit(const Model& model, Layout& layout) {
    const Journal& journal = model.journal;
    State state = opening_state(model);
    show(model, state, layout);
    expect_harmless_html(heading_html(model));
    expect_harmless_html(mirror_html(model, state));
    expect(!page_title(model, state).empty(), "a page has a title");
    const auto send = [&](const Command& command) {
        update(state, command, model);
        show(model, state, layout);
    };
    const auto count = [](const auto& list) { return std::min(few, static_cast<std::uint32_t>(list.size())); };
    send(ShowLayer{Layer::reading});
    for (std::uint32_t i = 0; i < count(journal.entries); ++i) send(Select{EntryId{i}});
    for (std::uint32_t i = 0; i < count(journal.people); ++i) send(Select{PersonId{i}});
    for (std::uint32_t i = 0; i < count(journal.events); ++i) send(Select{EventId{i}});
    for (std::uint32_t i = 0; i < count(journal.places); ++i) send(Explain{PlaceId{i}});
    for (std::uint32_t i = 0; i < count(journal.organisations); ++i) send(Explain{OrganisationId{i}});
    for (std::uint32_t i = 0; i < count(journal.glossary); ++i) send(Explain{TermId{i}});
    send(Zoom{4});
    send(StepEntry{Direction::next});
    send(SetView{model.limits});
    expect_harmless_html(mirror_html(model, state));
    show_timeline(model, state, 40, layout);
}

}  // namespace

void journal(std::string_view bytes) {
    Result<Journal> result = read_journal(bytes, "fuzz.json");
    expect_problems(result);
    if (!result.ok()) return;
    expect_sound(result.value());
    const Model model = make_model(std::move(result.value()));
    Layout layout;
    visit(model, layout);
}

}  // namespace daybook::fuzz
