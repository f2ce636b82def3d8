#include "page/page.h"

namespace daybook {

namespace {

std::string html_of(void (*write)(const Page&), const Model& model, const State& state, const PageForm& form) {
    Html out;
    write({out, model, state, form});
    return out.take();
}

}  // namespace

std::string heading_html(const Model& model) {
    return html_of(write_heading, model, {}, {});
}

std::string reading_html(const Model& model, const State& state, const PageForm& form) {
    return html_of(write_reading, model, state, form);
}

std::string card_html(const Model& model, const State& state, const PageForm& form) {
    return html_of(write_card, model, state, form);
}

std::string mirror_html(const Model& model, const State& state, const PageForm& form) {
    return html_of(write_mirror, model, state, form);
}

}  // namespace daybook
