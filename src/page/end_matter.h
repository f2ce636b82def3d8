// What follows an entry's text: the images of its pages, where it is from, how to cite it, who may use it.
#pragma once

#include <string>
#include <string_view>

#include "journal/model.h"
#include "page/form.h"

namespace daybook {

/// The address as an attribute value's text, for an image: https, or relative to the journal; empty for any other.
std::string image_address(std::string_view url, const PageForm& form);
/// The images of the entry's pages, each with its words and a link to itself; nothing without images.
void write_images(const Page& page, const Entry& entry);
/// The archive's summary, citation, sources and rights.
void write_end_matter(const Page& page, const Entry& entry);

}  // namespace daybook
