#include "search/search.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <span>

#include "journal/names.h"
#include "journal/order.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

constexpr std::uint8_t out_of_it = 255;         // of Searcher::state_
constexpr std::size_t most_shown_places = 200;  // of a word in one record, to choose the best from
constexpr std::size_t things_before = 3;        // people, places and so on before the entries

constexpr unsigned for_value = 16;  // points

bool has_date(SearchKind kind) {
    return kind == SearchKind::entry || kind == SearchKind::event;
}

/// Which record of a group is shown: the smallest, of those with most words.
int rank_of(RecordForm form) {
    if (form.field == SearchField::text || form.field == SearchField::parallel) {
        return (form.field == SearchField::text ? 0 : 4) + (form.layer == Layer::reading ? 2 : 0) +
               (form.joined ? 1 : 0);
    }
    return 8 + static_cast<int>(form.field);
}

/// Whether a range of a folded reading text is in the printed one, too.
bool is_in_both(const SameWords* from, const SameWords* to, std::uint32_t record, TextRange range) {
    return std::any_of(from, to, [&](const SameWords& same) {
        return same.record == record && same.from <= range.from && range.to <= same.to;
    });
}

/// The words around a passage on one line, and where the marked ones are in it.
class Snippet {
public:
    Snippet(std::string_view text, TextRange passage) : text_(text) {
        constexpr std::size_t before = 70, behind = 110;
        from_ = passage.from > before ? words_from(passage.from - before, passage.from) : 0;
        passage.to = std::min(passage.to, passage.from + 400);
        to_ = text.size() - passage.to > behind ? words_to(passage.to + behind, passage.to) : text.size();
    }

    void write(Hit& hit, const std::vector<TextRange>& marked) {
        if (from_ > 0) add("…", 1, hit);
        auto mark = std::find_if(marked.begin(), marked.end(), [&](TextRange range) { return range.from >= from_; });
        bool space = true;  // none at the beginning
        for (std::size_t at = from_; at < to_;) {
            const bool in_mark = mark != marked.end() && at >= mark->from && mark->to <= to_;
            if (in_mark && at == mark->from) hit.marks.push_back({units_, units_});
            const std::size_t bytes = std::max<std::size_t>(utf8_length(text_.substr(at)), 1);
            const bool is_space =
                bytes == 1 && (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\t' || text_[at] == '\r');
            if (!is_space)
                add(text_.substr(at, bytes), bytes == 4 ? 2 : 1, hit);
            else if (!space)
                add(" ", 1, hit);
            space = is_space;
            at += bytes;
            if (in_mark && at >= mark->to) {
                hit.marks.back().to = units_;
                while (mark != marked.end() && mark->from < at) ++mark;
            }
        }
        if (to_ < text_.size()) add("…", 1, hit);
    }

private:
    void add(std::string_view words, std::size_t units, Hit& hit) {
        hit.snippet += words;
        units_ += units;
    }
    /// The first word that begins after `at`; a character, if there is none before `most`.
    [[nodiscard]] std::size_t words_from(std::size_t at, std::size_t most) const {
        const std::size_t space = text_.find_first_of(" \n", at);
        if (space < most) return space + 1;
        return whole_characters(text_, {at, most}).from;
    }
    [[nodiscard]] std::size_t words_to(std::size_t at, std::size_t least) const {
        const std::size_t space = text_.find_last_of(" \n", at);
        if (space != std::string_view::npos && space > least) return space;
        return whole_characters(text_, {least, at}).to;
    }

    std::string_view text_;
    std::size_t from_ = 0, to_ = 0;
    std::size_t units_ = 0;
};

/// The quote of a range, as quote_of() gives it, but with more words around than needed, because that function may take time in
/// proportion to the square of a text's length, and a query and a text may be made for that.
Quote quote_in(std::string_view text, TextRange range) {
    constexpr std::size_t long_passage = 200;  // bytes; it need not be looked for
    range = without_space_around(text, whole_characters(text, range));
    const auto words = [&](std::size_t from, std::size_t to) { return std::string(text.substr(from, to - from)); };
    Quote quote{words(range.from, range.to), "", ""};
    const bool one_word = quote.exact.find_first_of(" \n\t\r\xC2\xE2") == std::string::npos;  // without any white space
    if (one_word && text.find(quote.exact) == range.from) return quote;
    for (const std::size_t around : {0U, 24U, 96U, 400U}) {
        if (around > 0) {
            constexpr std::size_t most_of_word = 16;
            std::size_t from = range.from - std::min(range.from, around);
            for (std::size_t i = 0; i < most_of_word && from > 0 && text[from - 1] != ' '; ++i) --from;
            std::size_t to = std::min(range.to + around, text.size());
            for (std::size_t i = 0; i < most_of_word && to < text.size() && text[to] != ' '; ++i) ++to;
            quote.prefix = words(whole_characters(text, {from, range.from}).from, range.from);
            quote.suffix = words(range.to, whole_characters(text, {range.to, to}).to);
        }
        const bool is_long = range.to - range.from > long_passage;
        if (is_long ? around > 0 : find_quote(text, quote) == range) break;
    }
    return quote;
}

std::uint32_t number_of(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

}  // namespace

bool Searcher::add(std::unique_ptr<char[]> bytes, std::size_t size) {
    Pack pack{.bytes = std::move(bytes),
              .head = {},
              .groups = nullptr,
              .folded_at = nullptr,
              .changes_at = nullptr,
              .links = nullptr,
              .days = nullptr,
              .key_starts = nullptr,
              .same = nullptr,
              .forms = nullptr,
              .keys = nullptr,
              .changes = nullptr,
              .folded = nullptr,
              .letters = {},
              .beginnings = {}};
    PackHead& head = pack.head;
    if (size < sizeof head) return false;
    std::memcpy(&head, pack.bytes.get(), sizeof head);
    if (head.form != PackHead::this_form || head.size != size) return false;
    std::uint32_t all = 0;
    for (const std::uint32_t count : head.groups) all += count;
    if (packs_.empty() != (head.keys > 0)) return false;
    const char* at = pack.bytes.get() + sizeof head;
    const auto numbers = [&](std::size_t count) {
        const auto* list = reinterpret_cast<const std::uint32_t*>(at);
        at += count * 4;
        return list;
    };
    pack.groups = numbers(head.records);
    pack.folded_at = numbers(std::size_t{head.records} + 1);
    pack.changes_at = numbers(std::size_t{head.records} + 1);
    pack.same = reinterpret_cast<const SameWords*>(numbers(std::size_t{head.same} * 3));
    pack.links = numbers(std::size_t{head.links} * 2);
    pack.days = numbers(std::size_t{head.days} * 2);
    pack.key_starts = numbers(head.keys > 0 ? std::size_t{all} + 1 : 0);
    pack.forms = reinterpret_cast<const std::uint8_t*>(at);
    pack.keys = at + head.records;
    pack.changes = pack.keys + head.keys;
    pack.folded = pack.changes + head.changes;
    if (pack.folded + head.folded != pack.bytes.get() + size) return false;
    constexpr std::size_t sample = std::size_t{16}
                                   << 10;  // is enough to know which letters are rare next to each other
    for (std::size_t i = 1; i < std::min<std::size_t>(head.folded, sample); ++i) {
        ++counts_(pack.folded[i - 1], pack.folded[i]);
    }
    texts_ += head.texts;
    texts_here_ += head.texts_here;
    if (packs_.empty()) state_.resize(all);
    pack.note_letters();
    packs_.push_back(std::move(pack));
    return true;
}

std::uint32_t Searcher::first_of(SearchKind kind) const {
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(kind); ++i) group += first().head.groups[i];
    return group;
}

SearchKind Searcher::kind_of(std::uint32_t group) const {
    std::size_t kind = 0;
    for (; kind + 1 < search_kinds && group >= first().head.groups[kind]; ++kind) group -= first().head.groups[kind];
    return static_cast<SearchKind>(kind);
}

/// Its key; its date; the key of its entry.
std::string_view Searcher::key(std::uint32_t group, std::size_t part) const {
    const Pack& pack = first();
    std::string_view all(pack.keys + pack.key_starts[group], pack.key_starts[group + 1] - pack.key_starts[group]);
    for (; part > 0; --part) all.remove_prefix(std::min(all.find('\0'), all.size() - 1) + 1);
    return all.substr(0, all.find('\0'));
}

/// Its first and its last day; null if it has none.
const std::uint32_t* Searcher::days_of(std::uint32_t group) const {
    const SearchKind kind = kind_of(group);
    if (!has_date(kind)) return nullptr;
    const std::uint32_t place = kind == SearchKind::entry ? group : group - first_of(kind) + first().head.groups[0];
    const std::uint32_t* days = first().days + std::size_t{place} * 2;
    return static_cast<std::int32_t>(days[0]) <= static_cast<std::int32_t>(days[1]) ? days : nullptr;
}

std::vector<Searcher::Record> Searcher::records_of(std::uint32_t group) const {
    std::vector<Record> records;
    for (const Pack& pack : packs_) {
        const std::uint32_t* const middle = pack.groups + pack.head.in_order;
        for (const auto& [from, to] :
             {std::pair(pack.groups, middle), std::pair(middle, pack.groups + pack.head.records)}) {
            for (const auto* it = std::lower_bound(from, to, group); it != to && *it == group; ++it) {
                records.push_back({&pack, number_of(static_cast<std::size_t>(it - pack.groups))});
            }
        }
    }
    return records;
}

/// By number: whether it is such a person or place: its id, or all the words in one of its names.
std::vector<std::uint8_t> Searcher::named(SearchKind kind, std::string_view value) const {
    const std::uint32_t begin = first_of(kind);
    std::vector<std::uint8_t> named(first().head.groups[static_cast<std::size_t>(kind)]);
    for (std::uint32_t i = 0; i < named.size(); ++i) {
        if (key(begin + i, 0) != value) continue;
        named[i] = 1;
        return named;
    }
    std::vector<Needle> needles;
    const Query words = parse_query(value);
    for (const QueryTerm& term : words.terms) needles.emplace_back(term.folded, !term.exact, counts_);
    for (const Pack& pack : packs_) {
        for (std::uint32_t record = 0; record < pack.head.records; ++record) {
            const std::uint32_t number = pack.groups[record] - begin;
            if (number >= named.size() || RecordForm::of(pack.forms[record]).field != SearchField::name) continue;
            bool all = !needles.empty();
            for (const Needle& needle : needles) {
                bool here = false;
                const TextRange range = pack.range(record);
                scan(pack.folded, range.from, range.to, needle, [&](std::size_t, std::size_t) {
                    here = true;
                    return range.to;
                });
                all = all && here;
            }
            if (all) named[number] = 1;
        }
    }
    return named;
}

/// Takes out what a filter does not let through.
void Searcher::apply(const std::vector<Filter>& filters) {
    struct WithRoles {
        std::vector<std::uint8_t> people;
        bool without;
    };
    std::vector<WithRoles> people;
    std::uint32_t wanted_roles = 0xFFFFFFFF, unwanted_roles = 0;  // as bits
    std::vector<std::uint8_t> passed(groups(), 1);
    const std::uint32_t entries = first().head.groups[0];
    const auto each_link = [&](const auto& visit) {
        for (const Pack& pack : packs_) {
            for (std::size_t i = 0; i < pack.head.links; ++i) visit(pack.links[2 * i], pack.links[2 * i + 1]);
        }
    };
    /// What no link leads to does not pass; or, without, what one leads to.
    const auto pass_by = [&](bool without, const auto& leads) {
        std::vector<std::uint8_t> led(entries);
        each_link([&](std::uint32_t entry, std::uint32_t link) { led[entry] = led[entry] | (leads(link) ? 1 : 0); });
        for (std::uint32_t i = 0; i < groups(); ++i) {
            const bool passes = i < entries && (led[i] != 0) != without;
            if (!passes) passed[i] = 0;
        }
    };
    bool by_role = false;
    for (const Filter& filter : filters) {
        if (filter.kind == FilterKind::role) {
            std::uint32_t fitting = 0;
            const std::string value = fold_for_search(filter.value);
            for (const auto& [word, role] : roles) {
                if (!word.starts_with(value)) continue;
                fitting |= 1U << static_cast<unsigned>(role);
                if (role == Role::named) fitting |= 1U << EntryLink::in_text;
            }
            by_role = true;
            filter.without ? unwanted_roles |= fitting : wanted_roles &= fitting;
        } else if (filter.kind == FilterKind::person) {
            people.push_back({named(SearchKind::person, filter.value), filter.without});
        } else if (filter.kind == FilterKind::place) {
            const std::vector<std::uint8_t> places = named(SearchKind::place, filter.value);
            pass_by(filter.without, [&](std::uint32_t link) { return (link & 16U) != 0 && places[link >> 5U] != 0; });
        } else {
            std::string_view value = filter.value;
            std::optional<EdtfDate> date;
            for (; !value.empty() && !date; value.remove_suffix(1)) date = parse_edtf(value);
            if (!date || !date->known()) continue;
            for (std::uint32_t i = 0; i < groups(); ++i) {
                const std::uint32_t* days = days_of(i);
                const bool fits = days && (filter.kind == FilterKind::before
                                               ? static_cast<std::int32_t>(days[0]) < date->earliest.number
                                               : static_cast<std::int32_t>(days[1]) > date->latest.number);
                if (fits == filter.without) passed[i] = 0;
            }
        }
    }
    const auto role_fits = [&](std::uint32_t link, std::uint32_t which) {
        return (link & 16U) == 0 && (which >> (link & 15U) & 1U) != 0;
    };
    bool one_has_it = false;
    for (const WithRoles& each : people) {
        const std::uint32_t which = each.without ? 0xFFFFFFFF : wanted_roles;
        one_has_it = one_has_it || !each.without;
        pass_by(each.without,
                [&](std::uint32_t link) { return role_fits(link, which) && each.people[link >> 5U] != 0; });
    }
    if (by_role && !one_has_it && wanted_roles != 0xFFFFFFFF) {
        pass_by(false, [&](std::uint32_t link) { return role_fits(link, wanted_roles); });
    }
    if (unwanted_roles != 0) pass_by(true, [&](std::uint32_t link) { return role_fits(link, unwanted_roles); });
    for (std::uint32_t i = 0; i < groups(); ++i) {
        if (passed[i] == 0) state_[i] = out_of_it;
    }
}

Answer Searcher::ask(std::string_view typed, const How& how) {
    Answer answer;
    answer.texts = texts_;
    answer.texts_here = texts_here_;
    const Query query = parse_query(typed);
    answer.ignored = query.ignored;
    if (query.empty() || packs_.empty()) return answer;
    std::fill(state_.begin(), state_.end(), std::uint8_t{0});
    points_.assign(groups(), 0);
    value_.resize(groups());
    often_.resize(groups());
    needles_.clear();
    std::vector<Needle> unwanted;
    for (const QueryTerm& term : query.terms) {
        constexpr std::size_t long_enough = 4;  // letters, for another spelling
        (term.without ? unwanted : needles_)
            .emplace_back(term.folded, !term.exact && term.folded.size() >= long_enough, counts_);
    }
    std::vector<std::int64_t> keys;
    for (const Needle& needle : needles_) keys.push_back(needle.frequency);
    sort_by(needles_, keys);  // the rare ones first
    if (how.entry.data() != nullptr) {
        for (std::uint32_t i = 0; i < first().head.groups[0]; ++i) {
            if (key(i, 0) == how.entry) show_passages(answer, i, how);
        }
        return answer;
    }
    if (!query.filters.empty()) apply(query.filters);
    if (how.kind) {
        for (std::uint32_t i = 0; i < groups(); ++i) {
            if (kind_of(i) != *how.kind) state_[i] = out_of_it;
        }
    }
    std::uint8_t step = 0;
    for (const Needle& needle : needles_) {
        look_for(needle, step, step == 0 && query.filters.empty());
        for (std::uint32_t i = 0; i < groups(); ++i) {
            if (state_[i] != step || value_[i] == 0) continue;
            state_[i] = static_cast<std::uint8_t>(step + 1);
            points_[i] = static_cast<std::uint16_t>(points_[i] + value_[i] * for_value + often_[i]);
        }
        ++step;
    }
    for (const Needle& needle : unwanted) {
        look_for(needle, step, false);
        for (std::uint32_t i = 0; i < groups(); ++i) {
            if (value_[i] != 0) state_[i] = out_of_it;
        }
    }
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < groups(); ++i) {
        if (state_[i] == step) found.push_back(i);
    }
    answer.count = found.size();
    for (std::size_t kind = 0, from = 0; kind < search_kinds; ++kind) {
        const std::size_t to = from + first().head.groups[kind];
        const auto at = [&](std::size_t group) { return std::lower_bound(found.begin(), found.end(), group); };
        answer.counts[kind] = static_cast<std::size_t>(at(to) - at(from));
        from = to;
    }
    const std::size_t until = std::min(found.size(), how.offset + std::min(how.limit, found.size()));
    found = how.order == SearchOrder::date ? by_date(found) : by_relevance(found, until);
    for (std::size_t i = how.offset; i < until; ++i)
        answer.hits.push_back(needles_.empty() ? about(found[i]) : show(found[i]));
    return answer;
}

/// The first `until`; what is behind them is left out.
std::vector<std::uint32_t> Searcher::by_relevance(const std::vector<std::uint32_t>& found, std::size_t until) const {
    const std::uint32_t entries_end = first().head.groups[0];
    /// The best of the entries, or of the others, in order. Most have few points, so only the best are sorted.
    const auto best = [&](bool entries) {
        std::vector<std::uint32_t> with(std::size_t{std::numeric_limits<std::uint16_t>::max()} +
                                        1);  // by points: how many
        for (const std::uint32_t group : found) {
            if ((group < entries_end) == entries) ++with[points_[group]];
        }
        std::size_t least = with.size() - 1;
        std::size_t above = 0;
        for (; least > 0 && above + with[least] < until; --least) above += with[least];
        std::size_t more = until - above;  // of those with as many points as `least`
        std::vector<std::uint32_t> chosen;
        for (const std::uint32_t group : found) {
            if ((group < entries_end) != entries || points_[group] < least) continue;
            if (points_[group] > least)
                chosen.push_back(group);
            else if (more > 0)
                --more, chosen.push_back(group);
        }
        sort_indices(chosen, [&](std::uint32_t a, std::uint32_t b) {
            return points_[a] != points_[b] ? points_[a] > points_[b] : a < b;
        });
        return chosen;
    };
    const std::vector<std::uint32_t> entries = best(true);
    const std::vector<std::uint32_t> things = best(false);
    const std::size_t enough = needles_.size() * for_value * 2 * value_at_beginning;
    std::size_t before = 0;
    while (before < std::min(things.size(), things_before) && enough > 0 && points_[things[before]] >= enough) ++before;
    const auto middle = things.begin() + static_cast<std::ptrdiff_t>(before);
    std::vector<std::uint32_t> order(things.begin(), middle);
    order.insert(order.end(), entries.begin(), entries.end());
    order.insert(order.end(), middle, things.end());
    return order;
}

std::vector<std::uint32_t> Searcher::by_date(const std::vector<std::uint32_t>& found) const {
    const auto day = [&](std::uint32_t group) {
        const std::uint32_t* days = days_of(group);
        return days ? static_cast<std::int32_t>(days[0]) : std::numeric_limits<std::int32_t>::max();
    };
    // Entries and events are each in order; see Journal.
    const auto part = [&](std::uint32_t from, std::uint32_t to) {
        const auto at = [&](std::uint32_t group) { return std::lower_bound(found.begin(), found.end(), group); };
        return std::span<const std::uint32_t>(found.data() + (at(from) - found.begin()),
                                              static_cast<std::size_t>(at(to) - at(from)));
    };
    const std::uint32_t entries_end = first().head.groups[0];
    const std::uint32_t events_begin = first_of(SearchKind::event);
    std::vector<std::uint32_t> ordered;
    std::span<const std::uint32_t> events = part(events_begin, groups());
    for (const std::uint32_t entry : part(0, entries_end)) {
        for (; !events.empty() && day(events.front()) < day(entry); events = events.subspan(1))
            ordered.push_back(events.front());
        ordered.push_back(entry);
    }
    ordered.insert(ordered.end(), events.begin(), events.end());
    const std::span<const std::uint32_t> others = part(entries_end, events_begin);
    ordered.insert(ordered.end(), others.begin(), others.end());
    return ordered;
}

std::vector<Searcher::Place> Searcher::places_in(Record record, std::size_t most) const {
    std::vector<Place> places;
    const Pack& pack = *record.pack;
    const TextRange range = pack.range(record.number);
    for (std::size_t term = 0; term < needles_.size(); ++term) {
        std::size_t count = 0;
        scan(pack.folded, range.from, range.to, needles_[term], [&](std::size_t begin, std::size_t end) {
            places.push_back({{begin - range.from, end - range.from}, term, value_of(pack.folded, begin, end)});
            return ++count == most ? range.to : end;
        });
    }
    std::vector<std::int64_t> keys;  // where two begin together, the longer one first
    for (const Place& place : places) {
        keys.push_back(static_cast<std::int64_t>(place.range.from) << 32U |
                       static_cast<std::int64_t>(0xFFFFFFFF - (place.range.to - place.range.from)));
    }
    if (needles_.size() > 1) sort_by(places, keys);
    return places;
}

RecordForm Searcher::Record::form() const {
    return RecordForm::of(pack->forms[number]);
}

Unfolded Searcher::Record::text() const {
    const TextRange range = pack->range(number);
    const std::uint32_t* changes = pack->changes_at + number;
    return unfold({pack->folded + range.from, range.to - range.from},
                  {pack->changes + changes[0], changes[1] - changes[0]});
}

Hit Searcher::about(std::uint32_t group) const {
    Hit hit;
    hit.kind = kind_of(group);
    hit.id = key(group, 0);
    if (has_date(hit.kind)) hit.date = key(group, 1);
    if (hit.kind == SearchKind::entry) hit.entry = hit.id;
    if (hit.kind == SearchKind::event) hit.entry = key(group, 2);
    const Record* shown = nullptr;
    const std::vector<Record> records = records_of(group);
    for (const Record& record : records) {
        const SearchField field = record.form().field;
        const bool names = field == SearchField::title || field == SearchField::name;
        if (names && hit.title.empty()) hit.title = record.text().original;
        if (!shown || rank_of(record.form()) < rank_of(shown->form())) shown = &record;
    }
    if (!needles_.empty() || !shown) return hit;
    hit.field = shown->form().field;
    hit.layer = shown->form().layer;
    const Unfolded text = shown->text();
    Snippet(text.original, {0, 0}).write(hit, {});
    return hit;
}

Hit Searcher::show(std::uint32_t group) const {
    Hit hit = about(group);
    std::vector<Place> places;
    std::optional<Record> shown;
    std::size_t most = 0;
    int best_rank = 0;
    for (const Record record : records_of(group)) {
        std::vector<Place> here = places_in(record, most_shown_places);
        std::uint64_t terms = 0;
        for (const Place& place : here) terms |= std::uint64_t{1} << place.term;
        const auto count = static_cast<std::size_t>(std::popcount(terms));
        const int rank = rank_of(record.form());
        if (count < most || count == 0 || (count == most && rank >= best_rank)) continue;
        most = count;
        best_rank = rank;
        shown = record;
        places = std::move(here);
        const bool best_field = rank == 0 || record.form().field == SearchField::name;
        if (best_field && count == needles_.size()) break;  // a person may have thousands of spellings
    }
    if (!shown) return hit;
    // The place with most words near it; then the one where the word is found best; then the first.
    const Place* best = nullptr;
    std::pair<int, int> best_score{-1, 0};
    for (std::size_t i = 0, behind = 0; i < places.size(); ++i) {
        constexpr std::size_t near = 120;  // bytes
        std::uint64_t terms = 0;
        behind = std::max(behind, i);
        while (behind < places.size() && places[behind].range.from < places[i].range.from + near) ++behind;
        for (std::size_t k = i; k < behind && k < i + 64; ++k) terms |= std::uint64_t{1} << places[k].term;
        const std::pair<int, int> score{std::popcount(terms), places[i].value};
        if (score <= best_score) continue;
        best_score = score;
        best = &places[i];
    }
    const Unfolded text = shown->text();
    hit.field = shown->form().field;
    hit.layer = shown->form().layer;
    hit.passages = places.size();
    std::vector<TextRange> marked;
    for (const Place& place : places) marked.push_back(text.range(place.range));
    const TextRange passage = text.range(best->range);
    Snippet(text.original, passage).write(hit, marked);
    hit.quote = quote_in(text.original, passage);
    return hit;
}

void Searcher::show_passages(Answer& answer, std::uint32_t group, const How& how) const {
    std::vector<Record> records = records_of(group);
    std::vector<std::int64_t> ranks;
    for (const Record record : records) ranks.push_back(rank_of(record.form()));
    sort_by(records, ranks);
    const Hit entry = about(group);
    for (const Record record : records) {
        const Pack& pack = *record.pack;
        const std::vector<Place> places = places_in(record, std::string::npos);
        if (places.empty()) continue;
        const Unfolded text = record.text();
        for (const Place& place : places) {
            const TextRange passage = text.range(place.range);
            const std::string_view words =
                std::string_view(text.original).substr(passage.from, passage.to - passage.from);
            if (record.form().joined && words.find("-\n") == std::string_view::npos)
                continue;  // in the text itself, too
            if (is_in_both(pack.same, pack.same + pack.head.same, record.number, place.range)) continue;
            if (answer.count++ < how.offset || answer.hits.size() >= how.limit) continue;
            Hit hit = entry;
            hit.field = record.form().field;
            hit.layer = record.form().layer;
            hit.passages = 1;
            Snippet(text.original, passage).write(hit, {passage});
            hit.quote = quote_in(text.original, passage);
            answer.hits.push_back(std::move(hit));
        }
    }
    answer.counts[0] = answer.count;
}

}  // namespace daybook
