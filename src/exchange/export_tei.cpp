// A journal as one file of TEI P5.

#include <algorithm>
#include <array>
#include <cstdio>

#include "exchange/export.h"
#include "exchange/tei_text_writer.h"
#include "exchange/words.h"

namespace daybook::exchange {

namespace {

std::string element(std::string_view name, std::string_view words, const std::string& attributes = "") {
    if (words.empty()) return "";
    return '<' + std::string(name) + attributes + '>' + xml_text(words) + "</" + std::string(name) + '>';
}

std::string id_attribute(std::string_view key) {
    return " xml:id=\"" + xml_id(key) + '"';
}

/// The text of a custom field; empty if its value is not a JSON string.
std::string string_of(const std::vector<CustomField>& fields, std::string_view key) {
    for (const CustomField& field : fields) {
        const bool string = field.json.size() > 2 && field.json.front() == '"';
        if (field.key != key || !string || field.json.find('\\') != std::string::npos) continue;
        return field.json.substr(1, field.json.size() - 2);
    }
    return "";
}

bool is_unidentified(const Person& person) {
    return std::any_of(person.custom.begin(), person.custom.end(),
                       [](const CustomField& field) { return field.key == "x-unidentified"; });
}

class TeiWriter {
public:
    explicit TeiWriter(const Journal& journal) : journal_(journal) {}

    std::string write() {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n";
        header();
        lists();
        out_ += "<text xml:lang=\"" + xml_attribute(journal_.language) + "\">\n<body>\n";
        for (const Entry& one : journal_.entries) entry(one);
        out_ += "</body>\n</text>\n</TEI>\n";
        return std::move(out_);
    }

private:
    void header() {
        out_ += "<teiHeader>\n<fileDesc>\n<titleStmt>" + element("title", journal_.title, " type=\"main\"") +
                element("author", string_of(journal_.custom, "x-author")) + "</titleStmt>\n<publicationStmt>" +
                "<publisher>Daybook, by export</publisher>" + element("idno", journal_.key, " type=\"journal\"");
        if (!journal_.rights.text.empty()) {
            out_ += "<availability>" + element("licence", journal_.rights.text) + "</availability>";
        }
        out_ += "</publicationStmt>\n<sourceDesc>\n";
        if (!journal_.archive_reference.empty()) {
            out_ +=
                "<msDesc><msIdentifier>" + element("idno", journal_.archive_reference) + "</msIdentifier></msDesc>\n";
        }
        out_ += "<listBibl>\n";
        for (const Source& source : journal_.sources) {
            out_ += "<bibl" + id_attribute(source.key) + '>' + element("title", source.title);
            if (!source.url.empty()) out_ += "<ref target=\"" + xml_attribute(source.url) + "\"/>";
            out_ += element("note", source.note) + "</bibl>\n";
        }
        out_ += journal_.sources.empty() ? "<bibl>Not said</bibl>\n" : "";
        out_ += "</listBibl>\n</sourceDesc>\n</fileDesc>\n<profileDesc><langUsage><language ident=\"" +
                xml_attribute(journal_.language) + "\"/></langUsage></profileDesc>\n</teiHeader>\n";
    }

    void person(const Person& person) {
        out_ += "<person" + id_attribute(person.key) + '>' + element("persName", person.name, " type=\"main\"");
        for (const Name& name : person.other_names) {
            out_ += element("persName", name.text, " xml:lang=\"" + xml_attribute(name.language) + '"');
        }
        out_ += element("note", person.dates, " type=\"dates\"");
        for (const Identifier& one : person.identifiers) {
            out_ += element("idno", one.value, " type=\"" + xml_attribute(one.scheme) + '"');
        }
        out_ += element("note", person.description.text, statement_attributes(person.description, journal_));
        out_ += "</person>\n";
    }

    void lists() {
        if (journal_.people.empty() && journal_.places.empty() && journal_.organisations.empty() &&
            journal_.glossary.empty()) {
            return;
        }
        out_ += "<standOff>\n";
        const std::size_t before = out_.size();
        out_ += "<listPerson>\n";
        const std::size_t begun = out_.size();
        for (const Person& one : journal_.people) {
            if (!is_unidentified(one)) person(one);
        }
        if (out_.size() == begun) {
            out_.resize(before);
        } else {
            out_ += "</listPerson>\n";
        }
        if (!journal_.places.empty()) out_ += "<listPlace>\n";
        for (const Place& place : journal_.places) {
            out_ += "<place" + id_attribute(place.key) + '>' + element("placeName", place.name);
            out_ += element("country", place.country);
            if (place.latitude_deg && place.longitude_deg) {
                out_ += "<location><geo>" + degrees(*place.latitude_deg) + ' ' + degrees(*place.longitude_deg) +
                        "</geo></location>";
            }
            out_ += element("note", place.description.text) + "</place>\n";
        }
        if (!journal_.places.empty()) out_ += "</listPlace>\n";
        if (!journal_.organisations.empty()) out_ += "<listOrg>\n";
        for (const Term& one : journal_.organisations) {
            out_ += "<org" + id_attribute(one.key) + '>' + element("orgName", one.name) +
                    element("orgName", one.abbreviation, " type=\"abbr\"") + element("note", one.description.text) +
                    "</org>\n";
        }
        if (!journal_.organisations.empty()) out_ += "</listOrg>\n";
        if (!journal_.glossary.empty()) out_ += "<list type=\"gloss\">\n";
        for (const Term& one : journal_.glossary) {
            out_ += "<label><term" + id_attribute(one.key) + '>' + xml_text(one.name) + "</term>" +
                    element("abbr", one.abbreviation) + "</label>\n<item>" + element("gloss", one.description.text) +
                    "</item>\n";
        }
        if (!journal_.glossary.empty()) out_ += "</list>\n";
        out_ += "</standOff>\n";
    }

    static std::string degrees(double value) {
        std::array<char, 32> digits{};
        std::snprintf(digits.data(), digits.size(), "%.6g", value);
        return digits.data();
    }

    void participants(const Entry& entry) {
        constexpr std::array<std::string_view, 7> roles = {"author", "host",      "present",   "interpreter",
                                                           "named",  "addressee", "translator"};
        if (entry.participants.empty()) return;
        out_ += "<listPerson type=\"participants\">\n";
        for (const Participant& one : entry.participants) {
            out_ += "<person role=\"" + std::string(roles[static_cast<std::size_t>(one.role)]) + "\" sameAs=\"#" +
                    xml_id(journal_[one.person].key) + "\">" + element("note", one.office, " type=\"office\"") +
                    element("note", one.as_printed, " type=\"as-printed\"");
            if (one.when) out_ += element("note", one.when->text, " type=\"when\"");
            if (one.comment) {
                out_ += element("note", one.comment->text,
                                " type=\"comment\"" + statement_attributes(*one.comment, journal_));
            }
            out_ += "</person>\n";
        }
        out_ += "</listPerson>\n";
    }

    void statement(std::string_view type, const Statement& one) {
        const std::string words =
            element("note", one.text, " type=\"" + std::string(type) + '"' + statement_attributes(one, journal_));
        if (!words.empty()) out_ += words + '\n';
    }

    void entry(const Entry& entry) {
        std::string sources;
        for (const SourceId id : entry.sources) sources += (sources.empty() ? "#" : " #") + xml_id(journal_[id].key);
        out_ += "<div type=\"entry\"";
        if (entry.held_elsewhere) out_ += " subtype=\"held-elsewhere\"";
        out_ += " xml:id=\"entry__" + entry.key + "\" n=\"" + xml_attribute(entry.date.text) + '"';
        if (!sources.empty()) out_ += " source=\"" + sources + '"';
        out_ += ">\n" + element("head", entry.title, " type=\"editorial\"") + '\n';
        append_tei_blocks(out_, entry.blocks, journal_);
        if (entry.parallel) {
            out_ += "<div type=\"parallel\" subtype=\"" +
                    std::string(entry.parallel->kind == ParallelKind::original ? "original" : "translation") +
                    "\" xml:lang=\"" + xml_attribute(entry.parallel->language) + "\">\n" +
                    element("head", entry.parallel->title, " type=\"editorial\"") + '\n';
            append_tei_blocks(out_, entry.parallel->blocks, journal_);
            out_ += "</div>\n";
        }
        if (entry.label != entry.title) out_ += element("note", entry.label, " type=\"label\"") + '\n';
        statement("summary", entry.summary);
        statement("source-summary", entry.source_summary);
        if (!entry.url.empty())
            out_ += "<note type=\"link\"><ref target=\"" + xml_attribute(entry.url) + "\"/></note>\n";
        participants(entry);
        out_ += "</div>\n";
    }

    const Journal& journal_;
    std::string out_;
};

}  // namespace

std::string to_tei(const Journal& journal) {
    return TeiWriter(journal).write();
}

}  // namespace daybook::exchange
