// The HTML parts of a viewer and of static pages: the heading, the reading pane, the card and the mirror, a list of
// everything on the timeline.
//
//   host.pane.innerHTML = reading_html(model, state);                     // in a viewer
//   write_reading({out, model, state, {.site = &names, .root = "../"}});  // on a page of a site
//
// The markup is escaped and semantic, and has neither styles nor scripts. In a viewer, buttons have
// data-command (app/link.h); on static pages there are links instead (page/form.h). Headings start at h2;
// the host's page has the h1.
#pragma once

#include <string>

#include "app/state.h"
#include "page/form.h"

namespace daybook {

/// The journal's title, and where and when it was written.
void write_heading(const Page& page);
void write_where_and_when(const Page& page);
/// The open entry (its text, or where it is held) or the open day.
void write_reading(const Page& page);
/// The card of the selected person, event, place, organisation or word; nothing if there is none.
void write_card(const Page& page);
/// All that the timeline offers. In a viewer: a grid of people and days, and a list of the events; each item has
/// data-command, and data-focus, its Focus command. On a static page: lists of links.
void write_mirror(const Page& page);

/// The same as strings.
std::string heading_html(const Model& model);
std::string reading_html(const Model& model, const State& state, const PageForm& form = {});
std::string card_html(const Model& model, const State& state, const PageForm& form = {});
std::string mirror_html(const Model& model, const State& state, const PageForm& form = {});
/// The sheet that explains the signs of the timeline and lists its keys, for a dialog of a viewer.
std::string key_sheet_html(const Model& model);
/// The panel of reading comfort, for a dialog of a viewer.
std::string comfort_panel_html(const Comfort& comfort, const Words& words);
/// The document's title, plain text: "14 September 1960 – Journal of …".
std::string page_title(const Model& model, const State& state);

}  // namespace daybook
