#include "page/form.h"

#include <unordered_set>

#include "app/link.h"
#include "journal/ascii.h"
#include "page/html.h"

namespace daybook {

namespace {

/// Letters, digits, "-", "_" and inner "." are kept; other bytes become "~2F". No id contains "~", and it has no special
/// meaning in an address.
std::string safe_name(std::string_view key) {
    constexpr std::size_t longest = 120;  // file systems allow 255 bytes; names that become equal get a number
    std::string name;
    for (std::size_t i = 0; i < key.size() && name.size() < longest; ++i) {
        const char c = key[i];
        const bool plain = is_letter_or_digit(c) || c == '-' || c == '_' || (c == '.' && i > 0);
        if (plain) {
            name += c;
        } else {
            name += '~';
            append_hex(name, static_cast<unsigned char>(c), 2, Letters::upper);
        }
    }
    return name;
}

/// Windows opens a device instead of a file for names like "con.html".
bool is_device(const std::string& lower_name) {
    const std::string stem = lower_name.substr(0, lower_name.find('.'));
    if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && is_digit(stem[3]);
}

template <class Thing>
std::vector<std::string> names_of(const std::vector<Thing>& things) {
    std::vector<std::string> names;
    names.reserve(things.size());
    std::unordered_set<std::string> taken;
    for (const Thing& thing : things) {
        const std::string wanted = safe_name(thing.key);
        std::string name = wanted.empty() || is_device(lower_case(wanted)) ? "~" + wanted : wanted;
        for (std::size_t number = 2; !taken.insert(lower_case(name)).second; ++number) {
            name = wanted + "~" + std::to_string(number);
        }
        names.push_back(std::move(name));
    }
    return names;
}

/// `goal` is a command for a viewer, an address for a static page.
Element open_goal(const Page& page, const std::string& goal, std::string_view css_class, Pressed pressed,
                  Attributes more) {
    const Attribute name = if_any("class", css_class);
    const Attribute current = Attribute("aria-current", "true").when(pressed == Pressed::yes);
    if (page.is_viewer()) {
        return page.out.open("button", {{"type", "button"}, name, {"data-command", goal}, current}, more);
    }
    if (goal.empty()) return page.out.open("span", {name, current}, more);
    return page.out.open("a", {name, {"href", std::string(page.form.root) + goal}, current}, more);
}

}  // namespace

SiteNames name_site(const Journal& journal) {
    return {names_of(journal.entries), names_of(journal.people),        names_of(journal.events),
            names_of(journal.places),  names_of(journal.organisations), names_of(journal.glossary)};
}

std::string site_address(const SiteNames& names, const Target& target) {
    struct Address {
        const SiteNames& names;
        std::string operator()(EntryId id) const { return "entries/" + names.entries[id.index] + ".html"; }
        std::string operator()(PersonId id) const { return "people/" + names.people[id.index] + ".html"; }
        std::string operator()(EventId id) const { return "index.html#event-" + names.events[id.index]; }
        std::string operator()(const Dot& dot) const { return (*this)(dot.entry); }
        std::string operator()(Day) const { return ""; }
        std::string operator()(const Span&) const { return ""; }
    };
    return std::visit(Address{names}, target);
}

std::string reading_address(const SiteNames& names, EntryId entry) {
    return "reading/" + names.entries[entry.index] + ".html";
}

std::string thing_address(const SiteNames& names, const Thing& thing) {
    struct Address {
        const SiteNames& names;
        std::string operator()(PlaceId id) const { return "place-" + names.places[id.index]; }
        std::string operator()(OrganisationId id) const { return "org-" + names.organisations[id.index]; }
        std::string operator()(TermId id) const { return "term-" + names.glossary[id.index]; }
    };
    return "index.html#" + std::visit(Address{names}, thing);
}

[[gnu::weak]] bool writes_sites() {
    return true;
}

Element open_link(const Page& page, const Target& target, std::string_view css_class, Pressed pressed,
                  Attributes more) {
    return open_goal(page,
                     page.is_viewer() ? select_command(target, page.model) : site_address(*page.form.site, target),
                     css_class, pressed, more);
}

Element open_link(const Page& page, const Thing& thing, std::string_view css_class, Pressed pressed) {
    return open_goal(page,
                     page.is_viewer() ? explain_command(thing, page.model) : thing_address(*page.form.site, thing),
                     css_class, pressed, {});
}

}  // namespace daybook
