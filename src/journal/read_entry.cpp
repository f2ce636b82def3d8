// Entries: metadata, participants, images and parallel texts.

#include <algorithm>
#include <cmath>

#include "journal/read_context.h"

namespace daybook {

namespace {

std::vector<Participant> read_participants(ReadContext& context, JsonId entry) {
    std::vector<Participant> participants;
    const std::optional<JsonId> list = context.list(entry, "participants", Need::optional);
    if (!list) return participants;
    participants.reserve(context.tree.size(*list));
    for (std::optional<JsonId> one = context.tree.first(*list); one; one = context.tree.next(*one)) {
        if (!context.is_object(*one, {"person", "role", "office", "as_printed", "when", "comment"})) continue;
        Participant participant;
        participant.role = context.choice(*one, "role", roles, Need::required);
        participant.office = context.string(*one, "office", Need::optional);
        participant.as_printed = context.string(*one, "as_printed", Need::optional);
        participant.when = context.date(*one, "when", Need::optional);
        participant.comment = context.optional_statement(*one, "comment");
        const auto person = context.reference(*one, "person", Collection::person, Need::required);
        if (!person) continue;
        participant.person = PersonId{*person};
        participants.push_back(std::move(participant));
    }
    return participants;
}

/// {"ann": 2, "ben": 1}
std::vector<Mentions> read_mentions(ReadContext& context, JsonId entry) {
    std::vector<Mentions> mentions;
    const std::optional<JsonId> value = context.tree.find(entry, "mentions");
    if (!value) return mentions;
    if (context.tree.kind(*value) != JsonKind::object) {
        context.error([&] {
            return Said{*value, "\"mentions\" is " + std::string(kind_words(context.tree.kind(*value))),
                        "write an object with the number of mentions of each person: {\"ann\": 2}"};
        });
        return mentions;
    }
    mentions.reserve(context.tree.size(*value));
    for (std::optional<JsonId> key = context.tree.first(*value); key; key = context.tree.next(*key)) {
        const std::optional<std::uint32_t> person = context.reference(*key, Collection::person);
        const JsonId at = JsonTree::value_of(*key);
        const double count = context.tree.number(at);
        if (!(count >= 1 && count <= 1'000'000) || count != std::floor(count)) {
            context.error([&] {
                return Said{at, "the number of mentions is not a whole number from 1", "count, or leave it out"};
            });
        } else if (person) {
            mentions.push_back({PersonId{*person}, static_cast<std::uint32_t>(count)});
        }
    }
    return mentions;
}

/// An entry whose text is in a chunk.
void read_entry_chunk(ReadContext& context, JsonId value, JsonId chunk, Entry& entry) {
    const double number = context.tree.number(chunk);
    const bool whole = context.tree.kind(chunk) == JsonKind::number && number >= 0 && number == std::floor(number);
    if (!whole || number >= static_cast<double>(context.chunks)) {
        context.error([&] {
            return Said{chunk, "\"chunk\" is not a position in the journal's \"chunks\"",
                        "the first of them is 0; write \"chunks\" with the files that have the text"};
        });
        return;
    }
    if (entry.held_elsewhere || context.tree.find(value, "text")) {
        context.error([&] {
            return Said{chunk, "an entry with a chunk has its text there",
                        std::string("take out \"chunk\", or \"") + (entry.held_elsewhere ? "held\"" : "text\"")};
        });
    }
    entry.chunk = static_cast<std::uint32_t>(number);
    entry.mentions = read_mentions(context, value);
}

}  // namespace

std::optional<ParallelText> read_parallel(ReadContext& context, JsonId entry) {
    const std::optional<JsonId> value = context.tree.find(entry, "parallel");
    if (!value || !context.is_object(*value, {"language", "kind", "title", "text", "sources"})) return std::nullopt;
    ParallelText parallel;
    parallel.language = context.language(*value, "language", Need::required);
    parallel.kind = context.choice(*value, "kind", parallel_kinds, Need::required);
    parallel.title = context.string(*value, "title", Need::optional);
    if (const std::optional<JsonId> text = context.list(*value, "text", Need::required)) {
        parallel.blocks = read_blocks(context, *text);
    }
    parallel.sources = context.sources(*value);
    return parallel;
}

namespace {

std::vector<PageImage> read_images(ReadContext& context, JsonId entry) {
    std::vector<PageImage> images;
    const std::optional<JsonId> list = context.list(entry, "images", Need::optional);
    if (!list) return images;
    std::unordered_map<std::string_view, JsonId> seen;
    for (std::optional<JsonId> one = context.tree.first(*list); one; one = context.tree.next(*one)) {
        if (!context.is_object(*one, {"id", "url", "alt", "folio"})) continue;
        const std::string_view id = context.string(*one, "id", Need::required);
        if (!id.empty()) {
            const JsonId at = *context.tree.find(*one, "id");
            context.check_id(at, id);
            if (!seen.emplace(id, at).second) {
                context.error([&] {
                    return Said{at,
                                context.path(at) + " is used twice; first at line " +
                                    std::to_string(context.line_of(seen.find(id)->second)),
                                "give each image of the entry its own id; this one is " + quoted(id)};
                });
            }
        }
        PageImage image;
        image.key = id;
        image.url = context.image_url(*one, "url", Need::required);
        image.alt = context.string(*one, "alt", Need::optional);
        image.folio = context.string(*one, "folio", Need::optional);
        if (image.alt.find_first_not_of(" \t\n") == std::string::npos) {
            context.error([&] {
                return Said{context.tree.find(*one, "alt").value_or(*one), "the image has no alternative text",
                            "add \"alt\": a description, such as \"Folio 102, typewritten, with a stamp\""};
            });
        }
        images.push_back(std::move(image));
    }
    return images;
}

/// The days of an Old Style date, "1900-02-28" or "1900-02-28/1900-03-01"; if it is not valid, nothing and a problem.
std::optional<std::pair<Day, Day>> julian_days(ReadContext& context, JsonId value) {
    const std::string_view text = context.string(value, "julian");
    const auto day = [](std::string_view iso) -> std::optional<Day> {
        const bool before_zero = iso.starts_with('-');
        if (before_zero) iso.remove_prefix(1);
        if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
        const auto number = [&](std::size_t from, std::size_t count) {
            int sum = 0;
            for (const char c : iso.substr(from, count)) sum = c < '0' || c > '9' ? -10'000 : sum * 10 + (c - '0');
            return sum;
        };
        const CivilDate date = {before_zero ? -number(0, 4) : number(0, 4), number(5, 2), number(8, 2)};
        if (number(0, 4) < 0 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
        if (date.day > days_in_julian_month(date.year, date.month)) return std::nullopt;
        return from_julian(date);
    };
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::optional<Day> from = day(text.substr(0, slash));
    const std::optional<Day> to = slash == text.size() ? from : day(text.substr(slash + 1));
    if (from && to && *from <= *to) return std::pair{*from, *to};
    if (!text.empty()) {
        context.error([&] {
            return Said{value, quoted(text) + " is not a day of the Julian calendar",
                        "write year, month and day: \"1900-02-28\"; or leave \"julian\" out and write \"date\""};
        });
    }
    return std::nullopt;
}

/// The date in the document's words. If "written" has the Old Style day, the date is computed from it.
void read_written(ReadContext& context, JsonId entry_value, Entry& entry) {
    const std::optional<JsonId> value = context.tree.find(entry_value, "written");
    std::optional<JsonId> julian;
    if (value && context.is_object(*value, {"text", "calendar", "julian"})) {
        entry.written = context.string(*value, "text", Need::required);
        entry.calendar = context.choice(*value, "calendar", calendars, Need::optional);
        julian = context.tree.find(*value, "julian");
    }
    if (julian && entry.calendar != Calendar::julian) {
        context.error([&] {
            return Said{*julian, "a day of the Julian calendar needs \"calendar\": \"julian\"", "add it"};
        });
    }
    const bool dated = context.tree.find(entry_value, "date").has_value();
    const std::optional<EdtfDate> date = context.date(entry_value, "date", julian ? Need::optional : Need::required);
    if (date) entry.date = *date;
    if (!julian) return;
    const auto days = julian_days(context, *julian);
    if (!days) return;
    const auto [from, to] = *days;
    const std::string computed = to_iso(from) + (from == to ? "" : '/' + to_iso(to));
    if (!dated) {
        entry.date = parse_edtf(computed).value_or(EdtfDate{});
        if (!entry.date.known()) {
            context.error([&] { return Said{*julian, "the day is outside the years -9999 to 9999", "correct it"}; });
        }
    } else if (date && !(date->contains(from) && date->contains(to))) {
        context.error([&] {
            return Said{*context.tree.find(entry_value, "date"),
                        "the date is " + quoted(date->text) + ", and the Julian day given is " + quoted(computed),
                        "write " + quoted(computed) + ", leave \"date\" out, or correct \"julian\""};
        });
    }
}

void read_entry_text(ReadContext& context, JsonId value, Entry& entry) {
    const std::string_view held = context.string(value, "held", Need::optional);
    const std::optional<JsonId> text = context.list(value, "text", Need::optional);
    if (!held.empty() && !entry.held_elsewhere) {
        context.error([&] {
            return Said{*context.tree.find(value, "held"), "\"held\" is not \"elsewhere\"",
                        "write \"held\": \"elsewhere\" for an entry whose text the archive has, or take it out"};
        });
    }
    if (entry.held_elsewhere && text) {
        context.error([&] {
            return Said{*text, "an entry that is held elsewhere has no text here", "take out \"text\", or \"held\""};
        });
    }
    const std::optional<JsonId> parallel = context.tree.find(value, "parallel");
    if (parallel && !text) {
        context.error([&] {
            return Said{*parallel, "there is a parallel text, but no \"text\"",
                        "write the text that you have as \"text\""};
        });
    }
    const std::optional<JsonId> chunk = context.tree.find(value, "chunk");
    if (chunk) {
        read_entry_chunk(context, value, *chunk, entry);
    } else if (const std::optional<JsonId> mentions = context.tree.find(value, "mentions")) {
        context.error([&] {
            return Said{*mentions, "\"mentions\" needs \"chunk\"",
                        "take it out: mentions are counted in the text itself"};
        });
    } else if (held.empty() && !context.tree.find(value, "text")) {
        context.warning([&] {
            return Said{value, "the entry has no text",
                        "add \"text\", or \"held\": \"elsewhere\" if another archive has it"};
        });
    }
    if (text) entry.blocks = read_blocks(context, *text);
    entry.parallel = read_parallel(context, value);
}

}  // namespace

void read_cited_entry(ReadContext& context, JsonId value, Entry& entry) {
    entry.key = context.string(value, "id", Need::optional);
    read_written(context, value, entry);
    entry.title = context.string(value, "title", Need::required);
    entry.held_elsewhere = context.string(value, "held", Need::optional) == "elsewhere";
    entry.url = context.url(value, "url");
    entry.citation = context.string(value, "citation", Need::optional);
    entry.translator = context.string(value, "translator", Need::optional);
}

Entry read_entry(ReadContext& context, JsonId value) {
    Entry entry;
    if (!context.is_object(
            value,
            {"id",   "date",        "written",  "title",   "label",      "held",    "summary",       "source_summary",
             "url",  "url_comment", "citation", "credit",  "translator", "place",   "place_comment", "participants",
             "text", "parallel",    "images",   "sources", "chunk",      "mentions"})) {
        return entry;
    }
    read_cited_entry(context, value, entry);
    entry.label = context.string(value, "label", Need::optional);
    if (entry.label.empty()) entry.label = entry.title;
    entry.summary = context.statement(value, "summary", Need::optional);
    entry.source_summary = context.statement(value, "source_summary", Need::optional);
    entry.url_comment = context.optional_statement(value, "url_comment");
    entry.credit = context.string(value, "credit", Need::optional);
    if (const auto place = context.reference(value, "place", Collection::place, Need::optional)) {
        entry.place = PlaceId{*place};
    }
    entry.place_comment = context.optional_statement(value, "place_comment");
    entry.participants = read_participants(context, value);
    read_entry_text(context, value, entry);
    entry.images = read_images(context, value);
    entry.sources = context.sources(value);
    entry.custom = context.custom(value);
    return entry;
}

}  // namespace daybook
