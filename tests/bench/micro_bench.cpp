// Measures parts of the native core with Google Benchmark: reading, indexing, layout, folding.
//
//   for n in 19 1000 10000 100000; do node tests/bench/generate.mjs --entries $n --write build/bench/$n.json; done
//   cmake --build --preset native-release --target micro_bench && build/native-release/micro_bench
//
// Run it in the folder of the sources: it reads the journals from build/bench. A missing one is an error.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <optional>
#include <string>

#include "app/state.h"
#include "journal/reader.h"
#include "people/people.h"
#include "search/fold.h"
#include "timeline/layout.h"
#include "timeline/strip.h"

namespace {

using namespace daybook;

const std::string& bytes_of(std::int64_t entries) {
    static std::map<std::int64_t, std::string> kept;
    std::string& bytes = kept[entries];
    if (!bytes.empty()) return bytes;
    std::FILE* file = std::fopen(("build/bench/" + std::to_string(entries) + ".json").c_str(), "rb");
    if (!file) return bytes;
    char buffer[1U << 16U];
    for (std::size_t read = 0; (read = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, read);
    std::fclose(file);
    return bytes;
}

std::optional<Journal> journal_of(benchmark::State& state) {
    Result<Journal> result = read_journal(bytes_of(state.range(0)), "");
    if (result.ok()) return std::move(result.value());
    state.SkipWithError("no such journal: see the top of micro_bench.cpp");
    return std::nullopt;
}

const Model* model_of(benchmark::State& state) {
    static std::map<std::int64_t, Model> kept;
    const auto found = kept.find(state.range(0));
    if (found != kept.end()) return &found->second;
    std::optional<Journal> journal = journal_of(state);
    if (!journal) return nullptr;
    return &kept.emplace(state.range(0), make_model(std::move(*journal))).first->second;
}

LayoutInput input_of(const Model& model, const View& view, double height_px) {
    LayoutInput in{model.journal, model.people, model.timeline, model.lanes,
                   model.words,   view,         model.home,     model.limits};
    in.width_px = 780;
    in.height_px = height_px;
    in.measure = {nullptr,
                  [](const void*, std::string_view text, TextStyle) { return 7.0 * static_cast<double>(text.size()); }};
    return in;
}

void read(benchmark::State& state) {
    const std::string& bytes = bytes_of(state.range(0));
    if (bytes.empty()) state.SkipWithError("no such journal: see the top of micro_bench.cpp");
    for (auto _ : state) benchmark::DoNotOptimize(read_journal(bytes, ""));
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes.size()) * static_cast<std::int64_t>(state.iterations()));
}

void index_the_people(benchmark::State& state) {
    const Model* model = model_of(state);
    if (!model) return;
    for (auto _ : state) benchmark::DoNotOptimize(index_people(model->journal));
}

void index_all(benchmark::State& state) {
    if (!model_of(state)) return;
    for (auto _ : state) {
        state.PauseTiming();
        std::optional<Journal> journal = journal_of(state);  // a Journal cannot be copied
        state.ResumeTiming();
        benchmark::DoNotOptimize(make_model(std::move(*journal)));
    }
}

/// The second argument is the zoom; 1 shows the whole period. Each frame has another view, as in a drag.
void lay_out(benchmark::State& state) {
    const Model* model = model_of(state);
    if (!model) return;
    const View& home = model->home;
    const View view = zoom_view(home, static_cast<double>(state.range(1)), (home.from + home.to) / 2, model->limits);
    Layout layout;
    double way = 0.01;
    for (auto _ : state) {
        way = -way;
        make_layout(input_of(*model, pan_view(view, way * view.days(), model->limits), 742), layout);
        benchmark::DoNotOptimize(layout);
    }
}

void lay_out_strip(benchmark::State& state) {
    const Model* model = model_of(state);
    if (!model) return;
    StripLayout strip;
    for (auto _ : state) {
        make_strip(input_of(*model, model->home, 74), strip);
        benchmark::DoNotOptimize(strip);
    }
}

void fold_names(benchmark::State& state) {
    const Model* model = model_of(state);
    if (!model) return;
    for (auto _ : state) {
        for (const Person& person : model->journal.people) benchmark::DoNotOptimize(fold(person.name));
    }
    state.counters["people"] = static_cast<double>(model->journal.people.size());
}

void match_names(benchmark::State& state) {
    const Model* model = model_of(state);
    if (!model) return;
    std::vector<std::string> folded;
    for (const Person& person : model->journal.people) folded.push_back(fold(person.name));
    for (auto _ : state) {
        const Matcher matcher("win an");
        int found = 0;
        for (const std::string& name : folded) found += matcher.matches_folded(name) ? 1 : 0;
        benchmark::DoNotOptimize(found);
    }
}

void sizes(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMicrosecond);
    for (const std::int64_t entries : {19, 1000, 10'000, 100'000}) bench->Arg(entries);
}

void sizes_and_zooms(benchmark::internal::Benchmark* bench) {
    bench->Unit(benchmark::kMicrosecond);
    for (const std::int64_t entries : {19, 1000, 10'000, 100'000}) {
        for (const std::int64_t zoom : {1, 10, 100, 1000}) bench->Args({entries, zoom});
    }
}

}  // namespace

BENCHMARK(read)->Apply(sizes);
BENCHMARK(index_the_people)->Apply(sizes);
BENCHMARK(index_all)->Apply(sizes);
BENCHMARK(lay_out)->Apply(sizes_and_zooms);
BENCHMARK(lay_out_strip)->Apply(sizes);
BENCHMARK(fold_names)->Apply(sizes);
BENCHMARK(match_names)->Apply(sizes);
BENCHMARK_MAIN();
