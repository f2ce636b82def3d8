#include "page/metadata.h"

#include "app/percent.h"
#include "cite/reference.h"
#include "journal/ascii.h"
#include "journal/controls.h"
#include "journal/rules.h"
#include "page/html.h"

namespace daybook {

namespace {

void write_meta(Html& out, std::string_view name, std::string_view content) {
    if (content.empty()) return;
    out.empty("meta", {{"name", name}, {"content", content}});
    out.text("\n");
}

/// Writes one JSON object; empty strings are left out.
class JsonLd {
public:
    explicit JsonLd(std::string_view type) { out_ = "{\"@type\":" + json_text(type); }
    JsonLd& add(std::string_view key, std::string_view text) {
        return text.empty() ? *this : add_json(key, json_text(text));
    }
    JsonLd& add_json(std::string_view key, std::string_view json) {
        out_ += ',' + json_text(key) + ':';
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
    void write_script(Html& out) const {
        {
            const Element script = out.open("script", {{"type", "application/ld+json"}});
            out.json("{\"@context\":\"https://schema.org\"," + out_.substr(1) + "}");
        }
        out.text("\n");
    }

private:
    std::string out_;
};

std::string_view web_address(std::string_view url) {
    return is_web_link(url) ? url : std::string_view();
}

std::string iso_day(const EdtfDate& date) {
    return date.known() && date.days() == 1 ? to_iso(date.earliest) : "";
}

std::vector<std::string> other_names(const Person& person) {
    std::vector<std::string> names;
    for (const Name& name : person.other_names) names.push_back(json_text(name.text));
    return names;
}

std::vector<std::string> same_as(const Person& person) {
    std::vector<std::string> addresses;
    for (const Identifier& identifier : person.identifiers) {
        const std::string address = authority_address(identifier);
        if (!address.empty()) addresses.push_back(json_text(address));
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

/// Where it is, for programs that have one field for that.
std::string place_in_archive(const Reference& of) {
    return of.container + (of.container.empty() || of.location.empty() ? "" : ", ") + of.location;
}

void write_entry_json(Html& out, const Entry& entry, const Journal& journal) {
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
    json.write_script(out);
}

}  // namespace

std::string json_text(std::string_view text) {
    std::string out = "\"";
    const auto escape = [&](char32_t code) {
        out += "\\u";
        append_hex(out, code, 4, Letters::lower);
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const ControlCharacter control = control_at(text, at);
        if (control.bytes > 0) {
            escape(control.code);
            at += control.bytes - 1;
        } else if (c == '\n' || c == '\t' || c == '"' || c == '\\') {
            escape(static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string authority_address(const Identifier& identifier) {
    for (const char c : identifier.value) {
        const bool plain = is_letter_or_digit(c) || c == '-';
        if (!plain) return "";
    }
    if (identifier.value.empty()) return "";
    if (identifier.scheme == "wikidata") return "https://www.wikidata.org/wiki/" + identifier.value;
    if (identifier.scheme == "viaf") return "https://viaf.org/viaf/" + identifier.value;
    if (identifier.scheme == "gnd") return "https://d-nb.info/gnd/" + identifier.value;
    return "";
}

Html journal_metadata(const Model& model) {
    const Journal& journal = model.journal;
    Html out;
    write_meta(out, "description",
               !journal.introduction.text.empty() ? journal.introduction.text
               : !journal.question.empty()        ? journal.question
                                                  : journal.title);
    write_meta(out, "DC.title", journal.title);
    write_meta(out, "DC.language", journal.language);
    write_meta(out, "DC.coverage", journal.period.text);
    write_meta(out, "DC.source", journal.archive_reference);
    write_meta(out, "DC.rights", journal.rights.text);
    describe_journal(journal).write_script(out);
    return out;
}

Html entry_metadata(EntryId id, const Model& model) {
    const Journal& journal = model.journal;
    const Entry& entry = journal[id];
    const Reference of = reference_of(journal, entry, {});
    const std::string day = iso_day(entry.date);
    Html out;
    write_meta(out, "description", entry.summary.text.empty() ? entry.title : entry.summary.text);
    // Zotero's own names. Those of Highwire Press ("citation_title") would make an article of it.
    write_meta(out, "z:itemType", "manuscript");
    write_meta(out, "z:manuscriptType", kind_of_document);
    write_meta(out, "z:archive", of.archive);
    write_meta(out, "z:archiveLocation", place_in_archive(of));
    write_meta(out, "z:url", web_address(entry.url));
    for (const CitedName& name : of.translators) write_meta(out, "z:translators", name.inverted);
    write_meta(out, "DC.title", of.title);
    for (const CitedName& name : of.authors) write_meta(out, "DC.creator", name.inverted);
    write_meta(out, "DC.date", day.empty() ? entry.date.text : day);
    write_meta(out, "DC.language", journal.language);
    write_meta(out, "DC.source", of.location);
    write_meta(out, "DC.identifier", web_address(entry.url));
    write_meta(out, "DC.isPartOf", of.container);
    write_meta(out, "DC.rights", journal.rights.text);
    write_entry_json(out, entry, journal);
    return out;
}

Html entry_coins(const Model& model) {
    constexpr std::size_t most = 1000;
    const Journal& journal = model.journal;
    Html out;
    if (journal.entries.size() > most) return out;
    for (const Entry& entry : journal.entries) {
        const Reference of = reference_of(journal, entry, {});
        std::string words = "ctx_ver=Z39.88-2004";
        const auto add = [&](std::string_view key, std::string_view value) {
            if (!value.empty()) add_pair(words, key, value);
        };
        add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
        add("rft.type", "manuscript");
        add("rft.title", of.title);
        for (const CitedName& name : of.authors) add("rft.creator", name.inverted);
        add("rft.date", entry.date.known() ? entry.date.text : "");
        add("rft.source", place_in_archive(of));
        add("rft.identifier", web_address(entry.url));
        add("rft.language", journal.language);
        out.element("span", {{"class", "Z3988"}, {"title", words}}, "");
    }
    return out;
}

Html person_metadata(PersonId id, const Model& model) {
    const Person& person = model.journal[id];
    Html out;
    write_meta(out, "description", person.description.text);
    write_meta(out, "DC.title", person.name);
    JsonLd json = describe_person(person);
    json.add_list("alternateName", other_names(person)).add("description", person.description.text);
    json.write_script(out);
    return out;
}

}  // namespace daybook
