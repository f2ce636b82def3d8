// What links, viewer.go() and viewer.state name: one table of it.
//
//   parse_fields("entry=1960-09-14&person=kim-il-sung").person   // "kim-il-sung"
//   for (const LinkField& field : link_fields) field.value(state, model)
//
// Written as in a query string: "key=value&…", values percent-encoded UTF-8. Unknown keys are ignored, the first of
// two wins. Nothing here looks into the journal; go.cpp follows what is named.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/state.h"

namespace daybook {

/// Values as somebody wrote them. Empty is not the same as absent, see Go and FollowLink.
struct LinkFields {
    std::optional<std::string> entry{}, day{}, person{}, event{}, place{};
    std::optional<std::string> layer{};         // "printed", "reading"
    std::optional<std::string> from{}, to{};    // the first and the last day on show
    std::optional<std::string> sort{};          // see sort_word()
    std::optional<std::string> people_named{};  // PeopleChoice::filter
    std::optional<std::string> pinned{};        // ids with commas between them
};

struct LinkField {
    std::string_view key;
    std::optional<std::string> LinkFields::*field;
    /// What it is in a State; empty if there is none.
    std::string (*value)(const State& state, const Model& model);
    std::string_view usual = "";  // a link leaves this value out
};

/// In the order in which a link has them.
extern const std::array<LinkField, sizeof(LinkFields) / sizeof(std::optional<std::string>)> link_fields;

LinkFields parse_fields(std::string_view text);
std::string fields_text(const LinkFields& fields);

/// A link speaks of whole days: a view in between is rounded to the nearest ones.
struct ViewDays {
    Day first, last;
    friend bool operator==(const ViewDays&, const ViewDays&) = default;
};
ViewDays whole_days(const View& view);

}  // namespace daybook
