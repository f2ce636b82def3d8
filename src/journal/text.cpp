#include "journal/text.h"

#include <algorithm>

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

namespace {

bool has_two_layers(const std::vector<Run>& runs) {
    return std::any_of(runs.begin(), runs.end(), [](const Run& run) {
        return !is_in(run.kind, Layer::printed) || !is_in(run.kind, Layer::reading) || !words_instead(run).empty() ||
               has_two_layers(run.children);
    });
}

bool has_two_layers(const std::vector<Block>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return std::any_of(block.lines.begin(), block.lines.end(),
                           [](const Line& line) { return has_two_layers(line.runs); });
    });
}

}  // namespace

bool has_two_layers(const Entry& entry) {
    return has_two_layers(entry.blocks) || (entry.parallel && has_two_layers(entry.parallel->blocks));
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
