// A WebAssembly module of its own (daybook-faults.wasm, web/faults.js): what is wrong with a file that is not JSON.
// It is fetched only when there is one, and used once.
//
//   p = daybook_faults_input(n); ...the file's name, a zero byte, the file to p...; n = daybook_faults_say(0);
//   → n bytes at daybook_faults_output()
#include <emscripten.h>

#include <string>

#include "journal/file_fault.h"
#include "journal/utf8.h"
#include "page/problems.h"
#include "wasm/named_file.h"

namespace {

std::string input;
std::string output;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* daybook_faults_input(unsigned size) {
    input.assign(size, '\0');
    return input.data();
}

/// how: 0 as HTML for the page; 1 as a line, in the place of a text.
EMSCRIPTEN_KEEPALIVE unsigned daybook_faults_say(int how) {
    const daybook::NamedFile file(input);
    daybook::JsonTree tree;
    const std::optional<daybook::Problem> found =
        daybook::file_fault(tree, daybook::without_mark(file.bytes), file.name, {});
    const daybook::Problem problem =
        found.value_or(daybook::Problem{daybook::Severity::error, std::string(file.name), 0, 0, "",
                                        "the file cannot be read", "get it again, or ask who made it"});
    output = how == 0 ? daybook::problems_html({problem}, false) : daybook::text_fault(problem);
    return static_cast<unsigned>(output.size());
}

EMSCRIPTEN_KEEPALIVE const char* daybook_faults_output() {
    return output.data();
}

}  // extern "C"
