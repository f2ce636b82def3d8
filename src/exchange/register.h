// Collects the people, places, organisations or terms that the texts name, while files are imported. There is one register for
// each of the four.
//
//   std::uint32_t ann = people.by_reference("#pmb11");        // the same number for the same reference
//   people.define(local_id, listed, addresses);               // an entry of a listPerson, before or after
//   people.count(ann, "Ann");                                 // a mention in a text, and its spelling
//
// A reference is an id, "#id", "file.xml#id" or the address of an authority (GND, VIAF, Wikidata). An address that is among
// the identifiers of a listed person means that person, even if the list comes later. Numbers do not change; settle()
// decides at the end which of them are the same, which ids they get, and their order in the journal.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "journal/model.h"

namespace daybook::exchange {

/// An entry of the edition's list of people, places or organisations.
struct Listed {
    std::string name;
    std::string sort_name;
    std::vector<Name> other_names;
    std::string dates;
    std::string abbreviation;  // of an organisation or a term
    std::string description;
    std::vector<Identifier> identifiers;
    std::string country;
    std::optional<double> latitude_deg, longitude_deg;
};

struct Named {
    std::string wanted_key;  // made unique at the end
    Listed listed;
    bool is_listed = false;
    bool in_list_of_unknown = false;  // stands for all names that are not linked to anybody
    std::map<std::string, std::size_t> spellings;
    std::size_t mentions = 0;
    bool used = false;
    std::uint32_t same_as = 0;  // its own number, or the number of the thing with which it was merged
};

/// "gnd:118607626", "viaf:…", "wikidata:Q…" for a reference to an authority; otherwise the fragment of an address, or the
/// text itself.
std::string canonical_reference(std::string_view reference);
/// The canonical reference as an identifier, if a journal can hold it.
std::optional<Identifier> identifier_of(std::string_view canonical);
/// The references in one attribute.
std::vector<std::string> references_in(std::string_view attribute);

class Register {
public:
    explicit Register(std::string noun) : noun_(std::move(noun)) {}

    /// Call this before each file: references are looked up first among its own definitions.
    void begin_file() { local_.clear(); }
    std::uint32_t by_reference(std::string_view reference);
    /// Defines a thing with an id, which may be empty, and other addresses that mean it.
    std::uint32_t define(std::string_view id, Listed listed, const std::vector<std::string>& addresses);
    void count(std::uint32_t number, std::string_view spelling);
    /// Marks a thing as used by a participant or a speech, although no text may name it.
    void use(std::uint32_t number) { things_[number].used = true; }
    /// The thing that stands for all names that are not linked to anybody; created on first use.
    std::uint32_t unknown(std::string_view key, std::string_view name);
    [[nodiscard]] bool has_unknown() const { return unknown_.has_value(); }

    [[nodiscard]] std::size_t size() const { return things_.size(); }
    [[nodiscard]] const Named& operator[](std::uint32_t number) const { return things_[number]; }
    [[nodiscard]] std::uint32_t root(std::uint32_t number) const;

    /// Merges equal things and assigns ids. Returns the numbers of those that are named, by mentions, most first; the
    /// unknown one is last. Call once, at the end.
    std::vector<std::uint32_t> settle();
    /// How many are listed but never named. Call after settle().
    [[nodiscard]] std::size_t never_named() const;
    /// The id in the journal. Call after settle().
    [[nodiscard]] const std::string& key(std::uint32_t number) const { return keys_[root(number)]; }
    /// The name to show: the listed one, otherwise the commonest spelling that is not an abbreviation.
    [[nodiscard]] std::string name(std::uint32_t number) const;

private:
    std::uint32_t add(std::string wanted_key);

    std::string noun_;
    std::vector<Named> things_;
    std::unordered_map<std::string, std::uint32_t> known_;  // by canonical reference
    std::unordered_map<std::string, std::uint32_t> local_;  // the same, for the current file
    std::optional<std::uint32_t> unknown_;
    std::vector<std::string> keys_;
};

}  // namespace daybook::exchange
