// Dear ImGui without its tables and columns, for the WebAssembly build: 9 kB of download that the timeline
// does not use.
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

}  // namespace ImGui
