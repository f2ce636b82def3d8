#include "journal/text_map.h"

#include <set>
#include <string>
#include <vector>

#include "app/small_journal.h"
#include "doctest/doctest.h"

using namespace daybook;
using test::line;
using test::words;

namespace {

constexpr auto printed = Layer::printed;
constexpr auto reading = Layer::reading;
constexpr std::array<Layer, 2> layers = {printed, reading};

Run run_of(RunKind kind, std::vector<Run> children, Mark mark = {}) {
    Run run;
    run.kind = kind;
    run.children = std::move(children);
    run.mark = std::make_unique<Mark>(std::move(mark));
    return run;
}

Run run_of(RunKind kind, std::string text, Mark mark = {}) {
    std::vector<Run> children;
    children.push_back(words(std::move(text)));
    return run_of(kind, std::move(children), std::move(mark));
}

Run sic(std::string text, std::string correction) {
    Mark mark;
    mark.correction = std::move(correction);
    return run_of(RunKind::sic, std::move(text), std::move(mark));
}

/// One block a line.
template <class... Lines>
Entry entry_of(Lines... lines) {
    Entry entry;
    const auto add = [&](Line one) {
        entry.blocks.emplace_back();
        entry.blocks.back().lines.push_back(std::move(one));
    };
    (add(std::move(lines)), ...);
    return entry;
}

TextRange range_of(const std::string& text, std::string_view part) {
    const std::size_t at = text.find(part);
    CHECK(at != std::string::npos);
    return {at, at + part.size()};
}

std::string at(const std::string& text, TextRange range) {
    return text.substr(range.from, range.to - range.from);
}

std::vector<std::string> ids(const Entry& entry) {
    const TextMap map(entry);
    std::vector<std::string> all;
    for (const TextLine& line : map.lines()) all.push_back(line.id);
    return all;
}

}  // namespace

TEST_CASE("Words of one layer are found in the other") {
    const Entry entry =
        entry_of(line(words("on "), sic("principled", "principles"), words(" to "), run_of(RunKind::supplied, "the "),
                      run_of(RunKind::surplus, "a "), words("minister")));
    const TextMap map(entry);
    const std::string& print = map.text(printed);
    const std::string& read = map.text(reading);
    CHECK(print == "on principled to a minister");
    CHECK(read == "on principles to the minister");
    const auto other = [&](std::string_view part) {
        return at(read, map.in_other_layer(range_of(print, part), printed));
    };
    CHECK(other("on principled") == "on principles");
    CHECK(other("ncip") == "principles");  // a correction is taken as a whole
    CHECK(other("minister") == "minister");
    CHECK(other("to a min") == "to the min");
    CHECK(map.in_other_layer(range_of(print, "a "), printed) == TextRange{21, 21});
    CHECK(map.in_other_layer(range_of(read, "the "), reading) == TextRange{19, 19});
    CHECK(map.in_other_layer({0, 999}, reading) == TextRange{0, print.size()});
    CHECK(map.in_other_layer({999, 9999}, reading) == TextRange{print.size(), print.size()});
}

TEST_CASE("A browser counts in UTF-16, and without control characters") {
    const std::string text = "a😀é\u202E日";  // 1, 4, 2, 3 and 3 bytes; 1, 2, 1, 0 and 1 units
    CHECK(to_utf8(text, {1, 3}) == TextRange{1, 5});
    CHECK(to_utf8(text, {2, 3}) == TextRange{1, 5});
    CHECK(to_utf8(text, {3, 4}) == TextRange{5, 7});    // without the control behind it
    CHECK(to_utf8(text, {4, 5}) == TextRange{10, 13});  // or before it
    CHECK(to_utf8(text, {3, 5}) == TextRange{5, 13});
    CHECK(to_utf8(text, {9, 9}) == TextRange{13, 13});
}

TEST_CASE("A range of the page begins and ends in lines") {
    const Entry entry = entry_of(line(words("One")), line(run_of(RunKind::supplied, "Two")), line(words("Three")));
    const TextMap map(entry);
    CHECK(map.text(printed) == "One\n\nThree");
    CHECK(map.from_page({{0, 1}, {2, 2}}, printed) == TextRange{1, 7});
    CHECK(map.from_page({{1, 0}, {1, 9}}, reading) == TextRange{5, 8});
    CHECK(map.from_page({{1, 0}, {1, 9}}, printed) == TextRange{3, 3});  // the printed text has no such line
    CHECK(map.from_page({{9, 9}, {0, 0}}, printed) == TextRange{10, 10});
    const TextMap none{Entry{}};
    CHECK(none.from_page({{1, 2}, {3, 4}}, printed) == TextRange{});
    CHECK(none.in_other_layer({1, 2}, printed) == TextRange{});
}

TEST_CASE("Lines keep their ids when others come, go, move or change") {
    const std::vector<std::string> before =
        ids(entry_of(line(words("One")), line(words("Two")), line(words("Three")), line(words("Four"))));
    CHECK(std::set(before.begin(), before.end()).size() == 4);
    for (const std::string& id : before) {
        CHECK(id.size() == 6);
        CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz234567") == std::string::npos);
    }
    const std::vector<std::string> after =
        ids(entry_of(line(words("New")), line(words("Three")), line(words("One")), line(words("Two, changed"))));
    CHECK(after[1] == before[2]);
    CHECK(after[2] == before[0]);
    CHECK(std::find(before.begin(), before.end(), after[0]) == before.end());
    CHECK(std::find(before.begin(), before.end(), after[3]) == before.end());
}

TEST_CASE("A line keeps its id when the editors mark or correct its words") {
    const auto plain = ids(entry_of(line(words("I met teh King."))));
    const auto marked =
        ids(entry_of(line(words("I met "), sic("teh", "the"), words(" "), test::named(PersonId{0}, "King"),
                          run_of(RunKind::supplied, " Olaf"), words("."))));
    CHECK(plain == marked);
}

TEST_CASE("Lines with the same words are distinguished by their order") {
    const auto before = ids(entry_of(line(words("Amen.")), line(words("Grace.")), line(words("Amen."))));
    CHECK(before[2] == before[0] + "-2");
    const auto after =
        ids(entry_of(line(words("New.")), line(words("Amen.")), line(words("Thanks.")), line(words("Amen."))));
    CHECK(after[1] == before[0]);
    CHECK(after[3] == before[2]);
    const auto lost = ids(entry_of(line(test::gap("damage", "one line", "", 1)), line(test::gap("damage", "", "", 1))));
    CHECK(lost[1] == lost[0] + "-2");
}

TEST_CASE("A parallel text has its own ids") {
    ParallelText parallel;
    parallel.blocks = entry_of(line(words("Amen."))).blocks;
    CHECK(TextMap(parallel).lines().at(0).id == "p-" + ids(entry_of(line(words("Amen.")))).at(0));
}

// --- Random texts, with records of how they were made ----------------------------------------------------------------

namespace {

/// Always the same numbers (xorshift64).
class Random {
public:
    std::size_t below(std::size_t end) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        return static_cast<std::size_t>(state_ % end);
    }

private:
    std::uint64_t state_ = 88172645463325252U;
};

constexpr std::string_view control = "\u202E";

/// A character and its position in each layer; or a correction and the words that it corrects.
struct Atom {
    std::array<std::string, 2> in;
    std::array<std::size_t, 2> from{};  // in the text of the entry
    [[nodiscard]] bool shared() const { return !in[0].empty() && !in[1].empty(); }
};

/// A random text and its atoms, recorded independently of the map.
class Sample {
public:
    explicit Sample(Random& random) : random_(random) {
        const std::size_t count = 1 + random_.below(6);
        for (std::size_t i = 0; i < count; ++i) {
            Block& block = entry.blocks.emplace_back();
            block.kind = static_cast<BlockKind>(random_.below(10));
            const std::size_t count_of_rows = 1 + random_.below(3);
            for (std::size_t j = 0; j < count_of_rows; ++j) {
                const std::size_t cells = block.kind == BlockKind::table ? 1 + random_.below(3) : 1;
                if (block.kind == BlockKind::table) block.rows.push_back(static_cast<std::uint32_t>(cells));
                add_row(block, cells);
            }
        }
    }

    Entry entry;
    std::array<std::string, 2> text;
    std::vector<Atom> atoms;
    std::vector<std::array<TextRange, 2>> lines;

private:
    /// A line, or a row of a table with a tab between its cells.
    void add_row(Block& block, std::size_t count) {
        std::vector<std::vector<Atom>> cells;
        std::size_t lost = 0;
        for (std::size_t i = 0; i < count; ++i) {
            made_.clear();
            Line& line = block.lines.emplace_back();
            if (random_.below(6) == 0) {
                const std::size_t lines_lost = random_.below(3);
                line.runs.push_back(test::gap("damage", "", "", static_cast<int>(lines_lost)));
                lost += lines_lost;
            } else {
                line.runs = runs(3, true, true);
            }
            cells.push_back(made_);
        }
        const std::size_t first = lines.size();
        lines.resize(first + count);
        for (std::size_t layer = 0; layer < 2; ++layer) {
            std::string whole;
            for (const std::vector<Atom>& cell : cells) {
                for (const Atom& atom : cell) whole += atom.in[layer];
            }
            std::string& all = text[layer];
            if (!all.empty() && !whole.empty()) all.append(2 + (layer == 0 ? lost_ : 0), '\n');
            for (std::size_t i = 0; i < count; ++i) {
                if (i > 0 && !whole.empty()) all += '\t';
                TextRange& range = lines[first + i][layer];
                range.from = all.size();
                for (Atom& atom : cells[i]) {
                    atom.from[layer] = all.size();
                    all += atom.in[layer];
                }
                range.to = all.size();
            }
            if (layer == 0) lost_ = !whole.empty() ? 0 : all.empty() ? lost_ : lost_ + lost;
        }
        for (const std::vector<Atom>& cell : cells) atoms.insert(atoms.end(), cell.begin(), cell.end());
    }

    std::string characters() {
        static constexpr std::array<std::string_view, 8> some = {"a", "b", " ", "é", "日", "😀", control, "<"};
        std::string out;
        const std::size_t count = 1 + random_.below(3);
        for (std::size_t i = 0; i < count; ++i) out += some[random_.below(some.size())];
        return out;
    }

    void make(std::string_view words, bool in_print, bool in_reading) {
        while (!words.empty()) {
            std::size_t size = 1;
            while (size < words.size() && (static_cast<unsigned char>(words[size]) & 0xC0U) == 0x80U) ++size;
            const std::string character(words.substr(0, size));
            made_.push_back({{in_print ? character : "", in_reading ? character : ""}});
            words.remove_prefix(size);
        }
    }

    std::vector<Run> runs(int depth, bool in_print, bool in_reading) {
        std::vector<Run> out;
        const std::size_t count = random_.below(4);
        for (std::size_t i = 0; i < count; ++i) out.push_back(run(depth, in_print, in_reading));
        return out;
    }

    Run run(int depth, bool in_print, bool in_reading) {
        const auto kind = static_cast<RunKind>(random_.below(static_cast<std::size_t>(RunKind::note) + 1));
        if (kind == RunKind::text || depth == 0) {
            Run plain = words(characters());
            make(plain.text, in_print, in_reading);
            return plain;
        }
        Mark mark;
        switch (kind) {
            case RunKind::gap:
                if (random_.below(2) == 0) mark.supplied = characters();
                make(mark.supplied, false, in_reading);
                return run_of(kind, std::vector<Run>(), std::move(mark));
            case RunKind::page_break: return run_of(kind, std::vector<Run>(), std::move(mark));
            case RunKind::supplied: in_print = false; break;
            case RunKind::surplus:
            case RunKind::deletion: in_reading = false; break;
            case RunKind::sic:
                if (in_reading && random_.below(2) == 0) return corrected(depth, in_print);
                break;
            default: break;
        }
        return run_of(kind, runs(depth - 1, in_print, in_reading), std::move(mark));
    }

    Run corrected(int depth, bool in_print) {
        const std::size_t start = made_.size();
        Mark mark;
        mark.correction = characters();
        Run whole = run_of(RunKind::sic, runs(depth - 1, in_print, false), std::move(mark));
        Atom atom;
        for (std::size_t i = start; i < made_.size(); ++i) atom.in[0] += made_[i].in[0];
        made_.resize(start);
        atom.in[1] = whole.mark->correction;
        made_.push_back(std::move(atom));
        return whole;
    }

    Random& random_;
    std::vector<Atom> made_;  // of the line
    std::size_t lost_ = 0;    // lines, since the last printed one
};

/// The rule of TextMap::in_other_layer(), applied atom by atom.
TextRange expected_in_other_layer(const Sample& sample, TextRange range, std::size_t here) {
    const std::size_t there = 1 - here;
    std::optional<TextRange> found;
    for (const Atom& atom : sample.atoms) {
        if (!atom.shared() || atom.from[here] + atom.in[here].size() <= range.from) continue;
        if (atom.from[here] >= range.to) return found.value_or(TextRange{atom.from[there], atom.from[there]});
        if (!found) found = TextRange{atom.from[there], 0};
        found->to = atom.from[there] + atom.in[there].size();
        if (range.empty()) return {found->from, found->from};
    }
    return found.value_or(TextRange{sample.text[there].size(), sample.text[there].size()});
}

std::size_t units_of(std::string_view bytes) {
    std::size_t units = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (bytes.substr(i).starts_with(control)) {
            i += control.size() - 1;
        } else if ((byte & 0xC0U) != 0x80U) {
            units += byte >= 0xF0U ? 2 : 1;
        }
    }
    return units;
}

/// The page position of a byte that is in a line or at its end.
PagePlace expected_place(const Sample& sample, std::size_t byte, std::size_t layer, bool ends) {
    for (std::size_t i = 0; i < sample.lines.size(); ++i) {
        const TextRange& line = sample.lines[i][layer];
        if (line.empty() || byte < line.from || (ends ? byte > line.to : byte >= line.to)) continue;
        return {i, units_of(std::string_view(sample.text[layer]).substr(line.from, byte - line.from))};
    }
    return {};
}

/// An atom with text in the layer, so that a range can begin or end with it.
std::vector<const Atom*> atoms_in(const Sample& sample, std::size_t layer) {
    std::vector<const Atom*> all;
    for (const Atom& atom : sample.atoms) {
        if (!atom.in[layer].empty()) all.push_back(&atom);
    }
    return all;
}

}  // namespace

TEST_CASE("100,000 ranges of random texts go to the other layer and back, and come from the page") {
    Random random;
    std::size_t ranges = 0;
    std::size_t failures = 0;
    std::size_t exact = 0;
    const auto expect = [&](bool holds, const char* what) {
        if (holds || ++failures > 10) return;
        CHECK_MESSAGE(holds, std::string(what), " in range ", ranges);
    };
    while (ranges < 100'000) {
        const Sample sample(random);
        const TextMap map(sample.entry);
        for (const Layer layer : layers) {
            const auto here = static_cast<std::size_t>(layer);
            const Layer other = layers[1 - here];
            expect(map.text(layer) == sample.text[here], "the text");
            expect(plain_text(sample.entry, layer) == sample.text[here], "the plain text");
            const std::vector<const Atom*> all = atoms_in(sample, here);
            if (all.empty()) continue;
            const std::string& text = sample.text[here];
            for (int i = 0; i < 50; ++i, ++ranges) {
                const std::size_t one = random.below(all.size());
                const std::size_t two = random.below(all.size());
                const Atom& first = *all[std::min(one, two)];
                const Atom& last = *all[std::max(one, two)];
                const TextRange range{first.from[here], last.from[here] + last.in[here].size()};

                const TextRange there = map.in_other_layer(range, layer);
                expect(there == expected_in_other_layer(sample, range, here), "the other layer");
                const TextRange back = map.in_other_layer(there, other);
                if (first.shared() && last.shared()) {
                    ++exact;
                    expect(back == range, "back from the other layer");
                }
                expect(map.in_other_layer(back, layer) == there, "there again");

                const std::string_view whole = text;
                const TextRange units{units_of(whole.substr(0, range.from)), units_of(whole.substr(0, range.to))};
                const PageRange page{expected_place(sample, range.from, here, false),
                                     expected_place(sample, range.to, here, true)};
                if (!first.in[here].starts_with(control) && !last.in[here].ends_with(control)) {
                    expect(to_utf8(text, units) == range, "from units");
                    expect(map.from_page(page, layer) == range, "from the page");
                }

                // Any arguments give whole characters.
                const TextRange any{random.below(text.size() + 9), random.below(text.size() + 9)};
                const TextRange answer = map.in_other_layer(any, layer);
                expect(answer == whole_characters(map.text(other), answer), "any range, other layer");
                expect(answer == expected_in_other_layer(sample, whole_characters(text, any), here), "any range");
                const TextRange anywhere =
                    map.from_page({{random.below(9), random.below(20)}, {random.below(9), random.below(20)}}, layer);
                expect(anywhere == whole_characters(text, anywhere), "any place of the page");
            }
        }
    }
    CHECK(ranges >= 100'000);
    CHECK(exact > 10'000);
    CHECK(failures == 0);
}
