// Which addresses and language tags a journal may contain. The reader refuses others, importers leave them out, and pages
// show them as plain text or not at all.
#pragma once

#include <string_view>

namespace daybook {

/// Not empty, and without bytes that RFC 3986 excludes: white space, quotation marks, brackets. Characters beyond ASCII are
/// allowed, as browsers encode them.
bool is_address(std::string_view text);
/// Whether it begins with https://, http:// or mailto:.
bool has_link_scheme(std::string_view address);
/// An address for links: http, https or mailto.
bool is_link(std::string_view address);
/// A link to a page: http or https.
bool is_web_link(std::string_view address);
/// Relative to the journal: no scheme, not from the root of a site or of a disk, and not outside the journal's folder.
bool is_relative_address(std::string_view address);
/// An address for images: https, or relative to the journal.
bool is_image_address(std::string_view address);
/// An address for chunks: relative to the journal, without query and fragment.
bool is_chunk_address(std::string_view address);
/// The syntax of BCP 47, without the registry: "ko", "ko-Hani", "ru-Latn", "x-private".
bool is_language_tag(std::string_view tag);
/// The tag without its last part: "zh" for "zh-Hant", "" for "zh". So a lookup (RFC 4647) goes on.
std::string_view broader_language(std::string_view tag);

}  // namespace daybook
