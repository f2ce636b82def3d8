// The entry point for libFuzzer. DAYBOOK_FUZZER is the function of fuzz.h to run.
#include <cstddef>
#include <cstdint>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    daybook::fuzz::DAYBOOK_FUZZER({reinterpret_cast<const char*>(data), size});
    return 0;
}
