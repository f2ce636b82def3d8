#include "exchange/import.h"

#include "exchange/words.h"
#include "journal/ascii.h"

namespace daybook::exchange {

namespace {

bool read_people(const ImportJob& job, TeiImport& tei, const ImportListener& listener) {
    bool good = true;
    for (const std::string& path : job.people) {
        const std::optional<Problem> problem = tei.people_file(path);
        if (problem) listener.problem(*problem);
        good = good && !problem;
    }
    return good;
}

std::string stem_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    return name.substr(0, name.find('.'));
}

Journal plain_head(const ImportJob& job, const std::string& title, bool& language_unknown) {
    Journal head;
    head.title = !job.wishes.title.empty() ? job.wishes.title : title.empty() ? stem_of(job.paths.front()) : title;
    head.short_title = head.title;
    head.key = job.wishes.id.empty() ? lower_case(to_id(head.title)) : job.wishes.id;
    if (head.key.empty()) head.key = "journal";
    language_unknown = job.wishes.language.empty();
    head.language = language_unknown ? "und" : job.wishes.language;
    return head;
}

}  // namespace

void add_entry(Entry entry, Spool& spool, Report& report) {
    ++report.entries;
    if (!entry.date.known()) {
        ++report.entries_undated;
    } else {
        if (!report.dated || entry.date.earliest < report.first) report.first = entry.date.earliest;
        if (!report.dated || report.last < entry.date.latest) report.last = entry.date.latest;
        report.dated = true;
    }
    spool.add(std::move(entry));
}

ImportResult run_import(const ImportJob& job, const ImportListener& listener) {
    ImportResult result;
    Report& report = result.report;
    Spool spool;
    TeiImport tei(spool, report);
    const char* extension = job.format == ImportFormat::tei   ? ".xml"
                            : job.format == ImportFormat::csv ? ".csv"
                                                              : ".json";
    std::vector<std::string> missing;
    const std::vector<std::string> files = files_in(job.paths, extension, missing);
    for (const std::string& path : missing) {
        listener.problem({Severity::error, path, 0, 0, "",
                          std::string("there is no such file, and no folder with *") + extension + " in it",
                          "write the path of a file or a folder"});
        result.problems = true;
    }
    if (job.format == ImportFormat::tei && !read_people(job, tei, listener)) result.problems = true;
    if (job.format != ImportFormat::tei) spool.sources.front().key = "table";
    std::string title;
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::optional<Problem> problem;
        if (job.format == ImportFormat::tei) {
            problem = tei.file(files[i]);
        } else {
            ++report.files;
            problem = job.format == ImportFormat::csv ? import_csv(files[i], spool, report, title)
                                                      : import_timelinejs(files[i], spool, report, title);
            report.files_failed += problem.has_value();
        }
        if (problem) {
            listener.problem(*problem);
            result.problems = true;
        }
        listener.progress(i + 1, files.size());
    }
    if (spool.size() == 0) {
        result.fault = "the files have no entry, so nothing is written";
        return result;
    }
    Journal head;
    if (job.format == ImportFormat::tei) {
        head = tei.head(job.wishes);
        result.language_unknown = tei.language_unknown();
    } else {
        head = plain_head(job, title, result.language_unknown);
        spool.sources.front() = {"table", head.title, "", "Imported from " + stem_of(job.paths.front()), {}};
    }
    result.written = spool.write(job.output, std::move(head), job.form, report);
    result.fault = spool.fault();
    return result;
}

}  // namespace daybook::exchange
