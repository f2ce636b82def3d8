#include "exchange/register.h"

#include <algorithm>

#include "exchange/words.h"

namespace daybook::exchange {

namespace {

std::string_view leading(std::string_view text, std::string_view letters) {
    return text.substr(0, std::min(text.find_first_not_of(letters), text.size()));
}

/// "gnd:…" if the reference names that authority, by address or by prefix.
std::string authority(std::string_view reference) {
    struct Form {
        std::string_view mark, scheme, letters;
    };
    constexpr Form forms[] = {
        {"d-nb.info/gnd/", "gnd", "0123456789X-"},         {"gnd:", "gnd", "0123456789X-"},
        {"viaf.org/viaf/", "viaf", "0123456789"},          {"viaf:", "viaf", "0123456789"},
        {"wikidata.org/wiki/", "wikidata", "Q0123456789"}, {"wikidata.org/entity/", "wikidata", "Q0123456789"},
        {"wikidata:", "wikidata", "Q0123456789"}};
    for (const Form& form : forms) {
        const std::size_t at = reference.find(form.mark);
        if (at == std::string_view::npos) continue;
        const std::string_view value = leading(reference.substr(at + form.mark.size()), form.letters);
        if (!value.empty()) return std::string(form.scheme) + ':' + std::string(value);
    }
    return "";
}

bool is_abbreviation(std::string_view spelling) {
    return spelling.size() < 3 || spelling.find('.') != std::string_view::npos;
}

}  // namespace

std::string canonical_reference(std::string_view reference) {
    std::string_view text = trimmed(reference);
    if (std::string found = authority(text); !found.empty()) return found;
    if (const std::size_t hash = text.rfind('#'); hash != std::string_view::npos && hash + 1 < text.size()) {
        return clean(text.substr(hash + 1));
    }
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (text.starts_with(scheme)) text.remove_prefix(scheme.size());
    }
    while (text.ends_with('/')) text.remove_suffix(1);
    return clean(text);
}

std::optional<Identifier> identifier_of(std::string_view canonical) {
    for (const std::string_view scheme : {"gnd", "viaf", "wikidata"}) {
        if (!canonical.starts_with(scheme) || canonical.substr(scheme.size(), 1) != ":") continue;
        const std::string_view value = canonical.substr(scheme.size() + 1);
        if (scheme == "wikidata" && (value.size() < 2 || value.rfind('Q') != 0)) continue;
        return Identifier{std::string(scheme), std::string(value)};
    }
    return std::nullopt;
}

std::vector<std::string> references_in(std::string_view attribute) {
    std::vector<std::string> all;
    for (std::string_view rest = trimmed(attribute); !rest.empty(); rest = trimmed(rest)) {
        const std::size_t end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
        std::string one = canonical_reference(rest.substr(0, end));
        if (!one.empty() && one != "#" && std::find(all.begin(), all.end(), one) == all.end()) {
            all.push_back(std::move(one));
        }
        rest.remove_prefix(end);
    }
    return all;
}

std::uint32_t Register::add(std::string wanted_key) {
    const auto number = static_cast<std::uint32_t>(things_.size());
    Named& thing = things_.emplace_back();
    if (wanted_key.starts_with("n__")) wanted_key.erase(0, 3);  // the prefix that xml_id() adds
    thing.wanted_key = wanted_key.empty() ? noun_ : std::move(wanted_key);
    thing.same_as = number;
    return number;
}

std::uint32_t Register::root(std::uint32_t number) const {
    while (things_[number].same_as != number) number = things_[number].same_as;
    return number;
}

std::uint32_t Register::by_reference(std::string_view reference) {
    const std::string name(reference);
    if (const auto here = local_.find(name); here != local_.end()) return here->second;
    if (const auto found = known_.find(name); found != known_.end()) return found->second;
    // For a long address the last part is used.
    const std::size_t slash = name.rfind('/');
    std::string key = to_id(name);
    if (slash != std::string::npos && !to_id(name.substr(slash + 1)).empty()) {
        const std::string host = name.substr(0, std::min(name.find('/'), name.size()));
        key = to_id(host + '-' + name.substr(slash + 1));
    }
    const std::uint32_t number = add(std::move(key));
    if (const std::optional<Identifier> identifier = identifier_of(name)) {
        things_[number].listed.identifiers.push_back(*identifier);
    }
    known_.emplace(name, number);
    return number;
}

std::uint32_t Register::define(std::string_view id, Listed listed, const std::vector<std::string>& addresses) {
    const std::string name = clean(id);
    std::optional<std::uint32_t> number;
    if (const auto found = known_.find(name); !name.empty() && found != known_.end()) {
        const Named& there = things_[found->second];
        // The same id with another name is another person, as each file may have its own list.
        if (!there.is_listed || there.listed.name == listed.name) number = found->second;
    }
    if (!number && name.empty()) {
        for (const std::string& address : addresses) {
            if (const auto found = known_.find(address); found != known_.end()) number = root(found->second);
        }
    }
    if (!number) number = add(to_id(name.empty() ? listed.name : name));
    Named& thing = things_[*number];
    if (!thing.is_listed) thing.listed = std::move(listed);
    thing.is_listed = true;
    if (!name.empty()) {
        local_.insert_or_assign(name, *number);
        known_.emplace(name, *number);
    }
    for (const std::string& address : addresses) {
        const auto [place, fresh] = known_.emplace(address, *number);
        const std::uint32_t other = root(place->second);
        if (!fresh && other != root(*number) && !things_[other].is_listed) things_[other].same_as = root(*number);
    }
    return *number;
}

void Register::count(std::uint32_t number, std::string_view spelling) {
    Named& thing = things_[number];
    ++thing.mentions;
    constexpr std::size_t most_spellings = 200;
    constexpr std::size_t longest = 120;
    if (spelling.empty() || spelling.size() > longest) return;
    if (thing.spellings.size() >= most_spellings && !thing.spellings.contains(std::string(spelling))) return;
    ++thing.spellings[std::string(spelling)];
}

std::uint32_t Register::unknown(std::string_view key, std::string_view name) {
    if (!unknown_) {
        unknown_ = add(std::string(key));
        Named& thing = things_[*unknown_];
        thing.in_list_of_unknown = true;
        thing.is_listed = true;
        thing.listed.name = name;
    }
    return *unknown_;
}

std::vector<std::uint32_t> Register::settle() {
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        const std::uint32_t to = root(i);
        if (to == i) continue;
        things_[to].mentions += things_[i].mentions;
        for (const auto& [spelling, times] : things_[i].spellings) things_[to].spellings[spelling] += times;
        things_[to].used = things_[to].used || things_[i].used;
        things_[i].mentions = 0;
    }
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        if (root(i) == i && (things_[i].mentions > 0 || things_[i].used)) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Named &left = things_[a], &right = things_[b];
        if (left.in_list_of_unknown != right.in_list_of_unknown) return right.in_list_of_unknown;
        return left.mentions > right.mentions;
    });
    keys_.assign(things_.size(), "");
    std::unordered_set<std::string> taken;
    for (const std::uint32_t i : order) keys_[i] = unique_id(things_[i].wanted_key, taken);
    return order;
}

std::size_t Register::never_named() const {
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < things_.size(); ++i) count += root(i) == i && keys_[i].empty();
    return count;
}

std::string Register::name(std::uint32_t number) const {
    const Named& thing = things_[root(number)];
    if (!thing.listed.name.empty()) return thing.listed.name;
    std::string best;
    std::size_t most = 0;
    bool best_short = true;
    for (const auto& [spelling, times] : thing.spellings) {
        const bool abbreviated = is_abbreviation(spelling);
        if (best.empty() || (best_short && !abbreviated) || (abbreviated == best_short && times > most)) {
            best = spelling;
            most = times;
            best_short = abbreviated;
        }
    }
    return best.empty() ? thing.wanted_key : best;
}

}  // namespace daybook::exchange
