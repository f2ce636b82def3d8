#include "app/keys.h"

#include <set>

#include "app/link.h"
#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "page/page.h"
#include "test_support.h"
#include "words/messages.h"
#include "words/words.h"

using namespace daybook;

namespace {

/// "| `[` `]` or `,` `.` | Previous and next entry |"
std::string line_of_table(const KeyRow& row, const Words& words) {
    std::string keys;
    bool instead = false;
    for (const Key& key : row.keys) {
        const std::string name = key_name(key, words);
        if (name.empty()) continue;
        if (!keys.empty()) keys += key.instead && !instead ? " or " : " ";
        instead = key.instead;
        keys += "`" + name + "`";
    }
    return "| " + keys + " | " + std::string(words.text(row.what)) + " |\n";
}

}  // namespace

TEST_CASE("Every key sends a valid command, and no key is used twice") {
    const Model model = test::small_model();
    std::set<std::pair<std::string_view, bool>> seen;
    for (const KeyRow& row : key_rows) {
        for (const Key& key : row.keys) {
            CAPTURE(key.key);
            if (key.key.empty()) {
                CHECK((key.command.empty() && key.tool.empty()));
                continue;
            }
            CHECK(seen.emplace(key.key, key.shift).second);
            CHECK(key.command.empty() != key.tool.empty());
            if (!key.command.empty()) CHECK(parse_command(key.command, model));
        }
    }
    CHECK_FALSE(seen.empty());
    CHECK(keys_json(model).find(
              "{\"key\":\"[\",\"cap\":\"[\",\"command\":\"step-entry previous\",\"follow\":\"first\"}") !=
          std::string::npos);
}

TEST_CASE("A key that does nothing in a journal is not listed there, and does not work there") {
    Model model = test::small_model();
    const auto lists = [&](std::string_view tool_or_command, MessageId what) {
        const bool works = keys_json(model).find(tool_or_command) != std::string::npos;
        CHECK((key_sheet_html(model).find(model.words.text(what)) != std::string::npos) == works);
        return works;
    };
    const auto finder = [&] { return lists("\"tool\":\"finder\"", msg::keys_find::id); };
    const auto today = [&] { return lists("\"tool\":\"today\"", msg::keys_today::id); };
    const auto pin = [&] { return lists("\"command\":\"pin\"", msg::keys_pin::id); };
    const auto appearance = [&] { return lists("step-appearance next", msg::keys_person_entry::id); };
    CHECK_FALSE(finder());
    CHECK_FALSE(today());
    CHECK(pin());
    CHECK(appearance());
    model.journal.people.resize(31);
    model.journal.entries.resize(101);
    CHECK(finder());
    CHECK(today());
    model.journal.people.resize(1);
    CHECK_FALSE(finder());
    CHECK_FALSE(pin());
    CHECK(appearance());
    model.journal.people.clear();
    CHECK_FALSE(appearance());
    CHECK(key_sheet_html(model).find(model.words.text(msg::keys_person_ends::id)) == std::string::npos);
}

TEST_CASE("The sheet of keys and docs/embedding.md list the keys of the table") {
    const std::string docs = read_file("docs/embedding.md");
    const Words words;
    Model model = test::small_model();
    model.journal.people.resize(31);
    model.journal.entries.resize(101);
    const std::string sheet = key_sheet_html(model);
    std::string table = "| Key | |\n| --- | --- |\n";
    for (const KeyRow& row : key_rows) {
        table += line_of_table(row, words);
        CHECK(sheet.find(words.text(row.what)) != std::string::npos);
    }
    CHECK_MESSAGE(docs.find(table + "\n") != std::string::npos, "docs/embedding.md has to have this table:\n", table);
    CHECK(sheet.find("<kbd>[</kbd> <kbd>]</kbd> or <kbd>,</kbd> <kbd>.</kbd>") != std::string::npos);
}

TEST_CASE("The sheet explains the signs that this journal has, and no others") {
    Model model = test::small_model();
    model.journal.people[0].warning.clear();
    model.timeline.signs = {Role::author, Role::named};
    model.timeline.elsewhere = false;
    const std::string sheet = key_sheet_html(model);
    CHECK(sheet.find("<th scope=\"row\" class=\"author\">author</th><td>wrote the document</td>") != std::string::npos);
    CHECK(sheet.find("class=\"named\"") != std::string::npos);
    CHECK(sheet.find("class=\"addressee\"") == std::string::npos);
    CHECK(sheet.find("at the archive") == std::string::npos);
    model.timeline.elsewhere = true;
    CHECK(key_sheet_html(model).find("at the archive") != std::string::npos);
}
