// Writes the journal format of docs/format.md, which src/journal reads.
//
//   out += journal_head(journal, format_version(0), references) + "\"people\":[\n";
//   append_person(out, person, references);
//
// A journal is written in pieces (exchange/spool.h). Each entry, person, place, source and event is one line; keys with
// default values are omitted. Reading the result gives an equal journal (tests/unit/exchange).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/model.h"

namespace daybook::exchange {

/// The ids of the things to which runs and statements refer by index.
struct References {
    std::function<std::string(std::uint32_t)> person, place, organisation, term, source;
};

/// Writes a JSON object: {"key":value,…}; if `open` is empty and close() is not called, only its members.
class ObjectWriter {
public:
    explicit ObjectWriter(std::string& out, std::string_view open = "{") : out_(out) { out_ += open; }
    /// Writes the key; the caller appends the value.
    std::string& key(std::string_view name);
    /// Omitted if the value is empty.
    void text(std::string_view name, std::string_view value);
    void ids(std::string_view name, const std::vector<SourceId>& sources, const References& references);
    void statement(std::string_view name, const Statement& statement, const References& references);
    void statement(std::string_view name, const std::optional<Statement>& statement, const References& references);
    void custom(const std::vector<CustomField>& fields);
    void close() { out_ += '}'; }

private:
    std::string& out_;
    bool first_ = true;
};

void append_blocks(std::string& out, const std::vector<Block>& blocks, const References& references);
void append_source(std::string& out, const Source& source);
void append_person(std::string& out, const Person& person, const References& references);
void append_place(std::string& out, const Place& place, const References& references);
/// An organisation, or a term of the glossary.
void append_term(std::string& out, const Term& term, const References& references);
void append_event(std::string& out, const Event& event, const References& references,
                  const std::function<std::string(EntryId)>& entry);
/// The members of an entry between its id and its text, without braces: `"date":…,"title":…`.
std::string entry_head(const Entry& entry, const References& references);
/// `"language":…,"kind":…,"text":[…]` in braces.
void append_parallel(std::string& out, const ParallelText& parallel, const References& references);

/// The lowest minor version of the format that has what the entry's text uses, so that older versions of Daybook can read
/// it: 0, 1 (tables) or 2 (openers, minor comments).
int minor_version(const Entry& entry);
/// "1.2"
std::string format_version(int minor);
/// The members before the lists, each followed by a comma and a line break.
std::string journal_head(const Journal& journal, std::string_view version, const References& references);

}  // namespace daybook::exchange
