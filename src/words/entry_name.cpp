#include "words/entry_name.h"

#include "words/messages.h"

namespace daybook {

std::string entry_name(const Entry& entry, const Words& words) {
    const std::string date = words.date(entry.date);
    return entry.held_elsewhere ? words.say(msg::mirror_entry_held{.date = date, .title = entry.title})
                                : words.say(msg::mirror_entry{.date = date, .title = entry.title});
}

std::string day_name(std::string_view date, const Words& words) {
    return words.say(msg::mirror_day{.date = date});
}

}  // namespace daybook
