// What follows an entry's text: page images, provenance, citation and rights.
#pragma once

#include <string>
#include <string_view>

#include "journal/model.h"
#include "page/form.h"

namespace daybook {

/// The address of an image, for `src` or `href`: https, or relative to the journal if that has a folder. Empty if no other
/// address is given.
std::string image_address(std::string_view url, const PageForm& form);
/// The images of the entry's pages, each with a caption and a link to the file; nothing if there are none. Of a visitor's
/// own journal only the captions, as links where the image is on the web.
void write_images(const Page& page, const Entry& entry);
/// The archive's summary, citation, sources and rights.
void write_end_matter(const Page& page, const Entry& entry);

}  // namespace daybook
