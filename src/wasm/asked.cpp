#include "wasm/asked.h"

#include <emscripten.h>

using daybook::Asked;

extern "C" {

EMSCRIPTEN_KEEPALIVE Asked* daybook_asked_create() {
    return new Asked{};
}

/// Allocates room for one more file and returns its address.
EMSCRIPTEN_KEEPALIVE char* daybook_asked_file(Asked* asked, unsigned size) {
    return asked->files.emplace_back(size, '\0').data();
}

EMSCRIPTEN_KEEPALIVE const char* daybook_asked_output(const Asked* asked) {
    return asked->output.data();
}

}  // extern "C"
