// Seven fuzzers: each is a function of any bytes that ends the program when something is wrong that no journal, date,
// link or file to import may bring about.
//
//   script/fuzz --seconds 60          builds them with libFuzzer, ASan and UBSan, and runs all of them
//   script/fuzz --runs 5000000 link   one of them, so many times
//   script/fuzz --keep                the same, and keeps the inputs that reached new code
//
// NAME.cpp is the fuzzer (import.cpp two of them), corpus/NAME/ its seeds, regressions/NAME/ what once broke something.
// The unit tests give both folders to the same functions (tests/unit/fuzz_test.cpp), natively and, but for imports, in
// WebAssembly. A new finding: copy it from build/fuzz/ into regressions/NAME/ and mend it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace daybook::fuzz {

/// Bytes → Journal → Model → timeline, HTML, state → link and back to the same state.
void journal(std::string_view bytes);
/// Bytes → the text of some entries of a journal, all of it or nothing.
void chunk(std::string_view bytes);
/// The fast JSON path and nlohmann/json take and refuse the same bytes, and make the same tree.
void json_differential(std::string_view bytes);
/// A text → EDTF date → words; what it says of itself holds, and its text reads as the same date.
void edtf(std::string_view text);
/// Lines: a link, then commands. Whatever the state becomes, its link brings it back.
void link(std::string_view lines);

/// A file in TEI → a journal without errors, or a reason. Native only.
void tei(std::string_view bytes);
/// The same for a table in CSV, and for TimelineJS's JSON, which begins with "{". Native only.
void table(std::string_view bytes);

/// Ends the program if `what` is not true: for a fuzzer that is a finding, for a unit test a failure.
inline void expect(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "Invariant violated: %s.\n", what);
    std::abort();
}

/// Only elements and attributes that the page's writers know, each closed, every value quoted and harmless.
void expect_harmless_html(std::string_view html);

}  // namespace daybook::fuzz
