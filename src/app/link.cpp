#include "app/link.h"

#include "app/percent.h"

namespace daybook {

namespace {

/// Leaves the days out if they are those of the opening view and the link without them leads to the same view. It does not
/// if the open entry, day or event lies outside them.
void add_days(std::string& link, const State& state, const Model& model) {
    const ViewDays shown = whole_days(state.view);
    if (shown == whole_days(model.home)) {
        State without = opening_state(model);
        update(without, parse_link(link), model);
        if (shown == whole_days(without.view)) return;
    }
    add_pair(link, "from", to_iso(shown.first));
    add_pair(link, "to", to_iso(shown.last));
}

}  // namespace

std::string to_link(const State& state, const Model& model) {
    std::string link;
    for (const LinkField& field : link_fields) {
        if (field.field == &LinkFields::from) continue;  // written together with `to`
        if (field.field == &LinkFields::to) {
            add_days(link, state, model);
            continue;
        }
        const std::string value = field.value(state, model);
        if (!value.empty() && value != field.usual) add_field(link, field, value);
    }
    return link;
}

FollowLink parse_link(std::string_view fragment) {
    if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
    return {parse_fields(fragment)};
}

}  // namespace daybook
