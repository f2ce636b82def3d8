// Stubs for Dear ImGui's tables, columns and most widgets, which the timeline does not use, to make the download smaller.
// CMakeLists.txt leaves out the library's sources of what is defined here.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

// Functions for tables that the rest of the library calls. There is never a table.
void EndColumns() {}
void EndTable() {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int /*column*/) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*table*/) {}
void TableSettingsAddSettingsHandler() {}

// Functions that windows call. Our only window has no title, no bars and no text.
bool CloseButton(ImGuiID /*id*/, const ImVec2& /*place*/) {
    return false;
}
bool CollapseButton(ImGuiID /*id*/, const ImVec2& /*place*/) {
    return false;
}
void EndMenuBar() {}
ImGuiMultiSelectIO* EndMultiSelect() {
    return nullptr;
}
void EndTabBar() {}
void Scrollbar(ImGuiAxis /*axis*/) {}
bool Selectable(const char* /*label*/, bool /*selected*/, ImGuiSelectableFlags /*flags*/, const ImVec2& /*size*/) {
    return false;
}
void StyleColorsDark(ImGuiStyle* /*style*/) {}  // the canvas sets its own colours
void TextV(const char* /*format*/, va_list /*arguments*/) {}
void TreePop() {}

}  // namespace ImGui
