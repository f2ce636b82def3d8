// Invariants of every State, and of its link.
#pragma once

#include <cmath>
#include <cstdint>

#include "app/command.h"
#include "app/link.h"
#include "fuzz.h"
#include "journal/text_map.h"

namespace daybook::fuzz {

inline void expect_sound(const State& state, const Model& model) {
    const Journal& journal = model.journal;
    expect(!state.entry || state.entry->index < journal.entries.size(), "the entry shown is one of the journal");
    expect(!state.person || state.person->index < journal.people.size(), "the person shown is one of the journal");
    expect(!state.event || state.event->index < journal.events.size(), "the event shown is one of the journal");
    const auto* place = state.thing ? std::get_if<PlaceId>(&*state.thing) : nullptr;
    const auto* organisation = state.thing ? std::get_if<OrganisationId>(&*state.thing) : nullptr;
    const auto* term = state.thing ? std::get_if<TermId>(&*state.thing) : nullptr;
    expect(place == nullptr || place->index < journal.places.size(), "the place shown is one of the journal");
    expect(organisation == nullptr || organisation->index < journal.organisations.size(),
           "the organisation shown is one of the journal");
    expect(term == nullptr || term->index < journal.glossary.size(), "the word shown is one of the glossary");
    expect(!(state.entry && state.day), "an entry is shown, or a day without one");
    expect(std::isfinite(state.view.from) && std::isfinite(state.view.to), "the view is a stretch of days");
    const std::string& line = state.local.line;
    expect(line.empty() || (state.entry && has_line(journal[*state.entry], line)), "the place in the text is there");
    expect(state.view.from < state.view.to, "the view does not end before it begins");
}

/// A state's link restores it, except the focus and fractions of days in the view.
inline void expect_link_back(const State& state, const Model& model) {
    const std::string link = to_link(state, model);
    for (const char c : link) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        expect(plain || std::string_view("-_.~%=&").find(c) != std::string_view::npos, "a link needs no escaping");
    }
    State back = opening_state(model);
    update(back, parse_link(link), model);
    expect_sound(back, model);
    const std::string again = to_link(back, model);
    if (again != link) std::fprintf(stderr, "%s\n%s\n", link.c_str(), again.c_str());
    expect(again == link, "a link leads to a state with the same link");
    back.view = state.view;
    back.local = state.local;
    expect(back == state, "a link leads to the same state");
}

}  // namespace daybook::fuzz
