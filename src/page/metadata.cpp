#include "page/metadata.h"

#include "journal/controls.h"
#include "page/html.h"
#include "words/words.h"

namespace daybook {

namespace {

std::string meta(std::string_view name, std::string_view content) {
    if (content.empty()) return "";
    return "<meta" + attribute("name", name) + attribute("content", content) + ">\n";
}

/// Writes one JSON object; empty strings are left out.
class JsonLd {
public:
    explicit JsonLd(std::string_view type) { out_ = "{\"@type\":" + script_json(type); }
    JsonLd& add(std::string_view key, std::string_view text) {
        return text.empty() ? *this : add_json(key, script_json(text));
    }
    JsonLd& add_json(std::string_view key, std::string_view json) {
        out_ += ',' + script_json(key) + ':';
        out_ += json;
        return *this;
    }
    JsonLd& add_list(std::string_view key, const std::vector<std::string>& values) {
        if (values.empty()) return *this;
        std::string list;
        for (const std::string& value : values) list += (list.empty() ? "[" : ",") + value;
        return add_json(key, list + "]");
    }
    [[nodiscard]] std::string json() const { return out_ + "}"; }
    [[nodiscard]] std::string script() const {
        return "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"," + out_.substr(1) +
               "}</script>\n";
    }

private:
    std::string out_;
};

/// What a link may lead to; nothing of any other scheme.
std::string_view web_address(std::string_view url) {
    return url.starts_with("https://") || url.starts_with("http://") ? url : std::string_view();
}

std::string iso_day(const EdtfDate& date) {
    return date.known() && date.days() == 1 ? to_iso(date.earliest) : "";
}

std::vector<std::string> other_names(const Person& person) {
    std::vector<std::string> names;
    for (const Name& name : person.other_names) names.push_back(script_json(name.text));
    return names;
}

std::vector<std::string> same_as(const Person& person) {
    std::vector<std::string> addresses;
    for (const Identifier& identifier : person.identifiers) {
        const std::string address = authority_address(identifier);
        if (!address.empty()) addresses.push_back(script_json(address));
    }
    return addresses;
}

JsonLd describe_person(const Person& person) {
    JsonLd json("Person");
    json.add("name", person.name).add_list("sameAs", same_as(person));
    return json;
}

JsonLd describe_journal(const Journal& journal) {
    JsonLd json("ArchiveComponent");
    json.add("name", journal.title).add("inLanguage", journal.language).add("identifier", journal.archive_reference);
    json.add("temporalCoverage", journal.period.text).add("url", web_address(journal.archive_url));
    return json;
}

std::string entry_title(const Entry& entry, const Journal& journal) {
    return journal.title + ": " + entry.title + ", " + to_words(entry.date);
}

std::string entry_json(const Entry& entry, const Journal& journal) {
    std::vector<std::string> authors;
    std::vector<std::string> mentions;
    for (const Participant& participant : entry.participants) {
        const JsonLd person = describe_person(journal[participant.person]);
        (participant.role == Role::author ? authors : mentions).push_back(person.json());
    }
    JsonLd json("ArchiveComponent");
    json.add("name", entry.title).add("dateCreated", iso_day(entry.date)).add("temporalCoverage", entry.date.text);
    json.add("inLanguage", journal.language).add("url", web_address(entry.url)).add("abstract", entry.summary.text);
    json.add("creditText", entry.credit).add("citation", entry.citation);
    json.add_list("author", authors).add_list("mentions", mentions);
    if (entry.place) {
        json.add_json("contentLocation", JsonLd("Place").add("name", journal[*entry.place].name).json());
    }
    json.add_json("isPartOf", describe_journal(journal).json());
    return json.script();
}

}  // namespace

std::string script_json(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out = "\"";
    const auto escape = [&](char32_t code) {
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) out += hex[code >> shift & 15];
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const ControlCharacter control = control_at(text, at);
        if (control.bytes > 0) {
            escape(control.code);
            at += control.bytes - 1;
        } else if (c == '\n' || c == '\t' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
            escape(static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string authority_address(const Identifier& identifier) {
    for (const char c : identifier.value) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
        if (!plain) return "";
    }
    if (identifier.value.empty()) return "";
    if (identifier.scheme == "wikidata") return "https://www.wikidata.org/wiki/" + identifier.value;
    if (identifier.scheme == "viaf") return "https://viaf.org/viaf/" + identifier.value;
    if (identifier.scheme == "gnd") return "https://d-nb.info/gnd/" + identifier.value;
    return "";
}

std::string journal_metadata(const Model& model) {
    const Journal& journal = model.journal;
    std::string out = meta("description", journal.question.empty() ? journal.title : journal.question);
    out += meta("DC.title", journal.title) + meta("DC.language", journal.language) +
           meta("DC.coverage", journal.period.text) + meta("DC.source", journal.archive_reference) +
           meta("DC.rights", journal.rights.text);
    return out + describe_journal(journal).script();
}

std::string entry_metadata(EntryId id, const Model& model) {
    const Journal& journal = model.journal;
    const Entry& entry = journal[id];
    const std::string title = entry_title(entry, journal);
    const std::string day = iso_day(entry.date);
    std::string citation = meta("citation_title", title);
    std::string dublin_core = meta("DC.title", title);
    for (const Participant& participant : entry.participants) {
        if (participant.role != Role::author) continue;
        const Person& person = journal[participant.person];
        const std::string& name = person.sort_name.empty() ? person.name : person.sort_name;
        citation += meta("citation_author", name);
        dublin_core += meta("DC.creator", name);
    }
    citation += meta("citation_date", day) + meta("citation_language", journal.language) +
                meta("citation_public_url", web_address(entry.url));
    dublin_core += meta("DC.date", day.empty() ? entry.date.text : day) + meta("DC.language", journal.language) +
                   meta("DC.source", journal.archive_reference) + meta("DC.identifier", web_address(entry.url)) +
                   meta("DC.isPartOf", journal.title) + meta("DC.rights", journal.rights.text);
    return meta("description", entry.summary.text.empty() ? entry.title : entry.summary.text) + citation + dublin_core +
           entry_json(entry, journal);
}

std::string person_metadata(PersonId id, const Model& model) {
    const Person& person = model.journal[id];
    JsonLd json = describe_person(person);
    json.add_list("alternateName", other_names(person)).add("description", person.description.text);
    return meta("description", person.description.text) + meta("DC.title", person.name) + json.script();
}

}  // namespace daybook
