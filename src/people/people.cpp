#include "people/people.h"

#include <algorithm>

#include "journal/order.h"
#include "journal/rules.h"
#include "journal/text.h"
#include "words/messages.h"

namespace daybook {

Presence presence(Role role) {
    switch (role) {
        case Role::author:
        case Role::host:
        case Role::present:
        case Role::interpreter: return Presence::present;
        case Role::addressee: return Presence::addressee;
        case Role::named:
        case Role::translator: return Presence::named;
    }
    return Presence::named;
}

std::string_view role_word(Role role, const Words& words) {
    switch (role) {
        case Role::author: return words.text(msg::role_author{});
        case Role::host: return words.text(msg::role_host{});
        case Role::present: return words.text(msg::role_present{});
        case Role::interpreter: return words.text(msg::role_interpreter{});
        case Role::named: return words.text(msg::role_named{});
        case Role::addressee: return words.text(msg::role_addressee{});
        case Role::translator: return words.text(msg::role_translator{});
    }
    return {};
}

namespace {

std::string_view language_part(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

}  // namespace

ShownName shown_name(const Journal& journal, PersonId id, const Words& words) {
    const Person& person = journal[id];
    if (language_part(words.tag()) == language_part(journal.language)) return {person.name, ""};
    for (std::string_view wanted = words.tag(); !wanted.empty(); wanted = broader_language(wanted)) {
        for (const Name& other : person.other_names) {
            if (other.language == wanted && other.text != person.name) return {other.text, person.name};
        }
    }
    return {person.name, ""};
}

std::string full_name(const Journal& journal, PersonId id, const Words& words) {
    const ShownName shown = shown_name(journal, id, words);
    return shown.beside.empty() ? std::string(shown.name)
                                : words.say(msg::people_name{.name = shown.name, .beside = shown.beside});
}

std::string sort_name(const Journal& journal, PersonId id, const Words& words) {
    const ShownName shown = shown_name(journal, id, words);
    const std::string& own = journal[id].sort_name;
    if (shown.beside.empty()) return own.empty() ? std::string(shown.name) : own;
    const std::size_t family = shown.name.rfind(' ');
    if (own.find(',') == std::string::npos || family == std::string_view::npos) return std::string(shown.name);
    return std::string(shown.name.substr(family + 1)) + ", " + std::string(shown.name.substr(0, family));
}

namespace {

/// One mention of a person in a text.
struct Mention {
    std::uint32_t person;
    const Run* run;
};

void collect_mentions(const std::vector<Run>& runs, std::vector<Mention>& mentions) {
    for (const Run& run : runs) {
        // Only names marked in the text are mentions; a block's speaker is not.
        if (run.kind == RunKind::person && run.reference) mentions.push_back({*run.reference, &run});
        collect_mentions(run.children, mentions);
    }
}

void collect_mentions(const std::vector<Block>& blocks, std::vector<Mention>& mentions) {
    for (const Block& block : blocks) {
        for (const Line& line : block.lines) collect_mentions(line.runs, mentions);
    }
}

void add_spelling(PersonRecord& record, std::string spelling) {
    // The search is linear, as most people have few spellings. The limit guards against hostile files.
    constexpr std::size_t most = 200;
    std::vector<std::string>& known = record.spellings;
    if (spelling.empty() || known.size() >= most) return;
    if (std::find(known.begin(), known.end(), spelling) == known.end()) known.push_back(std::move(spelling));
}

class Indexer {
public:
    explicit Indexer(const Journal& journal) : journal_(journal), in_entry_(journal.people.size(), 0) {
        index_.records.resize(journal.people.size());
    }

    PeopleIndex run() {
        for (std::uint32_t i = 0; i < journal_.entries.size(); ++i) add_entry(EntryId{i});
        for (PersonRecord& record : index_.records) sort_appearances(record);
        return std::move(index_);
    }

private:
    void add_entry(EntryId id) {
        const Entry& entry = journal_[id];
        mentions_.clear();
        if (!journal_.text_is_here(entry)) {
            for (const Mentions& said : entry.mentions) {
                count(said.person.index, static_cast<int>(said.count));
                mentions_.push_back({said.person.index, nullptr});
            }
        }
        collect_mentions(entry.blocks, mentions_);
        for (const Mention& mention : mentions_) {
            if (!mention.run) continue;
            count(mention.person, 1);
            add_spelling(index_.records[mention.person], plain_text(mention.run->children, Layer::printed));
        }
        for (const Participant& participant : entry.participants) add_participant(id, participant);
        add_unlisted(id);
        for (const Mention& mention : mentions_) in_entry_[mention.person] = 0;
        if (!entry.parallel) return;
        // The parallel text repeats the names in another language. They are not counted twice, but a person whom only
        // this text names is added.
        mentions_.clear();
        collect_mentions(entry.parallel->blocks, mentions_);
        for (const Mention& mention : mentions_) {
            add_spelling(index_.records[mention.person], plain_text(mention.run->children, Layer::printed));
        }
        add_unlisted(id);
    }

    void count(std::uint32_t person, int mentions) {
        in_entry_[person] += mentions;
        index_.mentions += mentions;
        index_.records[person].mentions += mentions;
    }

    void add_participant(EntryId id, const Participant& participant) {
        const Entry& entry = journal_[id];
        PersonRecord& record = index_.records[participant.person.index];
        const int mentions = in_entry_[participant.person.index];
        // If the text mentions the person, the spelling comes from there.
        if (mentions == 0) add_spelling(record, participant.as_printed);
        add({participant.person, id, participant.role, participant.when.value_or(entry.date), mentions});
    }

    /// People whom the text names but who are not listed as participants.
    void add_unlisted(EntryId id) {
        for (const Mention& mention : mentions_) {
            const PersonRecord& record = index_.records[mention.person];
            const bool listed = !record.entries.empty() && record.entries.back() == id;
            if (listed) continue;
            add({PersonId{mention.person}, id, Role::named, journal_[id].date, in_entry_[mention.person]});
        }
    }

    void add(Appearance appearance) {
        PersonRecord& record = index_.records[appearance.person.index];
        const bool again = !record.entries.empty() && record.entries.back() == appearance.entry;
        if (!again) record.entries.push_back(appearance.entry);
        record.appearances.push_back(std::move(appearance));
    }

    static void sort_appearances(PersonRecord& record) {
        std::vector<std::int64_t> keys;
        for (const Appearance& appearance : record.appearances) {
            EdtfDate first = appearance.when;
            first.latest = {static_cast<std::int32_t>(appearance.role)};
            // By first day, then by role. Appearances without a known day come last, by role.
            keys.push_back(first.known() ? date_key(first) : date_key(first) - 100 + first.latest.number);
        }
        sort_by(record.appearances, keys);
    }

    const Journal& journal_;
    PeopleIndex index_;
    std::vector<Mention> mentions_;
    std::vector<int> in_entry_;  // by PersonId: mentions in the current entry
};

}  // namespace

PeopleIndex index_people(const Journal& journal) {
    return Indexer(journal).run();
}

void add_text(PeopleIndex& index, const Journal& journal, EntryId id) {
    const Entry& entry = journal[id];
    std::vector<Mention> mentions;
    collect_mentions(entry.blocks, mentions);
    if (entry.parallel) collect_mentions(entry.parallel->blocks, mentions);
    for (const Mention& mention : mentions) {
        add_spelling(index.records[mention.person], plain_text(mention.run->children, Layer::printed));
    }
}

}  // namespace daybook
