// One file of XML, checked and parsed.
//
//   XmlFile file;
//   if (std::optional<Problem> problem = file.read("a.xml")) ...   // says where, and what to do
//   file.place(node)                                               // "a.xml:12"
//
// pugixml reads neither external files nor declared entities, so none can be pulled in or blown up; a file that uses
// one is refused, because its words would be missing. What is deeper than max_depth is refused, too. The tree is
// freed with the XmlFile.
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
    /// "a.xml:12"; walks the file, so it is for what is said once.
    [[nodiscard]] std::string place(pugi::xml_node node) const;

private:
    [[nodiscard]] Problem problem(std::size_t offset, std::string what, std::string remedy) const;
    [[nodiscard]] std::optional<Problem> check_bytes() const;

    std::string path_;
    std::string bytes_;
    pugi::xml_document document_;
};

/// The name without its namespace's prefix: "p" of "tei:p".
std::string_view local_name(pugi::xml_node node);
/// The attribute's value, or "".
std::string_view attribute(pugi::xml_node node, const char* name);
/// The first child, or descendant, of that local name; or none.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
pugi::xml_node descendant(pugi::xml_node node, std::string_view name);
/// All words in it, white space folded.
std::string words_of(pugi::xml_node node);

}  // namespace daybook::exchange
