// What the HTML is for: a viewer, whose buttons send commands, or a page of a static site, whose links lead
// to other pages. The writers of this room get one PageForm and are otherwise the same for both.
//
//   const Tags tags = tags_for(form, model, Target(person), "person", Pressed::no);
//   html += tags.open + escaped(name) + tags.close;
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state.h"
#include "page/html.h"

namespace daybook {

/// The names of a site's pages and anchors, by the position of a thing in the journal. Safe as file names on any
/// system and in addresses, and unique in their list, also where upper and lower case are the same.
struct SiteNames {
    std::vector<std::string> entries, people, events, places;
};
SiteNames name_site(const Journal& journal);

struct PageForm {
    const SiteNames* site = nullptr;  // null: a viewer
    std::string_view root;            // the way to the journal's folder; on a page of a site that of index.html, "../"
};

enum class Pressed : std::uint8_t { unsaid, no, yes };
constexpr Pressed pressed_if(bool holds) {
    return holds ? Pressed::yes : Pressed::no;
}

/// What is written, from what, and where it goes.
struct Page {
    Html& out;
    const Model& model;
    const State& state;
    const PageForm& form;

    [[nodiscard]] bool is_viewer() const { return form.site == nullptr; }
    [[nodiscard]] const Journal& journal() const { return model.journal; }
    [[nodiscard]] const Words& words() const { return model.words; }
    /// For the journal's own words among those of the page: nothing where both are in one language.
    [[nodiscard]] Attribute lang() const { return daybook::lang(foreign()); }
    [[nodiscard]] Attribute dir() const { return daybook::dir(foreign(), words().tag()); }

private:
    [[nodiscard]] std::string_view foreign() const {
        return journal().language == words().tag() ? std::string_view() : std::string_view(journal().language);
    }
};

/// Opens what leads to the target or to the place: a button with a command in a viewer, a link on a page of a site (a
/// span, where the target has no page).
Element open_link(const Page& page, const Target& target, std::string_view css_class, Pressed pressed = Pressed::unsaid,
                  Attributes more = {});
Element open_link(const Page& page, PlaceId place, std::string_view css_class, Pressed pressed = Pressed::unsaid);

/// "entries/1960-09-14.html", "people/kim-il-sung.html", "index.html#event-...", from the folder of index.html;
/// empty for what has no page.
std::string site_address(const SiteNames& names, const Target& target);
/// The page of the entry's reading layer.
std::string reading_address(const SiteNames& names, EntryId entry);
std::string place_address(const SiteNames& names, PlaceId place);

}  // namespace daybook
