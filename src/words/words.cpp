#include "words/words.h"

#include <algorithm>

#include "words/english.h"
#include "words/language_file.h"
#include "words/messages.h"

namespace daybook {

namespace {

constexpr bool begins_form(char byte) {
    return byte >= first_form && byte < first_form + plural_categories;
}

/// The form of that category; if there is none, the last one, which is "other".
std::string_view form_of(std::string_view forms, PluralCategory category) {
    std::string_view found;
    while (!forms.empty()) {
        const bool wanted = forms.front() == first_form + static_cast<char>(category);
        forms.remove_prefix(1);
        const auto end =
            static_cast<std::size_t>(std::find_if(forms.begin(), forms.end(), begins_form) - forms.begin());
        found = forms.substr(0, end);
        if (wanted) break;
        forms.remove_prefix(end);
    }
    return found;
}

}  // namespace

Words::Words() {
    ends_.reserve(language_fields + message_count);
    text_.reserve(english_text.size());
    for (std::string_view rest = english_text; !rest.empty();) {
        const std::string_view message = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(message.size() + 1);
        store_message(message, names_of(message), text_);
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
    plural_ = find_plural_rule(field(LanguageField::plural)).value_or(PluralRule{});
}

std::string_view Words::item(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return {text_.data() + begin, ends_[index] - begin};
}

std::string_view Words::field(LanguageField field) const {
    return item(static_cast<std::size_t>(field));
}

std::string_view Words::text(MessageId id) const {
    return item(language_fields + id.index);
}

std::string_view Words::tag() const {
    return field(LanguageField::tag);
}

std::string_view Words::name() const {
    return field(LanguageField::name);
}

bool Words::from_the_right() const {
    return field(LanguageField::direction).starts_with('r');
}

void Words::visit(MessageId id, std::span<const Arg> arguments, void* to, Write write) const {
    std::string_view rest = text(id);
    if (!rest.empty() && begins_form(rest.front()))
        rest = form_of(rest, plural_category(plural_, arguments[0].number()));
    while (!rest.empty()) {
        const auto argument = static_cast<std::size_t>(static_cast<unsigned char>(rest.front()) - 1);
        if (argument < arguments.size()) {
            const Arg& value = arguments[argument];
            const int place = static_cast<int>(argument);
            if (value.is_number()) {
                write(to, number(value.number()), place);
            } else {
                write(to, value.text(), place);
            }
            rest.remove_prefix(1);
            continue;
        }
        std::size_t end = 1;
        while (end < rest.size() && static_cast<unsigned char>(rest[end]) > most_arguments) ++end;
        write(to, rest.substr(0, end), -1);
        rest.remove_prefix(end);
    }
}

std::string Words::capitalised(std::string text) const {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(at < text.size() ? text[at] : 0); };
    if (text.starts_with('i') && (tag() == "tr" || tag() == "az")) return "İ" + text.substr(1);
    if (byte(0) >= 'a' && byte(0) <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    // Two bytes of UTF-8: Latin, Greek and Cyrillic letters, whose capitals are at a fixed distance.
    if (text.size() < 2 || (byte(0) & 0xE0U) != 0xC0U) return text;
    const unsigned code = (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
    unsigned capital = code;
    const auto among = [&](unsigned first, unsigned last) { return code >= first && code <= last; };
    if ((among(0xE0, 0xFE) && code != 0xF7) || (among(0x3B1, 0x3C9) && code != 0x3C2) || among(0x430, 0x44F)) {
        capital -= 0x20;
    } else if (among(0x450, 0x45F)) {
        capital -= 0x50;
    } else if ((among(0x100, 0x137) && code != 0x131) || among(0x14A, 0x177)) {
        capital &= ~1U;  // alternating, capital letters have even code points
    } else if (among(0x139, 0x148) || among(0x179, 0x17E)) {
        capital -= code % 2 == 0 ? 1 : 0;
    }
    text[0] = static_cast<char>(0xC0U | capital >> 6U);
    text[1] = static_cast<char>(0x80U | (capital & 0x3FU));
    return text;
}

Caption Words::number(std::int64_t number) const {
    Caption digits;
    digits.append_number(static_cast<long>(number));
    const std::string_view all = digits;
    Caption out;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const bool group = at > 0 && (all.size() - at) % 3 == 0 && all[at - 1] != '-';
        if (group) out.append(field(LanguageField::group));
        out.append(all.substr(at, 1));
    }
    return out;
}

std::string Words::say(MessageId id, std::span<const Arg> arguments) const {
    std::string out;
    visit(id, arguments, &out, [](void* to, std::string_view piece, int) { *static_cast<std::string*>(to) += piece; });
    return out;
}

Caption Words::caption(MessageId id, std::span<const Arg> arguments) const {
    Caption out;
    visit(id, arguments, &out, [](void* to, std::string_view piece, int) { static_cast<Caption*>(to)->append(piece); });
    return out;
}

std::string Words::list(std::span<const std::string> members) const {
    return joined(members, msg::list_and::id);
}

std::string Words::choice(std::span<const std::string> members) const {
    return joined(members, msg::list_or::id);
}

std::string Words::joined(std::span<const std::string> members, MessageId last) const {
    std::string out;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Arg both[] = {out, members[i]};
        out = i == 0 ? members[i] : say(i + 1 < members.size() ? msg::list_comma::id : last, both);
    }
    return out;
}

}  // namespace daybook
