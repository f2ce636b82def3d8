#include "exchange/tei_entries.h"

#include <algorithm>

#include "exchange/words.h"

namespace daybook::exchange {

namespace {

constexpr std::string_view entry_types[] = {
    "entry", "diaryday",     "diaryentry", "day",  "journalentry", "dayentry", "tagebucheintrag", "eintrag",
    "tag",   "tageseintrag", "dailyentry", "jour", "journalday",   "diary",    "letter",          "brief"};

bool is_div(pugi::xml_node node) {
    return local_name(node).starts_with("div");
}

bool is_typed_entry(pugi::xml_node node) {
    if (!is_div(node) && local_name(node) != "ab") return false;
    const std::string type = plain_type(node);
    return std::find(std::begin(entry_types), std::end(entry_types), type) != std::end(entry_types);
}

std::string id_of(pugi::xml_node node) {
    return clean(attribute(node, "xml:id"));
}

/// The date in the entry's head or first words; dates later in the text do not count.
std::optional<EdtfDate> leading_date(pugi::xml_node node, int depth = 0) {
    constexpr int deep = 6;
    if (depth > deep) return std::nullopt;
    for (const pugi::xml_node one : node.children()) {
        if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) {
            if (!trimmed(one.value()).empty()) return std::nullopt;
            continue;
        }
        if (one.type() != pugi::node_element) continue;
        const std::string_view name = local_name(one);
        if (name == "date") {
            if (std::optional<EdtfDate> date = date_of(one)) return date;
            continue;
        }
        if (name == "pb" || name == "fw" || name == "lb" || name == "note" || name == "milestone") continue;
        const bool at_head = name == "head" || name == "opener" || name == "dateline";
        if (at_head) {
            if (const auto date = date_of(descendant(one, "date"))) return date;
            continue;
        }
        if (std::optional<EdtfDate> date = leading_date(one, depth + 1)) return date;
        if (!words_of(one).empty()) return std::nullopt;
    }
    return std::nullopt;
}

bool looks_like_entry(pugi::xml_node div) {
    return is_div(div) && (!date_in(id_of(div)).empty() || !date_in(attribute(div, "n")).empty() || date_of(div) ||
                           leading_date(div).has_value());
}

class Finder {
public:
    explicit Finder(FoundEntries& found, bool (*is_entry)(pugi::xml_node)) : found_(found), is_entry_(is_entry) {}

    [[nodiscard]] bool any(pugi::xml_node node, int depth = 0) const {
        constexpr int deep = 12;
        if (depth > deep) return false;
        for (const pugi::xml_node one : node.children()) {
            if (is_entry_(one) || any(one, depth + 1)) return true;
        }
        return false;
    }

    void find(pugi::xml_node node) {
        for (const pugi::xml_node one : node.children()) {
            if (is_entry_(one)) {
                end_group();
                found_.entries.push_back(one);
            } else if (any(one)) {
                end_group();
                find(one);
            } else if (local_name(one) == "head") {
                found_.left_out.push_back(one);
            } else if (local_name(one) != "pb" && local_name(one) != "fw" && !words_of(one).empty()) {
                group_.push_back(one);
            }
        }
        end_group();
    }

private:
    void end_group() {
        if (!group_.empty()) found_.around.push_back(std::move(group_));
        group_.clear();
    }

    FoundEntries& found_;
    bool (*is_entry_)(pugi::xml_node);
    std::vector<pugi::xml_node> group_;
};

std::optional<EdtfDate> day(const std::string& iso) {
    return iso.empty() ? std::nullopt : parse_edtf(iso);
}

}  // namespace

FoundEntries find_entries(pugi::xml_node tei) {
    FoundEntries found;
    std::vector<pugi::xml_node> bodies;
    const pugi::xml_node text = child(tei, "text");
    if (const pugi::xml_node body = child(text, "body")) bodies.push_back(body);
    for (const pugi::xml_node one : child(text, "group").children()) {
        if (const pugi::xml_node body = child(one, "body")) bodies.push_back(body);
    }
    for (const pugi::xml_node body : bodies) {
        bool done = false;
        for (const auto rule : {is_typed_entry, looks_like_entry}) {
            Finder finder(found, rule);
            if (done || !finder.any(body)) continue;
            finder.find(body);
            done = true;
        }
        if (!done) found.entries.push_back(body);
    }
    for (const char* name : {"front", "back"}) {
        const pugi::xml_node matter = child(text, name);
        if (matter && !words_of(matter).empty()) found.left_out.push_back(matter);
    }
    return found;
}

EntryDate entry_date(pugi::xml_node div, pugi::xml_node tei, const TeiHeader& header, const std::string& path,
                     bool alone) {
    const std::size_t slash = path.rfind('/');
    const std::string file_name = slash == std::string::npos ? path : path.substr(slash + 1);
    EntryDate found;
    const std::optional<EdtfDate> leading = leading_date(div);
    std::optional<EdtfDate> said = date_of(div);
    if (const std::string n(trimmed(attribute(div, "n"))); !said && n.size() >= 7) said = parse_edtf(n);
    if (!said && alone) said = day(header.date);
    if (!said) said = day(date_in(id_of(div)));
    if (said && leading && leading->known()) {
        found.disagrees = leading->latest < said->earliest || said->latest < leading->earliest;
    }
    if (!said) said = leading;
    if (!said && alone) {
        for (const TeiHeader::Title& title : header.titles) {
            if (!said) said = day(date_in(title.text));
        }
        if (!said) said = day(date_in(id_of(tei)));
        if (!said) said = day(date_in(file_name));
    }
    if (!said) said = day(date_in(file_name));  // such as one of several entries of that day
    found.date = said ? std::move(*said) : *parse_edtf("XXXX-XX-XX");
    return found;
}

}  // namespace daybook::exchange
