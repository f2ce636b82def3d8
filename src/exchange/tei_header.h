// Reads TEI headers, and the lists of people and places in a file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "exchange/spool.h"
#include "exchange/tei_names.h"
#include "exchange/xml_file.h"

namespace daybook::exchange {

/// The header of one file.
struct TeiHeader {
    struct Title {
        std::string type, text;
    };
    std::vector<Title> titles;
    std::string author, publisher, licence, licence_url, language, url;
    std::string journal_id;  // as Daybook's own export writes it
    std::string date;        // of this one document: "1900-03-20"
    std::string source;      // the book or manuscript that was edited
    std::string reference;   // the manuscript's reference in its archive
};
TeiHeader read_header(pugi::xml_node tei);

/// Combines the headers of all files.
class Headers {
public:
    void add(const TeiHeader& header);
    /// Whether the title is that of the edition, not of one document.
    [[nodiscard]] bool is_common(const std::string& title) const;
    /// The title that most files share; if there is only one file, its title.
    [[nodiscard]] std::string title() const;
    // The value that most files have.
    [[nodiscard]] std::string author() const { return most(authors_); }
    [[nodiscard]] std::string publisher() const { return most(publishers_); }
    [[nodiscard]] std::string licence() const { return most(licences_); }
    [[nodiscard]] std::string language() const { return most(languages_); }
    [[nodiscard]] std::string reference() const { return most(references_); }
    [[nodiscard]] std::string journal_id() const { return most(journal_ids_); }

private:
    using Counts = std::map<std::string, std::size_t>;
    static std::string most(const Counts& counts);
    static void count(Counts& counts, const std::string& what);

    std::size_t files_ = 0;
    Counts titles_, authors_, publishers_, licences_, languages_, references_, journal_ids_;
    std::string first_title_;
};

/// Adds the listPerson, listPlace and listOrg of a file to the registers, its images and bibliography to `ids`.
void read_lists(pugi::xml_node root, Spool& spool, TeiIds& ids);

}  // namespace daybook::exchange
