// A State as a link, and the text forms of commands for HTML.
//
// A link is a URL fragment without "#": "entry=1960-09-14&person=kim-il-sung&from=1960-09-12&to=1960-09-30"; its
// fields are those of app/link_fields.h. The text form of a command is its word and its argument: "select
// entry=1960-09-14", "zoom 2", "fit"; app/command.h has all of them.
#pragma once

#include <string>
#include <string_view>

#include "app/command.h"

namespace daybook {

std::string to_link(const State& state, const Model& model);
/// The command for a whole link. Never fails; unknown fields are ignored.
FollowLink parse_link(std::string_view fragment);

// The text forms of commands, for HTML.
inline std::string select_command(const Target& target, const Model& model) {
    return command_text(Select{target}, model);
}
inline std::string focus_command(const Target& target, const Model& model) {
    return command_text(Focus{target}, model);
}
inline std::string explain_command(const Thing& thing, const Model& model) {
    return command_text(Explain{thing}, model);
}
inline std::string pin_command(PersonId person, const Model& model) {
    return command_text(PinPerson{person}, model);
}

}  // namespace daybook
