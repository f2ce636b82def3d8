// What the native program says, for a comparison with the shipped module: tests/browser/same_words.test.mjs asks for it.
//
//   DAYBOOK_SAID=folder unit_tests -tc="*is written where DAYBOOK_SAID says"
//
// The folder, named from the source folder, has a journal, journal.json, perhaps a language file, language.json, and commands, one on each line. Each of
// them is applied to the state, and what is on show then goes to said.txt: each text with a zero byte after it.
#include <cstdio>
#include <cstdlib>

#include "app/link.h"
#include "app/report.h"
#include "doctest/doctest.h"
#include "journal/reader.h"
#include "page/page.h"
#include "test_support.h"

using namespace daybook;

namespace {

std::string said_folder() {
    const char* path = std::getenv("DAYBOOK_SAID");
    return path == nullptr ? std::string() : std::string(path) + "/";
}

}  // namespace

TEST_CASE("What the page says is written where DAYBOOK_SAID says" * doctest::skip(said_folder().empty())) {
    const std::string folder = said_folder();
    Result<Journal> journal = read_journal(read_file(folder + "journal.json"), "journal.json");
    REQUIRE(journal.ok());
    const std::string language = read_file(folder + "language.json");
    Result<Words> words = language.empty() ? Words() : Words::read(language, "language.json");
    REQUIRE(words.ok());
    const Model model = make_model(std::move(journal.value()), std::move(words.value()));
    State state = opening_state(model);
    std::string said = heading_html(model) + '\0' + key_sheet_html(model) + '\0';
    std::string commands = read_file(folder + "commands");
    for (std::size_t end = commands.find('\n'); end != std::string::npos; end = commands.find('\n')) {
        const std::optional<Command> command = parse_command(commands.substr(0, end), model);
        CAPTURE(commands.substr(0, end));
        REQUIRE(command);
        commands.erase(0, end + 1);
        const Effects effects = update(state, *command, model);
        for (const std::string& text : {effects.notice, effects.announcement, reading_html(model, state, {}),
                                        card_html(model, state), mirror_html(model, state), page_title(model, state)}) {
            said += text + '\0';
        }
    }
    std::FILE* file = std::fopen((folder + "said.txt").c_str(), "wb");
    REQUIRE(file != nullptr);
    std::fwrite(said.data(), 1, said.size(), file);
    std::fclose(file);
}
