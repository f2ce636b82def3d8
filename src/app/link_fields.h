// The fields of links, viewer.go() and viewer.state, in one table.
//
//   parse_fields("entry=1960-09-14&person=kim-il-sung").person   // "kim-il-sung"
//   for (const LinkField& field : link_fields) field.value(state, model)
//
// Written as in a query string: "key=value&…", values percent-encoded UTF-8. Unknown keys are ignored; if a key is
// repeated, the first one counts. Values are not looked up in the journal here, but in go.cpp.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/state.h"

namespace daybook {

/// Unchecked values. Empty and absent values differ, see Go and FollowLink.
struct LinkFields {
    std::optional<std::string> entry{}, day{}, person{}, event{}, place{}, org{}, term{};
    std::optional<std::string> layer{};       // "printed", "reading"
    std::optional<std::string> text{};        // a passage: app/text_fragment.h. The only one that stays percent-encoded
    std::optional<std::string> from{}, to{};  // the first and the last day in view
    std::optional<std::string> sort{};        // see sort_word()
    std::optional<std::string> people_named{};  // PeopleChoice::filter
    std::optional<std::string> pinned{};        // ids, separated by commas
};

struct LinkField {
    std::string_view key;
    std::optional<std::string> LinkFields::*field;
    /// The field's value in a State; empty if it has none.
    std::string (*value)(const State& state, const Model& model);
    std::string_view usual = "";  // a link leaves this value out
};

/// In the order in which a link has them.
extern const std::array<LinkField, sizeof(LinkFields) / sizeof(std::optional<std::string>)> link_fields;

/// Appends "key=value", after "&" if the link is not empty.
void add_field(std::string& link, const LinkField& field, const std::string& value);
LinkFields parse_fields(std::string_view text);
std::string fields_text(const LinkFields& fields);

/// Links contain whole days: the view is rounded to the nearest ones.
struct ViewDays {
    Day first, last;
    friend bool operator==(const ViewDays&, const ViewDays&) = default;
};
ViewDays whole_days(const View& view);

}  // namespace daybook
