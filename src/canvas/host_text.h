// Texts that our fonts cannot set: the host's text engine sets each as a whole, in any script and direction, into a texture.
//
//   HostText texts;
//   texts.use(&engine);                                         // until then there are none
//   texts.begin_frame();
//   const double width = texts.answer({name, 13.5F}).width;
//   texts.draw(list, {x, baseline}, {name, 13.5F}, pack(theme.ink));
//
// Sizes are device pixels. The engine is asked once for each text, and its answer is kept as long as there is room: a frame
// in which nothing is new asks nothing, and no frame allocates. The textures are at most four pages of 1 MB each, of which
// the one is used again that was not drawn from for the longest time.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include <imgui.h>

namespace daybook {

/// A text and how to set it.
struct HostAsk {
    std::string_view text;
    float em_px = 0;
    bool bold = false;
    float room_px = 0;  // lines are broken at this width; 0: one line
    std::size_t most_bytes =
        0;  // if not 0: where to cut it, so that it fits into one line of room_px and so many bytes
};

/// web/shaping.js writes these numbers in this order.
struct HostAnswer {
    float width = 0, height = 0;
    /// The box of the ink, from the left end of the baseline; if there may be several lines, from the top left corner.
    float ink_left = 0, ink_top = 0, ink_width = 0, ink_height = 0;
    /// If asked where to cut: the number of bytes before the "…", which separates nothing that is read as one letter; 0 if
    /// fewer than three letters would be left.
    float bytes = 0;
};

/// A place on a texture.
struct HostPlace {
    int page = -1;
    int x = 0, y = 0;
};

/// The host's text engine. It may not be there yet; when it arrives, the host draws another frame.
class TextEngine {
public:
    /// False if the engine is not there.
    virtual bool set(const HostAsk& ask, HostAnswer& answer) = 0;
    virtual void draw(const HostAsk& ask, const HostPlace& place) = 0;

protected:
    ~TextEngine() = default;
};

class HostText {
public:
    static constexpr int page_width_px = 2048;
    static constexpr int page_height_px = 512;
    static constexpr int most_pages = 4;
    /// The name of the first page's texture; Dear ImGui's own are small numbers.
    static constexpr int first_texture = 1 << 24;

    void use(TextEngine* engine);
    [[nodiscard]] bool has_engine() const { return engine_ != nullptr; }
    /// Forgets all answers: the fonts have changed, or the textures are lost.
    void forget();
    void begin_frame() { ++frame_; }

    /// An estimate, as long as the engine is not there; then nothing can be cut.
    [[nodiscard]] HostAnswer answer(const HostAsk& ask);
    /// Draws nothing as long as the engine is not there. `pen`: the left end of the baseline, or the top left corner.
    void draw(ImDrawList& list, ImVec2 pen, const HostAsk& ask, ImU32 colour);

private:
    struct Kept {
        std::uint64_t key = 0;    // a hash of what was asked
        std::uint32_t frame = 0;  // in which it was last used
        HostAnswer answer;
        HostPlace place;
    };
    struct Page {
        int x = 0, y = 0;         // where the next text goes
        int row_px = 0;           // the height of the current row
        std::uint32_t frame = 0;  // in which it was last drawn from
    };

    Kept* find(const HostAsk& ask);
    bool give_place(Kept& kept);
    Page* page_to_reuse();

    TextEngine* engine_ = nullptr;
    std::vector<Kept> kept_;  // in groups; empty until something is asked
    std::array<Page, most_pages> pages_;
    Page* page_ = &pages_[0];  // the one being filled
    std::uint32_t frame_ = 1;
};

}  // namespace daybook
