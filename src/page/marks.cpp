#include "page/marks.h"

namespace daybook {

namespace {

std::string hand_and_place(const Mark* mark) {
    std::string out;
    if (mark == nullptr) return out;
    if (!mark->hand.empty()) out += ". Hand: " + mark->hand;
    if (!mark->place.empty()) out += ". Place: " + mark->place;
    return out;
}

std::string unclear_words(const Mark* mark) {
    std::string out = "Hard to read";
    if (mark == nullptr) return out;
    if (!mark->reason.empty()) out += ": " + mark->reason;
    if (!mark->certainty) return out;
    switch (*mark->certainty) {
        case Certainty::high: return out + "; this reading is secure";
        case Certainty::medium: return out + "; this reading is probable";
        case Certainty::low: return out + "; this reading is doubtful";
    }
    return out;
}

std::string remark_words(const Mark* mark) {
    if (mark == nullptr) return "";
    const std::string details = hand_and_place(mark);
    if (!mark->responsible.empty()) return "The " + mark->responsible + "’s words, printed with the text" + details;
    return details.empty() ? "" : "A note on the page" + details;
}

}  // namespace

std::string_view mark_class(RunKind kind) {
    switch (kind) {
        case RunKind::person: return "person";
        case RunKind::place: return "place";
        case RunKind::organisation: return "organisation";
        case RunKind::date: return "date";
        case RunKind::sic: return "sic";
        case RunKind::supplied: return "supplied";
        case RunKind::surplus: return "surplus";
        case RunKind::unclear: return "unclear";
        case RunKind::foreign: return "foreign";
        case RunKind::addition: return "addition";
        case RunKind::deletion: return "deletion";
        case RunKind::highlight: return "highlight";
        case RunKind::handwriting: return "handwriting";
        case RunKind::stamp: return "stamp";
        case RunKind::signature: return "signature";
        case RunKind::speech: return "speech";
        case RunKind::note: return "remark";
        case RunKind::gap: return "gap";
        case RunKind::page_break: return "folio";
        case RunKind::text: break;
    }
    return "";
}

std::string_view mark_element(const Run& run) {
    if (run.kind == RunKind::addition) return "ins";
    if (run.kind == RunKind::deletion) return "del";
    if (run.kind != RunKind::highlight || !run.mark) return "span";
    if (run.mark->rend == "italic") return "em";
    if (run.mark->rend == "bold") return "strong";
    if (run.mark->rend == "underline") return "u";
    return run.mark->rend == "superscript" ? "sup" : "span";
}

std::string mark_explanation(const Run& run) {
    switch (run.kind) {
        case RunKind::addition: return "Added to the text" + hand_and_place(run.mark.get());
        case RunKind::deletion: return "Struck out" + hand_and_place(run.mark.get());
        case RunKind::handwriting: return "Written by hand" + hand_and_place(run.mark.get());
        case RunKind::unclear: return unclear_words(run.mark.get());
        case RunKind::stamp: return "Stamped";
        case RunKind::note: return remark_words(run.mark.get());
        default: return "";
    }
}

std::string gap_label(const Mark* mark) {
    if (mark == nullptr) return "gap";
    const std::string extent = mark->extent.empty() ? "something" : mark->extent;
    if (mark->reason == "capture") return extent + " lost when the page was captured";
    return extent + (mark->reason.empty() ? "" : ", " + mark->reason);
}

std::string page_break_label(const Mark* mark) {
    if (mark == nullptr || mark->folio.empty()) return "A new page of the source begins";
    return "Page " + mark->folio + " of the source begins";
}

}  // namespace daybook
