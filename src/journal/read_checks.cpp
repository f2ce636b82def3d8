// Checks of the whole journal: quotes, the period, and people who appear nowhere.
//
// Each check walks through the journal once; only for problems that are shown is the position in the file looked up.

#include <algorithm>

#include "journal/order.h"
#include "journal/quote.h"
#include "journal/read_context.h"
#include "journal/text.h"

namespace daybook {

namespace {

class JournalChecker {
public:
    JournalChecker(ReadContext& context, const CollectionLists& lists, Journal& journal)
        : context_(context),
          lists_(lists),
          journal_(journal),
          seen_in_(journal.people.size(), nowhere),
          reachable_(journal.people.size(), false) {}

    void check() {
        if (journal_.period.known()) check_period();
        check_quotes();
        for (std::uint32_t i = 0; i < journal_.entries.size(); ++i) check_entry(i);
        // Not with chunks: a text that is not loaded may have a parallel text, and only that may name a person.
        if (journal_.chunks.empty()) check_people();
    }

private:
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

    /// The position for a warning about an element of a list: one of its keys, or the element. Walks the list.
    [[nodiscard]] JsonId place_of(Collection collection, std::uint32_t position, std::string_view key) const {
        const JsonId list = *lists_[static_cast<std::size_t>(collection)];
        const JsonId one = context_.tree.at(list, position).value_or(list);
        return context_.tree.find(one, key).value_or(one);
    }

    [[nodiscard]] JsonId place_of_participant(std::uint32_t entry, std::size_t participant,
                                              std::string_view key) const {
        const JsonId list = place_of(Collection::entry, entry, "participants");
        const JsonId one = context_.tree.at(list, participant).value_or(list);
        return context_.tree.find(one, key).value_or(one);
    }

    [[nodiscard]] bool outside_period(const EdtfDate& date) const {
        const EdtfDate& period = journal_.period;
        const bool before = date.latest < period.earliest && !period.open_start;
        const bool after = date.earliest > period.latest && !period.open_end;
        return date.known() && (before || after);
    }

    void check_period() {
        for (std::uint32_t i = 0; i < journal_.entries.size(); ++i) {
            const EdtfDate& date = journal_.entries[i].date;
            if (!outside_period(date)) continue;
            context_.warning([&] {
                return Said{place_of(Collection::entry, i, "date"),
                            "the entry of " + date.text + " is outside the journal's period, " + journal_.period.text,
                            "correct the date, or \"period\""};
            });
        }
    }

    /// Sorts events by entry, so that each entry's text is made only once.
    void check_quotes() {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < journal_.events.size(); ++i) {
            if (journal_.events[i].entry && !journal_.events[i].quote.empty()) order.push_back(i);
        }
        std::vector<std::int64_t> keys;
        for (const std::uint32_t i : order) keys.push_back(journal_.events[i].entry->index);
        sort_by(order, keys);
        std::optional<EntryId> current;
        std::string text;
        for (const std::uint32_t i : order) {
            Event& event = journal_.events[i];
            // The text of a chunk is checked when it is loaded.
            if (!journal_.text_is_here(journal_[*event.entry])) continue;
            if (current != event.entry) text = plain_text(journal_[*event.entry], Layer::printed);
            current = event.entry;
            if (find_quote(text, {event.quote, "", ""})) continue;
            event.quote.clear();
            context_.warning([&] {
                return Said{
                    place_of(Collection::event, i, "quote"),
                    "the quote is not in the printed text of entry " + journal_[*event.entry].key + ", and is skipped",
                    "copy it from there to the letter"};
            });
        }
    }

    /// Records the people whom a text names or quotes.
    void see(const std::vector<Run>& runs, std::uint32_t entry) {
        for (const Run& run : runs) {
            if (const std::optional<PersonId> person = run.person()) seen_in_[person->index] = entry;
            if (run.kind == RunKind::person && run.reference) reachable_[*run.reference] = true;
            see(run.children, entry);
        }
    }

    void see(const std::vector<Block>& blocks, std::uint32_t entry) {
        for (const Block& block : blocks) {
            for (const Line& line : block.lines) see(line.runs, entry);
        }
    }

    void check_entry(std::uint32_t i) {
        const Entry& entry = journal_.entries[i];
        see(entry.blocks, i);
        if (entry.parallel) see(entry.parallel->blocks, i);
        for (std::size_t p = 0; p < entry.participants.size(); ++p) {
            const Participant& participant = entry.participants[p];
            reachable_[participant.person.index] = true;
            if (entry.blocks.empty() || seen_in_[participant.person.index] == i) continue;
            if (!should_be_named(participant)) continue;
            context_.warning([&] {
                return Said{place_of_participant(i, p, "person"),
                            quoted(journal_[participant.person].key) + " is a participant of entry " + entry.key +
                                ", but its text never names this person",
                            "mark the name in the text: {\"person\": …, \"text\": …}, or take the participant out"};
            });
        }
    }

    /// The author writes "I"; addressee and translator may be known from elsewhere.
    static bool should_be_named(const Participant& participant) {
        if (participant.role == Role::author) return false;
        const bool around = participant.role == Role::addressee || participant.role == Role::translator;
        return !around || (participant.when && participant.when->known());
    }

    void check_people() {
        for (std::uint32_t i = 0; i < journal_.people.size(); ++i) {
            if (reachable_[i]) continue;
            context_.warning([&] {
                return Said{place_of(Collection::person, i, "id"),
                            quoted(journal_.people[i].key) + " is in no entry, so visitors cannot find this person",
                            "name the person in a text or among the participants of an entry, or take the person out"};
            });
        }
    }

    ReadContext& context_;
    const CollectionLists& lists_;
    Journal& journal_;
    std::vector<std::uint32_t> seen_in_;  // by person: the last entry whose text names the person
    std::vector<bool> reachable_;         // by person
};

}  // namespace

void check_journal(ReadContext& context, const CollectionLists& lists, Journal& journal) {
    JournalChecker(context, lists, journal).check();
}

}  // namespace daybook
