// A WebAssembly module that JavaScript fetches when it has a question, and asks once (web/ask.js): files in, a text out.
//
//   asked = daybook_asked_create(); ...copy a file's n bytes to daybook_asked_file(asked, n)...;
//   n = daybook_faults_of_journal(asked); → n bytes at daybook_asked_output(asked)
//
// These three functions are the same in each such module. Nothing is freed: the host discards the instance with all of its
// memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace daybook {

struct Asked {
    std::vector<std::string> files;
    std::string output;

    /// Returns the number of bytes, for the host.
    unsigned answer(std::string text) {
        output = std::move(text);
        return static_cast<unsigned>(output.size());
    }
};

}  // namespace daybook
