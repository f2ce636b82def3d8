#include "app/keys.h"
#include "page/html.h"
#include "page/page.h"

namespace daybook {

namespace {

void write_keys(Html& out, const KeyRow& row) {
    bool first = true;
    bool instead = false;
    for (const Key& key : row.keys) {
        if (key.cap.empty()) continue;
        if (!first) out.text(key.instead && !instead ? " or " : " ");
        instead = key.instead;
        first = false;
        out.element("kbd", {}, key.cap);
    }
}

}  // namespace

std::string key_sheet_html() {
    Html out;
    {
        const Element header = out.open("header");
        out.element("h2", {{"id", "keys-title"}}, "Keys of the timeline");
        out.element("button",
                    {{"type", "button"}, {"class", "close"}, {"data-command", "panel keys"}, {"aria-label", "Close"}},
                    "");
    }
    {
        const Element table = out.open("table");
        for (const KeyRow& row : key_rows) {
            const Element line = out.open("tr");
            {
                const Element head = out.open("th", {{"scope", "row"}});
                write_keys(out, row);
            }
            out.element("td", {}, row.what);
        }
    }
    return out.take();
}

}  // namespace daybook
