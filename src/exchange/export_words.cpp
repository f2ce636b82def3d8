// What the editors of a journal say, as a file for a translator (docs/format.md, "Translations").

#include "exchange/export.h"
#include "journal/json_string.h"
#include "journal/translation.h"

namespace daybook::exchange {

std::string to_words(const Journal& journal) {
    std::string out = "{\n  \"format\": \"daybook-translation\",\n  \"version\": \"1.2\",\n  \"journal\": " +
                      json_string(journal.key) + ",\n  \"language\": \"und\",\n  \"words\": {\n";
    std::string_view before;
    for (const std::string_view text : editors_texts(journal)) {
        out += std::string(before) + "    " + json_string(text) + ": \"\"";
        before = ",\n";
    }
    return out + "\n  }\n}\n";
}

}  // namespace daybook::exchange
