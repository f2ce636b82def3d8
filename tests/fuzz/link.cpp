#include "fuzz.h"
#include "journal/reader.h"
#include "state_check.h"
#include "test_support.h"

namespace daybook::fuzz {

namespace {

const Model& bundled() {
    static const Model model = [] {
        const std::string bytes = read_file("assets/journals/puzanov-1960-09.json");
        Result<Journal> result = read_journal(bytes, "puzanov-1960-09.json");
        expect(result.ok(), "the bundled journal can be read");
        return make_model(std::move(result.value()));
    }();
    return model;
}

}  // namespace

void link(std::string_view lines) {
    const Model& model = bundled();
    State state = opening_state(model);
    constexpr int most = 40;
    for (int i = 0; i < most && (i == 0 || !lines.empty()); ++i) {
        const std::size_t end = lines.find('\n');
        const std::string_view line = lines.substr(0, end);
        lines = end == std::string_view::npos ? std::string_view() : lines.substr(end + 1);
        if (i == 0) {
            update(state, parse_link(line), model);
        } else if (const std::optional<Command> command = parse_command(line, model)) {
            update(state, *command, model);
        }
        expect_sound(state, model);
    }
    expect_link_back(state, model);
}

}  // namespace daybook::fuzz
