// Reads a journal from the bytes of a JSON file.
//
//   Result<Journal> result = read_journal(bytes, "puzanov-1960-09.json");
//
// The bytes are untrusted. If they are not UTF-8 or JSON, cut off, too deep, too large, of the
// wrong structure, or refer to unknown ids, the result is problems with line, column, JSON Pointer
// and remedy, at most 100 of them. The browser's core is compiled without the words: there it is one
// Problem that only says whether there are errors or warnings (journal/read_context.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "journal/model.h"
#include "journal/problem.h"

namespace daybook {

struct ReaderLimits {
    std::size_t bytes = std::size_t{64} << 20;
    int depth = 64;
    std::size_t runs = 1'000'000;
    std::size_t people = 100'000;
    std::size_t problems = 100;
};

Result<Journal> read_journal(std::string_view bytes, std::string_view file_name, const ReaderLimits& limits = {});
/// What a citation needs of a journal without errors: its names, and this entry, if there is one, without its text, with the
/// people whom a citation names. False if it is not JSON. The journal must be new.
bool read_cited(std::string_view bytes, std::string_view entry_key, Journal& journal);

}  // namespace daybook
