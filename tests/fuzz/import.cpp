#include "fuzz.h"
#include "journal/utf8.h"
#include "unit/exchange/support.h"

namespace daybook::fuzz {

namespace {

/// An import gives a reason and no journal, or a journal that is read back without an error.
void check(std::string_view bytes, const char* suffix, exchange::ImportFormat format) {
    const exchange::Imported imported = exchange::import_bytes(std::string(bytes), suffix, format);
    for (const Problem& problem : imported.problems) {
        expect(!problem.what.empty() && problem.line >= 0, "a problem says what is wrong");
        expect(!first_invalid_utf8(to_line(problem)), "a problem is UTF-8");
    }
    if (imported.result.written) {
        expect(imported.good, "what an import writes is a journal");
    } else {
        expect(!imported.result.fault.empty(), "an import that writes nothing says why");
    }
}

}  // namespace

void tei(std::string_view bytes) {
    check(bytes, ".xml", exchange::ImportFormat::tei);
}

void table(std::string_view bytes) {
    if (bytes.starts_with('{')) return check(bytes, ".json", exchange::ImportFormat::timelinejs);
    check(bytes, ".csv", exchange::ImportFormat::csv);
}

}  // namespace daybook::fuzz
