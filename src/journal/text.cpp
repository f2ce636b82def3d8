#include "journal/text.h"

namespace daybook {

namespace {

void append_text(std::string& out, const std::vector<Run>& runs, Layer layer);

// Nesting is bounded: the reader refuses a file that is deeper than its limit.
void append_text(std::string& out, const Run& run, Layer layer) {
    const bool reading = layer == Layer::reading;
    switch (run.kind) {
        case RunKind::text: out += run.text; return;
        case RunKind::gap:
            if (reading && run.mark) out += run.mark->supplied;
            return;
        case RunKind::supplied:
            if (!reading) return;
            break;
        case RunKind::page_break: return;
        case RunKind::surplus:
        case RunKind::deletion:
            if (reading) return;
            break;
        case RunKind::sic:
            if (reading && run.mark && !run.mark->correction.empty()) {
                out += run.mark->correction;
                return;
            }
            break;
        case RunKind::person:
        case RunKind::place:
        case RunKind::organisation:
        case RunKind::date:
        case RunKind::unclear:
        case RunKind::foreign:
        case RunKind::addition:
        case RunKind::highlight:
        case RunKind::handwriting:
        case RunKind::stamp:
        case RunKind::signature:
        case RunKind::speech:
        case RunKind::note: break;
    }
    append_text(out, run.children, layer);
}

void append_text(std::string& out, const std::vector<Run>& runs, Layer layer) {
    for (const Run& run : runs) append_text(out, run, layer);
}

std::size_t lost_lines(const Line& line) {
    std::size_t lost = 0;
    for (const Run& run : line.runs) {
        if (run.kind == RunKind::gap && run.mark && run.mark->lost_lines > 0) {
            lost += static_cast<std::size_t>(run.mark->lost_lines);
        }
    }
    return lost;
}

}  // namespace

std::string plain_text(const std::vector<Run>& runs, Layer layer) {
    std::string out;
    append_text(out, runs, layer);
    return out;
}

std::string plain_text(const Entry& entry, Layer layer) {
    std::string out;
    std::size_t lost = 0;
    for (const Block& block : entry.blocks) {
        for (const Line& line : block.lines) {
            const std::size_t before = out.size();
            const bool first = before == 0;
            if (!first) out.append(2 + lost, '\n');
            const std::size_t start = out.size();
            append_text(out, line.runs, layer);
            if (out.size() > start) {
                lost = 0;
                continue;
            }
            // A line without words is no line of this layer; the printed one keeps the space that it left.
            out.resize(before);
            if (layer == Layer::printed && !first) lost += lost_lines(line);
        }
    }
    return out;
}

}  // namespace daybook
