#include "search/query.h"

#include <algorithm>
#include <array>
#include <optional>

#include "journal/ascii.h"
#include "journal/order.h"
#include "journal/utf8.h"
#include "search/folded.h"

namespace daybook {

namespace {

struct FilterName {
    std::string_view word;
    FilterKind kind;
};
constexpr std::array<FilterName, 5> filter_names{{{"person:", FilterKind::person},
                                                  {"role:", FilterKind::role},
                                                  {"place:", FilterKind::place},
                                                  {"before:", FilterKind::before},
                                                  {"after:", FilterKind::after}}};

bool ends_word(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

class QueryReader {
public:
    explicit QueryReader(std::string_view typed) : rest_(typed) {}

    Query read() {
        for (skip_space(); !rest_.empty(); skip_space()) read_one();
        keep_the_longest();
        return std::move(query_);
    }

private:
    void skip_space() {
        while (!rest_.empty() && ends_word(rest_.front())) rest_.remove_prefix(1);
    }

    void read_one() {
        const bool without = rest_.size() > 1 && rest_.front() == '-' && rest_[1] != '-' && !ends_word(rest_[1]);
        if (without) rest_.remove_prefix(1);
        if (const auto phrase = take_phrase()) return add_term(*phrase, true, without);
        if (const FilterName* name = filter()) {
            rest_.remove_prefix(name->word.size());
            std::string value = take_phrase().value_or("");
            if (value.empty()) value = take_word();
            if (!value.empty()) query_.filters.push_back({name->kind, std::move(value), without});
            return;
        }
        add_words(take_word(), without);
    }

    [[nodiscard]] const FilterName* filter() const {
        for (const FilterName& name : filter_names) {
            if (lower_case(rest_.substr(0, name.word.size())) == name.word) return &name;
        }
        return nullptr;
    }

    std::string take_word() {
        const auto* const end = std::find_if(rest_.begin(), rest_.end(), ends_word);
        std::string word(rest_.begin(), end);
        rest_.remove_prefix(word.size());
        return word;
    }

    /// The words in quotation marks that are next; nothing if none are, or there is nothing in them.
    std::optional<std::string> take_phrase() {
        if (rest_.empty() || rest_.front() != '"') return std::nullopt;
        std::string words;
        for (std::size_t at = 1; at < rest_.size(); ++at) {
            const bool mark = rest_[at] == '"';
            const char next = at + 1 < rest_.size() ? rest_[at + 1] : ' ';
            if (mark && ends_word(next)) {
                if (words.empty()) return std::nullopt;
                rest_.remove_prefix(at + 1);
                return words;
            }
            if (mark && next == '"') ++at;
            words += rest_[at];
        }
        while (!words.empty() && ends_word(words.back())) words.pop_back();  // it is being typed
        if (words.empty()) return std::nullopt;
        rest_ = {};
        return words;
    }

    void add_term(std::string_view typed, bool exact, bool without) {
        std::string folded = fold_for_search(typed);
        if (!folded.empty()) query_.terms.push_back({std::move(folded), exact, without});
    }

    /// A word may have spaces of other scripts in it.
    void add_words(std::string_view typed, bool without) {
        const std::string folded = fold_for_search(typed);
        for (std::size_t from = 0; from < folded.size();) {
            const std::size_t to = std::min(folded.find(' ', from), folded.size());
            if (to > from) query_.terms.push_back({folded.substr(from, to - from), false, without});
            from = to + 1;
        }
    }

    /// Without those that are there twice.
    void keep_the_longest() {
        std::vector<QueryTerm>& terms = query_.terms;
        std::vector<std::uint32_t> order(terms.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        sort_indices(order, [&](std::uint32_t a, std::uint32_t b) {
            if (terms[a].folded.size() != terms[b].folded.size())
                return terms[a].folded.size() > terms[b].folded.size();
            const int order_of = terms[a].folded.compare(terms[b].folded);
            return order_of != 0 ? order_of < 0 : a < b;
        });
        std::vector<QueryTerm> kept;
        for (const std::uint32_t i : order) {
            QueryTerm& term = terms[i];
            const bool again = !kept.empty() && kept.back().folded == term.folded && kept.back().exact == term.exact &&
                               kept.back().without == term.without;
            if (again) continue;
            if (kept.size() < most_terms)
                kept.push_back(std::move(term));
            else
                ++query_.ignored;
        }
        terms = std::move(kept);
        constexpr std::size_t most_filters = 16;
        if (query_.filters.size() > most_filters) {
            query_.ignored += query_.filters.size() - most_filters;
            query_.filters.resize(most_filters);
        }
    }

    std::string_view rest_;
    Query query_;
};

}  // namespace

Query parse_query(std::string_view typed) {
    return QueryReader(typed).read();
}

}  // namespace daybook
