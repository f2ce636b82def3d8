// The text forms of a State and of a Command.
//
// A link is a URL fragment without "#": "entry=1960-09-14&person=kim-il-sung&from=1960-09-12&to=1960-09-30".
// Values are percent-encoded UTF-8. Unknown parameters are ignored, the first of two wins.
//
// A command is a word and a link: "select entry=1960-09-14", "select person=kim-il-sung", "select
// person=puzanov&entry=1960-09-13" (a dot), "select day=1960-09-17", "select event=...", "place
// place=niigata", "close", "step-day next", "zoom 2", "fit", "layer reading", "search q=treaty",
// "select from=1901-03-01&to=1901-03-31" (a stretch of days, of entries or with person= of a person's), "step-appearance
// next", "today 2026-11-24", "sort frequency", "filter people=zent", "pin person=kosaka", "go entry=...", "link ...".
// Whatever else is said gives nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/command.h"

namespace daybook {

/// A link speaks of whole days: a view in between is rounded to the nearest ones.
struct ViewDays {
    Day first, last;
    friend bool operator==(const ViewDays&, const ViewDays&) = default;
};
ViewDays whole_days(const View& view);

std::string to_link(const State& state, const Model& model);
/// The command that a whole link stands for. Never fails; what it does not understand it leaves out.
Go parse_link(std::string_view fragment);
std::optional<Command> parse_command(std::string_view text, const Model& model);

// The text forms of commands, for HTML: parse_command() gives the command back.
std::string select_command(const Target& target, const Model& model);
std::string focus_command(const Target& target, const Model& model);
std::string place_command(PlaceId place, const Model& model);
std::string pin_command(PersonId person, const Model& model);
std::string go_command(const Go& go);

}  // namespace daybook
