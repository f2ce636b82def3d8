// What a citation needs of a journal. It is a file of its own, so that a module that only cites is small.

#include "journal/names.h"
#include "journal/read_context.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

/// The element of a list with this id.
std::optional<JsonId> find_element(const JsonTree& tree, std::optional<JsonId> list, std::string_view key) {
    for (std::optional<JsonId> one = list ? tree.first(*list) : list; one; one = tree.next(*one)) {
        const std::optional<JsonId> id = tree.find(*one, "id");
        if (id && tree.text(*id) == key) return one;
    }
    return std::nullopt;
}

/// The participants of an entry whom a citation names, and these people.
void read_cited_people(ReadContext& context, JsonId entry_value, Journal& journal) {
    const JsonTree& tree = context.tree;
    const std::optional<JsonId> people = context.list(JsonTree::root(), "people", Need::optional);
    const std::optional<JsonId> list = context.list(entry_value, "participants", Need::optional);
    for (std::optional<JsonId> one = list ? tree.first(*list) : list; one; one = tree.next(*one)) {
        const Role role = context.choice(*one, "role", roles, Need::optional);
        if (role != Role::author && role != Role::translator) continue;
        const auto found = find_element(tree, people, context.string(*one, "person", Need::optional));
        if (!found) continue;
        Participant& participant = journal.entries.front().participants.emplace_back();
        participant.role = role;
        participant.person = PersonId{static_cast<std::uint32_t>(journal.people.size())};
        Person& person = journal.people.emplace_back();
        person.name = context.string(*found, "name", Need::optional);
        person.sort_name = context.string(*found, "sort_name", Need::optional);
    }
}

}  // namespace

bool read_cited(std::string_view file, std::string_view entry, Journal& journal) {
    const std::string_view bytes = without_mark(file);
    JsonTree tree;
    const ReaderLimits limits;
    if (bytes.size() > limits.bytes || !tree.try_parse(bytes, limits.depth)) return false;
    ReadContext context(tree, bytes, "", limits);
    constexpr JsonId root = JsonTree::root();
    journal.key = context.string(root, "id", Need::optional);
    journal.title = context.string(root, "title", Need::optional);
    journal.language = context.string(root, "language", Need::optional);
    if (const std::optional<JsonId> archive = tree.find(root, "archive")) {
        journal.archive_name = context.string(*archive, "name", Need::optional);
        journal.archive_reference = context.string(*archive, "reference", Need::optional);
    }
    const auto found = find_element(tree, context.list(root, "entries", Need::optional), entry);
    if (!found) return true;
    Entry& cited = journal.entries.emplace_back();
    read_cited_entry(context, *found, cited);
    if (const std::optional<JsonId> comment = tree.find(*found, "url_comment")) {
        cited.url_comment = Statement{"", context.choice(*comment, "cert", certainties, Need::required), {}};
    }
    read_cited_people(context, *found, journal);
    return true;
}

}  // namespace daybook
