#include "app/state.h"

#include <algorithm>

namespace daybook {

namespace {

void include(View& view, const EdtfDate& date) {
    if (!date.known()) return;
    view.from = std::min(view.from, static_cast<double>(date.earliest.number));
    view.to = std::max(view.to, static_cast<double>(date.latest.number) + 1);
}

View whole_of(const EdtfDate& date) {
    return {static_cast<double>(date.earliest.number), static_cast<double>(date.latest.number) + 1};
}

/// The journal's period; if it has none, the period that its entries cover.
View home_of(const Journal& journal) {
    if (journal.period.known()) return whole_of(journal.period);
    std::optional<View> view;
    for (const Entry& entry : journal.entries) {
        if (!entry.date.known()) continue;
        if (!view) view = whole_of(entry.date);
        include(*view, entry.date);
    }
    return view.value_or(View{0, 1});
}

void untranslate(Model& model) {
    if (model.translation) model.translation->take_back(model.journal);
    model.translation.reset();
}

/// After people have got other names.
void rename(Model& model, State& state) {
    model.lanes = make_lanes(model.journal, model.people, model.words, {});
    state.lanes = make_lanes(model.journal, model.people, model.words, state.lanes.choice);
}

}  // namespace

Model make_model(Journal journal, Words words) {
    Model model;
    model.words = std::move(words);
    model.people = index_people(journal);
    model.home = home_of(journal);
    model.limits = model.home;
    for (const Entry& entry : journal.entries) include(model.limits, entry.date);
    for (const Event& event : journal.events) include(model.limits, event.date);
    for (const PersonRecord& record : model.people.records) {
        for (const Appearance& appearance : record.appearances) include(model.limits, appearance.when);
    }
    // A margin at both ends, so that the first and the last day can be moved to the middle.
    const double room = std::max(3.0, model.home.days() / 2);
    // Years have four digits in EDTF, and links name the days in view.
    model.limits.from = std::max(model.limits.from - room, static_cast<double>(to_day({-9999, 1, 1}).number));
    model.limits.to = std::min(model.limits.to + room, static_cast<double>(to_day({9999, 12, 31}).number) + 1);
    model.lanes = make_lanes(journal, model.people, model.words, {});
    model.timeline = index_timeline(journal, model.people, model.home, model.limits);
    model.journal = std::move(journal);
    return model;
}

void speak(Words words, Model& model, State& state) {
    untranslate(model);
    model.words = std::move(words);
    rename(model, state);
}

void translate(std::unique_ptr<Translation> translation, Model& model, State& state) {
    untranslate(model);
    model.translation = std::move(translation);
    model.translation->put_into(model.journal);
    rename(model, state);
}

State opening_state(const Model& model) {
    State state;
    state.view = model.home;
    state.lanes = model.lanes;
    if (model.journal.opening_entry) {
        state.entry = model.journal.opening_entry;
    } else if (!model.journal.entries.empty()) {
        state.entry = EntryId{0};
    }
    return state;
}

}  // namespace daybook
