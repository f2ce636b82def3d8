// Parts that several writers use: an external link, a claim of the editors, a list of sources, a message that contains
// elements.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/form.h"
#include "words/certainty.h"

namespace daybook {

/// An external link; plain text if the address is not an allowed one.
void write_outside_link(Html& out, std::string_view url, std::string_view text);
/// The title of a source as a link.
void write_source_title(const Page& page, const Source& source);
/// The language's separator of items in one line: " · ".
void write_separator(const Page& page);
/// `<small class="doubt">`: how sure the editors are, and of what; nothing if they are certain.
void write_doubt(const Page& page, Certainty certainty, ClaimOf of = ClaimOf::statement);
/// `<small class="sources">`: "Source: …", the titles as links; nothing if there are none.
void write_sources(const Page& page, const std::vector<SourceId>& sources);
/// The statement's doubt and its sources.
void write_claim(const Page& page, const Statement& statement);
/// `<p class="editor">`, if there is a text, and the claim.
void write_editors_words(const Page& page, const Statement& statement);

/// "Kim Ir Sen (Kim Il Sung), name printed wrongly": a person as a label that is heard, not seen.
std::string warned_name(const Journal& journal, PersonId person, const Words& words);

/// Words of the journal outside a document. Hangul and Kana tell their language, also that of Chinese characters beside
/// them; such words get a `lang`, if the words around them, of this language, are of another.
void write_editorial(Html& out, std::string_view text, std::string_view language);
/// An element with words of the editors, and their language if it is not the page's. `said`: a view of the journal's string.
void write_said(const Page& page, const char* name, std::string_view said, std::string_view css_class = {});
/// An element with words of a document or of the archive.
void write_quoted(const Page& page, const char* name, std::string_view words, std::string_view css_class = {});
/// The same as write_editorial(); in it, abbreviations of organisations and terms, and names of terms, lead to their cards.
void write_explained(const Page& page, std::string_view text);

/// The title as a link, and the source's note: in an element with `note_class`, or as plain text if that is empty.
void write_source(const Page& page, const Source& source, std::string_view note_class = "");

/// Writes the message, and calls write_argument(std::string_view text, int argument) for each of its arguments.
template <class Message, class WriteArgument>
void write_message(const Page& page, const Message& message, WriteArgument&& write_argument) {
    page.words().pieces(message, [&](std::string_view piece, int argument) {
        if (argument < 0) return page.out.text(piece);
        write_argument(piece, argument);
    });
}

}  // namespace daybook
