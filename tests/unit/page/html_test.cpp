#include "page/html.h"

#include "doctest/doctest.h"
#include "journal/controls.h"
#include "page/end_matter.h"
#include "page/form.h"
#include "page/languages.h"

using namespace daybook;

namespace {

std::string text_of(std::string_view text) {
    Html out;
    out.text(text);
    return out.take();
}

std::string with(Attributes attributes) {
    Html out;
    out.empty("br", attributes);
    return out.take();
}

}  // namespace

TEST_CASE("Markup in a journal is text") {
    CHECK(text_of("<script>alert('1')</script> & \"x\"") ==
          "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;");
    CHECK(with({{"title", "\" onclick=\"alert(1)"}}) == "<br title=\"&quot; onclick=&quot;alert(1)\">");
}

TEST_CASE("An element is closed at the end of its scope, and its content is escaped") {
    Html out;
    {
        const Element list = out.open("ul", {{"class", "a\"b"}}, {{"hidden", true}});
        {
            const Element item =
                out.open("li", {{"aria-current", false}, if_any("title", ""), lang("fa"), dir("fa", "en")});
            out.text("<b>");
            out.empty("br");
        }
        out.element("li", {}, "\u202Eabc");
    }
    Html page;
    page.doctype();
    {
        const Element title = page.open("title");
        page.plain_text("</title>\u202E");
    }
    {
        const Element script = page.open("script", {{"type", "application/ld+json"}});
        page.json("{\"a\":\"</script>&\"}");
    }
    page.add(out);
    const std::string list = out.take();
    CHECK(list ==
          "<ul class=\"a&quot;b\" hidden><li lang=\"fa\" dir=\"rtl\">&lt;b&gt;<br></li>"
          "<li><span class=\"control\" data-code=\"U+202E\"></span>abc</li></ul>");
    CHECK(page.take() ==
          "<!doctype html><title>&lt;/title&gt;U+202E</title><script type=\"application/ld+json\">"
          "{\"a\":\"\\u003c/script\\u003e\\u0026\"}</script>" +
              list);
}

TEST_CASE("Every control character is visible, and text does not change") {
    for (const char32_t code :
         {0x0001, 0x000D, 0x001B, 0x007F, 0x0080, 0x009F, 0x061C, 0x200E, 0x200F, 0x202A, 0x202B,
          0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB}) {
        std::string text;
        if (code < 0x80) {
            text += static_cast<char>(code);
        } else if (code < 0x800) {
            text += static_cast<char>(0xC0 | code >> 6);
            text += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            text += static_cast<char>(0xE0 | code >> 12);
            text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            text += static_cast<char>(0x80 | (code & 0x3F));
        }
        CHECK(visible("a" + text + "b") == "a" + code_name(code) + "b");
        CHECK(text_of(text) == "<span class=\"control\" data-code=\"" + code_name(code) + "\"></span>");
        CHECK(with({{"title", text}}) == "<br title=\"" + code_name(code) + "\">");
    }
    for (const char* text :
         {"tab\tand\nline", "é ü ß", "김일성 金日成", "می\u200Cخواهم", "م\u200Dن", "\u2014 – “”", "😀", "\u0600"}) {
        CHECK(visible(text) == text);
    }
}

TEST_CASE("Incomplete characters are not control characters, and nothing beyond the end is read") {
    for (const char* text : {"\xE2", "\xE2\x80", "\xC2", "\xEF\xBB"}) CHECK(control_at(text, 0).bytes == 0);
}

TEST_CASE("Languages have names, and right-to-left ones a direction") {
    CHECK(language_name("ru", Words()) == "Russian");
    CHECK(language_name("ko-Hani", Words()) == "Korean in Chinese characters");
    CHECK(language_name("ru-Latn-RU", Words()) == "Russian in Latin letters");
    CHECK(language_name("tlh", Words()) == "tlh");
    CHECK(with({lang("fa"), dir("fa", "en")}) == "<br lang=\"fa\" dir=\"rtl\">");
    CHECK(with({lang("fa-Latn"), dir("fa-Latn", "en")}) == "<br lang=\"fa-Latn\">");
    CHECK(with({lang("en"), dir("en", "ar")}) == "<br lang=\"en\" dir=\"ltr\">");
    CHECK(with({lang(""), dir("", "en")}) == "<br>");
}

TEST_CASE("Images are relative to the journal or https") {
    const PageForm page{.site = nullptr, .root = "../"};
    CHECK(image_address("images/1.jpg", {}) == "images/1.jpg");
    CHECK(image_address("images/1.jpg", page) == "../images/1.jpg");
    CHECK(image_address("https://example.org/1.jpg", page) == "https://example.org/1.jpg");
    CHECK(image_address("images/1.jpg", {.has_folder = false}) == "");  // a visitor's own journal
    for (const char* address :
         {"", "a?b:c", "../1.jpg", "%2e%2e/1.jpg", "http://example.org/1.jpg", "//example.org/1.jpg", "/1.jpg",
          "javascript:alert(1)", "JAVASCRIPT:x", "data:image/svg+xml,x", "\\\\host\\x", "\tjavascript:x", "1.jpg "}) {
        CHECK(image_address(address, {}) == "");
    }
}

TEST_CASE("Names of pages are safe as file names for any ids, and unique") {
    Journal journal;
    for (const char* key :
         {"1960-09-14", "../../etc/passwd", "..", "", "con", "Ann", "ann", "a b/c\\d", "김", "a%2Fb"}) {
        Person person;
        person.key = key;
        journal.people.push_back(std::move(person));
    }
    const std::vector<std::string> names = name_site(journal).people;
    CHECK(names[0] == "1960-09-14");
    CHECK(names[1] == "~2E.~2F..~2Fetc~2Fpasswd");
    CHECK(names[2] == "~2E.");
    CHECK(names[3] == "~");
    CHECK(names[4] == "~con");
    CHECK(names[5] == "Ann");
    CHECK(names[6] == "ann~2");
    CHECK(names[7] == "a~20b~2Fc~5Cd");
    CHECK(names[8] == "~EA~B9~80");
    CHECK(names[9] == "a~252Fb");
}
