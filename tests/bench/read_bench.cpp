// Measures the steps of reading natively: read_bench FILE [ROUNDS]. Medians of processor time.
//
//   cmake --build --preset native-release --target read_bench
//   node tests/bench/read_journal.mjs --write /tmp/nine.json && build/native-release/read_bench /tmp/nine.json
//   perf record -g build/native-release/read_bench /tmp/nine.json
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "app/state.h"
#include "journal/json_tree.h"
#include "journal/reader.h"

namespace {

std::string read_file(const char* path) {
    std::string bytes;
    std::FILE* file = std::fopen(path, "rb");
    if (!file) return bytes;
    std::vector<char> buffer(std::size_t{1} << 16U);
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), file)) > 0;) {
        bytes.append(buffer.data(), read);
    }
    std::fclose(file);
    return bytes;
}

template <class Work>
void measure(const char* name, int rounds, Work work) {
    std::vector<double> times_ms;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t start = std::clock();  // of this process: a busy machine does not matter much
        work();
        times_ms.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::sort(times_ms.begin(), times_ms.end());
    std::printf("%-28s %8.1f ms\n", name, times_ms[times_ms.size() / 2]);
}

}  // namespace

int main(int count, char** words) {
    const std::string bytes = count > 1 ? read_file(words[1]) : "";
    const int rounds = count > 2 ? std::atoi(words[2]) : 11;
    if (bytes.empty() || rounds < 1) {
        std::fprintf(stderr, "read_bench FILE [ROUNDS]: there is no such file, or no round.\n");
        return 2;
    }
    std::printf("%zu bytes, %d rounds\n", bytes.size(), rounds);
    measure("tree, fast path", rounds, [&] {
        daybook::JsonTree tree;
        if (!tree.try_parse(bytes, 64)) std::puts("not taken");
    });
    measure("tree, nlohmann/json", rounds, [&] {
        daybook::JsonTree tree;
        if (tree.parse(bytes, 64)) std::puts("refused");
    });
    measure("read_journal", rounds, [&] {
        if (!daybook::read_journal(bytes, "").ok()) std::puts("refused");
    });
    measure("read_journal and make_model", rounds, [&] {
        daybook::Result<daybook::Journal> result = daybook::read_journal(bytes, "");
        if (result.ok()) daybook::make_model(std::move(result.value()));
    });
}
