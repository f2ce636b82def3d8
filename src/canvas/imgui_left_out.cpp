// Stubs for Dear ImGui's tables, columns and most widgets, which the timeline does not use, to make the download smaller.
// The library's own functions are weak (CMakeLists.txt), so these are linked in their place.
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

// Functions that imgui.cpp (imgui_small.cpp) calls: settings files, keyboard navigation, logs, tooltips, and recovery from
// errors such as a missing End().
void AddSettingsHandler(const ImGuiSettingsHandler* /*handler*/) {}
void ErrorRecoveryStoreState(ImGuiErrorRecoveryState* /*state*/) {}
void ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState* /*state*/) {}
void ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState* /*state*/) {}
void FocusWindow(ImGuiWindow* /*window*/, ImGuiFocusRequestFlags /*flags*/) {}
void LogRenderedText(const ImVec2* /*place*/, const char* /*text*/, const char* /*end*/) {}
void NavInitWindow(ImGuiWindow* /*window*/, bool /*anew*/) {}
void RenderNavCursor(const ImRect& /*box*/, ImGuiID /*id*/, ImGuiNavRenderCursorFlags /*flags*/) {}
ImVec2 ScrollToRectEx(ImGuiWindow* /*window*/, const ImRect& /*box*/, ImGuiScrollFlags /*flags*/) {
    return {};
}
void SetFocusID(ImGuiID /*id*/, ImGuiWindow* /*window*/) {}
void SetTooltip(const char* /*format*/, ...) {}
bool Shortcut(ImGuiKeyChord /*keys*/, ImGuiInputFlags /*flags*/, ImGuiID /*owner*/) {
    return false;
}

}  // namespace ImGui
