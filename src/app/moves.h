// The steps that commands consist of: opening something, and moving the view to it. For src/app only.
//
//   open_entry(state, entry, model);     // moves the view as little as possible
//
// Each leaves the State valid.
#pragma once

#include "app/command.h"

namespace daybook {

/// Moves the view, without zooming, as little as possible so that the days are visible.
void reveal(State& state, const EdtfDate& date, const Model& model);
/// Of the open entry or day; absent if there is none, or its date is unknown.
std::optional<EdtfDate> chosen_date(const State& state, const Model& model);
void open_entry(State& state, EntryId entry, const Model& model);
/// Opens the entry of that day; if there is none, the day itself.
void open_day(State& state, Day wanted, const Model& model);
/// Says which entry or day is open: "14 September 1960, Meeting with Kim Il Sung". Empty if none is.
std::string what_is_open(const State& state, const Model& model);
void open_person(State& state, PersonId person);
void close_card(State& state);
void focus_on(State& state, std::optional<Target> target, const Model& model);
void select(State& state, const Target& target, const Model& model);
/// The marked passage becomes the corresponding words of that layer.
void show_layer(State& state, Layer layer, const Model& model);
void choose_people(State& state, PeopleChoice choice, const Model& model);

// steps.cpp
void step_entry(State& state, Direction direction, const Model& model);
void step_appearance(State& state, Direction direction, const Model& model);
/// Returns a notice if no year has an entry of that day.
std::string open_today(State& state, Day today, const Model& model);

// go.cpp
/// Applies the fields that are present; empty ones are cleared. Returns a notice about values that do not exist; empty if
/// all do.
std::string go_to(State& state, const LinkFields& to, const Model& model);

}  // namespace daybook
