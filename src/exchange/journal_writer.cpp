#include "exchange/journal_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "exchange/words.h"
#include "journal/json_string.h"
#include "journal/names.h"

namespace daybook::exchange {

namespace {

void append_degrees(std::string& out, double degrees) {
    std::array<char, 32> digits{};
    const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), degrees);
    out.append(digits.data(), end);
}

void append_participant(std::string& out, const Participant& participant, const References& references) {
    ObjectWriter object(out);
    object.text("person", references.person(participant.person.index));
    object.text("role", name_of(participant.role));
    object.text("office", participant.office);
    object.text("as_printed", participant.as_printed);
    if (participant.when) object.text("when", participant.when->text);
    object.statement("comment", participant.comment, references);
    object.close();
}

void append_image(std::string& out, const PageImage& image) {
    ObjectWriter object(out);
    object.text("id", image.key);
    object.text("url", image.url);
    object.text("alt", image.alt);
    object.text("folio", image.folio);
    object.close();
}

void append_julian(ObjectWriter& object, const Entry& entry) {
    ObjectWriter written(object.key("written"));
    written.text("text", entry.written);
    if (entry.calendar != Calendar::gregorian) written.text("calendar", name_of(entry.calendar));
    written.close();
}

}  // namespace

std::string& ObjectWriter::key(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    append_json(out_, name);
    out_ += ':';
    return out_;
}

void ObjectWriter::text(std::string_view name, std::string_view value) {
    if (!value.empty()) append_json(key(name), value);
}

void ObjectWriter::ids(std::string_view name, const std::vector<SourceId>& sources, const References& references) {
    if (sources.empty()) return;
    std::string& out = key(name);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        out += i == 0 ? '[' : ',';
        append_json(out, references.source(sources[i].index));
    }
    out += ']';
}

void ObjectWriter::statement(std::string_view name, const Statement& statement, const References& references) {
    if (statement.text.empty()) return;
    ObjectWriter object(key(name));
    object.text("text", statement.text);
    object.text("cert", name_of(statement.certainty));
    object.ids("source", statement.sources, references);
    if (statement.minor) object.key("minor") += "true";
    object.close();
}

void ObjectWriter::statement(std::string_view name, const std::optional<Statement>& statement_or_none,
                             const References& references) {
    if (statement_or_none) statement(name, *statement_or_none, references);
}

void ObjectWriter::custom(const std::vector<CustomField>& fields) {
    for (const CustomField& field : fields) key(field.key) += field.json;
}

void append_source(std::string& out, const Source& source) {
    ObjectWriter object(out);
    object.text("id", source.key);
    object.text("title", source.title);
    object.text("url", source.url);
    object.text("note", source.note);
    object.custom(source.custom);
    object.close();
}

void append_person(std::string& out, const Person& person, const References& references) {
    ObjectWriter object(out);
    object.text("id", person.key);
    object.text("name", person.name);
    object.text("sort_name", person.sort_name);
    if (!person.other_names.empty()) {
        object.key("other_names");
        for (std::size_t i = 0; i < person.other_names.size(); ++i) {
            out += i == 0 ? '[' : ',';
            ObjectWriter name(out);
            name.text("text", person.other_names[i].text);
            name.text("language", person.other_names[i].language);
            name.close();
        }
        out += ']';
    }
    object.text("dates", person.dates);
    object.statement("description", person.description, references);
    object.text("warning", person.warning);
    if (!person.identifiers.empty()) {
        object.key("identifiers");
        for (std::size_t i = 0; i < person.identifiers.size(); ++i) {
            out += i == 0 ? '[' : ',';
            ObjectWriter identifier(out);
            identifier.text("scheme", person.identifiers[i].scheme);
            identifier.text("value", person.identifiers[i].value);
            identifier.close();
        }
        out += ']';
    }
    object.ids("sources", person.sources, references);
    object.custom(person.custom);
    object.close();
}

void append_place(std::string& out, const Place& place, const References& references) {
    ObjectWriter object(out);
    object.text("id", place.key);
    object.text("name", place.name);
    object.text("country", place.country);
    if (place.latitude_deg && place.longitude_deg) {
        append_degrees(object.key("latitude"), *place.latitude_deg);
        append_degrees(object.key("longitude"), *place.longitude_deg);
    }
    object.statement("description", place.description, references);
    object.custom(place.custom);
    object.close();
}

void append_term(std::string& out, const Term& term, const References& references) {
    ObjectWriter object(out);
    object.text("id", term.key);
    object.text("name", term.name);
    object.text("abbreviation", term.abbreviation);
    object.statement("description", term.description, references);
    object.custom(term.custom);
    object.close();
}

void append_event(std::string& out, const Event& event, const References& references,
                  const std::function<std::string(EntryId)>& entry) {
    ObjectWriter object(out);
    object.text("id", event.key);
    object.text("date", event.date.text);
    if (event.kind != EventKind::happened) object.text("kind", name_of(event.kind));
    object.text("label", event.label);
    object.statement("description", event.description, references);
    if (event.entry) object.text("entry", entry(*event.entry));
    object.text("quote", event.quote);
    object.custom(event.custom);
    object.close();
}

std::string entry_head(const Entry& entry, const References& references) {
    std::string out;
    ObjectWriter object(out, "");
    object.text("date", entry.date.text);
    if (!entry.written.empty()) append_julian(object, entry);
    object.text("title", entry.title);
    if (entry.label != entry.title) object.text("label", entry.label);
    if (entry.held_elsewhere) object.text("held", "elsewhere");
    object.statement("summary", entry.summary, references);
    object.statement("source_summary", entry.source_summary, references);
    object.text("url", entry.url);
    object.statement("url_comment", entry.url_comment, references);
    object.text("citation", entry.citation);
    object.text("credit", entry.credit);
    object.text("translator", entry.translator);
    if (entry.place) object.text("place", references.place(entry.place->index));
    object.statement("place_comment", entry.place_comment, references);
    for (std::size_t i = 0; i < entry.participants.size(); ++i) {
        if (i == 0) object.key("participants");
        out += i == 0 ? '[' : ',';
        append_participant(out, entry.participants[i], references);
    }
    if (!entry.participants.empty()) out += ']';
    for (std::size_t i = 0; i < entry.images.size(); ++i) {
        if (i == 0) object.key("images");
        out += i == 0 ? '[' : ',';
        append_image(out, entry.images[i]);
    }
    if (!entry.images.empty()) out += ']';
    object.ids("sources", entry.sources, references);
    object.custom(entry.custom);
    return out;
}

void append_parallel(std::string& out, const ParallelText& parallel, const References& references) {
    ObjectWriter object(out);
    object.text("language", parallel.language);
    object.text("kind", name_of(parallel.kind));
    object.text("title", parallel.title);
    append_blocks(object.key("text"), parallel.blocks, references);
    object.ids("sources", parallel.sources, references);
    object.close();
}

namespace {

bool has_minor(const std::vector<Run>& runs) {
    return std::any_of(runs.begin(), runs.end(), [](const Run& run) {
        return (run.mark && run.mark->comment && run.mark->comment->minor) || has_minor(run.children);
    });
}

int version_of(const std::vector<Block>& blocks) {
    int version = 0;
    for (const Block& block : blocks) {
        const bool minor =
            std::any_of(block.lines.begin(), block.lines.end(), [](const Line& line) { return has_minor(line.runs); });
        version = std::max(version, block.opener || block.head_rows > 0 || block.head_columns > 0 || minor ? 2
                                    : block.kind == BlockKind::table                                       ? 1
                                                                                                           : 0);
    }
    return version;
}

}  // namespace

int minor_version(const Entry& entry) {
    const int beside = entry.parallel ? version_of(entry.parallel->blocks) : 0;
    return std::max(version_of(entry.blocks), beside);
}

std::string format_version(int minor) {
    return "1." + std::to_string(minor);
}

std::string journal_head(const Journal& journal, std::string_view version, const References& references) {
    std::string out = "{\n";
    const auto line = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) out += json_string(key) + ':' + json_string(value) + ",\n";
    };
    const auto statement = [&](std::string_view key, const Statement& value) {
        std::string written;
        ObjectWriter(written, "").statement(key, value, references);
        if (!written.empty()) out += written + ",\n";
    };
    line("format", "daybook-journal");
    line("version", version);
    line("id", journal.key);
    line("title", journal.title);
    if (journal.short_title != journal.title) line("short_title", journal.short_title);
    line("question", journal.question);
    statement("introduction", journal.introduction);
    line("language", journal.language);
    line("period", journal.period.text);
    if (journal.place) line("place", references.place(journal.place->index));
    if (!journal.archive_reference.empty()) {
        out += "\"archive\":";
        ObjectWriter archive(out);
        archive.text("reference", journal.archive_reference);
        archive.text("name", journal.archive_name);
        archive.text("url", journal.archive_url);
        archive.statement("comment", journal.archive_comment, references);
        archive.close();
        out += ",\n";
    }
    statement("rights", journal.rights);
    statement("coverage", journal.coverage);
    if (journal.opening_entry) line("opening_entry", journal[*journal.opening_entry].key);
    for (const CustomField& field : journal.custom) out += json_string(field.key) + ':' + field.json + ",\n";
    return out;
}

}  // namespace daybook::exchange
