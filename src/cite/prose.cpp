// Citations as sentences: Chicago 18 (13.18–13.26 and 14.127–14.128, manuscripts in an archive), MLA 9 (the template of core
// elements; its guide to archival materials) and APA 7 (its page on archival documents and collections).

#include "cite/english_date.h"
#include "cite/reference.h"
#include "journal/ascii.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

/// Appends an element, after `before` if there is anything before it.
void add(std::string& out, std::string_view before, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty()) out += before;
    out += text;
}

/// Ends a sentence, if its last word does not end it.
void stop(std::string& out) {
    if (out.empty()) return;
    std::string_view end = out;
    if (end.ends_with("”")) end.remove_suffix(std::string_view("”").size());
    if (!end.ends_with('.') && !end.ends_with('?') && !end.ends_with('!')) out += '.';
}

/// Appends a sentence.
void tell(std::string& out, std::string text) {
    if (text.empty()) return;
    text.front() =
        text.front() >= 'a' && text.front() <= 'z' ? static_cast<char>(text.front() - 'a' + 'A') : text.front();
    add(out, " ", text);
    stop(out);
}

/// A title in quotation marks, with the punctuation that follows within them.
std::string quoted_title(const Reference& of, char after) {
    std::string text = "“" + of.title;
    const bool ends = of.title.ends_with('.') || of.title.ends_with('?') || of.title.ends_with('!');
    if (!ends || (after == ',' && !of.title.ends_with('.'))) text += after;
    return text + "”";
}

/// Up to `most` names; if there are more, the first `of_many` and "et al.". The first may be inverted.
std::string names(const std::vector<CitedName>& all, bool inverted, std::size_t most, std::size_t of_many) {
    const bool some = all.size() > most;
    const std::size_t count = some ? of_many : all.size();
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        const bool last = i > 0 && !some && i + 1 == count;
        // A comma ends an inverted name, and stands before "and" in a series.
        if (i > 0) out += last ? (count > 2 || inverted ? ", and " : " and ") : ", ";
        out += i == 0 && inverted ? all[i].inverted : all[i].natural;
    }
    if (some) out += count > 1 || inverted ? ", et al." : " et al.";
    return out;
}

std::string translated(const Reference& of, std::string_view words) {
    return of.translators.empty() ? "" : std::string(words) + of.translators.front().natural;
}

std::string chicago_date(const Reference& of) {
    std::string date = english_date(of.entry, DateStyle::chicago);
    return date.empty() ? "n.d." : date;
}

/// Chicago asks for the day of access only where there is no other day.
std::string chicago_accessed(const Reference& of) {
    const bool wanted = of.accessed && !of.entry.date.known();
    return wanted ? "accessed " + english_date(*of.accessed, DateStyle::chicago) : "";
}

/// Whether the first letter of a given name can stand for it: in alphabets that have capital letters.
bool has_initials(char32_t code) {
    constexpr char32_t after_armenian = 0x590;
    return code < after_armenian || (code >= 0x1E00 && code < 0x2000);
}

/// "A. M." of "Aleksandr Mikhailovich", "J.-P." of "Jean-Paul"; particles and what is short already stay.
std::string initials(std::string_view given) {
    std::string out;
    bool begins = true;
    bool kept = false;
    for (std::size_t at = 0; at < given.size();) {
        const Character character = first_character(given.substr(at));
        const std::string_view letter = given.substr(at, character.bytes);
        if (letter == " " || letter == "-") {
            begins = true;
            out += letter;
        } else if (begins) {
            const std::string_view word = given.substr(at, given.find_first_of(" -", at) - at);
            const bool particle = letter.front() >= 'a' && letter.front() <= 'z';
            kept = particle || word.ends_with('.') || !has_initials(character.code);
            begins = false;
            out += letter;
            if (!kept) {
                std::size_t next = at + character.bytes;  // and the marks above it
                while (next < given.size() && (first_character(given.substr(next)).code & ~0x7FU) == 0x300) {
                    out += given.substr(next, 2);
                    next += 2;
                }
                out += '.';
            }
        } else if (kept) {
            out += letter;
        }
        at += character.bytes;
    }
    return out;
}

std::string apa_name(const CitedName& name) {
    if (name.family.empty()) return name.inverted;
    return name.family + ", " + initials(name.given) + (name.suffix.empty() ? "" : ", " + name.suffix);
}

/// At most 20 names; of more, the first 19 and the last.
std::string apa_names(const std::vector<CitedName>& all) {
    constexpr std::size_t most = 20;
    std::string out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool last = i + 1 == all.size();
        if (all.size() > most && i >= most - 1 && !last) continue;
        if (i > 0) out += !last ? ", " : all.size() > most ? ", . . . " : ", & ";
        out += apa_name(all[i]);
    }
    return out;
}

}  // namespace

std::string chicago_note(const Reference& of) {
    constexpr std::size_t most = 2;
    std::string out = names(of.authors, false, most, 1);
    add(out, ", ", quoted_title(of, ','));
    out += ' ';
    out += chicago_date(of);
    for (const std::string& part :
         {translated(of, "trans. "), of.container, of.location, of.archive, chicago_accessed(of), of.address}) {
        add(out, ", ", part);
    }
    stop(out);
    return out;
}

std::string chicago_bibliography(const Reference& of) {
    constexpr std::size_t most = 6;
    std::string out = names(of.authors, true, most, 3);
    stop(out);
    add(out, " ", quoted_title(of, '.'));
    for (std::string part : {chicago_date(of), translated(of, "translated by "), of.container, of.location, of.archive,
                             chicago_accessed(of)}) {
        tell(out, std::move(part));
    }
    add(out, " ", of.address);
    stop(out);
    return out;
}

std::string mla(const Reference& of) {
    constexpr std::size_t most = 2;
    std::string out = names(of.authors, true, most, 1);
    stop(out);
    add(out, " ", quoted_title(of, '.'));
    tell(out, english_date(of.entry, DateStyle::mla));
    std::string container = of.container;
    add(container, ", ", translated(of, container.empty() ? "Translated by " : "translated by "));
    add(container, ", ", of.location);
    if (!of.archive.empty()) {  // a second container
        add(out, " ", container);
        stop(out);
        container = of.archive;
    }
    add(container, ", ", of.address);
    add(out, " ", container);
    stop(out);
    if (of.accessed) tell(out, "accessed " + english_date(*of.accessed, DateStyle::mla));
    return out;
}

std::string apa(const Reference& of) {
    std::string date = english_date(of.entry, DateStyle::apa);
    if (date.empty()) date = "n.d.";
    std::string title = of.title;
    if (!of.translators.empty()) {
        const CitedName& name = of.translators.front();
        title += " (" + (name.family.empty() ? name.natural : initials(name.given) + ' ' + name.family) + ", Trans.)";
    }
    std::string out = of.authors.empty() ? title : apa_names(of.authors);
    stop(out);
    out += " (" + date + ").";
    if (!of.authors.empty()) {
        out += ' ' + title;
        stop(out);
    }
    std::string source = of.container;
    if (source.empty()) {
        source = of.location;
    } else if (!of.location.empty()) {
        source += " (" + of.location + ')';
    }
    add(source, ", ", of.archive);
    add(out, " ", source);
    stop(out);
    if (of.address.empty()) return out;
    out += ' ';
    if (of.accessed && !of.entry.date.known()) {
        out += "Retrieved " + english_date(*of.accessed, DateStyle::chicago) + ", from ";
    }
    return out + of.address;
}

}  // namespace daybook
