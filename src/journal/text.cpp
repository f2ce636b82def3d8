#include "journal/text.h"

#include "journal/text_map.h"

namespace daybook {

namespace {

// Nesting is bounded: the reader refuses a file that is deeper than its limit.
void append_text(std::string& out, const std::vector<Run>& runs, Layer layer) {
    for (const Run& run : runs) {
        const std::string_view instead = layer == Layer::reading ? words_instead(run) : "";
        if (!is_in(run.kind, layer)) continue;
        out += instead.empty() ? run.text : instead;
        if (instead.empty()) append_text(out, run.children, layer);
    }
}

}  // namespace

bool is_in(RunKind kind, Layer layer) {
    if (kind == RunKind::supplied) return layer == Layer::reading;
    if (kind == RunKind::surplus || kind == RunKind::deletion) return layer == Layer::printed;
    return true;
}

std::string_view layer_word(Layer layer) {
    return layer == Layer::reading ? "reading" : "printed";
}

std::optional<Layer> parse_layer(std::string_view word) {
    for (const Layer layer : {Layer::printed, Layer::reading}) {
        if (word == layer_word(layer)) return layer;
    }
    return std::nullopt;
}

std::string_view words_instead(const Run& run) {
    if (!run.mark) return "";
    if (run.kind == RunKind::sic) return run.mark->correction;
    return run.kind == RunKind::gap ? run.mark->supplied : std::string_view();
}

std::string plain_text(const std::vector<Run>& runs, Layer layer) {
    std::string out;
    append_text(out, runs, layer);
    return out;
}

std::string plain_text(const Entry& entry, Layer layer) {
    return TextMap(entry).text(layer);
}

}  // namespace daybook
