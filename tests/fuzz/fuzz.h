// Eight fuzzers. Each is a function that takes any bytes and aborts if an invariant is violated that no journal, date,
// link or imported file may violate.
//
//   script/fuzz --seconds 60          builds them with libFuzzer, ASan and UBSan, and runs all of them
//   script/fuzz --runs 5000000 link   one of them, with this many runs
//
// NAME.cpp is the fuzzer (import.cpp has two), corpus/NAME/ its seeds, regressions/NAME/ inputs that once failed.
// The unit tests run the same functions on both folders (tests/unit/fuzz_test.cpp), natively and, except for imports, in
// WebAssembly. Copy a new finding from build/fuzz/ to regressions/NAME/ and correct the error.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace daybook::fuzz {

/// Bytes → Journal → Model → timeline, HTML, state → link and back to the same state.
void journal(std::string_view bytes);
/// Bytes → the text of some entries of a journal: all of it or nothing.
void chunk(std::string_view bytes);
/// The fast JSON parser and nlohmann/json accept the same bytes and build the same tree.
void json_differential(std::string_view bytes);
/// A text → EDTF date → words; the date is consistent, and its text is read as the same date.
void edtf(std::string_view text);
/// Lines: a link, then commands. The link of each resulting state restores it.
void link(std::string_view lines);
/// A query → hits in the bundled journal, whose quotes are found in its texts.
void search(std::string_view typed);

/// A file in TEI → a journal without errors, or a reason. Native only.
void tei(std::string_view bytes);
/// The same for a table in CSV, and for TimelineJS's JSON, which begins with "{". Native only.
void table(std::string_view bytes);

/// Aborts if `holds` is false: a finding for a fuzzer, a failure for a unit test.
inline void expect(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "Invariant violated: %s.\n", what);
    std::abort();
}

/// Checks that the HTML has only known elements and attributes, each closed, with every value quoted and harmless.
void expect_harmless_html(std::string_view html);

}  // namespace daybook::fuzz
