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

// Functions that imgui.cpp (imgui_small.cpp) calls: settings files, keyboard navigation, moving windows, freeing memory of
// windows that are hidden for long, popups, logs, tooltips, and recovery from errors such as a missing End().
void AddSettingsHandler(const ImGuiSettingsHandler* /*handler*/) {}
void ClosePopupsOverWindow(ImGuiWindow* /*window*/, bool /*focus*/) {}
void ErrorRecoveryStoreState(ImGuiErrorRecoveryState* /*state*/) {}
void ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState* /*state*/) {}
void ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState* /*state*/) {}
void FocusWindow(ImGuiWindow* /*window*/, ImGuiFocusRequestFlags /*flags*/) {}
void GcAwakeTransientWindowBuffers(ImGuiWindow* /*window*/) {}
void GcCompactTransientMiscBuffers() {}
void GcCompactTransientWindowBuffers(ImGuiWindow* /*window*/) {}
void LogRenderedText(const ImVec2* /*place*/, const char* /*text*/, const char* /*end*/) {}
void LogText(const char* /*format*/, ...) {}
void NavHighlightActivated(ImGuiID /*id*/) {}
void NavInitRequestApplyResult() {}
void NavInitWindow(ImGuiWindow* /*window*/, bool /*anew*/) {}
void NavMoveRequestApplyResult() {}
void NavMoveRequestCancel() {}
void NavMoveRequestSubmit(ImGuiDir /*way*/, ImGuiDir /*clip*/, ImGuiNavMoveFlags /*flags*/,
                          ImGuiScrollFlags /*scroll*/) {}
void PopFocusScope() {}
void PushFocusScope(ImGuiID /*id*/) {}
void RenderMouseCursor(ImVec2 /*at*/, float /*scale*/, ImGuiMouseCursor /*which*/, ImU32 /*fill*/, ImU32 /*border*/,
                       ImU32 /*shadow*/) {}
void RenderNavCursor(const ImRect& /*box*/, ImGuiID /*id*/, ImGuiNavRenderCursorFlags /*flags*/) {}
void RenderTextClippedEx(ImDrawList* /*list*/, const ImVec2& /*from*/, const ImVec2& /*to*/, const char* /*text*/,
                         const char* /*end*/, const ImVec2* /*size*/, const ImVec2& /*align*/, const ImRect* /*clip*/) {
}
void SaveIniSettingsToDisk(const char* /*file*/) {}
ImVec2 ScrollToRectEx(ImGuiWindow* /*window*/, const ImRect& /*box*/, ImGuiScrollFlags /*flags*/) {
    return {};
}
void SetFocusID(ImGuiID /*id*/, ImGuiWindow* /*window*/) {}
void SetNavFocusScope(ImGuiID /*id*/) {}
void SetNavID(ImGuiID /*id*/, ImGuiNavLayer /*layer*/, ImGuiID /*scope*/, const ImRect& /*box*/) {}
void SetNavWindow(ImGuiWindow* /*window*/) {}
void SetTooltip(const char* /*format*/, ...) {}
bool Shortcut(ImGuiKeyChord /*keys*/, ImGuiInputFlags /*flags*/, ImGuiID /*owner*/) {
    return false;
}
void UpdateMouseMovingWindowEndFrame() {}
void UpdateMouseMovingWindowNewFrame() {}

}  // namespace ImGui

// A list of channels, into which only tables and columns split a drawing.
void ImDrawListSplitter::ClearFreeMemory() {}
void ImDrawListSplitter::Merge(ImDrawList* /*list*/) {}
