// The command line of `daybook`; the subcommands are in cli/commands.h.

#include <CLI/CLI.hpp>

#include "cli/commands.h"

namespace {

using namespace daybook;

/// The values of the command line; each subcommand uses some of them.
struct Said {
    std::vector<std::string> files;
    std::string file;
    std::string entry;
    std::string layer = "printed";
    std::string format = "text";
    std::string target;
    std::string page;
    std::string language;
    std::vector<std::string> languages;
    bool quiet = false;
    bool split = false;
    std::vector<std::string> people;
    exchange::Wishes wishes;
};

void add_journal(CLI::App* command, Said& said) {
    command->add_option("FILE", said.file, "A journal (JSON)")->required();
}

void add_quiet(CLI::App* command, Said& said, const char* what) {
    command->add_flag("-q,--quiet", said.quiet, what);
}

void add_language(CLI::App* command, Said& said) {
    command
        ->add_option("--lang", said.language,
                     "The language of the pages around the journal: a tag, such as de, or a file like "
                     "assets/strings/en.json; without it, English")
        ->type_name("TAG|FILE");
}

void add_check(CLI::App& app, Said& said) {
    CLI::App* check = app.add_subcommand("check", "Find what is wrong with journals, and with language files");
    check->add_option("FILES", said.files, "Journals, or languages (JSON)")->required();
    check->add_option("--format", said.format, "text: a line for each problem; json: an array of objects")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("text|json");
    add_quiet(check, said, "Print only problems");
    check->footer(
        "Prints FILE:LINE:COLUMN: error: what is wrong, where in the journal; what to write instead.\n"
        "Warnings alone do not change the exit code.\n\nExamples:\n  daybook check assets/journals/*.json\n"
        "  daybook check my.json --format json");
}

void add_text(CLI::App& app, Said& said) {
    CLI::App* text = app.add_subcommand("text", "Print the text of an entry");
    add_journal(text, said);
    text->add_option("--entry", said.entry, "The entry's id; without it, the one that the journal opens with")
        ->type_name("ID");
    text->add_option("--layer", said.layer, "printed: as the source has it, to the character; reading: corrected")
        ->check(CLI::IsMember({"printed", "reading"}))
        ->type_name("printed|reading");
    text->footer("Example:\n  daybook text my.json --entry 1960-09-14 --layer reading");
}

void add_html(CLI::App& app, Said& said) {
    CLI::App* html = app.add_subcommand("html", "Write a journal as static pages that need no script");
    add_journal(html, said);
    html->add_option("-o,--output", said.target, "The folder for the pages; created if necessary")
        ->required()
        ->type_name("DIR");
    add_language(html, said);
    add_quiet(html, said, "Do not say what was written");
    html->footer(
        "Images of pages are not copied: put them into the folder where the journal says.\n\n"
        "Example:\n  daybook html my.json -o my-site");
}

void add_bundle(CLI::App& app, Said& said) {
    CLI::App* bundle = app.add_subcommand("bundle", "Make one HTML file of a journal and the viewer");
    add_journal(bundle, said);
    bundle->add_option("-o,--output", said.target, "The HTML file to write")->required()->type_name("FILE");
    bundle
        ->add_option("--template", said.page,
                     "The single file that Daybook's build makes; without it, daybook.html in the folder above the "
                     "command's own, or in share/daybook there")
        ->type_name("FILE");
    bundle
        ->add_option(
            "--lang", said.languages,
            "The languages of everything but the journal, as for html; the page opens in the first one; without "
            "it, in the visitor's own of those that come with Daybook")
        ->type_name("TAG|FILE")
        ->allow_extra_args(false);
    add_quiet(bundle, said, "Do not say what was written");
    bundle->footer("The file opens from a disk and loads nothing.\n\nExample:\n  daybook bundle my.json -o my.html");
}

void add_import(CLI::App& app, Said& said) {
    CLI::App* import =
        app.add_subcommand("import", "Make a journal of a TEI edition, a table or a TimelineJS timeline");
    import->add_option("FORMAT", said.format, "tei, csv or timelinejs")
        ->required()
        ->check(CLI::IsMember({"tei", "csv", "timelinejs"}))
        ->type_name("tei|csv|timelinejs");
    import->add_option("PATHS", said.files, "Files, or folders of them")->required();
    import->add_option("-o,--output", said.target, "The journal to write")->required()->type_name("FILE");
    import->add_option("--title", said.wishes.title, "The journal's title; without it, the one that most files share");
    import->add_option("--language", said.wishes.language, "The language of the texts, such as de")->type_name("TAG");
    import->add_option("--id", said.wishes.id, "The journal's id; without it, made of the title")->type_name("ID");
    import->add_option("--people", said.people, "TEI: files with a list of people (listPerson) of their own")
        ->type_name("FILE");
    import->add_flag("--split", said.split, "Write the texts by year, into the folder NAME.text beside the journal");
    add_quiet(import, said, "Print only problems");
    import->footer(
        "Prints a report on standard error: what was imported, and what a journal cannot hold, with its first "
        "position.\n"
        "If a file cannot be read, the import continues with the others, and the exit code is 1.\n\n"
        "Examples:\n  daybook import tei edition/ -o diary.json --people people.xml --language de\n"
        "  daybook import csv days.csv -o days.json --title \"Days\" --language en");
}

void add_export(CLI::App& app, Said& said) {
    CLI::App* give = app.add_subcommand("export",
                                        "Write a journal as TEI, a table or a TimelineJS timeline, its words for a "
                                        "translator, or citations of its entries");
    give->add_option("FORMAT", said.format,
                     "tei, csv, timelinejs or words; or citations: bibtex, ris, csl-json, chicago-note, "
                     "chicago-bibliography, mla or apa")
        ->required()
        ->check(CLI::IsMember({"tei", "csv", "timelinejs", "words", "bibtex", "ris", "csl-json", "chicago-note",
                               "chicago-bibliography", "mla", "apa"}))
        ->type_name("tei|csv|timelinejs|words|bibtex|ris|csl-json|…");
    add_journal(give, said);
    give->add_option("--entry", said.entry, "Citations: the id of one entry; without it, all")->type_name("ID");
    give->add_option("-o,--output", said.target, "The file to write")->required()->type_name("FILE");
    add_quiet(give, said, "Do not say what was written");
    give->footer(
        "TEI keeps the text to the character, people and dates; csv and timelinejs are lists of entries with plain "
        "text;\n"
        "words are what the editors say, to be translated (docs/format.md);\n"
        "bibtex (for biblatex), ris and csl-json are records for reference managers; of the other styles, each entry "
        "is a line "
        "(docs/citing.md).\n\n"
        "Examples:\n  daybook export tei my.json -o my.xml\n  daybook export words my.json -o my.ko.json\n"
        "  daybook export ris my.json -o my.ris --entry 1960-09-14");
}

exchange::ImportJob import_job(const Said& said) {
    exchange::ImportJob job;
    if (said.format == "csv") job.format = exchange::ImportFormat::csv;
    if (said.format == "timelinejs") job.format = exchange::ImportFormat::timelinejs;
    job.paths = said.files;
    job.people = said.people;
    job.output = said.target;
    job.wishes = said.wishes;
    job.form = said.split ? exchange::Form::split : exchange::Form::one_file;
    return job;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Daybook: historical journals for a browser. Exit codes: 0 good, 1 problems found, 2 wrong use.",
                 "daybook");
    app.require_subcommand(1);
    app.set_version_flag("--version", "daybook " DAYBOOK_VERSION);
    app.footer("daybook COMMAND --help says more about a command.");
    Said said;
    add_check(app, said);
    add_text(app, said);
    add_html(app, said);
    CLI::App* stats = app.add_subcommand("stats", "Print counts of a journal as JSON");
    add_journal(stats, said);
    stats->footer("Example:\n  daybook stats my.json");
    add_bundle(app, said);
    add_import(app, said);
    add_export(app, said);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // CLI11 has a code for each kind of error; we use one for all. --help is not an error.
        return app.exit(error) == 0 ? cli::good : cli::wrong_use;
    }
    const cli::Talk talk = said.quiet ? cli::Talk::quiet : cli::Talk::usual;
    const std::string command = app.get_subcommands().front()->get_name();
    if (command == "check") {
        return cli::check(said.files, said.format == "json" ? cli::CheckFormat::json : cli::CheckFormat::text, talk);
    }
    if (command == "text") return cli::text(said.file, said.entry, parse_layer(said.layer).value_or(Layer::printed));
    if (command == "html") return cli::html(said.file, said.target, said.language, talk);
    if (command == "import") return cli::import(import_job(said), talk);
    if (command == "export") return cli::export_journal(said.file, said.format, said.target, said.entry, talk);
    if (command == "bundle") return cli::bundle(said.file, said.target, said.page, said.languages, talk);
    return cli::stats(said.file);
}
