// What many parts of a page have in common: a way out of it, a claim of the editors, a list of sources, a message with
// elements in it.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "page/form.h"

namespace daybook {

/// Between things that stand beside each other in a line: no word of any language.
constexpr std::string_view dot_between = " · ";

/// A link out of the page; plain text if the address is not one that a visitor may be sent to.
void write_outside_link(Html& out, std::string_view url, std::string_view text);
/// `<small class="claim">`: how sure the editors are, and where it comes from.
void write_claim(const Page& page, const Statement& statement);
/// `<p class="editor">` and the claim; the paragraph only where there are words.
void write_editors_words(const Page& page, const Statement& statement);
/// Titles as links, with " · " between them.
void write_sources(const Page& page, const std::vector<SourceId>& sources);

/// The title as a link, and what is to be said of the source in an element of this class, or as text if it has none.
void write_source(const Page& page, const Source& source, std::string_view note_class = "");

/// The message, with write_argument(std::string_view text, int argument) for each of its arguments.
template <class Message, class WriteArgument>
void write_message(const Page& page, const Message& message, WriteArgument&& write_argument) {
    page.words().pieces(message, [&](std::string_view piece, int argument) {
        if (argument < 0) return page.out.text(piece);
        write_argument(piece, argument);
    });
}

}  // namespace daybook
