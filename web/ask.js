// Asks a WebAssembly module that is fetched only when it is needed, and created anew for each question.
//
//   const svg = await ask('daybook-picture.wasm', [language, journal, link], 'daybook_picture');
//
// The other side is src/wasm/asked.h.

import { Host } from './host.js';
import { Trouble } from './words.js';

const patienceMs = 10_000;

/**
 * @param {string} name of the module's file
 * @param {Uint8Array[]} files
 * @param {string} what the function that answers
 * @param {...number} more its other arguments
 * @returns {Promise<string>}
 * @throws {Trouble} if the module cannot be loaded in time, or has an error
 */
export async function ask(name, files, what, ...more) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Trouble('page.not-fetched', { name })), patienceMs));
  const host = await Promise.race([Host.create(name), late]);
  const { exports } = host;
  const asked = exports.daybook_asked_create();
  for (const file of files) {
    const at = exports.daybook_asked_file(asked, file.length);
    host.bytes.set(file, at);
  }
  const size = exports[what](asked, ...more);
  const from = exports.daybook_asked_output(asked);
  return new TextDecoder().decode(host.bytes.subarray(from, from + size));
}
