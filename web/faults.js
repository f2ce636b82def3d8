// Explains what is wrong with a file that is not JSON. A separate WebAssembly module does this (src/wasm/faults.cpp); it is
// fetched only for such a file.

import { FaultForm } from './boundary.js';
import { toldOf } from './core.js';
import { Host } from './host.js';

const patienceMs = 10_000;

/**
 * @param {Uint8Array} file its name, a zero byte, and the file
 * @returns {Promise<import('./core.js').Told>}
 * @throws {Error} if the module cannot be loaded in time
 */
export async function faultsOf(file) {
  return toldOf(await say(file, FaultForm.page));
}

/**
 * The same as one line, to be shown instead of a text.
 * @param {Uint8Array} file
 */
export function faultLine(file) {
  return say(file, FaultForm.line);
}

/**
 * @param {Uint8Array} file
 * @param {number} form one of FaultForm
 */
async function say(file, form) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('Timed out loading daybook-faults.wasm.')), patienceMs));
  const host = await Promise.race([Host.create('daybook-faults.wasm'), late]);
  const { daybook_faults_create, daybook_faults_input, daybook_faults_say, daybook_faults_output } = host.exports;
  const faults = daybook_faults_create(file.length);
  host.bytes.set(file, daybook_faults_input(faults));
  const size = daybook_faults_say(faults, form);
  const from = daybook_faults_output(faults);
  return new TextDecoder().decode(host.bytes.subarray(from, from + size));
}
