#include "journal/file_fault.h"

#include <algorithm>

#include "journal/text.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

std::optional<JsonFault> check_bytes(std::string_view bytes, const ReaderLimits& limits) {
    const std::size_t most = std::min(limits.bytes, JsonTree::most_bytes);
    if (bytes.size() > most) {
        return JsonFault{0, "the file has more than " + std::to_string(most) + " bytes",
                         "split it into several journals"};
    }
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return JsonFault{0, "the file is empty", "write a journal, or get the file again"};
    }
    if (const std::optional<std::size_t> invalid = first_invalid_utf8(bytes)) {
        return JsonFault{*invalid, "the file is not UTF-8 from here on",
                         "save it as UTF-8 in the editor that wrote it"};
    }
    const auto control = std::find_if(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
    if (control != bytes.end()) {
        return JsonFault{static_cast<std::size_t>(control - bytes.begin()), "there is a control character here",
                         "take it out; if the document has it, say so in a comment"};
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return JsonFault{0, "there are two byte order marks", "save the file as UTF-8 without a byte order mark"};
    }
    return std::nullopt;
}

Problem to_problem(JsonFault fault, std::string_view bytes, std::string_view file) {
    const LineColumn place = line_column(bytes, fault.offset);
    return {Severity::error,       std::string(file),      place.line, place.column, "",
            std::move(fault.what), std::move(fault.remedy)};
}

}  // namespace

std::optional<Problem> file_fault(JsonTree& tree, std::string_view bytes, std::string_view file,
                                  const ReaderLimits& limits) {
    std::optional<JsonFault> fault = check_bytes(bytes, limits);
    if (!fault) fault = tree.parse(bytes, limits.depth);
    if (!fault) return std::nullopt;
    return to_problem(std::move(*fault), bytes, file);
}

}  // namespace daybook
