#include "page/problems.h"

#include "page/html.h"

namespace daybook {

std::string problems_html(const std::vector<Problem>& problems, bool usable) {
    if (problems.empty()) return "";
    std::string out = "<section" + attribute("class", usable ? "problems usable" : "problems") + "><h2>";
    out += usable ? "This journal has mistakes" : "This journal cannot be shown";
    out += "</h2><ol>";
    for (const Problem& problem : problems) {
        std::string place = problem.file;
        if (problem.line > 0) {
            place += ", line " + std::to_string(problem.line) + ", column " + std::to_string(problem.column);
        }
        out += "<li><code>" + escaped(place) + "</code><p>" + escaped(problem.what);
        if (!problem.pointer.empty()) out += " <span class=\"pointer\">(" + escaped(problem.pointer) + ")</span>";
        out += "</p>";
        if (!problem.remedy.empty()) out += "<p class=\"remedy\">" + escaped(problem.remedy) + "</p>";
        out += "</li>";
    }
    return out + "</ol></section>";
}

}  // namespace daybook
