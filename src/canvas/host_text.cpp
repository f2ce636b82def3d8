#include "canvas/host_text.h"

#include <algorithm>

namespace daybook {

namespace {

// What is asked is kept in one of the places of the group that its hash names. The one that was not used for the longest
// time gives way.
constexpr std::size_t groups = 128;
constexpr std::size_t group_size = 16;

/// FNV-1a. With 64 bits, no two texts of a journal have the same one by accident.
std::uint64_t hash_of(const HostAsk& ask) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    const auto add = [&](std::uint64_t value) { hash = (hash ^ value) * 0x100000001B3U; };
    for (const char byte : ask.text) add(static_cast<unsigned char>(byte));
    for (const float size : {ask.em_px * 64, ask.room_px}) add(static_cast<std::uint64_t>(size));
    add(ask.most_bytes * 2 + (ask.bold ? 1 : 0));
    return hash;
}

}  // namespace

void HostText::use(TextEngine* engine) {
    engine_ = engine;
    forget();
}

void HostText::forget() {
    kept_ = {};
    pages_ = {};
    page_ = &pages_[0];
}

/// Null if the engine is not there. Valid until the next call.
HostText::Kept* HostText::find(const HostAsk& ask) {
    if (kept_.empty()) kept_.resize(groups * group_size);
    const std::uint64_t key = hash_of(ask);
    Kept* const group = &kept_[key % groups * group_size];
    Kept* place = group;
    for (Kept* each = group; each != group + group_size; ++each) {
        if (each->frame < place->frame) place = each;
        if (each->key != key) continue;
        place = each;
        break;
    }
    if (place->key != key) {
        Kept made{.key = key};
        if (!engine_->set(ask, made.answer)) return nullptr;
        *place = made;
    }
    place->frame = frame_;
    return place;
}

HostAnswer HostText::answer(const HostAsk& ask) {
    if (const Kept* const kept = find(ask)) return kept->answer;
    const float width = static_cast<float>(ask.text.size()) * ask.em_px / 4;
    return {.width = ask.room_px > 0 ? std::min(width, ask.room_px) : width, .height = ask.em_px};
}

/// The page that was not drawn from for the longest time; null if this frame draws from all of them.
HostText::Page* HostText::page_to_reuse() {
    Page* page = &pages_[0];
    for (Page& each : pages_) {
        if (each.frame < page->frame) page = &each;
    }
    if (page->frame == frame_) return nullptr;
    for (Kept& kept : kept_) {
        if (&pages_[0] + kept.place.page == page) kept.place.page = -1;
    }
    *page = {};
    return page;
}

bool HostText::give_place(Kept& kept) {
    const int width = static_cast<int>(kept.answer.ink_width);
    const int height = static_cast<int>(kept.answer.ink_height);
    if (width > page_width_px || height > page_height_px) return false;
    if (page_->x + width > page_width_px) {
        page_->x = 0;
        page_->y += page_->row_px;
        page_->row_px = 0;
    }
    if (page_->y + height > page_height_px) {
        Page* const other = page_to_reuse();
        if (other == nullptr) return false;
        page_ = other;
    }
    kept.place = {static_cast<int>(page_ - &pages_[0]), page_->x, page_->y};
    page_->x += width;
    page_->row_px = std::max(page_->row_px, height);
    return true;
}

void HostText::draw(ImDrawList& list, ImVec2 pen, const HostAsk& ask, ImU32 colour) {
    Kept* const kept = find(ask);
    if (kept == nullptr || kept->answer.ink_width <= 0) return;
    const HostPlace& place = kept->place;
    if (place.page < 0) {
        if (!give_place(*kept)) return;
        engine_->draw(ask, place);
    }
    pages_[static_cast<std::size_t>(place.page)].frame = frame_;
    const HostAnswer& answer = kept->answer;
    const ImVec2 from(pen.x + answer.ink_left, pen.y + answer.ink_top);
    constexpr auto across = static_cast<float>(page_width_px);
    constexpr auto down = static_cast<float>(page_height_px);
    const ImVec2 uv(static_cast<float>(place.x) / across, static_cast<float>(place.y) / down);
    list.AddImage(static_cast<ImTextureID>(first_texture + place.page), from,
                  {from.x + answer.ink_width, from.y + answer.ink_height}, uv,
                  {uv.x + answer.ink_width / across, uv.y + answer.ink_height / down}, colour);
}

}  // namespace daybook
