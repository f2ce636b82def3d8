// Problems: collecting them, finding their place, and guessing what was meant.

#include <algorithm>

#include "journal/order.h"
#include "journal/read_context.h"
#include "journal/utf8.h"

namespace daybook {

std::string_view singular(Collection collection) {
    constexpr std::array<std::string_view, collections> words = {"source",       "person", "place",
                                                                 "organisation", "event",  "entry"};
    return words[static_cast<std::size_t>(collection)];
}

std::string_view plural(Collection collection) {
    constexpr std::array<std::string_view, collections> words = {"sources",       "people", "places",
                                                                 "organisations", "events", "entries"};
    return words[static_cast<std::size_t>(collection)];
}

void ReadContext::add(Severity severity, JsonId at, std::string what, std::string remedy) {
    const bool is_error = severity == Severity::error;
    ++(is_error ? error_count_ : warning_count_);
    std::vector<Pending>& list = is_error ? errors_ : warnings_;
    if (list.size() < limits.problems) list.push_back({severity, at, std::move(what), std::move(remedy)});
}

void ReadContext::error(JsonId at, std::string what, std::string remedy) {
    add(Severity::error, at, std::move(what), std::move(remedy));
}

void ReadContext::warning(JsonId at, std::string what, std::string remedy) {
    add(Severity::warning, at, std::move(what), std::move(remedy));
}

void ReadContext::unknown(JsonId at, std::string what, std::string remedy) {
    add(newer ? Severity::warning : Severity::error, at, std::move(what), std::move(remedy));
}

std::vector<Problem> ReadContext::take_problems() {
    std::vector<Pending> shown = std::move(errors_);
    const std::size_t room = std::min(limits.problems - std::min(shown.size(), limits.problems), warnings_.size());
    shown.insert(shown.end(), std::make_move_iterator(warnings_.begin()),
                 std::make_move_iterator(warnings_.begin() + static_cast<std::ptrdiff_t>(room)));
    std::vector<std::int64_t> keys;
    for (const Pending& pending : shown) keys.push_back(static_cast<std::int64_t>(tree.offset(pending.at)));
    sort_by(shown, keys);
    std::vector<Problem> problems;
    LineColumn place;
    std::size_t offset = 0;
    for (Pending& pending : shown) {
        place = advance(place, bytes_, offset, tree.offset(pending.at));
        offset = tree.offset(pending.at);
        problems.push_back({pending.severity, std::string(file_), place.line, place.column, tree.pointer(pending.at),
                            std::move(pending.what), std::move(pending.remedy)});
    }
    const std::size_t rest = error_count_ + warning_count_ - shown.size();
    if (rest > 0) {
        problems.push_back({error_count_ > 0 ? Severity::error : Severity::warning, std::string(file_), 0, 0, "",
                            "there are " + std::to_string(rest) + " more problems", "mend these first"});
    }
    return problems;
}

int ReadContext::line_of(JsonId at) const {
    return enough_errors() ? 0 : line_column(bytes_, tree.offset(at)).line;
}

std::string ReadContext::path(JsonId id) const {
    if (enough_errors()) return "";
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

/// Keeps the nearest of the words it is shown. A short word may differ in one letter, a long one in three.
class Nearest {
public:
    explicit Nearest(std::string_view wanted)
        : wanted_(wanted), most_(std::clamp<std::size_t>((wanted.size() + 2) / 3, 1, 3)), best_(most_ + 1) {}

    void consider(std::string_view word) {
        if (word.size() > longest || wanted_.size() > longest) return;
        const std::size_t distance = edit_distance(wanted_, word, best_);
        if (distance > best_ || distance > most_) return;
        // Of words as near, the first in the alphabet: the order of a hash table is nobody's business.
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
