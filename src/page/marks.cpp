#include "page/marks.h"

#include <algorithm>
#include <vector>

#include "journal/text.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// Joins sentences.
class Sentences {
public:
    explicit Sentences(const Words& words) : words_(words) {}

    void add(std::string sentence) {
        text_ =
            text_.empty() ? std::move(sentence) : words_.say(msg::mark_sentences{.first = text_, .second = sentence});
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    const Words& words_;
    std::string text_;
};

std::string with_hand_and_place(std::string sentence, const Mark* mark, const Words& words) {
    Sentences all(words);
    if (!sentence.empty()) all.add(std::move(sentence));
    if (mark != nullptr && !mark->hand.empty()) all.add(words.say(msg::mark_hand{.hand = mark->hand}));
    if (mark != nullptr && !mark->place.empty()) all.add(words.say(msg::mark_place{.place = mark->place}));
    return all.take();
}

std::string_view reading_words(Certainty certainty, const Words& words) {
    switch (certainty) {
        case Certainty::high: return {};
        case Certainty::medium: return words.text(msg::mark_reading_medium{});
        case Certainty::low: return words.text(msg::mark_reading_low{});
    }
    return "";
}

std::string unclear_words(const Mark* mark, const Words& words) {
    const bool reason = mark != nullptr && !mark->reason.empty();
    Sentences all(words);
    all.add(reason ? words.say(msg::mark_unclear_reason{.reason = mark->reason}) : words.say(msg::mark_unclear{}));
    const std::string_view doubt =
        mark != nullptr && mark->certainty ? reading_words(*mark->certainty, words) : std::string_view();
    if (!doubt.empty()) all.add(std::string(doubt));
    return all.take();
}

std::string sic_words(const Run& run, const Words& words) {
    const std::string_view meant = words_instead(run);
    return meant.empty() ? words.say(msg::mark_sic{}) : words.say(msg::mark_sic_corrected{.words = meant});
}

std::string remark_words(const Mark* mark, const Words& words) {
    if (mark == nullptr || (mark->responsible.empty() && mark->hand.empty() && mark->place.empty())) return "";
    return with_hand_and_place(mark->responsible.empty()
                                   ? words.say(msg::mark_remark{})
                                   : words.say(msg::mark_remark_of{.responsible = mark->responsible}),
                               mark, words);
}

bool has(const std::vector<Run>& runs, RunKind kind) {
    return std::any_of(runs.begin(), runs.end(),
                       [&](const Run& run) { return run.kind == kind || has(run.children, kind); });
}

/// The words of a line outside its stamps and dates, without spaces and punctuation around them; empty if they are too long
/// for a label.
std::string short_words(const Line& line) {
    constexpr std::size_t longest = 24;
    constexpr std::string_view around = " ,.;:\xC2\xA0";
    std::string text;
    for (const Run& run : line.runs) {
        const bool apart = run.kind == RunKind::stamp || run.kind == RunKind::date || run.kind == RunKind::gap;
        if (run.kind == RunKind::text) text += run.text;
        if (!apart && is_in(run.kind, Layer::printed)) text += plain_text(run.children, Layer::printed);
    }
    const std::size_t from = text.find_first_not_of(around);
    if (from == std::string::npos) return "";
    text = text.substr(from, text.find_last_not_of(around) + 1 - from);
    return text.size() <= longest ? text : "";
}

std::vector<std::string> opener_parts(std::span<const Block> opener, const Words& words) {
    std::vector<std::string> parts;
    const auto add = [&](std::string part) {
        const bool known = std::find(parts.begin(), parts.end(), part) != parts.end();
        if (!part.empty() && !known) parts.push_back(std::move(part));
    };
    for (const Block& block : opener) {
        if (block.kind == BlockKind::stamp) add(words.say(msg::opener_stamp{}));
        for (const Line& line : block.lines) {
            if (block.kind == BlockKind::note && has(line.runs, RunKind::handwriting)) {
                add(words.say(msg::opener_handwriting{}));
            } else if (block.kind == BlockKind::stamp || block.kind == BlockKind::dateline ||
                       block.kind == BlockKind::paragraph) {
                add(short_words(line));
            }
        }
    }
    return parts;
}

}  // namespace

std::string_view mark_class(RunKind kind) {
    switch (kind) {
        case RunKind::person: return "person";
        case RunKind::place: return "place";
        case RunKind::organisation: return "organisation";
        case RunKind::term: return "term";
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

const char* mark_element(const Run& run) {
    if (run.kind == RunKind::addition) return "ins";
    if (run.kind == RunKind::deletion) return "del";
    if (run.kind != RunKind::highlight || !run.mark) return "span";
    if (run.mark->rend == "italic") return "em";
    if (run.mark->rend == "bold") return "strong";
    if (run.mark->rend == "underline") return "u";
    return run.mark->rend == "superscript" ? "sup" : "span";
}

std::string mark_explanation(const Run& run, const Words& words) {
    const Mark* mark = run.mark.get();
    switch (run.kind) {
        case RunKind::addition: return with_hand_and_place(words.say(msg::mark_added{}), mark, words);
        case RunKind::deletion: return with_hand_and_place(words.say(msg::mark_deleted{}), mark, words);
        case RunKind::handwriting: return with_hand_and_place(words.say(msg::mark_handwriting{}), mark, words);
        case RunKind::unclear: return unclear_words(mark, words);
        case RunKind::stamp: return words.say(msg::mark_stamped{});
        case RunKind::note: return remark_words(mark, words);
        case RunKind::surplus: return words.say(msg::mark_surplus{});
        case RunKind::sic: return sic_words(run, words);
        default: return "";
    }
}

std::string gap_label(const Mark* mark, const Words& words) {
    if (mark == nullptr) return words.say(msg::gap_unexplained{});
    const std::string& reason = mark->reason;
    const std::string& extent = mark->extent;
    if (reason == "capture") {
        return extent.empty() ? words.say(msg::gap_capture_something{}) : words.say(msg::gap_capture{.extent = extent});
    }
    if (reason.empty()) return extent.empty() ? words.say(msg::gap_something{}) : extent;
    return extent.empty() ? words.say(msg::gap_reason_something{.reason = reason})
                          : words.say(msg::gap_reason{.extent = extent, .reason = reason});
}

std::string opener_label(const Journal& journal, const Entry& entry, std::span<const Block> opener,
                         const Words& words) {
    std::string list;
    for (const std::string& part : opener_parts(opener, words)) {
        list = list.empty() ? part : words.say(msg::list_comma{.list = list, .next = part});
    }
    const bool dispatch = std::any_of(journal.events.begin(), journal.events.end(), [&](const Event& event) {
        return event.kind == EventKind::dispatch && event.entry && &journal[*event.entry] == &entry;
    });
    if (list.empty()) return words.say(msg::opener_document{});
    return dispatch ? words.say(msg::opener_dispatch_of{.parts = list})
                    : words.say(msg::opener_document_of{.parts = list});
}

std::string page_break_explanation(const Mark* mark, PageImageLink image, const Words& words) {
    const bool link = image == PageImageLink::present;
    if (mark == nullptr || mark->folio.empty()) {
        return link ? words.say(msg::folio_begins_unnumbered_image{}) : words.say(msg::folio_begins_unnumbered{});
    }
    return link ? words.say(msg::folio_begins_image{.folio = mark->folio})
                : words.say(msg::folio_begins{.folio = mark->folio});
}

std::string page_break_label(const Mark* mark, const Words& words) {
    if (mark == nullptr || mark->folio.empty()) return words.say(msg::folio_label_unnumbered{});
    return words.say(msg::folio_label{.folio = mark->folio});
}

}  // namespace daybook
