#include "journal/json_string.h"
#include "search/search.h"

namespace daybook {

namespace {

void append_member(std::string& out, std::string_view name, std::string_view text) {
    out += ",\"";
    out += name;
    out += "\":";
    append_json(out, text);
}

void append_hit(std::string& out, const Hit& hit) {
    const bool in_text = hit.field == SearchField::text || hit.field == SearchField::parallel;
    out += "{\"kind\":";
    append_json(out, word_of(hit.kind));
    append_member(out, "id", hit.id);
    if (hit.entry.empty())
        out += ",\"entry\":null";
    else
        append_member(out, "entry", hit.entry);
    append_member(out, "title", hit.title);
    append_member(out, "date", hit.date);
    append_member(out, "field", word_of(hit.field));
    if (in_text)
        append_member(out, "layer", layer_word(hit.layer));
    else
        out += ",\"layer\":null";
    out += ",\"passages\":" + std::to_string(hit.passages);
    append_member(out, "snippet", hit.snippet);
    out += ",\"marks\":[";
    for (const TextRange& mark : hit.marks) {
        if (out.back() != '[') out += ',';
        out += '[' + std::to_string(mark.from) + ',' + std::to_string(mark.to) + ']';
    }
    out += "],\"quote\":{\"exact\":";
    append_json(out, hit.quote.exact);
    append_member(out, "prefix", hit.quote.prefix);
    append_member(out, "suffix", hit.quote.suffix);
    out += "}}";
}

}  // namespace

std::string to_json(const Answer& answer) {
    std::string out = "{\"count\":" + std::to_string(answer.count);
    out += answer.texts_here < answer.texts ? ",\"complete\":false" : ",\"complete\":true";
    out +=
        ",\"texts\":{\"here\":" + std::to_string(answer.texts_here) + ",\"all\":" + std::to_string(answer.texts) + '}';
    out += ",\"counts\":{";
    for (std::size_t i = 0; i < search_kinds; ++i) {
        if (i > 0) out += ',';
        append_json(out, word_of(static_cast<SearchKind>(i)));
        out += ':' + std::to_string(answer.counts[i]);
    }
    out += "},\"ignored\":" + std::to_string(answer.ignored) + ",\"hits\":[";
    for (const Hit& hit : answer.hits) {
        if (&hit != answer.hits.data()) out += ',';
        append_hit(out, hit);
    }
    return out + "]}";
}

}  // namespace daybook
