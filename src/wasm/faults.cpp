// A WebAssembly module of its own (daybook-faults.wasm, web/faults.js) that explains what is wrong with a file that is not
// JSON. It is fetched only for such a file, and used once.
//
//   faults = daybook_faults_create(n); ...the file's name, a zero byte, the file to daybook_faults_input(faults)...;
//   n = daybook_faults_say(faults, form); → n bytes at daybook_faults_output(faults)
//
// Nothing is freed: the host discards the instance with all of its memory.
#include <emscripten.h>

#include <string>

#include "journal/file_fault.h"
#include "journal/utf8.h"
#include "wasm/boundary.h"
#include "wasm/named_file.h"
#include "wasm/told.h"

namespace {

struct Faults {
    std::string input, output;
};

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Faults* daybook_faults_create(unsigned size) {
    return new Faults{std::string(size, '\0'), {}};
}

EMSCRIPTEN_KEEPALIVE char* daybook_faults_input(Faults* faults) {
    return faults->input.data();
}

EMSCRIPTEN_KEEPALIVE unsigned daybook_faults_say(Faults* faults, daybook::boundary::FaultForm form) {
    const daybook::NamedFile file(faults->input);
    daybook::JsonTree tree;
    const std::optional<daybook::Problem> found =
        daybook::file_fault(tree, daybook::without_mark(file.bytes), file.name, {});
    const daybook::Problem problem =
        found.value_or(daybook::Problem{daybook::Severity::error, std::string(file.name), 0, 0, "",
                                        "the file cannot be read", "get it again, or ask who made it"});
    const bool line = form == daybook::boundary::FaultForm::line;
    faults->output = line ? daybook::text_fault(problem) : daybook::told({problem}, false);
    return static_cast<unsigned>(faults->output.size());
}

EMSCRIPTEN_KEEPALIVE const char* daybook_faults_output(const Faults* faults) {
    return faults->output.data();
}

}  // extern "C"
