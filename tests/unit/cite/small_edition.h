// Small journals for the tests of citations, from JSON.
#pragma once

#include <string>

#include "journal/reader.h"

namespace daybook::test {

/// A journal with these people and entries, as lists in JSON; `head` are further members, each followed by a comma.
inline Journal edition(const std::string& people, const std::string& entries, const std::string& head = "") {
    const std::string text = R"({"format": "daybook-journal", "version": "1.2", "id": "j", "title": "The Diary", )" +
                             head + R"("language": "en", "sources": [{"id": "s", "title": "S"}], "people": [)" +
                             people + R"(], "entries": [)" + entries + "]}";
    Result<Journal> read = read_journal(text, "edition.json");
    return read.ok() ? std::move(read.value()) : Journal{};
}

inline std::string person(const std::string& id, const std::string& name, const std::string& sort_name = "") {
    const std::string sorted = sort_name.empty() ? "" : R"("sort_name": ")" + sort_name + R"(", )";
    return R"({"id": ")" + id + R"(", "name": ")" + name + R"(", )" + sorted +
           R"("description": {"text": "D", "cert": "high", "source": ["s"]}})";
}

/// An entry of that date; `more` are further members, each after a comma.
inline std::string entry(const std::string& date, const std::string& more = "") {
    return R"({"id": "e", "date": ")" + date + R"(", "title": "A visit", "text": [])" + more + "}";
}

inline std::string authors(std::initializer_list<const char*> ids) {
    std::string list;
    for (const char* id : ids)
        list += std::string(list.empty() ? "" : ", ") + R"({"person": ")" + id + R"(", "role": "author"})";
    return R"(, "participants": [)" + list + "]";
}

}  // namespace daybook::test
