#include "page/problems.h"

#include "journal/json_string.h"
#include "page/html.h"

namespace daybook {

std::string problems_html(const std::vector<Problem>& problems) {
    Html out;
    if (problems.empty()) return "";
    {
        const Element list = out.open("ol", {{"lang", "en"}, {"dir", "ltr"}});
        for (const Problem& problem : problems) {
            const Element item = out.open("li");
            std::string place = problem.file;
            if (problem.line > 0) {
                place += ", line " + std::to_string(problem.line) + ", column " + std::to_string(problem.column);
            }
            out.element("code", {}, place);
            {
                const Element what = out.open("p");
                out.text(problem.what);
                if (!problem.pointer.empty()) {
                    out.text(" ");
                    out.element("span", {{"class", "pointer"}}, "(" + problem.pointer + ")");
                }
            }
            if (!problem.remedy.empty()) out.element("p", {{"class", "remedy"}}, problem.remedy);
        }
    }
    return out.take();
}

std::string problems_json(const std::vector<Problem>& problems) {
    std::string out = "[";
    for (const Problem& problem : problems) {
        const bool placed = problem.line > 0;
        out += out.size() > 1 ? ",{" : "{";
        out += "\"file\":" + json_string(problem.file);
        out += ",\"line\":" + (placed ? std::to_string(problem.line) : "null");
        out += ",\"column\":" + (placed ? std::to_string(problem.column) : "null");
        out += ",\"pointer\":" + json_string(problem.pointer);
        out += ",\"message\":" + json_string(problem.what);
        out += ",\"remedy\":" + json_string(problem.remedy) + "}";
    }
    return out + "]";
}

}  // namespace daybook
