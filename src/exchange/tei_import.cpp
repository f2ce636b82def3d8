#include "exchange/tei_import.h"

#include <algorithm>
#include <filesystem>

#include "exchange/tei_entries.h"
#include "exchange/tei_text.h"
#include "exchange/words.h"
#include "journal/ascii.h"
#include "journal/json_string.h"

namespace daybook::exchange {

namespace {

constexpr std::size_t most_books = 1000;

/// The id of an entry: its xml:id, or only the day if the xml:id has nothing else.
std::string entry_key(pugi::xml_node div, const EdtfDate& date) {
    constexpr std::string_view prefix = "entry__";  // added because an XML id cannot begin with a digit
    std::string id = clean(attribute(div, "xml:id"));
    const std::optional<Day> whole = parse_iso_day(date.text);
    if (id.starts_with(prefix)) {
        id.erase(0, prefix.size());
        const bool other_day = whole && id == date_in(id) && id != date.text;
        return other_day ? date.text : to_id(id);
    }
    if (whole && (id.empty() || date_in(id) == date.text)) return date.text;
    if (!id.empty()) return to_id(id);
    return date.known() ? to_id(date.text) : "undated";
}

void dates_of_files(Report& report, const EdtfDate& date) {
    if (!date.known()) {
        ++report.entries_undated;
        return;
    }
    if (!report.dated || date.earliest < report.first) report.first = date.earliest;
    if (!report.dated || report.last < date.latest) report.last = date.latest;
    report.dated = true;
}

std::string short_words(const std::string& words) {
    constexpr std::size_t longest = 120;
    if (words.size() <= longest) return words;
    const std::size_t space = words.rfind(' ', longest);
    return space == std::string::npos ? "" : words.substr(0, space) + " …";
}

}  // namespace

TeiImport::TeiImport(Spool& spool, Report& report) : spool_(spool), report_(report) {
    Source edition;
    edition.key = "edition";
    edition.title = "TEI edition";
    spool_.sources.push_back(std::move(edition));
}

std::optional<Problem> TeiImport::people_file(const std::string& path) {
    XmlFile file;
    if (std::optional<Problem> problem = file.read(path)) return problem;
    TeiIds ids;
    // A separate list applies to all files.
    spool_.people.begin_file();
    spool_.places.begin_file();
    spool_.organisations.begin_file();
    spool_.glossary.begin_file();
    const std::size_t before = spool_.people.size();
    read_lists(file.root(), spool_, ids);
    if (spool_.people.size() == before && before == 0) {
        return Problem{Severity::error,
                       path,
                       0,
                       0,
                       "",
                       "there is no person in this list",
                       "give a file with a listPerson: <person xml:id=…><persName>…"};
    }
    return std::nullopt;
}

std::optional<Problem> TeiImport::file(const std::string& path) {
    XmlFile file;
    ++report_.files;
    if (std::optional<Problem> problem = file.read(path)) {
        ++report_.files_failed;
        return problem;
    }
    const std::string_view root = local_name(file.root());
    spool_.people.begin_file();
    spool_.places.begin_file();
    spool_.organisations.begin_file();
    spool_.glossary.begin_file();
    TeiIds ids;
    read_lists(file.root(), spool_, ids);
    const bool list = root.starts_with("list") || root == "standOff";
    if (root == "TEI" || root == "TEI.2") {
        document(file.root(), file, ids);
    } else if (root == "teiCorpus") {
        for (const pugi::xml_node one : file.root().children()) {
            if (local_name(one) == "TEI") document(one, file, ids);
        }
    } else if (!list) {
        ++report_.files_failed;
        return Problem{Severity::error,
                       path,
                       1,
                       1,
                       "",
                       "the file is not TEI: its root is <" + std::string(root) + ">",
                       "give files whose root is <TEI> or <teiCorpus>"};
    }
    return std::nullopt;
}

void TeiImport::document(pugi::xml_node tei, const XmlFile& file, const TeiIds& ids) {
    const TeiHeader header = read_header(tei);
    headers_.add(header);
    const FoundEntries found = find_entries(tei);
    const bool alone = found.entries.size() == 1;
    for (const pugi::xml_node div : found.entries) {
        // A file without text, such as a list of people, is not an entry; an empty div is.
        if (local_name(div) == "body" && words_of(div).empty()) continue;
        entry(div, tei, file, ids, header, alone);
    }
    for (const std::vector<pugi::xml_node>& nodes : found.around) rest(nodes, file, ids);
    for (const pugi::xml_node node : found.left_out) {
        const std::string name(local_name(node));
        count_left_out(report_.words, name + " outside of entries", file.place(node));
        report_.mentions_lost += TeiText::mentions_in(node);
    }
}

std::vector<SourceId> TeiImport::source_of(const TeiHeader& header) {
    if (header.source.empty()) return {SourceId{0}};
    if (const auto found = books_.find(header.source); found != books_.end()) return {found->second};
    if (books_.size() >= most_books) return {SourceId{0}};
    Source book;
    book.key = "source-" + std::to_string(books_.size() + 1);
    book.title = header.source;
    const SourceId id{static_cast<std::uint32_t>(spool_.sources.size())};
    spool_.sources.push_back(std::move(book));
    books_.emplace(header.source, id);
    return {id};
}

std::vector<SourceId> TeiImport::sources_of(pugi::xml_node div, const TeiIds& ids, const TeiHeader& header) {
    std::vector<SourceId> sources;
    for (const std::string& one : references_in(attribute(div, "source"))) {
        if (const auto found = ids.sources.find(one); found != ids.sources.end()) sources.push_back(found->second);
    }
    return sources.empty() ? source_of(header) : sources;
}

void TeiImport::entry(pugi::xml_node div, pugi::xml_node tei, const XmlFile& file, const TeiIds& ids,
                      const TeiHeader& header, bool alone) {
    Entry entry;
    EntryDate found = entry_date(div, tei, header, file.path(), alone);
    if (found.disagrees) {
        count_left_out(report_.notes, "the day is from the id, @n or title; the first date in the text is another",
                       file.place(div));
    }
    entry.date = std::move(found.date);
    entry.key = entry_key(div, entry.date);
    entry.held_elsewhere = attribute(div, "subtype") == "held-elsewhere";
    TeiText(spool_, report_, file, ids).read(div, entry);
    if (entry.held_elsewhere && !entry.blocks.empty()) entry.held_elsewhere = false;
    if (entry.held_elsewhere) entry.parallel.reset();
    if (entry.title.empty() && alone) {
        for (const TeiHeader::Title& title : header.titles) {
            const bool of_entry = title.type.empty() || title.type == "main" || title.type == "a";
            if (entry.title.empty() && of_entry && !headers_.is_common(title.text)) entry.title = title.text;
        }
    }
    if (entry.title.empty()) entry.title = short_words(words_of(child(div, "head")));
    if (entry.title.empty()) entry.title = entry.date.known() ? entry.date.text : entry.key;
    if (alone && entry.url.empty()) entry.url = header.url;
    if (entry.label.empty()) entry.label = entry.title;
    entry.sources = sources_of(div, ids, header);
    add(std::move(entry), file, div);
}

/// Text outside of entries becomes an entry without a day, so that nothing is lost silently.
void TeiImport::rest(const std::vector<pugi::xml_node>& nodes, const XmlFile& file, const TeiIds& ids) {
    Entry entry;
    entry.date = *parse_edtf("XXXX-XX-XX");
    entry.key = "outside";
    TeiText(spool_, report_, file, ids).read(nodes, entry);
    if (entry.blocks.empty()) return;
    const std::string head = words_of(child(nodes.front(), "head"));
    entry.title = head.empty() ? short_words(words_of(nodes.front())) : short_words(head);
    if (entry.title.empty()) entry.title = "Outside of entries";
    entry.label = entry.title;
    entry.sources = {SourceId{0}};
    count_left_out(report_.notes, "parts outside of entries became entries without a day", file.place(nodes.front()));
    add(std::move(entry), file, nodes.front());
}

void TeiImport::add(Entry entry, const XmlFile& file, pugi::xml_node at) {
    dates_of_files(report_, entry.date);
    ++report_.entries;
    const std::string wanted = entry.key;
    if (spool_.add(std::move(entry)) != wanted) {
        count_left_out(report_.notes, "an earlier entry has the same day or id, so the id got a number",
                       file.place(at));
    }
}

Journal TeiImport::head(const Wishes& wishes) {
    Journal head;
    head.title = wishes.title.empty() ? headers_.title() : wishes.title;
    if (head.title.empty()) head.title = "Journal";
    head.short_title = head.title;
    head.key = wishes.id.empty() ? headers_.journal_id() : wishes.id;
    if (head.key.empty()) head.key = lower_case(to_id(head.title));
    if (head.key.empty()) head.key = "journal";
    head.language = wishes.language.empty() ? headers_.language() : wishes.language;
    language_unknown_ = head.language.empty();
    if (language_unknown_) head.language = "und";
    head.archive_reference = headers_.reference();
    head.rights = {headers_.licence(), Certainty::high, {SourceId{0}}};
    const std::string author = headers_.author();
    Source& edition = spool_.sources.front();
    const bool named = author.empty() || head.title.find(author) != std::string::npos;
    edition.title = (named ? "" : author + ": ") + head.title;
    edition.note = headers_.publisher().empty() ? "TEI edition" : "TEI edition: " + headers_.publisher();
    if (!author.empty()) head.custom.push_back({"x-author", json_string(author)});
    return head;
}

std::vector<std::string> files_in(const std::vector<std::string>& paths, std::string_view extension,
                                  std::vector<std::string>& missing) {
    namespace fs = std::filesystem;
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code fault;
        if (fs::is_directory(path, fault)) {
            std::vector<std::string> found;
            for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, fault), end;
                 at != end && !fault; at.increment(fault)) {
                if (at->is_regular_file(fault) && lower_case(at->path().extension().string()) == extension) {
                    found.push_back(at->path().string());
                }
            }
            std::sort(found.begin(), found.end());
            if (found.empty()) missing.push_back(path);
            files.insert(files.end(), found.begin(), found.end());
        } else if (fs::exists(path, fault)) {
            files.push_back(path);
        } else {
            missing.push_back(path);
        }
    }
    std::set<std::string> seen;
    std::erase_if(files, [&](const std::string& path) { return !seen.insert(path).second; });
    return files;
}

}  // namespace daybook::exchange
