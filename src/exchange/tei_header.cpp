#include "exchange/tei_header.h"

#include "exchange/words.h"
#include "journal/ascii.h"
#include "journal/rules.h"

namespace daybook::exchange {

namespace {

void read_title_statement(pugi::xml_node statement, TeiHeader& header) {
    for (const pugi::xml_node one : statement.children()) {
        const std::string_view name = local_name(one);
        if (name == "title") {
            header.titles.push_back({lower_case(attribute(one, "type")), words_of(one)});
        } else if (name == "author") {
            header.author += (header.author.empty() ? "" : "; ") + words_of(one);
        }
    }
}

void read_publication(pugi::xml_node statement, TeiHeader& header) {
    for (const pugi::xml_node one : statement.children()) {
        const std::string_view name = local_name(one);
        if (name == "publisher") {
            const pugi::xml_node named = child(one, "orgName");  // without an address that may follow it
            header.publisher += (header.publisher.empty() ? "" : "; ") + words_of(named ? named : one);
        } else if (name == "idno" && attribute(one, "type") == "journal") {
            header.journal_id = to_id(words_of(one));
        } else if (name == "idno" && header.url.empty()) {
            header.url = link_or_nothing(words_of(one));
        } else if (name == "availability") {
            const pugi::xml_node licence = child(one, "licence");
            header.licence = words_of(licence ? licence : one);
            header.licence_url = link_or_nothing(attribute(licence, "target"));
        }
    }
}

std::string manuscript(pugi::xml_node description) {
    std::string reference;
    for (const char* part : {"settlement", "repository", "collection", "idno"}) {
        const std::string words = words_of(descendant(description, part));
        if (!words.empty()) reference += (reference.empty() ? "" : ", ") + words;
    }
    return reference;
}

}  // namespace

TeiHeader read_header(pugi::xml_node tei) {
    TeiHeader header;
    const pugi::xml_node top = child(tei, "teiHeader");
    const pugi::xml_node file = child(top, "fileDesc");
    read_title_statement(child(file, "titleStmt"), header);
    read_publication(child(file, "publicationStmt"), header);
    const pugi::xml_node source = child(file, "sourceDesc");
    const pugi::xml_node monograph = descendant(source, "monogr");
    header.source = words_of(child(monograph, "title"));
    if (header.source.empty() && child(source, "bibl")) header.source = words_of(child(source, "bibl"));
    if (const pugi::xml_node described = descendant(source, "msDesc")) {
        header.reference = manuscript(described);
    } else if (const pugi::xml_node identified = descendant(source, "msIdentifier")) {
        header.reference = manuscript(identified);
    }
    const pugi::xml_node profile = child(top, "profileDesc");
    header.language = attribute(child(tei, "text"), "xml:lang");
    if (header.language.empty()) header.language = attribute(tei, "xml:lang");
    if (header.language.empty()) {
        header.language = attribute(child(child(profile, "langUsage"), "language"), "ident");
    }
    if (!is_language_tag(header.language)) header.language.clear();
    for (const TeiHeader::Title& title : header.titles) {
        if (title.type == "iso-date" || title.type == "isodate") header.date = date_in(title.text);
    }
    for (const char* place : {"creation", "correspDesc"}) {
        if (!header.date.empty()) break;
        if (const auto date = date_of(descendant(descendant(profile, place), "date"))) header.date = date->text;
    }
    return header;
}

void Headers::count(Counts& counts, const std::string& what) {
    constexpr std::size_t most_kept = 100'000;
    if (what.empty()) return;
    if (const auto found = counts.find(what); found != counts.end()) {
        ++found->second;
    } else if (counts.size() < most_kept) {
        counts.emplace(what, 1);
    }
}

std::string Headers::most(const Counts& counts) {
    std::string best;
    std::size_t times = 0;
    for (const auto& [what, count] : counts) {
        if (count <= times) continue;
        best = what;
        times = count;
    }
    return best;
}

void Headers::add(const TeiHeader& header) {
    ++files_;
    for (const TeiHeader::Title& title : header.titles) {
        if (title.type == "iso-date") continue;
        if (first_title_.empty()) first_title_ = title.text;
        count(titles_, title.text);
    }
    count(authors_, header.author);
    count(publishers_, header.publisher);
    const bool said = header.licence.find(header.licence_url) != std::string::npos;
    count(licences_, said ? header.licence : header.licence + " (" + header.licence_url + ")");
    count(languages_, header.language);
    count(references_, header.reference);
    count(journal_ids_, header.journal_id);
}

bool Headers::is_common(const std::string& title) const {
    const auto found = titles_.find(title);
    return found != titles_.end() && found->second > 1;
}

std::string Headers::title() const {
    const std::string shared = most(titles_);
    return files_ > 1 && is_common(shared) ? shared : first_title_;
}

}  // namespace daybook::exchange
