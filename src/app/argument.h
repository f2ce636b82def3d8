// The arguments of commands as text. Each type is read and written in one way in all commands. For src/app only.
//
//   Target target;
//   if (read_argument("entry=1960-09-14", model, target)) ...
//   argument_text(target, model)   // "entry=1960-09-14"
//
// Reading returns false if the text is malformed or names something that is not in the journal.
#pragma once

#include "app/command.h"

namespace daybook {

/// "entry=", "day=", "person=", "event=", "entry=…&person=…" (a dot), "from=…&to=…" (a stretch of days; with
/// "person=", of that person's entries).
bool read_argument(std::string_view text, const Model& model, Target& target);
std::string argument_text(const Target& target, const Model& model);
/// As Target, or nothing.
bool read_argument(std::string_view text, const Model& model, std::optional<Target>& target);
std::string argument_text(const std::optional<Target>& target, const Model& model);
/// "place=niigata", "org=kwp", "term=dprk"
bool read_argument(std::string_view text, const Model& model, Thing& thing);
std::string argument_text(const Thing& thing, const Model& model);
/// "person=kosaka", or nothing.
bool read_argument(std::string_view text, const Model& model, std::optional<PersonId>& person);
std::string argument_text(std::optional<PersonId> person, const Model& model);
/// "next", "previous"
bool read_argument(std::string_view text, const Model& model, Direction& direction);
std::string argument_text(Direction direction, const Model& model);
/// "1960-09-14"
bool read_argument(std::string_view text, const Model& model, Day& day);
std::string argument_text(Day day, const Model& model);
/// "-3396.5 -3377": days since 1970.
bool read_argument(std::string_view text, const Model& model, View& view);
std::string argument_text(const View& view, const Model& model);
/// "1.5": not negative, at most four decimal places.
bool read_argument(std::string_view text, const Model& model, double& number);
std::string argument_text(double number, const Model& model);
/// "3"
bool read_argument(std::string_view text, const Model& model, std::uint32_t& number);
std::string argument_text(std::uint32_t number, const Model& model);
/// "printed", "reading"
bool read_argument(std::string_view text, const Model& model, Layer& layer);
std::string argument_text(Layer layer, const Model& model);
/// "listed", "appearance", "frequency", "name"
bool read_argument(std::string_view text, const Model& model, PeopleSort& sort);
std::string argument_text(PeopleSort sort, const Model& model);
/// "size=130&paper=dark": see app/comfort.h.
bool read_argument(std::string_view text, const Model& model, ComfortChange& change);
std::string argument_text(const ComfortChange& change, const Model& model);
/// "timeline", "keys", "about": see panel_words
bool read_argument(std::string_view text, const Model& model, Panel& panel);
std::string argument_text(Panel panel, const Model& model);
/// Percent-encoded.
bool read_argument(std::string_view text, const Model& model, std::string& words);
std::string argument_text(const std::string& words, const Model& model);
/// "entry=1960-09-14&person=…": see app/link_fields.h.
bool read_argument(std::string_view text, const Model& model, LinkFields& fields);
std::string argument_text(const LinkFields& fields, const Model& model);

}  // namespace daybook
