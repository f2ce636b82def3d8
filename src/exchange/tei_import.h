// Imports an edition in TEI P5, file by file.
//
//   TeiImport import(spool, report);
//   import.people_file("people.xml");      // a separate list; may also be among the other files
//   for (path : paths) if (auto problem = import.file(path)) …   // the others can still be imported
//   Journal head = import.head(wishes);    // title, language, licence, sources; entries are in the spool
//
// A file may contain one entry or several. The XML tree is freed after each file.
#pragma once

#include <set>

#include "exchange/tei_header.h"

namespace daybook::exchange {

/// Overrides from the command line; if empty, the edition decides.
struct Wishes {
    std::string title, language, id;
};

class TeiImport {
public:
    TeiImport(Spool& spool, Report& report);

    std::optional<Problem> people_file(const std::string& path);
    std::optional<Problem> file(const std::string& path);
    /// The journal's metadata. Call after the last file.
    Journal head(const Wishes& wishes);
    /// Whether the language is a guess that the report should point out.
    [[nodiscard]] bool language_unknown() const { return language_unknown_; }

private:
    void document(pugi::xml_node tei, const XmlFile& file, const TeiIds& ids);
    void entry(pugi::xml_node div, pugi::xml_node tei, const XmlFile& file, const TeiIds& ids, const TeiHeader& header,
               bool alone);
    void rest(const std::vector<pugi::xml_node>& nodes, const XmlFile& file, const TeiIds& ids);
    void add(Entry entry, const XmlFile& file, pugi::xml_node at);
    [[nodiscard]] std::vector<SourceId> source_of(const TeiHeader& header);
    [[nodiscard]] std::vector<SourceId> sources_of(pugi::xml_node div, const TeiIds& ids, const TeiHeader& header);

    Spool& spool_;
    Report& report_;
    Headers headers_;
    std::map<std::string, SourceId> books_;
    bool language_unknown_ = false;
};

/// The given files, and the files with the extension in the given folders and their subfolders; sorted, without duplicates.
/// Paths that are neither files nor folders with such files go to `missing`.
std::vector<std::string> files_in(const std::vector<std::string>& paths, std::string_view extension,
                                  std::vector<std::string>& missing);

}  // namespace daybook::exchange
