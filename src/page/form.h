// The two uses of the HTML: a viewer, whose buttons send commands, and a page of a static site, whose links lead
// to other pages. A PageForm says which; everything else is the same for both.
//
//   const Element link = open_link(page, Target(person), "person", Pressed::no);   // closed at the end of the scope
//   page.out.text(name);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.h"
#include "page/html.h"

namespace daybook {

/// The names of a site's pages and anchors, by index in the journal's lists. Safe as file names on any system and in
/// addresses, and unique in their list, even on file systems that ignore case.
struct SiteNames {
    std::vector<std::string> entries, people, events, places, organisations, glossary;
};
SiteNames name_site(const Journal& journal);

/// Whether this program writes static pages. The browser's core does not: it is linked with another definition
/// (src/wasm/exports.cpp), and has no code for them.
bool writes_sites();

struct PageForm {
    const SiteNames* site = nullptr;  // null: a viewer
    std::string_view root;            // path to the journal's folder; on a static page, to that of index.html: "../"
    bool has_folder = true;           // false: a visitor's own journal, which makes no request
    std::string_view address = "";    // of the page on the web, with "#" if links open entries; empty for a file
    std::optional<Day> today{};       // the visitor's; nothing on static pages
};

enum class Pressed : std::uint8_t { unsaid, no, yes };
constexpr Pressed pressed_if(bool holds) {
    return holds ? Pressed::yes : Pressed::no;
}

/// What all writers of HTML need: where to write, and what to show.
struct Page {
    Html& out;
    const Model& model;
    const State& state;
    const PageForm& form;

    [[nodiscard]] bool is_viewer() const { return form.site == nullptr || !writes_sites(); }
    [[nodiscard]] const Journal& journal() const { return model.journal; }
    [[nodiscard]] const Words& words() const { return model.words; }
    /// For elements with words of the document or the archive; absent if the page is in their language.
    [[nodiscard]] Attribute lang() const { return daybook::lang(foreign(journal().language)); }
    [[nodiscard]] Attribute dir() const { return daybook::dir(foreign(journal().language), words().tag()); }
    /// The same for words of the editors, which may stand in the journal in another language. `said`: a view of its string.
    [[nodiscard]] Attribute lang(std::string_view said) const { return daybook::lang(foreign(language_of(said))); }
    [[nodiscard]] Attribute dir(std::string_view said) const {
        return daybook::dir(foreign(language_of(said)), words().tag());
    }
    [[nodiscard]] bool is_translated(std::string_view said) const {
        return model.translation && model.translation->has(said);
    }
    [[nodiscard]] std::string_view language_of(std::string_view said) const {
        return is_translated(said) ? model.translation->language() : journal().language;
    }
    /// The language, if it is not that of the page.
    [[nodiscard]] std::string_view foreign(std::string_view language) const {
        return language == words().tag() ? std::string_view() : language;
    }
};

/// Opens the element that leads to a target or a thing: a button with a command in a viewer, a link on a static page (a span
/// if the target has no page).
Element open_link(const Page& page, const Target& target, std::string_view css_class, Pressed pressed = Pressed::unsaid,
                  Attributes more = {});
Element open_link(const Page& page, const Thing& thing, std::string_view css_class, Pressed pressed = Pressed::unsaid);

/// "entries/1960-09-14.html", "people/kim-il-sung.html", "index.html#event-...", relative to the folder of index.html;
/// empty if the target has no page.
std::string site_address(const SiteNames& names, const Target& target);
/// The page of the entry's reading layer.
std::string reading_address(const SiteNames& names, EntryId entry);
/// The anchor of the card of a place, an organisation or a term: "index.html#term-dprk".
std::string thing_address(const SiteNames& names, const Thing& thing);

}  // namespace daybook
