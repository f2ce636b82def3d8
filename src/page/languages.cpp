#include "page/languages.h"

#include <algorithm>
#include <array>
#include <utility>

#include "journal/ascii.h"
#include "words/messages.h"

namespace daybook {

namespace {

struct TagName {
    std::string_view tag;
    MessageId name;
};

/// ISO 639: the most common languages of archives. Others are shown by their tags.
constexpr std::array<TagName, 62> languages{{
    {"am", msg::language_am::id},   {"ar", msg::language_ar::id}, {"az", msg::language_az::id},
    {"be", msg::language_be::id},   {"bg", msg::language_bg::id}, {"bn", msg::language_bn::id},
    {"bs", msg::language_bs::id},   {"ca", msg::language_ca::id}, {"cs", msg::language_cs::id},
    {"cu", msg::language_cu::id},   {"da", msg::language_da::id}, {"de", msg::language_de::id},
    {"el", msg::language_el::id},   {"en", msg::language_en::id}, {"eo", msg::language_eo::id},
    {"es", msg::language_es::id},   {"et", msg::language_et::id}, {"fa", msg::language_fa::id},
    {"fi", msg::language_fi::id},   {"fr", msg::language_fr::id}, {"ga", msg::language_ga::id},
    {"grc", msg::language_grc::id}, {"he", msg::language_he::id}, {"hi", msg::language_hi::id},
    {"hr", msg::language_hr::id},   {"hu", msg::language_hu::id}, {"hy", msg::language_hy::id},
    {"id", msg::language_id::id},   {"is", msg::language_is::id}, {"it", msg::language_it::id},
    {"ja", msg::language_ja::id},   {"ka", msg::language_ka::id}, {"kk", msg::language_kk::id},
    {"km", msg::language_km::id},   {"ko", msg::language_ko::id}, {"la", msg::language_la::id},
    {"lt", msg::language_lt::id},   {"lv", msg::language_lv::id}, {"mk", msg::language_mk::id},
    {"mn", msg::language_mn::id},   {"ms", msg::language_ms::id}, {"nl", msg::language_nl::id},
    {"no", msg::language_no::id},   {"pl", msg::language_pl::id}, {"pt", msg::language_pt::id},
    {"ro", msg::language_ro::id},   {"ru", msg::language_ru::id}, {"sk", msg::language_sk::id},
    {"sl", msg::language_sl::id},   {"sq", msg::language_sq::id}, {"sr", msg::language_sr::id},
    {"sv", msg::language_sv::id},   {"ta", msg::language_ta::id}, {"th", msg::language_th::id},
    {"tr", msg::language_tr::id},   {"uk", msg::language_uk::id}, {"ur", msg::language_ur::id},
    {"uz", msg::language_uz::id},   {"vi", msg::language_vi::id}, {"yi", msg::language_yi::id},
    {"zh", msg::language_zh::id},   {"zu", msg::language_zu::id},
}};

/// ISO 15924.
constexpr std::array<TagName, 12> scripts{{
    {"arab", msg::script_arab::id},
    {"cyrl", msg::script_cyrl::id},
    {"grek", msg::script_grek::id},
    {"hang", msg::script_hang::id},
    {"hani", msg::script_hani::id},
    {"hans", msg::script_hans::id},
    {"hant", msg::script_hant::id},
    {"hebr", msg::script_hebr::id},
    {"jpan", msg::script_jpan::id},
    {"kore", msg::script_kore::id},
    {"latn", msg::script_latn::id},
    {"syrc", msg::script_syrc::id},
}};

/// The tag's language and script (the part with four letters, if any), in lower case.
std::pair<std::string, std::string> language_and_script(std::string_view tag) {
    const std::string whole = lower_case(tag);
    const std::size_t end = std::min(whole.find('-'), whole.size());
    std::string script;
    if (end < whole.size()) {
        const std::string second = whole.substr(end + 1, whole.find('-', end + 1) - end - 1);
        if (second.size() == 4 && is_letter(second[0])) script = second;
    }
    return {whole.substr(0, end), script};
}

template <std::size_t n>
const TagName* find(const std::array<TagName, n>& names, std::string_view tag) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const TagName& each) { return each.tag == tag; });
    return found == names.end() ? nullptr : &*found;
}

}  // namespace

std::string language_name(std::string_view tag, const Words& words) {
    const auto [language, script] = language_and_script(tag);
    const TagName* name = find(languages, language);
    if (name == nullptr) return std::string(tag);
    const std::string_view spoken = words.text(name->name);
    const TagName* writing = find(scripts, script);
    if (writing == nullptr) return std::string(spoken);
    return words.say(msg::language_in_script{.language = spoken, .script = words.text(writing->name)});
}

bool runs_from_the_right(std::string_view tag) {
    const auto [language, script] = language_and_script(tag);
    if (!script.empty()) return script == "arab" || script == "hebr" || script == "syrc" || script == "thaa";
    constexpr std::array<std::string_view, 10> usual{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ur", "yi"};
    return std::find(usual.begin(), usual.end(), language) != usual.end();
}

}  // namespace daybook
