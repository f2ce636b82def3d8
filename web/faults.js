// Explains what is wrong with a journal (of a chunk: chunks.js). The core only knows that there are problems: their words are in a separate
// WebAssembly module (src/wasm/faults.cpp), which is fetched when there are any.

import { ask } from './ask.js';

/**
 * @typedef {{file: string, line: number | null, column: number | null, pointer: string, message: string, remedy: string}} Problem
 * @typedef {{html: string, problems: Problem[]}} Told problems as HTML and as data
 */

/**
 * @param {Uint8Array} journal its name, a zero byte, and the file
 * @returns {Promise<Told>}
 * @throws {Error} if the module cannot be loaded in time
 */
export async function faultsOf(journal) {
  const told = await ask('daybook-faults.wasm', [journal], 'daybook_faults_of_journal');
  const end = told.lastIndexOf('\0');
  return { html: told.slice(0, end), problems: JSON.parse(told.slice(end + 1)) };
}
