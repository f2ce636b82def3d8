#include "page/html.h"

#include "journal/controls.h"
#include "page/languages.h"

namespace daybook {

namespace {

enum class Within : std::uint8_t { content, value };

void escape(std::string& out, std::string_view text, Within within) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        switch (text[at]) {
            case '&': out += "&amp;"; continue;
            case '<': out += "&lt;"; continue;
            case '>': out += "&gt;"; continue;
            case '"': out += "&quot;"; continue;
            case '\'': out += "&#39;"; continue;
            default: break;
        }
        const ControlCharacter control = control_at(text, at);
        if (control.bytes == 0) {
            out += text[at];
            continue;
        }
        at += control.bytes - 1;
        if (within == Within::content) out += "<span class=\"control\" data-code=\"";
        out += code_name(control.code);
        if (within == Within::content) out += "\"></span>";
    }
}

}  // namespace

Attribute dir(std::string_view language, std::string_view around) {
    const bool from_right = runs_from_the_right(language);
    const bool other = !language.empty() && from_right != runs_from_the_right(around);
    return Attribute("dir", from_right ? "rtl" : "ltr").when(other);
}

Element::~Element() {
    out_.out_ += "</";
    out_.out_ += name_;
    out_.out_ += '>';
}

void Html::write(Attributes attributes) {
    for (const Attribute& each : attributes) {
        if (each.name == nullptr) continue;
        out_ += ' ';
        out_ += each.name;
        if (each.is_alone()) continue;
        out_ += "=\"";
        escape(out_, each.value, Within::value);
        out_ += '"';
    }
}

void Html::start(const char* name, Attributes attributes, Attributes more) {
    out_ += '<';
    out_ += name;
    write(attributes);
    write(more);
    out_ += '>';
}

Element Html::open(const char* name, Attributes attributes, Attributes more) {
    start(name, attributes, more);
    return Element(*this, name);
}

void Html::element(const char* name, Attributes attributes, std::string_view words) {
    const Element whole = open(name, attributes);
    text(words);
}

void Html::empty(const char* name, Attributes attributes) {
    start(name, attributes, {});
}

void Html::text(std::string_view words) {
    escape(out_, words, Within::content);
}

void Html::plain_text(std::string_view words) {
    escape(out_, words, Within::value);
}

void Html::json(std::string_view json) {
    for (const char c : json) {
        switch (c) {
            case '<': out_ += "\\u003c"; break;
            case '>': out_ += "\\u003e"; break;
            case '&': out_ += "\\u0026"; break;
            default: out_ += c;
        }
    }
}

void Html::doctype() {
    out_ += "<!doctype html>";
}

std::string escaped_value(std::string_view text) {
    std::string out;
    escape(out, text, Within::value);
    return out;
}

}  // namespace daybook
