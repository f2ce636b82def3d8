// Makes the single file for another journal without a build. script/package.mjs makes the template; this replaces its
// journal, the journal's address in the element, the title and the text for readers without JavaScript. The program does
// not change, so the hash in the page's Content-Security-Policy stays valid.
#include <filesystem>

#include "cli/commands.h"
#include "journal/ascii.h"
#include "journal/json_string.h"
#include "page/parts.h"
#include "words/messages.h"

namespace daybook::cli {

namespace {

constexpr std::string_view carrier = "<script type=\"text/plain\" data-daybook-resource=\"";

/// Replaces the text between the first `before` and the next `after`.
bool replace_between(std::string& html, std::string_view before, std::string_view after, const std::string& by) {
    const std::size_t from = html.find(before);
    if (from == std::string::npos) return false;
    const std::size_t start = from + before.size();
    const std::size_t end = html.find(after, start);
    if (end == std::string::npos) return false;
    html.replace(start, end - start, by);
    return true;
}

/// Removes the files of a folder from the page. Returns the position of the first one; nothing if there was none.
std::optional<std::size_t> take_files(std::string& html, std::string_view folder) {
    const std::string mark = std::string(carrier) + std::string(folder);
    const std::string_view end_mark = "</script>\n";
    std::optional<std::size_t> place;
    for (std::size_t at = html.find(mark); at != std::string::npos; at = html.find(mark, at)) {
        const std::size_t end = html.find(end_mark, at);
        if (end == std::string::npos) return std::nullopt;
        html.erase(at, end + end_mark.size() - at);
        if (!place) place = at;
    }
    return place;
}

std::string without_script(const Journal& journal, const Words& words) {
    Html out;
    out.text("\n");
    out.element("h1", {}, journal.title);
    out.text("\n");
    out.element("p", {}, words.text(msg::bundle_no_script{}));
    out.text("\n");
    if (!journal.archive_reference.empty() || !journal.archive_url.empty()) {
        const std::string& name = journal.archive_reference.empty() ? journal.archive_url : journal.archive_reference;
        const Element paragraph = out.open("p");
        words.pieces(msg::bundle_archive{.archive = name}, [&](std::string_view piece, int argument) {
            if (argument < 0) return out.text(piece);
            write_outside_link(out, journal.archive_url, piece);
        });
    }
    return out.take();
}

std::string carried(const std::string& path, std::string_view bytes) {
    return std::string(carrier) + escaped_value(path) + "\">" + base64(bytes) + "</script>\n";
}

/// The files of the languages beside English, and the list of them, as script/package.mjs writes it.
std::string carried_languages(const std::vector<Language>& languages) {
    std::string files;
    std::string list;
    for (const Language& language : languages) {
        if (language.bytes.empty()) continue;
        const std::string tag(language.words->tag());
        files += carried("strings/" + tag + ".json", language.bytes);
        list += (list.empty() ? "" : ",") + json_string(tag) + ':' + json_string(language.words->name());
    }
    return files + carried("strings/index.json", '{' + list + '}');
}

/// The page with the journal in it; nothing if script/package.mjs did not make the page. `more`: further files to carry.
/// `languages`: instead of the template's; the page opens in the first one. If there are none, the visitor's own decides.
std::optional<std::string> bundled(std::string html, const Journal& journal, std::string_view bytes,
                                   const std::string& more, const std::vector<Language>& languages) {
    const std::string path = "journals/" + journal.key + ".json";
    if (!languages.empty()) take_files(html, "strings/");
    const std::optional<std::size_t> place = take_files(html, "journals/");
    if (!place) return std::nullopt;
    const Words words = languages.empty() ? Words() : *languages.front().words;
    html.insert(*place, carried(path, bytes) + more + (languages.empty() ? "" : carried_languages(languages)));
    const std::string& about = journal.question.empty() ? journal.title : journal.question;
    // From the end of the page to its start, so that no search finds text of the journal that was inserted before.
    const std::string viewer = "<daybook-viewer src=\"";
    const std::string tag = escaped_value(words.tag());
    const std::string source = escaped_value(path) + (languages.empty() ? "" : "\" lang=\"" + tag);
    const bool whole = replace_between(html, "<noscript>", "</noscript>", without_script(journal, words)) &&
                       replace_between(html, viewer, "\"", source) &&
                       replace_between(html, "<meta name=\"description\" content=\"", "\"", escaped_value(about)) &&
                       replace_between(html, "<title>", "</title>", escaped_value(journal.title)) &&
                       replace_between(html, "<html lang=\"", "\"", tag);
    return whole ? std::optional(std::move(html)) : std::nullopt;
}

/// build/daybook.html for build/bin/daybook, share/daybook/daybook.html for bin/daybook where it is installed.
std::string usual_page() {
    std::error_code error;
    const std::filesystem::path command = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return "";
    const std::filesystem::path above = command.parent_path().parent_path();
    const std::filesystem::path installed = above / "share/daybook/daybook.html";
    return (std::filesystem::exists(installed, error) ? installed : above / "daybook.html").string();
}

}  // namespace

int bundle(const std::string& file, const std::string& target, const std::string& page,
           const std::vector<std::string>& language_names, Talk talk) {
    std::vector<Language> languages;
    for (const std::string& named : language_names) {
        languages.push_back(find_language(named));
        if (!languages.back().words) return languages.back().exit_code;
    }
    const Loaded loaded = load(file);
    if (!loaded.journal) return loaded.exit_code;
    const std::string pattern = page.empty() ? usual_page() : page;
    constexpr std::size_t most = std::size_t{256} << 20;
    FileBytes read = read_bytes(pattern, most);
    if (!read.bytes) {
        print_error(pattern.empty() ? "daybook.html" : pattern,
                    "Daybook's single file cannot be read: " + read.fault +
                        "; name it with --template, or make it: script/build wasm && node script/package.mjs");
        return wrong_use;
    }
    std::error_code error;
    if (std::filesystem::equivalent(pattern, target, error)) {
        print_error(target, "this file is the template; name another one with -o");
        return wrong_use;
    }
    std::string more;
    for (const Chunk& chunk : loaded.journal->chunks) {
        const FileBytes text = read_bytes(path_beside(file, chunk.url));
        if (text.bytes) more += carried("journals/" + chunk.url, *text.bytes);  // load() has already read it once
    }
    for (const JournalTranslation& translation : loaded.journal->translations) {
        const FileBytes words = read_bytes(path_beside(file, translation.url));
        if (words.bytes)
            more += carried("journals/" + translation.url, *words.bytes);  // load() has already read it once
    }
    const std::optional<std::string> html =
        bundled(std::move(*read.bytes), *loaded.journal, loaded.bytes, more, languages);
    if (!html) {
        print_error(
            pattern,
            "this is not Daybook's single file, or it is of another version; name build/daybook.html with --template");
        return wrong_use;
    }
    if (!write_bytes(target, *html)) return wrong_use;
    if (talk == Talk::usual) {
        std::printf("%s: %s\n", target.c_str(), counted(html->size() / 1000, "kB", "kB").c_str());
    }
    return good;
}

}  // namespace daybook::cli
