// What a journal may say in a few small fields: addresses and tags of languages. The reader refuses what breaks a rule,
// importers leave it out, and pages show it as plain text or not at all.
#pragma once

#include <string_view>

namespace daybook {

/// No byte that no address has (RFC 3986): white space, quotation marks, brackets. Beyond ASCII, browsers know what to
/// do. Not empty.
bool is_address(std::string_view text);
/// Begins with https://, http:// or mailto:.
bool has_link_scheme(std::string_view address);
/// Where a visitor may be sent to: http, https or mailto.
bool is_link(std::string_view address);
/// A link to a page: http or https.
bool is_web_link(std::string_view address);
/// Beside the journal: no scheme, not from the root of a site or of a disk, and never up and out of its folder.
bool is_relative_address(std::string_view address);
/// Where an image is shown from: https, or beside the journal.
bool is_image_address(std::string_view address);
/// Of a file with a part of the text: beside the journal, without query and fragment.
bool is_chunk_address(std::string_view address);
/// BCP 47 in outline: "ko", "ko-Hani", "ru-Latn", "x-private".
bool is_language_tag(std::string_view tag);

}  // namespace daybook
