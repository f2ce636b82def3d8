// The editors' words in another language, from a file beside the journal (docs/format.md, "Translations").
//
//   Result<std::unique_ptr<Translation>> read = Translation::read(bytes, "my.ko.json", journal);
//   const auto& translation = read.value();
//   translation->put_into(journal);    // journal.title is Korean now; the document is as it was
//   translation->put_into(entry);      // also in a text that was loaded since
//   translation->take_back(journal);   // journal.title is as in the file
//
// The file says for each text of the editors what to show instead of it. So a text that was changed since is shown as it is,
// and never under a translation of something else. Words of a document cannot be replaced: they are not looked up. People get
// a further name in the language.
// The bytes are as hostile as a journal's.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "journal/reader.h"

namespace daybook {

class Translation {
public:
    /// Problems have the file's own name and lines. Warnings name what the editors do not say and what is not translated; the
    /// journal should have all of its text for that.
    static Result<std::unique_ptr<Translation>> read(std::string_view bytes, std::string_view file_name,
                                                     const Journal& journal, const ReaderLimits& limits = {});

    /// The same where the file was read elsewhere (web/translation.js). The list: the journal's id, language, translator, then
    /// in turn what the editors say and what is shown instead, two empty texts, and in turn people's ids and names; a zero
    /// byte between two of them. Null: it is for another journal.
    static std::unique_ptr<Translation> from_list(std::string_view list, const Journal& journal);

    /// The BCP 47 tag.
    [[nodiscard]] const std::string& language() const { return language_; }
    /// Who translated, in that language.
    [[nodiscard]] const std::string& translator() const { return translator_; }
    /// Whether these very words, a view of a string of the journal, were put there.
    [[nodiscard]] bool has(std::string_view words) const;

    /// Once. The journal must stay where it is until take_back().
    void put_into(Journal& journal);
    void put_into(Entry& entry);
    void take_back(Journal& journal);

private:
    void add(std::string_view original, std::string_view said);
    bool name(std::string_view person, std::string_view name, const Journal& journal);
    void index();
    void compare(class ReadContext& context, Id<struct JsonTag> words, const Journal& journal) const;
    [[nodiscard]] const std::string* find(std::string_view words) const;
    void put(std::string& words);

    std::string language_;
    std::string translator_;
    std::vector<std::string> words_;  // in turn what the editors say, and what is shown instead
    std::unordered_map<std::string_view, std::uint32_t> places_;  // of the latter in words_
    std::vector<std::uint32_t> people_;                           // indices of PersonId
    std::vector<std::string> names_;                              // of each of them
    std::vector<std::string*> replaced_;
    std::vector<std::string> originals_;  // of each of them
    std::vector<const char*> put_;        // where the words begin that were put into the journal
};

/// Whether a file is meant as a translation and not as a journal.
bool looks_like_translation(std::string_view bytes);

/// The editors' texts, each once, in the order of the journal: what a translation can have.
std::vector<std::string_view> editors_texts(const Journal& journal);

/// The address of the journal's translation into a language, or into the nearest broader one (RFC 4647, lookup); empty: it
/// has none.
std::string_view translation_address(const Journal& journal, std::string_view tag);

}  // namespace daybook
