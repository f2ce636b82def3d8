// The command `daybook`: the command line, and nothing else.

#include <CLI/CLI.hpp>

#include "cli/commands.h"

int main(int argc, char** argv) {
    using namespace daybook;
    CLI::App app("Daybook: historical journals for a browser. Exit codes: 0 good, 1 problems found, 2 wrong use.",
                 "daybook");
    app.require_subcommand(1);
    app.footer("daybook COMMAND --help says more about a command.");

    std::vector<std::string> files;
    CLI::App* check = app.add_subcommand("check", "Find what is wrong with journals");
    check->add_option("FILES", files, "Journals (JSON)")->required();
    check->footer(
        "Prints FILE:LINE:COLUMN: error: what is wrong, where in the journal; what to write instead.\n"
        "Warnings alone are no failure.\n\nExample:\n  daybook check assets/journals/*.json");

    std::string file;
    std::string entry;
    std::string layer = "printed";
    CLI::App* text = app.add_subcommand("text", "Print the text of an entry");
    text->add_option("FILE", file, "A journal (JSON)")->required();
    text->add_option("--entry", entry, "The entry's id; without it, the one that the journal opens with")
        ->type_name("ID");
    text->add_option("--layer", layer, "printed: as the source has it, to the character; reading: corrected")
        ->check(CLI::IsMember({"printed", "reading"}))
        ->type_name("printed|reading");
    text->footer("Example:\n  daybook text my.json --entry 1960-09-14 --layer reading");

    CLI::App* stats = app.add_subcommand("stats", "Print counts of a journal as JSON");
    stats->add_option("FILE", file, "A journal (JSON)")->required();
    stats->footer("Example:\n  daybook stats my.json");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 has a number for each mistake; the contract has one for all. Help is no mistake.
        return app.exit(error) == 0 ? cli::good : cli::wrong_use;
    }
    if (check->parsed()) return cli::check(files);
    if (text->parsed()) return cli::text(file, entry, layer == "printed" ? Layer::printed : Layer::reading);
    return cli::stats(file);
}
