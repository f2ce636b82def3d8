// One file of XML, checked and parsed.
//
//   XmlFile file;
//   if (std::optional<Problem> problem = file.read("a.xml")) ...   // with position and remedy
//   file.place(node)                                               // "a.xml:12"
//
// pugixml reads neither external files nor declared entities, so XXE and entity expansion attacks are impossible. A file
// that uses such an entity is refused, because text would be missing. A file deeper than max_depth is refused, too. The
// tree is freed with the XmlFile.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "journal/problem.h"

namespace daybook::exchange {

class XmlFile {
public:
    static constexpr std::size_t max_bytes = std::size_t{256} << 20;
    static constexpr int max_depth = 200;

    std::optional<Problem> read(const std::string& path);
    std::optional<Problem> parse(std::string bytes, const std::string& path);

    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
    [[nodiscard]] const std::string& path() const { return path_; }
    /// "a.xml:12". Scans the file, so call it rarely.
    [[nodiscard]] std::string place(pugi::xml_node node) const;

private:
    [[nodiscard]] Problem problem(std::size_t offset, std::string what, std::string remedy) const;
    [[nodiscard]] std::optional<Problem> check_bytes() const;

    std::string path_;
    std::string bytes_;
    pugi::xml_document document_;
};

/// The name without the namespace prefix: "p" for "tei:p".
std::string_view local_name(pugi::xml_node node);
/// The attribute's value, or "".
std::string_view attribute(pugi::xml_node node, const char* name);
/// The first child, or descendant, with that local name; an empty node if there is none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
pugi::xml_node descendant(pugi::xml_node node, std::string_view name);
/// The text of the node, with white space folded.
std::string words_of(pugi::xml_node node);

}  // namespace daybook::exchange
