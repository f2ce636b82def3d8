// The names of enumerators in a journal's file, and also in TEI, in CSS classes and in data attributes. All readers and
// writers use these tables.
//
//   name_of(BlockKind::verse)             // "verse"
//   context.choice(object, "type", block_kinds, Need::required)
//
// If a file may omit the word, the first one of the table is the default.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "journal/model.h"

namespace daybook {

template <class T>
struct Choice {
    std::string_view word;
    T value;
};

inline constexpr std::array<Choice<Certainty>, 3> certainties = {
    {{"high", Certainty::high}, {"medium", Certainty::medium}, {"low", Certainty::low}}};
inline constexpr std::array<Choice<EventKind>, 4> event_kinds = {{{"happened", EventKind::happened},
                                                                  {"dispatch", EventKind::dispatch},
                                                                  {"receipt", EventKind::receipt},
                                                                  {"handling", EventKind::handling}}};
inline constexpr std::array<Choice<Role>, 7> roles = {{{"named", Role::named},
                                                       {"author", Role::author},
                                                       {"host", Role::host},
                                                       {"present", Role::present},
                                                       {"interpreter", Role::interpreter},
                                                       {"addressee", Role::addressee},
                                                       {"translator", Role::translator}}};
inline constexpr std::array<Choice<Calendar>, 2> calendars = {
    {{"gregorian", Calendar::gregorian}, {"julian", Calendar::julian}}};
inline constexpr std::array<Choice<ParallelKind>, 2> parallel_kinds = {
    {{"original", ParallelKind::original}, {"translation", ParallelKind::translation}}};
inline constexpr std::array<Choice<BlockKind>, 11> block_kinds = {{{"paragraph", BlockKind::paragraph},
                                                                   {"heading", BlockKind::heading},
                                                                   {"dateline", BlockKind::dateline},
                                                                   {"verse", BlockKind::verse},
                                                                   {"stamp", BlockKind::stamp},
                                                                   {"note", BlockKind::note},
                                                                   {"list", BlockKind::list},
                                                                   {"table", BlockKind::table},
                                                                   {"signature", BlockKind::signature},
                                                                   {"distribution", BlockKind::distribution},
                                                                   {"gap", BlockKind::gap}}};
/// The key that determines the kind of a run.
///
/// The order matters: the key of one kind may be a mark of another ("supplied" of a gap, "place" of an addition), and the
/// kind that has it as a mark must come first.
inline constexpr std::array<Choice<RunKind>, 21> run_kinds = {{{"add", RunKind::addition},
                                                               {"note", RunKind::note},
                                                               {"person", RunKind::person},
                                                               {"place", RunKind::place},
                                                               {"org", RunKind::organisation},
                                                               {"term", RunKind::term},
                                                               {"date", RunKind::date},
                                                               {"sic", RunKind::sic},
                                                               {"gap", RunKind::gap},
                                                               {"supplied", RunKind::supplied},
                                                               {"surplus", RunKind::surplus},
                                                               {"del", RunKind::deletion},
                                                               {"unclear", RunKind::unclear},
                                                               {"foreign", RunKind::foreign},
                                                               {"hi", RunKind::highlight},
                                                               {"pb", RunKind::page_break},
                                                               {"handwriting", RunKind::handwriting},
                                                               {"stamp", RunKind::stamp},
                                                               {"signature", RunKind::signature},
                                                               {"speech", RunKind::speech},
                                                               {"text", RunKind::text}}};

template <class T, std::size_t n>
constexpr std::string_view name_in(const std::array<Choice<T>, n>& names, T value) {
    for (const Choice<T>& each : names) {
        if (each.value == value) return each.word;
    }
    return {};
}
constexpr std::string_view name_of(Certainty certainty) {
    return name_in(certainties, certainty);
}
constexpr std::string_view name_of(EventKind kind) {
    return name_in(event_kinds, kind);
}
constexpr std::string_view name_of(Role role) {
    return name_in(roles, role);
}
constexpr std::string_view name_of(Calendar calendar) {
    return name_in(calendars, calendar);
}
constexpr std::string_view name_of(ParallelKind kind) {
    return name_in(parallel_kinds, kind);
}
constexpr std::string_view name_of(BlockKind kind) {
    return name_in(block_kinds, kind);
}
constexpr std::string_view name_of(RunKind kind) {
    return name_in(run_kinds, kind);
}

}  // namespace daybook
