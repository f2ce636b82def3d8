#include "words/certainty.h"

#include "words/messages.h"

namespace daybook {

std::string_view doubt_words(Certainty certainty, ClaimOf of, const Words& words) {
    const bool person = of == ClaimOf::person;
    switch (certainty) {
        case Certainty::high: return {};
        case Certainty::medium: return person ? words.text(msg::cert_person_medium{}) : words.text(msg::cert_medium{});
        case Certainty::low: return person ? words.text(msg::cert_person_low{}) : words.text(msg::cert_low{});
    }
    return {};
}

}  // namespace daybook
