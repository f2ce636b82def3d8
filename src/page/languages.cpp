#include "page/languages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace daybook {

namespace {

using Names = std::pair<std::string_view, std::string_view>;

/// ISO 639: the languages of archives that are most often met. Others are shown by their tags.
constexpr std::array<Names, 62> languages{{
    {"am", "Amharic"},         {"ar", "Arabic"},     {"az", "Azerbaijani"},
    {"be", "Belarusian"},      {"bg", "Bulgarian"},  {"bn", "Bengali"},
    {"bs", "Bosnian"},         {"ca", "Catalan"},    {"cs", "Czech"},
    {"cu", "Church Slavonic"}, {"da", "Danish"},     {"de", "German"},
    {"el", "Greek"},           {"en", "English"},    {"eo", "Esperanto"},
    {"es", "Spanish"},         {"et", "Estonian"},   {"fa", "Persian"},
    {"fi", "Finnish"},         {"fr", "French"},     {"ga", "Irish"},
    {"grc", "Ancient Greek"},  {"he", "Hebrew"},     {"hi", "Hindi"},
    {"hr", "Croatian"},        {"hu", "Hungarian"},  {"hy", "Armenian"},
    {"id", "Indonesian"},      {"is", "Icelandic"},  {"it", "Italian"},
    {"ja", "Japanese"},        {"ka", "Georgian"},   {"kk", "Kazakh"},
    {"km", "Khmer"},           {"ko", "Korean"},     {"la", "Latin"},
    {"lt", "Lithuanian"},      {"lv", "Latvian"},    {"mk", "Macedonian"},
    {"mn", "Mongolian"},       {"ms", "Malay"},      {"nl", "Dutch"},
    {"no", "Norwegian"},       {"pl", "Polish"},     {"pt", "Portuguese"},
    {"ro", "Romanian"},        {"ru", "Russian"},    {"sk", "Slovak"},
    {"sl", "Slovenian"},       {"sq", "Albanian"},   {"sr", "Serbian"},
    {"sv", "Swedish"},         {"ta", "Tamil"},      {"th", "Thai"},
    {"tr", "Turkish"},         {"uk", "Ukrainian"},  {"ur", "Urdu"},
    {"uz", "Uzbek"},           {"vi", "Vietnamese"}, {"yi", "Yiddish"},
    {"zh", "Chinese"},         {"zu", "Zulu"},
}};

/// ISO 15924.
constexpr std::array<Names, 12> scripts{{
    {"arab", "in Arabic letters"},
    {"cyrl", "in Cyrillic letters"},
    {"grek", "in Greek letters"},
    {"hang", "in Hangul"},
    {"hani", "in Chinese characters"},
    {"hans", "in simplified characters"},
    {"hant", "in traditional characters"},
    {"hebr", "in Hebrew letters"},
    {"jpan", "in Japanese characters"},
    {"kore", "in Hangul and Chinese characters"},
    {"latn", "in Latin letters"},
    {"syrc", "in Syriac letters"},
}};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

/// The tag's parts that matter here, in lower case: a script has four letters.
std::pair<std::string, std::string> language_and_script(std::string_view tag) {
    const std::string whole = lower(tag);
    const std::size_t end = std::min(whole.find('-'), whole.size());
    std::string script;
    if (end < whole.size()) {
        const std::string second = whole.substr(end + 1, whole.find('-', end + 1) - end - 1);
        if (second.size() == 4 && second[0] >= 'a') script = second;
    }
    return {whole.substr(0, end), script};
}

template <std::size_t n>
std::string_view find(const std::array<Names, n>& names, std::string_view key) {
    for (const auto& [each, name] : names) {
        if (each == key) return name;
    }
    return "";
}

}  // namespace

std::string language_name(std::string_view tag) {
    const auto [language, script] = language_and_script(tag);
    const std::string_view name = find(languages, language);
    if (name.empty()) return std::string(tag);
    const std::string_view writing = find(scripts, script);
    return std::string(name) + (writing.empty() ? "" : " " + std::string(writing));
}

bool runs_from_the_right(std::string_view tag) {
    const auto [language, script] = language_and_script(tag);
    if (!script.empty()) return script == "arab" || script == "hebr" || script == "syrc" || script == "thaa";
    constexpr std::array<std::string_view, 10> usual{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ur", "yi"};
    return std::find(usual.begin(), usual.end(), language) != usual.end();
}

}  // namespace daybook
