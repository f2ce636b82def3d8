#include "app/text_fragment.h"

#include "doctest/doctest.h"

using namespace daybook;

TEST_CASE("Any quotation is read as it was written") {
    const Quote quotes[] = {
        {"tea", "", ""},        {"tea", "Bread. ", ""},        {"tea", "", " Bread"},
        {"tea", "a", "b"},      {"a-b, c - d,-e", "-,", ",-"}, {"100 % & more=less+1", "№ ", " 김일성"},
        {"two\nlines", "", ""},
    };
    for (const Quote& quote : quotes) {
        const std::string text = text_fragment(quote);
        CAPTURE(text);
        CHECK(text.find('&') == std::string::npos);
        CHECK(parse_text_fragment(text) == quote);
    }
}

TEST_CASE("A text fragment is the one of browsers") {
    CHECK(text_fragment({"mutual aid", "a ", ", and"}) == "a%20-,mutual%20aid,-%2C%20and");
    CHECK(parse_text_fragment("x-,well%2Dknown,-y") == Quote{"well-known", "x", "y"});
    CHECK(parse_text_fragment("well-known") == Quote{"well-known", "", ""});
}

TEST_CASE("What is no quotation is not read") {
    for (const char* text : {"", ",", "-,", ",-", "start,end", "a-,b,c", "a-,b,c,-d", "%80", "a-,,-b", "-,a", "%FF-,a",
                             "a,-%FF", "a,-b,c"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_text_fragment(text));
    }
    CHECK(parse_text_fragment(std::string(longest_fragment, 'x')));
    CHECK_FALSE(parse_text_fragment(std::string(longest_fragment + 1, 'x')));
}
