// What is wrong with a file that is no JSON: said by a WebAssembly module of its own (src/wasm/faults.cpp), which is
// fetched only when there is such a file.

import { Host } from './host.js';

const patienceMs = 10_000;

/**
 * @param {Uint8Array} file its name, a zero byte, and the file
 * @param {'page' | 'line'} how as HTML for the page, or as a line in the place of a text
 * @returns {Promise<string>}
 * @throws {Error} if the module is not there after a while
 */
export async function faultsOf(file, how) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('daybook-faults.wasm does not come.')), patienceMs));
  const host = await Promise.race([Host.create('daybook-faults.wasm'), late]);
  const { daybook_faults_input, daybook_faults_say, daybook_faults_output } = host.exports;
  const to = daybook_faults_input(file.length);
  host.bytes.set(file, to);
  const size = daybook_faults_say(how === 'line' ? 1 : 0);
  const from = daybook_faults_output();
  return new TextDecoder().decode(host.bytes.subarray(from, from + size));
}
