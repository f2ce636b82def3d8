// What is read, as HTML strings: the reading pane, the card, the list that mirrors the timeline.
//
//   host.pane.innerHTML = reading_html(model, state);                     // in a viewer
//   write_reading({out, model, state, {.site = &names, .root = "../"}});  // on a page of a site
//
// The markup is escaped and semantic, carries no style and no script, and works without JavaScript.
// In a viewer buttons carry data-command (app/link.h); on a page of a static site links stand in their
// place (page/form.h). Headings start at h2; the host's page has the h1.
#pragma once

#include <string>

#include "app/state.h"
#include "page/form.h"

namespace daybook {

/// Title, subtitle: the journal's name above everything.
void write_heading(const Page& page);
/// The selected entry: its text, or where it is held; or the selected day.
void write_reading(const Page& page);
/// The card of the selected person, event or place; nothing if there is none.
void write_card(const Page& page);
/// Days, events and people with their dots as lists of buttons: all that the timeline offers.
/// Each list item's button carries data-focus, the Focus command for it, and data-day where it has one.
void write_mirror(const Page& page);

/// The same for a host that wants a string.
std::string heading_html(const Model& model);
std::string reading_html(const Model& model, const State& state, const PageForm& form = {});
std::string card_html(const Model& model, const State& state, const PageForm& form = {});
std::string mirror_html(const Model& model, const State& state, const PageForm& form = {});
/// The sheet of keys, for a dialog of a viewer.
std::string key_sheet_html(const Words& words);
/// The document's title, plain text: "14 September 1960 – Journal of …".
std::string page_title(const Model& model, const State& state);

}  // namespace daybook
