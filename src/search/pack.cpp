#include "search/pack.h"

#include <algorithm>
#include <cstring>

#include "journal/chunk.h"
#include "journal/order.h"
#include "journal/text_map.h"
#include "journal/utf8.h"

namespace daybook {

std::string_view word_of(SearchField field) {
    constexpr std::array<std::string_view, 7> words{"text", "parallel", "title",      "summary",
                                                    "note", "name",     "description"};
    return words[static_cast<std::size_t>(field)];
}

std::string_view word_of(SearchKind kind) {
    constexpr std::array<std::string_view, search_kinds> words{"entry", "person", "place", "org", "term", "event"};
    return words[static_cast<std::size_t>(kind)];
}

/// Collects what becomes a pack.
class PackWriter {
public:
    PackWriter() { text_.folded += PackHead::between; }

    PackHead head;
    std::vector<std::uint32_t> links, days, key_starts;
    std::string keys;

    /// Returns the number of the record, if there is a text.
    std::uint32_t add(std::uint32_t group, RecordForm form, std::string_view text, TextRange left_out = {}) {
        if (text.empty()) return none;
        const FoldedPlace place = text_.add(text, left_out);
        text_.folded += PackHead::between;
        groups_.push_back(group);
        folded_.push_back(place.folded);
        changes_.push_back(place.changes);
        forms_ += static_cast<char>(form.byte());
        return static_cast<std::uint32_t>(groups_.size() - 1);
    }
    /// For a group that is not in order; added at the end.
    void add_later(std::uint32_t group, RecordForm form, std::string text) {
        later_groups_.push_back(group);
        later_.push_back({form, std::move(text)});
    }
    void add_same(SameWords same) { same_.push_back(same); }
    [[nodiscard]] std::size_t size() const { return text_.folded.size(); }
    [[nodiscard]] std::string_view folded(std::uint32_t record) const {
        const std::string_view all = text_.folded;
        return all.substr(folded_[record], all.size() - folded_[record] - 1);  // of the last one
    }
    [[nodiscard]] std::string_view changes(std::uint32_t record) const {
        return std::string_view(text_.changes).substr(changes_[record]);
    }

    std::string finish() {
        head.in_order = static_cast<std::uint32_t>(groups_.size());
        const std::vector<std::int64_t> order(later_groups_.begin(), later_groups_.end());
        for (const std::uint32_t i : stable_order(order)) add(later_groups_[i], later_[i].form, later_[i].text);
        folded_.push_back(static_cast<std::uint32_t>(text_.folded.size()));
        changes_.push_back(static_cast<std::uint32_t>(text_.changes.size()));
        text_.folded.append(PackHead::padding, PackHead::between);
        head.records = static_cast<std::uint32_t>(groups_.size());
        head.same = static_cast<std::uint32_t>(same_.size());
        head.links = static_cast<std::uint32_t>(links.size() / 2);
        head.days = static_cast<std::uint32_t>(days.size() / 2);
        head.keys = static_cast<std::uint32_t>(keys.size());
        head.changes = static_cast<std::uint32_t>(text_.changes.size());
        head.folded = static_cast<std::uint32_t>(text_.folded.size());
        const std::size_t numbers = groups_.size() + folded_.size() + changes_.size() + same_.size() * 3 +
                                    links.size() + days.size() + key_starts.size();
        std::string pack;
        pack.reserve(sizeof head + numbers * 4 + forms_.size() + keys.size() + text_.changes.size() +
                     text_.folded.size());
        const auto put = [&](const void* from, std::size_t bytes) {
            pack.append(static_cast<const char*>(from), bytes);
        };
        put(&head, sizeof head);
        for (const auto* list : {&groups_, &folded_, &changes_}) put(list->data(), list->size() * 4);
        put(same_.data(), same_.size() * sizeof(SameWords));
        for (const auto* list : {&links, &days, &key_starts}) put(list->data(), list->size() * 4);
        pack += forms_;
        pack += keys;
        pack += text_.changes;
        pack += text_.folded;
        head.size = static_cast<std::uint32_t>(pack.size());
        std::memcpy(pack.data(), &head, sizeof head);
        return pack;
    }

    static constexpr std::uint32_t none = 0xFFFFFFFF;

private:
    struct Later {
        RecordForm form;
        std::string text;
    };
    FoldedWriter text_;
    std::vector<std::uint32_t> groups_, folded_, changes_;
    std::string forms_;
    std::vector<SameWords> same_;
    std::vector<std::uint32_t> later_groups_;
    std::vector<Later> later_;
};

namespace {

constexpr std::size_t pack_bytes = std::size_t{256} << 10;  // of folded text, about: a few milliseconds of work

/// The printed words of runs that have no other layer.
void append_words(std::string& out, const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        out += run.text;
        append_words(out, run.children);
    }
}

/// As plain_text(), for a text whose layers are equal; except that lines lost in a gap leave no empty lines.
std::string words_of_blocks(const std::vector<Block>& blocks) {
    std::string out;
    for (const Block& block : blocks) {
        for (const std::span<const Line> row : rows_of(block)) {
            const std::size_t before = out.size();
            if (before > 0) out += "\n\n";
            const std::size_t start = out.size();
            for (const Line& cell : row) {
                if (&cell != row.data()) out += '\t';
                append_words(out, cell.runs);
            }
            if (out.size() - start < row.size()) out.resize(before);  // tabs alone
        }
    }
    return out;
}

bool is_line_break(char c) {
    return c == '\n' || c == '\r';
}

/// A small letter of the Latin, Greek or Cyrillic alphabets.
bool begins_small(std::string_view text) {
    const char32_t code = first_character(text).code;
    return (code >= 'a' && code <= 'z') || (code >= 0xDF && code <= 0xFF) || (code >= 0x3AC && code <= 0x3CE) ||
           (code >= 0x430 && code <= 0x45F);
}

/// Adds the lines around each hyphen at the end of a line, if a small letter follows.
void add_joined(PackWriter& out, std::uint32_t group, RecordForm form, std::string_view text) {
    constexpr std::size_t most = 120;  // bytes of each line
    form.joined = true;
    for (std::size_t hyphen = text.find("-\n"); hyphen != std::string_view::npos;
         hyphen = text.find("-\n", hyphen + 1)) {
        std::size_t next = hyphen + 1;
        while (next < text.size() && is_line_break(text[next])) ++next;
        if (hyphen == 0 || text[hyphen - 1] == ' ' || next == text.size() || !begins_small(text.substr(next))) continue;
        std::size_t from = hyphen;
        while (from > 0 && !is_line_break(text[from - 1]) && hyphen - from < most) --from;
        std::size_t to = next;
        while (to < text.size() && !is_line_break(text[to]) && to - next < most) ++to;
        const TextRange slice = whole_characters(text, {from, to});
        out.add(group, form, text.substr(slice.from, slice.to - slice.from), {hyphen - slice.from, next - slice.from});
    }
}

bool is_space(std::string_view text) {
    return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

/// Says which parts of the reading layer, the record added last, the printed layer has, too.
void add_same_words(PackWriter& out, std::uint32_t record, const TextMap& map) {
    const std::string_view printed = map.text(Layer::printed);
    const std::string_view reading = map.text(Layer::reading);
    std::vector<TextRange> parts;  // of `reading`
    std::size_t printed_end = 0;   // of the last part
    for (std::size_t at = 0; at < reading.size();) {
        const std::size_t size = std::max<std::size_t>(utf8_length(reading.substr(at)), 1);
        const TextRange there = map.in_other_layer({at, at + size}, Layer::reading);
        if (printed.substr(there.from, there.to - there.from) == reading.substr(at, size)) {
            const bool goes_on = !parts.empty() && is_space(reading.substr(parts.back().to, at - parts.back().to)) &&
                                 there.from >= printed_end &&
                                 is_space(printed.substr(printed_end, there.from - printed_end));
            goes_on ? void(parts.back().to = at + size) : parts.push_back({at, at + size});
            printed_end = there.to;
        }
        at += size;
    }
    const Unfolded text = unfold(out.folded(record), out.changes(record));
    for (const TextRange part : parts) out.add_same({record, text.folded_place(part.from), text.folded_place(part.to)});
}

std::string_view said(const std::optional<Statement>& statement) {
    return statement ? std::string_view(statement->text) : std::string_view();
}

}  // namespace

bool SeenHashes::insert(std::int64_t hash) {
    if (hash == 0) hash = 1;
    const auto slot_of = [&](std::int64_t one) {
        std::size_t slot = static_cast<std::size_t>(one ^ one >> 32U) & (slots_.size() - 1);
        while (slots_[slot] != 0 && slots_[slot] != one) slot = (slot + 1) & (slots_.size() - 1);
        return slot;
    };
    if (count_ * 2 >= slots_.size()) {
        std::vector<std::int64_t> before(std::max<std::size_t>(slots_.size() * 2, 1024));
        before.swap(slots_);
        for (const std::int64_t one : before) {
            if (one != 0) slots_[slot_of(one)] = one;
        }
    }
    std::int64_t& slot = slots_[slot_of(hash)];
    if (slot == hash) return false;
    slot = hash;
    ++count_;
    return true;
}

std::uint32_t Packer::group_of(SearchKind kind, std::uint32_t index) const {
    const std::array<std::size_t, search_kinds> sizes{journal_.entries.size(),  journal_.people.size(),
                                                      journal_.places.size(),   journal_.organisations.size(),
                                                      journal_.glossary.size(), journal_.events.size()};
    for (std::size_t i = 0; i < static_cast<std::size_t>(kind); ++i) index += static_cast<std::uint32_t>(sizes[i]);
    return index;
}

std::string Packer::next() {
    PackWriter out;
    if (!begun_) {
        begun_ = true;
        add_journal(out);
        return out.finish();
    }
    if (packed_ == waiting_.size()) return {};
    while (packed_ < waiting_.size() && out.size() < pack_bytes) add_text(out, waiting_[packed_++]);
    return out.finish();
}

bool Packer::read_chunk(std::string_view bytes, std::string_view name, std::uint32_t chunk) {
    if (chunk >= journal_.chunks.size() || journal_.chunks[chunk].here) return false;
    const auto entries = daybook::read_chunk(bytes, name, journal_, chunk);
    if (!entries.ok()) return false;
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(packed_));
    packed_ = 0;
    for (const EntryId entry : entries.value()) waiting_.push_back(entry.index);
    sort_indices(waiting_, [](std::uint32_t a, std::uint32_t b) { return a < b; });
    return true;
}

void Packer::add_journal(PackWriter& out) {
    const auto begin_key = [&](std::string_view key) {
        out.key_starts.push_back(static_cast<std::uint32_t>(out.keys.size()));
        out.keys += key;
    };
    const auto count = [&](SearchKind kind, std::size_t size) {
        out.head.groups[static_cast<std::size_t>(kind)] = static_cast<std::uint32_t>(size);
    };
    const auto add_date = [&](const EdtfDate& date) {
        out.days.push_back(date.known() ? static_cast<std::uint32_t>(date.earliest.number) : 1);
        out.days.push_back(date.known() ? static_cast<std::uint32_t>(date.latest.number) : 0);
        (out.keys += '\0') += date.text;
    };
    std::uint32_t group = 0;
    const auto add = [&](SearchField field, std::string_view text) { out.add(group, {field}, text); };

    count(SearchKind::entry, journal_.entries.size());
    for (std::uint32_t i = 0; i < journal_.entries.size(); ++i, ++group) {
        const Entry& entry = journal_.entries[i];
        begin_key(entry.key);
        add_date(entry.date);
        add_entry(out, i);
        const bool here = journal_.text_is_here(entry);
        const bool has_text = !entry.blocks.empty() || entry.parallel.has_value();
        if (here && has_text) waiting_.push_back(i);
        if (!here || has_text) ++out.head.texts;
    }
    count(SearchKind::person, journal_.people.size());
    for (std::uint32_t i = 0; i < journal_.people.size(); ++i, ++group) {
        const Person& person = journal_.people[i];
        begin_key(person.key);
        add_name(out, {i}, person.name, SearchField::name);
        add_name(out, {i}, person.sort_name, SearchField::name);
        for (const Name& name : person.other_names) add_name(out, {i}, name.text, SearchField::name);
        add(SearchField::description, person.description.text);
        add(SearchField::description, person.warning);
    }
    count(SearchKind::place, journal_.places.size());
    for (const Place& place : journal_.places) {
        begin_key(place.key);
        add(SearchField::name, place.name);
        add(SearchField::description, place.country);
        add(SearchField::description, place.description.text);
        ++group;
    }
    for (const auto* terms : {&journal_.organisations, &journal_.glossary}) {
        count(terms == &journal_.glossary ? SearchKind::term : SearchKind::organisation, terms->size());
        for (const Term& term : *terms) {
            begin_key(term.key);
            add(SearchField::name, term.name);
            add(SearchField::name, term.abbreviation);
            add(SearchField::description, term.description.text);
            ++group;
        }
    }
    count(SearchKind::event, journal_.events.size());
    for (const Event& event : journal_.events) {
        begin_key(event.key);
        add_date(event.date);
        (out.keys += '\0') += event.entry ? std::string_view(journal_[*event.entry].key) : std::string_view();
        add(SearchField::name, event.label);
        add(SearchField::description, event.description.text);
        ++group;
    }
    out.key_starts.push_back(static_cast<std::uint32_t>(out.keys.size()));
}

/// What is known of an entry without its text.
void Packer::add_entry(PackWriter& out, std::uint32_t index) {
    const Entry& entry = journal_.entries[index];
    const auto add = [&](SearchField field, std::string_view text) { out.add(index, {field}, text); };
    const auto link = [&](std::uint32_t what) { out.links.insert(out.links.end(), {index, what}); };
    add(SearchField::title, entry.title);
    if (entry.parallel && entry.parallel->title != entry.title) add(SearchField::title, entry.parallel->title);
    add(SearchField::summary, entry.summary.text);
    add(SearchField::summary, entry.source_summary.text);
    add(SearchField::note, said(entry.url_comment));
    add(SearchField::note, said(entry.place_comment));
    if (entry.place) link(EntryLink::place(*entry.place));
    for (const Participant& one : entry.participants) {
        add(SearchField::note, said(one.comment));
        link(EntryLink::person(one.person, static_cast<std::uint32_t>(one.role)));
        const std::uint32_t group = group_of(SearchKind::person, one.person.index);
        for (const auto& [field, text] :
             {std::pair(SearchField::name, &one.as_printed), {SearchField::description, &one.office}}) {
            if (!text->empty() && names_said_.insert(hash_of(std::to_string(group) + ' ' + *text))) {
                out.add_later(group, {field}, *text);
            }
        }
    }
    for (const Mentions& one : entry.mentions) link(EntryLink::person(one.person, EntryLink::in_text));
}

/// A name of a person, once.
void Packer::add_name(PackWriter& out, PersonId person, std::string_view name, SearchField field) {
    const std::uint32_t group = group_of(SearchKind::person, person.index);
    if (name.empty() || !names_said_.insert(hash_of(std::to_string(group) + ' ' + std::string(name)))) return;
    out.add(group, {field}, name);
}

void Packer::add_text(PackWriter& out, std::uint32_t index) {
    Entry& entry = journal_.entries[index];
    ++out.head.texts_here;
    links_.clear();
    add_blocks(out, index, SearchField::text, entry.blocks, has_two_layers(entry));
    const auto read_notes = [&](const std::vector<Block>& blocks, bool own) {
        for (const Block& block : blocks) {
            for (const Line& line : block.lines) read_runs(out, index, line.runs, own);
        }
    };
    read_notes(entry.blocks, true);
    if (entry.parallel) {
        add_blocks(out, index, SearchField::parallel, entry.parallel->blocks, has_two_layers(entry));
        read_notes(entry.parallel->blocks, false);
    }
    for (const std::uint32_t link : links_) out.links.insert(out.links.end(), {index, link});
    entry.blocks = std::vector<Block>();
    entry.parallel.reset();
}

void Packer::add_blocks(PackWriter& out, std::uint32_t index, SearchField field, const std::vector<Block>& blocks,
                        bool two_layers) {
    if (!two_layers) {
        const std::string text = words_of_blocks(blocks);
        out.add(index, {field}, text);
        return add_joined(out, index, {field}, text);
    }
    const Entry& entry = journal_.entries[index];
    const TextMap map = field == SearchField::parallel ? TextMap(*entry.parallel) : TextMap(entry);
    const std::string& printed = map.text(Layer::printed);
    const std::string& reading = map.text(Layer::reading);
    out.add(index, {field}, printed);
    add_joined(out, index, {field}, printed);
    if (reading == printed) return;
    const std::uint32_t record = out.add(index, {field, Layer::reading}, reading);
    if (record == PackWriter::none) return;
    add_same_words(out, record, map);
    add_joined(out, index, {field, Layer::reading}, reading);
}

/// The notes, names and places of a text. `own`: not of the parallel text. Nesting is bounded: the reader refuses a file that
/// is deeper than its limit.
void Packer::read_runs(PackWriter& out, std::uint32_t index, const std::vector<Run>& runs, bool own) {
    for (const Run& run : runs) {
        if (run.mark && run.mark->comment) out.add(index, {SearchField::note}, run.mark->comment->text);
        if (run.reference && (run.kind == RunKind::person || run.kind == RunKind::place)) {
            const bool is_person = run.kind == RunKind::person;
            const std::uint32_t link = is_person ? EntryLink::person({*run.reference}, EntryLink::in_text)
                                                 : EntryLink::place({*run.reference});
            const bool known = !own || (is_person && journal_.entries[index].chunk);
            if (!known && std::find(links_.begin(), links_.end(), link) == links_.end()) links_.push_back(link);
            if (is_person) {
                const std::uint32_t group = group_of(SearchKind::person, *run.reference);
                const std::string words = plain_text(run.children, Layer::printed);
                if (!words.empty() && names_said_.insert(hash_of(std::to_string(group) + ' ' + words))) {
                    out.add_later(group, {SearchField::name}, words);
                }
            }
        }
        read_runs(out, index, run.children, own);
    }
}

}  // namespace daybook
