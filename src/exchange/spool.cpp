#include "exchange/spool.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "exchange/journal_writer.h"
#include "exchange/words.h"
#include "journal/json_string.h"
#include "journal/order.h"

namespace daybook::exchange {

namespace {

constexpr char number_begins = '\xFE';
constexpr char number_ends = '\xFF';

std::string placeholder(char kind, std::uint32_t number) {
    return std::string{number_begins, kind} + std::to_string(number) + number_ends;
}

/// How often each person is named, in order of the first mention.
void count_names(const std::vector<Run>& runs, std::vector<std::pair<std::uint32_t, std::size_t>>& names) {
    for (const Run& run : runs) {
        if (run.kind == RunKind::person && run.reference) {
            bool found = false;
            for (auto& [person, times] : names) {
                if (person == *run.reference) {
                    ++times;
                    found = true;
                }
            }
            if (!found) names.emplace_back(*run.reference, 1);
        }
        count_names(run.children, names);
    }
}

bool put(std::FILE* file, std::string_view bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
}

}  // namespace

References spool_references(const std::vector<Source>& sources) {
    const std::vector<Source>* all = &sources;
    return {[](std::uint32_t i) { return placeholder('P', i); }, [](std::uint32_t i) { return placeholder('L', i); },
            [](std::uint32_t i) { return placeholder('O', i); }, [](std::uint32_t i) { return placeholder('T', i); },
            [all](std::uint32_t i) { return (*all)[i].key; }};
}

Spool::Spool() : file_(std::tmpfile()) {
    if (file_ == nullptr) fault_ = std::string("a temporary file cannot be made: ") + std::strerror(errno);
}

Spool::~Spool() {
    if (file_ != nullptr) std::fclose(file_);
}

std::string Spool::add(Entry entry) {
    if (file_ == nullptr) return "";
    const References references = spool_references(sources);
    Place place{};
    const Day day = entry.date.earliest;
    place.year = entry.date.known() ? to_civil(day).year : no_year;
    place.date_key = date_key(entry.date);
    std::string wanted = to_id(entry.key);
    if (wanted.empty()) wanted = "entry";
    place.key = unique_id(std::move(wanted), keys_);
    const std::string head = entry_head(entry, references);
    minor_version_ = std::max(minor_version_, minor_version(entry));
    std::string text;
    if (!entry.held_elsewhere) {
        text += "\"text\":";
        append_blocks(text, entry.blocks, references);
        if (entry.parallel) {
            text += ",\"parallel\":";
            append_parallel(text, *entry.parallel, references);
        }
    }
    std::vector<std::pair<std::uint32_t, std::size_t>> counts;
    for (const Block& block : entry.blocks) {
        for (const Line& line : block.lines) count_names(line.runs, counts);
    }
    std::string names;
    for (const auto& [person, times] : counts) {
        names += (names.empty() ? "\"" : ",\"") + placeholder('P', person) + "\":" + std::to_string(times);
    }
    place.offset = std::ftell(file_);
    place.head_size = static_cast<std::uint32_t>(head.size());
    place.text_size = static_cast<std::uint32_t>(text.size());
    place.names_size = static_cast<std::uint32_t>(names.size());
    if (!put(file_, head) || !put(file_, text) || !put(file_, names)) {
        fault_ = std::string("the temporary file cannot be written: ") + std::strerror(errno);
    }
    index_.push_back(std::move(place));
    return index_.back().key;
}

bool Spool::read(const Place& place, Pieces& pieces) {
    const auto take = [&](std::string& into, std::size_t size) {
        into.resize(size);
        return std::fread(into.data(), 1, size, file_) == size;
    };
    const bool good = std::fseek(file_, place.offset, SEEK_SET) == 0 && take(pieces.head, place.head_size) &&
                      take(pieces.text, place.text_size) && take(pieces.names, place.names_size);
    if (!good) fault_ = std::string("the temporary file cannot be read: ") + std::strerror(errno);
    return good;
}

std::string Spool::with_ids(std::string_view json) const {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t begin = json.find(number_begins, at);
        out.append(json.substr(at, begin - at));
        if (begin == std::string_view::npos) break;
        const std::size_t end = json.find(number_ends, begin);
        std::uint32_t number = 0;
        std::from_chars(json.data() + begin + 2, json.data() + end, number);
        const char kind = json[begin + 1];
        const Register& things = kind == 'P' ? people : kind == 'L' ? places : kind == 'O' ? organisations : glossary;
        out += things.key(number);
        at = end + 1;
    }
    return out;
}

bool Spool::fail(const std::string& path) {
    if (fault_.empty()) fault_ = path + ": the file cannot be written: " + std::strerror(errno);
    return false;
}

bool Spool::write_chunks(const std::string& path, const std::string& journal_key,
                         const std::vector<std::uint32_t>& order, std::vector<Chunk>& chunks,
                         std::vector<std::size_t>& chunk_of) {
    const std::size_t slash = path.rfind('/');
    const std::string folder_of_index = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    std::string stem = slash == std::string::npos ? path : path.substr(slash + 1);
    if (stem.ends_with(".json")) stem.resize(stem.size() - 5);
    const std::string folder = to_id(stem) + ".text";
    if (mkdir((folder_of_index + folder).c_str(), 0777) != 0 && errno != EEXIST) return fail(folder_of_index + folder);
    Pieces pieces;
    for (std::size_t at = 0; at < order.size();) {
        const int year = index_[order[at]].year;
        std::string out = R"({"format":"daybook-text","version":)" +
                          json_string(format_version(std::max(minor_version_, 1))) +
                          ",\"journal\":" + json_string(journal_key) + ",\"entries\":[\n";
        bool any = false;
        for (; at < order.size() && index_[order[at]].year == year; ++at) {
            const Place& place = index_[order[at]];
            if (place.text_size == 0) continue;
            if (!read(place, pieces)) return false;
            out += (any ? ",\n{\"id\":" : "{\"id\":") + json_string(place.key) + ',' + with_ids(pieces.text) + '}';
            any = true;
            chunk_of[order[at]] = chunks.size();
        }
        if (!any) continue;
        out += "\n]}\n";
        std::string name = std::to_string(year);
        if (year == no_year) name = "undated";
        Chunk& chunk = chunks.emplace_back(Chunk{folder + '/' + name + ".json", out.size()});
        std::FILE* file = std::fopen((folder_of_index + chunk.url).c_str(), "wb");
        const bool good = file != nullptr && put(file, out);
        if (file == nullptr || (std::fclose(file) != 0) || !good) return fail(folder_of_index + chunk.url);
    }
    return true;
}

bool Spool::write_entries(std::FILE* file, const std::vector<std::uint32_t>& order,
                          const std::vector<std::size_t>& chunk_of) {
    Pieces pieces;
    bool good = put(file, "\"entries\":[\n");
    for (std::size_t i = 0; i < order.size() && good; ++i) {
        const Place& place = index_[order[i]];
        if (!read(place, pieces)) return false;
        std::string line = (i == 0 ? "{\"id\":" : ",\n{\"id\":") + json_string(place.key) + ',' + with_ids(pieces.head);
        if (place.text_size > 0 && chunk_of.empty()) line += ',' + with_ids(pieces.text);
        if (place.text_size > 0 && !chunk_of.empty()) {
            line += ",\"chunk\":" + std::to_string(chunk_of[order[i]]);
            if (!pieces.names.empty()) line += ",\"mentions\":{" + with_ids(pieces.names) + '}';
        }
        good = put(file, line + '}');
    }
    return good && put(file, "\n]\n}\n");
}

bool Spool::write(const std::string& path, Journal head, Form form, Report& report) {
    if (!fault_.empty()) return false;
    const std::vector<std::uint32_t> people_order = people.settle();
    const std::vector<std::uint32_t> place_order = places.settle();
    const std::vector<std::uint32_t> organisation_order = organisations.settle();
    const std::vector<std::uint32_t> terms = glossary.settle();
    report.people = people_order.size() - (people.has_unknown() ? 1 : 0);
    report.people_never_named = people.never_named();
    report.places = place_order.size();
    for (const std::uint32_t place : place_order) {
        if (!places[place].listed.country.empty()) minor_version_ = 2;
    }
    report.organisations = organisation_order.size();
    std::vector<std::int64_t> date_keys;
    for (const Place& place : index_) date_keys.push_back(place.date_key);
    const std::vector<std::uint32_t> order = stable_order(date_keys);

    std::vector<Chunk> chunks;
    std::vector<std::size_t> chunk_of;
    if (form == Form::split) {
        chunk_of.assign(index_.size(), 0);
        if (!write_chunks(path, head.key, order, chunks, chunk_of)) return false;
    }
    if (!terms.empty()) minor_version_ = 2;
    std::string out = journal_head(head, format_version(std::max(minor_version_, form == Form::split ? 1 : 0)),
                                   spool_references(sources));
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        out += i == 0 ? "\"chunks\":[\n" : ",\n";
        out += "{\"url\":" + json_string(chunks[i].url) + ",\"bytes\":" + std::to_string(chunks[i].bytes) + '}';
    }
    if (!chunks.empty()) out += "\n],\n";
    append_lists(out, people_order, place_order, organisation_order, terms);
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return fail(path);
    const bool good = put(file, out) && write_entries(file, order, chunk_of);
    return (std::fclose(file) == 0 && good) || fail(path);
}

}  // namespace daybook::exchange
