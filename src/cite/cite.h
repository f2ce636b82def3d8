// An entry as a scholar cites it, in the forms that are asked for (docs/citing.md).
//
//   cite(journal, entry, CiteStyle::chicago_note, {.address = "https://…/#", .today = day})
//   → A. M. Puzanov, “Meeting with Kim Il Sung,” September 14, 1960, trans. Gary Goldberg, Journal of …, https://….
//
// The styles are English, so their words and dates are; titles and names are as the journal has them. A day, a range and a
// doubt about a date are kept in every form. Nothing here reads a clock: the day of access is an argument.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "journal/model.h"

namespace daybook {

enum class CiteStyle : std::uint8_t {
    archive,       // the archive's own citation, to the character
    chicago_note,  // Chicago 18, notes and bibliography
    chicago_bibliography,
    mla,     // MLA 9
    apa,     // APA 7
    bibtex,  // biblatex
    ris,
    csl_json
};
/// The words for them, in the order above.
inline constexpr std::array<std::string_view, 8> cite_styles = {
    "archive", "chicago-note", "chicago-bibliography", "mla", "apa", "bibtex", "ris", "csl-json"};
std::optional<CiteStyle> find_style(std::string_view word);

/// Where and when the entry was read, and which words of it are quoted.
struct Reading {
    std::string_view address;  // of the page that shows it; one that ends with "#" gets the entry; empty: the archive's
    std::optional<Day> today;  // the day of access
    std::string_view quote;    // put before the citation, or into the note of a record
};

/// Where the entry is read: at the archive if only that has the text, or if the page has no address, but not at an address
/// that the editors only conclude. May be empty.
std::string address_of(const Entry& entry, std::string_view page);

/// Empty only for CiteStyle::archive, if the archive gives no citation.
std::string cite(const Journal& journal, const Entry& entry, CiteStyle style, const Reading& reading = {});
/// All entries as one file; of a style for readers a line for each.
std::string cite_all(const Journal& journal, CiteStyle style, const Reading& reading = {});

}  // namespace daybook
