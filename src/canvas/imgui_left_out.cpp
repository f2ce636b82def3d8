// Dear ImGui without its tables, columns and most widgets, for the WebAssembly build: a download that the timeline does
// not use. CMakeLists.txt leaves out what is defined here instead.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

// The functions of tables that the rest of the library calls. There is never a table.
void EndColumns() {}
void EndTable() {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int /*column*/) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*table*/) {}
void TableSettingsAddSettingsHandler() {}

// What windows call. The one window has neither title, bars nor text.
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
void StyleColorsDark(ImGuiStyle* /*style*/) {}  // whoever draws here brings their own
void TextV(const char* /*format*/, va_list /*arguments*/) {}
void TreePop() {}

}  // namespace ImGui
