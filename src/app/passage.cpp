#include "app/passage.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "journal/json_string.h"
#include "journal/quote.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// Takes the text up to the next space.
std::string_view take_word(std::string_view& text) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    return word;
}

/// Takes "k3f9qa 12".
std::optional<PagePlace> take_place(std::string_view& text, const TextMap& map) {
    const std::optional<std::size_t> line = map.find_line(take_word(text));
    const std::string_view digits = take_word(text);
    PagePlace place{line.value_or(0), 0};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place.offset);
    if (!line || error != std::errc()) return std::nullopt;
    return place;
}

}  // namespace

std::string passage_json(std::string_view places, const State& state, const Model& model) {
    if (!state.entry) return "null";
    const Entry& entry = model.journal[*state.entry];
    const TextMap map(entry);
    const std::optional<PagePlace> from = take_place(places, map);
    const std::optional<PagePlace> to = take_place(places, map);
    if (!from || !to) return "null";
    const Quote quote = quote_of(map.text(state.layer), map.from_page({*from, *to}, state.layer));
    if (quote.exact.empty()) return "null";
    std::string out = "{\"entry\":" + json_string(entry.key);
    out.append(",\"layer\":\"").append(layer_word(state.layer)).append("\"");
    return out + ",\"quote\":" + quote_json(quote) + "}";
}

std::string quote_json(const Quote& quote) {
    return "{\"exact\":" + json_string(quote.exact) + ",\"prefix\":" + json_string(quote.prefix) +
           ",\"suffix\":" + json_string(quote.suffix) + "}";
}

std::optional<TextRange> find_passage(const TextMap& map, const Quote& quote, Layer layer, Layer shown) {
    const std::optional<TextRange> found = find_quote(map.text(layer), quote);
    return found && layer != shown ? map.in_other_layer(*found, layer) : found;
}

std::string drop_missing_passage(State& state, const Model& model) {
    if (!state.passage) return "";
    if (state.entry) {
        const Entry& entry = model.journal[*state.entry];
        if (!model.journal.text_is_here(entry)) return "";
        if (find_quote(TextMap(entry).text(state.layer), *state.passage)) return "";
    }
    state.passage.reset();
    return std::string(model.words.text(msg::notice_no_passage{}));
}

}  // namespace daybook
