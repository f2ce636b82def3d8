// Import of TimelineJS's JSON: title, events and eras.

#include "exchange/import.h"
#include "exchange/read_whole.h"
#include "exchange/slide.h"
#include "exchange/words.h"
#include "journal/json_tree.h"
#include "journal/utf8.h"

namespace daybook::exchange {

namespace {

class Timeline {
public:
    Timeline(const JsonTree& tree, std::string_view bytes, const std::string& path)
        : tree_(tree), bytes_(bytes), path_(path) {}

    [[nodiscard]] std::optional<JsonId> of(std::optional<JsonId> object, std::string_view key) const {
        if (!object || tree_.kind(*object) != JsonKind::object) return std::nullopt;
        return tree_.find(*object, key);
    }

    /// Accepts both strings and numbers.
    [[nodiscard]] std::string text(std::optional<JsonId> object, std::string_view key) const {
        const std::optional<JsonId> value = of(object, key);
        if (!value) return "";
        if (tree_.kind(*value) == JsonKind::string) return clean(tree_.text(*value));
        if (tree_.kind(*value) != JsonKind::number) return "";
        const double number = tree_.number(*value);
        return number > -1e9 && number < 1e9 ? std::to_string(static_cast<long>(number)) : "";
    }

    [[nodiscard]] SlideDate date(std::optional<JsonId> object, std::string_view key) const {
        const std::optional<JsonId> value = of(object, key);
        return {text(value, "year"), text(value, "month"), text(value, "day")};
    }

    [[nodiscard]] Slide slide(JsonId event, Report& report) const {
        Slide slide;
        slide.where = path_ + ':' + std::to_string(line_column(bytes_, tree_.offset(event)).line);
        slide.start = date(event, "start_date");
        slide.end = date(event, "end_date");
        slide.written = text(event, "display_date");
        if (slide.written.empty()) slide.written = text(of(event, "start_date"), "display_date");
        const std::optional<JsonId> words = of(event, "text"), media = of(event, "media");
        slide.headline = text(words, "headline");
        slide.text = text(words, "text");
        slide.media = text(media, "url");
        slide.caption = text(media, "caption");
        slide.credit = text(media, "credit");
        slide.group = text(event, "group");
        slide.id = text(event, "unique_id");
        if (of(event, "background")) count_left_out(report.words, "background", slide.where);
        if (of(of(event, "start_date"), "hour")) count_left_out(report.words, "time of day", slide.where);
        if (!text(media, "thumbnail").empty()) count_left_out(report.words, "thumbnail", slide.where);
        return slide;
    }

    template <class Use>
    void each(std::string_view list, const Use& use) const {
        const std::optional<JsonId> all = of(JsonTree::root(), list);
        if (!all || tree_.kind(*all) != JsonKind::array) return;
        for (std::optional<JsonId> one = tree_.first(*all); one; one = tree_.next(*one)) use(*one);
    }

private:
    const JsonTree& tree_;
    std::string_view bytes_;
    const std::string& path_;
};

}  // namespace

std::optional<Problem> import_timelinejs(const std::string& path, Spool& spool, Report& report, std::string& title) {
    std::string file;
    if (std::optional<Problem> problem = read_whole(path, file)) return problem;
    std::string_view bytes = file;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    JsonTree tree;
    constexpr int depth = 64;
    if (!tree.try_parse(bytes, depth)) {
        if (const std::optional<JsonFault> fault = tree.parse(bytes, depth)) {
            const LineColumn at = line_column(bytes, fault->offset);
            return Problem{Severity::error, path, at.line, at.column, "", fault->what, fault->remedy};
        }
    }
    const Timeline timeline(tree, bytes, path);
    const std::optional<JsonId> events = timeline.of(JsonTree::root(), "events");
    if (!events || tree.kind(*events) != JsonKind::array) {
        return Problem{Severity::error,
                       path,
                       1,
                       1,
                       "",
                       "this JSON is not a TimelineJS timeline: it has no list \"events\"",
                       "give the JSON that TimelineJS shows: {\"events\": [{\"start_date\": {\"year\": …}, …}]}"};
    }
    if (const std::optional<JsonId> first = timeline.of(JsonTree::root(), "title")) {
        Slide slide = timeline.slide(*first, report);
        slide.kind = Slide::Kind::title;
        if (title.empty()) title = folded(slide.headline);
        add_slide(slide, spool, report);
    }
    timeline.each("events", [&](JsonId event) { add_slide(timeline.slide(event, report), spool, report); });
    timeline.each("eras", [&](JsonId era) {
        Slide slide = timeline.slide(era, report);
        slide.kind = Slide::Kind::era;
        add_slide(slide, spool, report);
    });
    return std::nullopt;
}

}  // namespace daybook::exchange
