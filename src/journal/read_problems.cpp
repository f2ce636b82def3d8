// Problems: collects them, finds their positions, and suggests corrections.

#include <algorithm>

#include "journal/order.h"
#include "journal/read_context.h"
#include "journal/utf8.h"

namespace daybook {

std::string_view singular(Collection collection) {
    constexpr std::array<std::string_view, collections> words = {"source", "person", "place", "organisation",
                                                                 "term",   "event",  "entry"};
    return words[static_cast<std::size_t>(collection)];
}

std::string_view plural(Collection collection) {
    constexpr std::array<std::string_view, collections> words = {"sources",  "people", "places", "organisations",
                                                                 "glossary", "events", "entries"};
    return words[static_cast<std::size_t>(collection)];
}

std::vector<Problem> ReadContext::take_problems() {
    const std::size_t count = errors_.count + warnings_.count;
    const Severity worst = failed() ? Severity::error : Severity::warning;
    if constexpr (!problems_are_told) {
        if (count == 0) return {};
        return {Problem{.severity = worst}};
    } else {
        struct Shown {
            Severity severity;
            Said said;
        };
        std::vector<Shown> shown;
        for (Said& said : errors_.said) shown.push_back({Severity::error, std::move(said)});
        for (Said& said : warnings_.said) {
            if (shown.size() < limits.problems) shown.push_back({Severity::warning, std::move(said)});
        }
        std::vector<std::int64_t> keys;
        for (const Shown& one : shown) keys.push_back(static_cast<std::int64_t>(tree.offset(one.said.at)));
        sort_by(shown, keys);
        std::vector<Problem> problems;
        LineColumn place;
        std::size_t offset = 0;
        for (auto& [severity, said] : shown) {
            place = advance(place, bytes_, offset, tree.offset(said.at));
            offset = tree.offset(said.at);
            problems.push_back({severity, std::string(file_), place.line, place.column, tree.pointer(said.at),
                                std::move(said.what), std::move(said.remedy)});
        }
        if (const std::size_t rest = count - shown.size(); rest > 0) {
            problems.push_back({worst, std::string(file_), 0, 0, "",
                                "there are " + std::to_string(rest) + " more problems", "correct these first"});
        }
        return problems;
    }
}

int ReadContext::line_of(JsonId at) const {
    return line_column(bytes_, tree.offset(at)).line;
}

std::string ReadContext::path(JsonId id) const {
    const std::string pointer = tree.pointer(id);
    std::string out;
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        const std::string_view step = std::string_view(pointer).substr(at + 1, end - at - 1);
        const bool index = !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
        if (index) {
            out += '[' + std::string(step) + ']';
        } else {
            if (!out.empty()) out += '.';
            out += step;
        }
        at = end;
    }
    return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) return limit + 1;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        std::size_t least = row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(row[b.size()], limit + 1);
}

namespace {

/// Finds the most similar word. A short word may differ in one letter, a long one in three.
class Nearest {
public:
    explicit Nearest(std::string_view wanted)
        : wanted_(wanted), most_(std::clamp<std::size_t>((wanted.size() + 2) / 3, 1, 3)), best_(most_ + 1) {}

    void consider(std::string_view word) {
        if (word.size() > longest || wanted_.size() > longest) return;
        const std::size_t distance = edit_distance(wanted_, word, best_);
        if (distance > best_ || distance > most_) return;
        // Of equally similar words the first in alphabetical order, so that the result does not depend on a hash table.
        if (distance == best_ && word >= word_) return;
        best_ = distance;
        word_ = word;
    }
    [[nodiscard]] std::string_view word() const { return word_; }

private:
    static constexpr std::size_t longest = 64;
    std::string_view wanted_;
    std::string_view word_;
    std::size_t most_;
    std::size_t best_;
};

}  // namespace

std::string_view nearest(std::string_view wanted, const std::vector<std::string_view>& words) {
    Nearest search(wanted);
    for (const std::string_view word : words) search.consider(word);
    return search.word();
}

std::string ReadContext::near_id(std::string_view wanted, Collection collection) {
    if (suggestions_left_ == 0) return "";
    --suggestions_left_;
    Nearest search(wanted);
    for (const auto& [id, index] : ids_[static_cast<std::size_t>(collection)]) search.consider(id);
    return std::string(search.word());
}

}  // namespace daybook
