// Explains what is wrong with a journal or a chunk. The core only knows that there are problems: their words are in a separate
// WebAssembly module (src/wasm/faults.cpp), which is fetched when there are any.

import { ask } from './ask.js';

/**
 * @typedef {{file: string, line: number | null, column: number | null, pointer: string, message: string, remedy: string}} Problem
 * @typedef {{html: string, problems: Problem[]}} Told problems as HTML and as data
 */

const name = 'daybook-faults.wasm';

/**
 * @param {Uint8Array} journal its name, a zero byte, and the file
 * @returns {Promise<Told>}
 * @throws {Error} if the module cannot be loaded in time
 */
export async function faultsOf(journal) {
  const told = await ask(name, [journal], 'daybook_faults_of_journal');
  const end = told.lastIndexOf('\0');
  return { html: told.slice(0, end), problems: JSON.parse(told.slice(end + 1)) };
}

/**
 * The first problem of a chunk as one line, to be shown instead of its text; empty if none is found.
 * @param {{file: Uint8Array, runs: number}} chunk of Core.loadChunk()
 * @param {number} number of the chunk
 * @param {Uint8Array} journal its name, a zero byte, and the file; empty if there is none: then only a chunk that is not JSON
 *   can be explained
 */
export function faultLine({ file, runs }, number, journal) {
  return ask(name, [file, journal], 'daybook_faults_of_chunk', number, runs);
}
