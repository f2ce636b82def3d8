// What a visitor types into the search field.
//
//   Query query = parse_query("kim \"mutual aid\" -treaty person:puzanov before:1960-09");
//
//   word            everything that is found has it, anywhere in it, also inside of words: "kim treaty" needs both
//   "some words"    these words in this order, and exactly so; also beside other words. Without the second quotation mark it ends
//                   with the query. "" in it is a quotation mark
//   -word, -"…"     not what has it
//   person:kim      entries that name such a person, or in which one takes part: part of a name in any script, or an id
//   role:host       entries in which somebody has the role; with person: that person has it. The beginning of a role is enough
//   place:moscow    entries that were written there, or name the place
//   before:1960-09, after:1960-09-14    entries and events before, or after, that time (EDTF); while a date is being typed,
//                   what of it is one already
//   -person:…       and so on: not these
//
// Values may be "in quotation marks". Nothing is an error: a quotation mark alone, parentheses, asterisks, slashes, or a colon
// after another word are characters to be found, and a filter without a value is ignored. More than `most_terms` words are
// not used (`ignored` says how many): the longest ones are.
//
// Everything is compared folded (search/folded.h): case, marks, width, ligatures, ß and ss, № and No are equal; each white space
// is a space. A word of at least four letters is also found in the other spelling of an umlaut, as a whole word: Loewe, Lowe and
// Löwe find each other. Words in quotation marks are found exactly as typed, apart from folding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace daybook {

constexpr std::size_t most_terms = 64;

struct QueryTerm {
    std::string folded;
    bool exact = false;  // in quotation marks
    bool without = false;
};

enum class FilterKind : std::uint8_t { person, role, place, before, after };

struct Filter {
    FilterKind kind = FilterKind::person;
    std::string value;  // as typed
    bool without = false;
};

struct Query {
    std::vector<QueryTerm> terms;
    std::vector<Filter> filters;
    std::size_t ignored = 0;
    /// Whether it asks for anything.
    [[nodiscard]] bool empty() const { return terms.empty() && filters.empty(); }
};

Query parse_query(std::string_view typed);

}  // namespace daybook
