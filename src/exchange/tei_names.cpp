#include "exchange/tei_names.h"

#include <algorithm>
#include <array>

#include "exchange/register.h"
#include "exchange/words.h"
#include "journal/ascii.h"

namespace daybook::exchange {

namespace {

std::string value(pugi::xml_node node, const char* name, const char* iso) {
    const std::string_view plain = attribute(node, name);
    return std::string(trimmed(plain.empty() ? attribute(node, iso) : plain));
}

template <std::size_t n>
bool one_of(std::string_view word, const std::array<std::string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<EdtfDate> date_of(pugi::xml_node node) {
    std::string when = value(node, "when", "when-iso");
    if (!when.empty()) {
        const std::string_view cert = attribute(node, "cert");
        const bool doubtful = cert == "low" || cert == "medium" || cert == "unknown";
        if (doubtful && when.find_first_of("?~%/[{X") == std::string::npos) when += '?';
        return parse_edtf(when);
    }
    const std::string from = value(node, "from", "from-iso");
    const std::string to = value(node, "to", "to-iso");
    if (!from.empty() || !to.empty()) {
        if (from == to) return parse_edtf(from);
        return parse_edtf((from.empty() ? ".." : from) + '/' + (to.empty() ? ".." : to));
    }
    const std::string after = value(node, "notBefore", "notBefore-iso");
    const std::string before = value(node, "notAfter", "notAfter-iso");
    if (after.empty() && before.empty()) return std::nullopt;
    if (after == before) return parse_edtf(after);
    // One of these days; it is not known which.
    if (std::optional<EdtfDate> set = parse_edtf('[' + after + ".." + before + ']')) return set;
    return parse_edtf((after.empty() ? ".." : after) + '/' + (before.empty() ? ".." : before));
}

NameKind name_kind(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "persName") return NameKind::person;
    if (name == "placeName" || name == "geogName") return NameKind::place;
    if (name == "orgName") return NameKind::organisation;
    if (name != "rs" && name != "name") return NameKind::none;
    const std::string type = plain_type(node);
    constexpr std::array<std::string_view, 5> people = {"person", "persname", "pers", "people", "persons"};
    constexpr std::array<std::string_view, 6> places = {"place", "placename", "geog", "geogname", "location", "city"};
    constexpr std::array<std::string_view, 5> organisations = {"org", "orgname", "organisation", "organization",
                                                               "institution"};
    if (one_of(type, people)) return NameKind::person;
    if (one_of(type, places)) return NameKind::place;
    if (one_of(type, organisations)) return NameKind::organisation;
    return NameKind::none;
}

std::vector<std::string> references_of_name(pugi::xml_node node) {
    for (const char* name : {"ref", "key", "corresp"}) {
        std::vector<std::string> all = references_in(attribute(node, name));
        if (!all.empty()) return all;
    }
    return {};
}

std::optional<Certainty> certainty_of(pugi::xml_node node) {
    const std::string_view cert = attribute(node, "cert");
    if (cert == "high") return Certainty::high;
    if (cert == "medium") return Certainty::medium;
    if (cert == "low" || cert == "unknown") return Certainty::low;
    return std::nullopt;
}

std::string rendition_of(pugi::xml_node node) {
    std::string said = lower_case(attribute(node, "rend"));
    if (said.empty()) said = lower_case(attribute(node, "style"));
    if (said.empty()) said = lower_case(attribute(node, "rendition"));
    const auto has = [&](std::string_view word) { return said.find(word) != std::string::npos; };
    if (has("ital") || said == "i" || said == "#i" || has("kursiv")) return "italic";
    if (has("underl") || has("unterstr") || said == "u" || said == "#u") return "underline";
    if (has("bold") || said == "b" || said == "#b") return "bold";
    if (has("super") || said == "sup" || said == "#sup") return "superscript";
    return "";
}

std::string plain_type(pugi::xml_node node) {
    std::string type = lower_case(attribute(node, "type"));
    std::erase_if(type, [](char c) { return c < 'a' || c > 'z'; });
    return type;
}

}  // namespace daybook::exchange
