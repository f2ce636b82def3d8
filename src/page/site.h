// A whole journal as static pages, which need no script, no server and no network.
//
//   const Site site(model);
//   for (std::size_t i = 0; i < site.size(); ++i) {
//       const SitePage page = site.page(i);   // one at a time, so that a large journal is never in memory twice
//       write(folder + page.path, page.bytes);
//   }
//
//   index.html          the journal, its timeline as a picture and as a list, its events, places and people
//   entries/ID.html     an entry as printed
//   reading/ID.html     its reading layer, if it has a text
//   people/ID.html      a person
//   timeline.svg        the timeline as a picture (page/timeline_svg.h)
//   style.css
//
// The HTML is the viewer's, with links instead of buttons. Paths are safe for any ids (page/form.h). Every page
// has a Content-Security-Policy that allows only its style and images, metadata for reference managers
// (Zotero's and Dublin Core) and JSON-LD (schema.org).
#pragma once

#include <string>

#include "app/state.h"
#include "page/form.h"

namespace daybook {

struct SitePage {
    std::string path;  // from the folder of index.html, with "/"
    std::string bytes;
};

class Site {
public:
    /// The model must outlive the site.
    explicit Site(const Model& model);
    [[nodiscard]] std::size_t size() const { return readings_.size() + entries() + people() + fixed; }
    [[nodiscard]] SitePage page(std::size_t index) const;
    /// How many of them are HTML.
    [[nodiscard]] std::size_t pages() const { return size() - 2; }

private:
    static constexpr std::size_t fixed = 3;  // index, style, timeline
    [[nodiscard]] std::size_t entries() const { return model_.journal.entries.size(); }
    [[nodiscard]] std::size_t people() const { return model_.journal.people.size(); }
    [[nodiscard]] SitePage index_page() const;
    [[nodiscard]] SitePage timeline_picture() const;
    [[nodiscard]] SitePage entry_page(EntryId entry, Layer layer) const;
    [[nodiscard]] SitePage person_page(PersonId person) const;

    const Model& model_;
    SiteNames names_;
    std::vector<EntryId> readings_;  // the entries that have a text
};

/// The pages' style sheet, for screen and print: the theme's colours, web/document.css, and rules of their own.
std::string site_style();

}  // namespace daybook
