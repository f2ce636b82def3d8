// A journal that is put together entry by entry, and never whole in memory.
//
//   Spool spool;
//   Entry entry = …;                  // persons in it are numbers of spool.people, places of spool.places, …
//   spool.add(std::move(entry));      // goes to a temporary file at once
//   spool.write("journal.json", head, Form::one_file);
//
// Ids of people are known only at the end, because a list of people may come last. So the temporary file has their
// numbers, between two bytes that UTF-8 never has, and write() puts the ids in.
#pragma once

#include <cstdio>
#include <string>
#include <unordered_set>
#include <vector>

#include "exchange/register.h"
#include "exchange/report.h"
#include "journal/model.h"

namespace daybook::exchange {

/// one_file; or an index and, beside it, the texts by year.
enum class Form : std::uint8_t { one_file, split };

class Spool {
public:
    Spool();
    ~Spool();
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;

    Register people{"person"}, places{"place"}, organisations{"organisation"};
    std::vector<Source> sources;  // statements refer to these by position
    std::vector<Event> events;    // `entry` is the position of an add()

    /// The entry's key is what it should be; it is made unique, and is given back.
    std::string add(Entry entry);
    [[nodiscard]] std::size_t size() const { return index_.size(); }

    /// Writes it all; false, and why is in fault(), if a file could not be written. Completes the report.
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
    /// Puts ids where numbers are.
    [[nodiscard]] std::string with_ids(std::string_view json) const;
    void append_lists(std::string& out, const std::vector<std::uint32_t>& order,
                      const std::vector<std::uint32_t>& place_order, const std::vector<std::uint32_t>& orgs) const;
    [[nodiscard]] Person person(std::uint32_t number) const;
    bool write_chunks(const std::string& path, const std::string& journal_key, const std::vector<std::uint32_t>& order,
                      std::vector<Chunk>& chunks, std::vector<std::size_t>& chunk_of);
    bool write_entries(std::FILE* file, const std::vector<std::uint32_t>& order,
                       const std::vector<std::size_t>& chunk_of);
    bool fail(const std::string& path);

    std::FILE* file_ = nullptr;
    std::vector<Place> index_;
    bool tables_ = false;  // some entry has one
    std::unordered_set<std::string> keys_;
    std::string fault_;
};

/// Numbers of the register in place of ids, for append_blocks() and its like.
struct References spool_references(const std::vector<Source>& sources);

}  // namespace daybook::exchange
