// Who and what the texts name, while files are still coming in: one register for people, one for places, one for
// organisations.
//
//   std::uint32_t ann = people.by_reference("#pmb11");        // the same number for the same reference
//   people.define(local_id, listed, addresses);               // what a listPerson says of it, before or after
//   people.count(ann, "Ann");                                 // named in the text, so spelt
//
// A reference is an id, "#id", "file.xml#id" or the address of an authority (GND, VIAF, Wikidata): an address that a
// listed person has among its identifiers is that person, even if the list comes last. Numbers stay; keys() says at
// the end which of them are one, and by what id and in what order the journal has them.
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

/// What a list of the edition says of a person, a place or an organisation.
struct Listed {
    std::string name;
    std::string sort_name;
    std::vector<Name> other_names;
    std::string dates;
    std::string description;
    std::vector<Identifier> identifiers;
    std::optional<double> latitude_deg, longitude_deg;
};

struct Named {
    std::string wanted_key;  // made unique at the end
    Listed listed;
    bool is_listed = false;
    bool in_list_of_unknown = false;  // not one person: whoever is named and linked to nobody
    std::map<std::string, std::size_t> spellings;
    std::size_t mentions = 0;
    bool used = false;
    std::uint32_t same_as = 0;  // its own number, or that of the thing it turned out to be
};

/// "gnd:118607626", "viaf:…", "wikidata:Q…" for what names an authority; the fragment of an address; or the text itself.
std::string canonical_reference(std::string_view reference);
/// The identifier that a canonical reference is, if it is one that a journal can hold.
std::optional<Identifier> identifier_of(std::string_view canonical);
/// The references in one attribute.
std::vector<std::string> references_in(std::string_view attribute);

class Register {
public:
    explicit Register(std::string noun) : noun_(std::move(noun)) {}

    /// A new file begins: what it defines is looked up first in it.
    void begin_file() { local_.clear(); }
    std::uint32_t by_reference(std::string_view reference);
    /// Defines a thing with an id (may be empty) and the addresses that name it too.
    std::uint32_t define(std::string_view id, Listed listed, const std::vector<std::string>& addresses);
    void count(std::uint32_t number, std::string_view spelling);
    /// Not named in a text, but somebody's part in an entry or a speech refers to it.
    void use(std::uint32_t number) { things_[number].used = true; }
    /// Whoever is named and linked to nobody: one place for all of them.
    std::uint32_t unknown(std::string_view key, std::string_view name);
    /// Only looks: whether there is one.
    [[nodiscard]] bool has_unknown() const { return unknown_.has_value(); }

    [[nodiscard]] std::size_t size() const { return things_.size(); }
    [[nodiscard]] const Named& operator[](std::uint32_t number) const { return things_[number]; }
    [[nodiscard]] std::uint32_t root(std::uint32_t number) const;

    /// Merges what turned out to be one and gives ids. Numbers of those that are named, most mentioned first; the
    /// unknown come last. Call once, at the end.
    std::vector<std::uint32_t> settle();
    /// Listed, and named nowhere; after settle().
    [[nodiscard]] std::size_t never_named() const;
    /// After settle().
    [[nodiscard]] const std::string& key(std::uint32_t number) const { return keys_[root(number)]; }
    /// The name to show: that of the list, or the commonest spelling that is not an abbreviation.
    [[nodiscard]] std::string name(std::uint32_t number) const;

private:
    std::uint32_t add(std::string wanted_key);

    std::string noun_;
    std::vector<Named> things_;
    std::unordered_map<std::string, std::uint32_t> known_;  // by canonical reference
    std::unordered_map<std::string, std::uint32_t> local_;  // the same, of this file
    std::optional<std::uint32_t> unknown_;
    std::vector<std::string> keys_;
};

}  // namespace daybook::exchange
