// The moves that commands are made of: opening something, and bringing it into sight. For src/app only.
//
//   open_entry(state, entry, model);     // the view follows, no further than it must
//
// Each leaves the State valid, whatever it is given.
#pragma once

#include "app/command.h"

namespace daybook {

/// Moves the view, without zooming, just so far that the days can be seen.
void reveal(State& state, const EdtfDate& date, const Model& model);
void open_entry(State& state, EntryId entry, const Model& model);
/// Opens the entry of that day, or the day itself where it has none.
void open_day(State& state, Day wanted, const Model& model);
void open_person(State& state, PersonId person);
void close_card(State& state);
void focus_on(State& state, std::optional<Target> target, const Model& model);
void select(State& state, const Target& target, const Model& model);
void choose_people(State& state, PeopleChoice choice, const Model& model);

// steps.cpp
void step_entry(State& state, Direction direction, const Model& model);
void step_appearance(State& state, Direction direction, const Model& model);
/// Gives a notice where nothing was written on that day of any year.
std::string open_today(State& state, Day today, const Model& model);

// go.cpp
/// Follows what is named, and clears what is named and empty. Gives a notice of what is not there; empty if all is.
std::string go_to(State& state, const LinkFields& to, const Model& model);

}  // namespace daybook
