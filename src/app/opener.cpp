#include "app/opener.h"

#include <algorithm>
#include <span>
#include <variant>

#include "journal/quote.h"
#include "journal/text_map.h"

namespace daybook {

namespace {

bool names(const std::vector<Run>& runs, RunKind kind, std::uint32_t index) {
    return std::any_of(runs.begin(), runs.end(), [&](const Run& run) {
        return (run.kind == kind && run.reference == index) || names(run.children, kind, index);
    });
}

std::span<const Block> opener_of(const std::vector<Block>& blocks) {
    return std::span(blocks).first(opener_size(blocks));
}

bool names(std::span<const Block> blocks, RunKind kind, std::uint32_t index) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
        return std::any_of(block.lines.begin(), block.lines.end(),
                           [&](const Line& line) { return names(line.runs, kind, index); });
    });
}

constexpr RunKind kind_of(PlaceId) {
    return RunKind::place;
}
constexpr RunKind kind_of(OrganisationId) {
    return RunKind::organisation;
}
constexpr RunKind kind_of(TermId) {
    return RunKind::term;
}

/// Whether what is selected is named in the opener, and nowhere after it.
bool names_selected(std::span<const Block> opener, std::span<const Block> all, const State& state) {
    const std::span<const Block> rest = all.subspan(opener.size());
    const auto only_here = [&](RunKind kind, std::uint32_t index) {
        return names(opener, kind, index) && !names(rest, kind, index);
    };
    if (state.person && only_here(RunKind::person, state.person->index)) return true;
    return state.thing && std::visit([&](auto id) { return only_here(kind_of(id), id.index); }, *state.thing);
}

/// The opener's lines.
std::span<const TextLine> lines_of(std::span<const Block> opener, const TextMap& map) {
    std::size_t lines = 0;
    for (const Block& block : opener) lines += block.lines.size();
    return std::span(map.lines()).first(lines);
}

bool has_line(std::span<const TextLine> lines, const std::string& id) {
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) { return line.id == id; });
}

bool has_quote(std::span<const TextLine> lines, const TextMap& map, const Quote& quote, Layer layer) {
    const std::optional<TextRange> found = find_quote(map.text(layer), quote);
    if (!found || found->empty()) return false;
    return std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
        return found->from < line[layer].to && found->to > line[layer].from;
    });
}

bool is_wanted(const Entry& entry, const State& state, const Model& model) {
    const std::span<const Block> opener = opener_of(entry.blocks);
    const std::span<const Block> beside = entry.parallel ? opener_of(entry.parallel->blocks) : std::span<const Block>();
    if (names_selected(opener, entry.blocks, state)) return true;
    if (entry.parallel && names_selected(beside, entry.parallel->blocks, state)) return true;
    const Event* event = state.event ? &model.journal[*state.event] : nullptr;
    const bool quoted = event != nullptr && event->entry == state.entry;
    if (!opener.empty() && (quoted || state.passage || !state.local.line.empty())) {
        const TextMap map(entry);
        const std::span<const TextLine> lines = lines_of(opener, map);
        if (has_line(lines, state.local.line)) return true;
        if (quoted && has_quote(lines, map, {event->quote, "", ""}, Layer::printed)) return true;
        if (state.passage && has_quote(lines, map, *state.passage, state.layer)) return true;
    }
    if (beside.empty() || state.local.line.empty()) return false;
    const TextMap map(*entry.parallel);
    return has_line(lines_of(beside, map), state.local.line);
}

}  // namespace

void unfold_opener(State& state, const Model& model) {
    if (!state.entry || !is_wanted(model.journal[*state.entry], state, model)) return;
    state.local.is_open(Panel::opener) = true;
}

}  // namespace daybook
