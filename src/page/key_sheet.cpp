#include <algorithm>

#include "app/keys.h"
#include "journal/names.h"
#include "page/html.h"
#include "page/page.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// The row's alternative keys, or its other ones.
void write_keys(Html& out, const KeyRow& row, bool instead, const Words& words) {
    bool first = true;
    for (const Key& key : row.keys) {
        const std::string name = key_name(key, words);
        if (name.empty() || key.instead != instead) continue;
        if (!first) out.text(" ");
        first = false;
        out.element("kbd", {}, name);
    }
}

void write_keys(Html& out, const KeyRow& row, const Words& words) {
    if (!row.keys.back().instead) return write_keys(out, row, false, words);
    words.pieces(msg::list_or{.list = "", .last = ""}, [&](std::string_view piece, int argument) {
        if (argument < 0) return out.text(piece);
        write_keys(out, row, argument == 1, words);
    });
}

std::string_view meaning_of(Role role, const Words& words) {
    switch (role) {
        case Role::author: return words.text(msg::sign_author{});
        case Role::host:
        case Role::present:
        case Role::interpreter: return words.text(msg::sign_present{});
        case Role::named: return words.text(msg::sign_named{});
        case Role::addressee: return words.text(msg::sign_addressee{});
        case Role::translator: return words.text(msg::sign_translator{});
    }
    return {};
}

/// A row for each sign that this journal has, as in the legend of the timeline.
void write_signs(Html& out, const Model& model) {
    const Words& words = model.words;
    const Element table = out.open("table", {{"class", "signs"}});
    const auto write = [&](std::string_view css_class, std::string_view word, std::string_view meaning) {
        const Element line = out.open("tr");
        {
            const Element head = out.open("th", {{"scope", "row"}, {"class", css_class}});
            out.text(word);
        }
        out.element("td", {}, meaning);
    };
    for (const Role role : model.timeline.signs) {
        write(name_of(role), role_word(role, words), meaning_of(role, words));
    }
    if (model.timeline.elsewhere) {
        write("elsewhere", words.text(msg::legend_held_elsewhere{}), words.text(msg::sign_held_elsewhere{}));
    }
    const std::vector<Person>& people = model.journal.people;
    const auto warns = [](const Person& person) { return !person.warning.empty(); };
    if (std::none_of(people.begin(), people.end(), warns)) return;
    write("warning-sign", words.text(msg::sign_warning_word{}), words.text(msg::sign_warning{}));
}

}  // namespace

std::string key_sheet_html(const Model& model) {
    const Words& words = model.words;
    Html out;
    {
        const Element header = out.open("header");
        out.element("h2", {{"id", "keys-title"}}, words.text(msg::sign_title{}));
        out.element("button",
                    {{"type", "button"},
                     {"class", "close"},
                     {"data-command", "panel keys"},
                     {"aria-label", words.text(msg::card_close{})}},
                    "");
    }
    write_signs(out, model);
    out.element("h2", {}, words.text(msg::keys_title{}));
    {
        const Element table = out.open("table");
        for (const KeyRow& row : key_rows) {
            if (!is_of_use(row, model)) continue;
            const Element line = out.open("tr");
            {
                const Element head = out.open("th", {{"scope", "row"}});
                write_keys(out, row, words);
            }
            out.element("td", {}, words.text(row.what));
        }
    }
    return out.take();
}

}  // namespace daybook
