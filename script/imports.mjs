// Checks a linked module: node script/imports.mjs MODULE.wasm LIST. Fails if it imports a function that is not in the list
// (src/wasm/imports.txt), because the page would not provide it.
import { readFileSync } from 'node:fs';

const [module, list] = process.argv.slice(2);
const known = new Set(readFileSync(list, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#')));
const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(module))).map(({ name }) => name);
const unknown = imports.filter((name) => !known.has(name));
if (unknown.length > 0) {
  console.error(`${module} imports ${unknown.join(', ')}, which the page does not have. Do without, or add the name to ${list} and its answer to web/host.js.`);
  process.exitCode = 1;
}
