// Dear ImGui without its tables and columns, for the WebAssembly build: 9 kB over the wire that a timeline
// never uses.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

// What the rest of the library calls of its tables; never with a table.
void EndColumns() {}
void EndTable() {}
void TablePopColumnChannel() {}
void TablePushColumnChannel(int /*column*/) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable* /*table*/) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData* /*table*/) {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui
