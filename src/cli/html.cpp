#include <filesystem>

#include "cli/commands.h"
#include "page/site.h"

namespace daybook::cli {

namespace {

/// Whether the index.html exists and was not written by Daybook.
bool is_somebody_elses(const std::string& index) {
    const FileBytes read = read_bytes(index, 4096);
    return read.bytes && read.bytes->find("<meta name=\"generator\" content=\"Daybook\">") == std::string::npos;
}

}  // namespace

int html(const std::string& file, const std::string& folder, const std::string& language, Talk talk) {
    Language found = find_language(language);
    if (!found.words) return found.exit_code;
    Loaded loaded = load(file);
    if (!loaded.journal) return loaded.exit_code;
    loaded.bytes.clear();
    Model model = make_model(std::move(*loaded.journal), std::move(*found.words));
    const std::string_view words = translation_address(model.journal, model.words.tag());
    if (!words.empty()) {
        const std::string path = path_beside(file, std::string(words));
        State state = opening_state(model);
        auto translation = Translation::read(read_bytes(path).bytes.value_or(""), path, model.journal);
        if (translation.ok())
            translate(std::move(translation.value()), model, state);  // load() has already read it once
    }
    const std::filesystem::path root(folder);
    if (is_somebody_elses((root / "index.html").string())) {
        print_error((root / "index.html").string(),
                    "Daybook did not write this page and will not replace it; name another folder");
        return wrong_use;
    }
    for (const char* inner : {"entries", "reading", "people"}) {
        std::error_code error;
        std::filesystem::create_directories(root / inner, error);
        if (error) {
            print_error((root / inner).string(), "the folder cannot be made: " + error.message());
            return wrong_use;
        }
    }
    const Site site(model);
    {
        Progress progress("Writing pages", site.size());
        for (std::size_t i = 0; i < site.size(); ++i) {
            const SitePage page = site.page(i);
            if (!write_bytes((root / page.path).string(), page.bytes)) return wrong_use;
            progress.done(i + 1);
        }
    }
    if (talk == Talk::usual) {
        std::printf("%s: %s\n", (root / "index.html").string().c_str(), counted(site.pages(), "page", "pages").c_str());
    }
    return good;
}

}  // namespace daybook::cli
