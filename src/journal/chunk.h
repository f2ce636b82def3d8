// Reads the text of some entries from a file beside the journal, into the journal.
//
//   Result<std::vector<EntryId>> result = read_chunk(bytes, "my.text/1960.json", journal, 3);
//   if (result.ok()) for (EntryId entry : result.value()) add_text(people, journal, entry);  // people/people.h
//
// A large journal may be an index with its text in chunks (docs/format.md). The bytes are as hostile as a
// journal's. Problems have the chunk's own file name and line; after an error the journal is unchanged. After
// success Chunk::here is true, and the chunk must not be read again.
#pragma once

#include "journal/reader.h"

namespace daybook {

/// Returns the entries whose text was loaded, in the order of the file. `chunk` is an index in Journal::chunks.
Result<std::vector<EntryId>> read_chunk(std::string_view bytes, std::string_view file_name, Journal& journal,
                                        std::uint32_t chunk, const ReaderLimits& limits = {});

}  // namespace daybook
