#include "app/keys.h"
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

}  // namespace

std::string key_sheet_html(const Words& words) {
    Html out;
    {
        const Element header = out.open("header");
        out.element("h2", {{"id", "keys-title"}}, words.text(msg::keys_title{}));
        out.element("button",
                    {{"type", "button"},
                     {"class", "close"},
                     {"data-command", "panel keys"},
                     {"aria-label", words.text(msg::card_close{})}},
                    "");
    }
    {
        const Element table = out.open("table");
        for (const KeyRow& row : key_rows) {
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
