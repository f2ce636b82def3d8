// What the rest of Dear ImGui calls of its tables and columns. The timeline has none, and leaving
// imgui_tables.cpp out saves 9 kB over the wire; nothing here is ever called with a table.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndColumns() {}
void EndTable() {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int /*column*/) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*table*/) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
