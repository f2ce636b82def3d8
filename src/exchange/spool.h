// Writes a journal entry by entry, so that it is never whole in memory.
//
//   Spool spool;
//   Entry entry = …;                  // its persons are numbers of spool.people, its places of spool.places, …
//   spool.add(std::move(entry));      // writes to a temporary file
//   spool.write("journal.json", head, Form::one_file);
//
// Ids of people are known only at the end, because a list of people may come last. So the temporary file contains numbers
// between two bytes that never occur in UTF-8, and write() replaces them by ids.
#pragma once

#include <cstdio>
#include <string>
#include <unordered_set>
#include <vector>

#include "exchange/register.h"
#include "exchange/report.h"
#include "journal/model.h"

namespace daybook::exchange {

/// One file; or an index, and beside it one file of texts for each year.
enum class Form : std::uint8_t { one_file, split };

class Spool {
public:
    Spool();
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    Register people{"person"}, places{"place"}, organisations{"organisation"}, glossary{"term"};
    std::vector<Source> sources;  // statements refer to these by index
    std::vector<Event> events;    // `entry` is the index of a call of add()

    /// Makes the entry's key unique; returns the key that it got.
    std::string add(Entry entry);
    [[nodiscard]] std::size_t size() const { return index_.size(); }

    /// Writes the journal and completes the report. Returns false if a file could not be written; fault() says why.
    bool write(const std::string& path, Journal head, Form form, Report& report);
    [[nodiscard]] const std::string& fault() const { return fault_; }

private:
    struct Place {
        std::int64_t date_key;
        long offset;
        std::uint32_t head_size, text_size, names_size;
        int year;  // no_year: undated
        std::string key;
    };
    struct Chunk {
        std::string url;
        std::size_t bytes;
    };
    static constexpr int no_year = 100'000;

    struct Pieces {
        std::string head, text, names;
    };
    bool read(const Place& place, Pieces& pieces);
    /// Replaces numbers by ids.
    [[nodiscard]] std::string with_ids(std::string_view json) const;
    void append_lists(std::string& out, const std::vector<std::uint32_t>& order,
                      const std::vector<std::uint32_t>& place_order, const std::vector<std::uint32_t>& orgs,
                      const std::vector<std::uint32_t>& terms) const;
    [[nodiscard]] Person person(std::uint32_t number) const;
    bool write_chunks(const std::string& path, const std::string& journal_key, const std::vector<std::uint32_t>& order,
                      std::vector<Chunk>& chunks, std::vector<std::size_t>& chunk_of);
    bool write_entries(std::FILE* file, const std::vector<std::uint32_t>& order,
                       const std::vector<std::size_t>& chunk_of);
    bool fail(const std::string& path);

    std::FILE* file_ = nullptr;
    std::vector<Place> index_;
    int minor_version_ = 0;  // of the format, as the entries and places need it
    std::unordered_set<std::string> keys_;
    std::string fault_;
};

/// For append_blocks() and similar functions: writes numbers of the registers instead of ids.
struct References spool_references(const std::vector<Source>& sources);

}  // namespace daybook::exchange
