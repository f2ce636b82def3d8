#include "app/comfort.h"
#include "page/html.h"
#include "page/page.h"
#include "words/messages.h"

namespace daybook {

std::string comfort_panel_html(const Comfort& comfort, const Words& words) {
    Html out;
    {
        const Element header = out.open("header");
        out.element("h2", {{"id", "comfort-title"}}, words.text(msg::comfort_title{}));
        out.element("button",
                    {{"type", "button"},
                     {"class", "close"},
                     {"data-command", "panel comfort"},
                     {"aria-label", words.text(msg::card_close{})}},
                    "");
    }
    for (std::size_t i = 0; i < comfort_fields; ++i) {
        const ComfortRow& row = comfort_rows[i];
        const Element group = out.open("fieldset", {{"data-field", row.word}});
        out.element("legend", {}, words.text(row.label));
        for (std::size_t j = 0; j < row.values.size(); ++j) {
            const ComfortValue& value = row.values[j];
            const Element label = out.open("label");
            const std::string command = "comfort " + std::string(row.word) + "=" + std::string(value.word);
            out.empty("input", {{"type", "radio"},
                                {"name", row.word},
                                {"value", value.word},
                                {"data-command", command},
                                {"checked", j == comfort.chosen[i]}});
            out.element("span", {},
                        value.label ? std::string(words.text(*value.label))
                                    : words.say(msg::comfort_percent{.percent = value.word}));
        }
    }
    // The page shows it where the browser has a voice (web/voice.js).
    out.element("button", {{"type", "button"}, {"class", "tool aloud"}, {"data-tool", "aloud"}},
                words.text(msg::comfort_aloud{}));
    return out.take();
}

}  // namespace daybook
