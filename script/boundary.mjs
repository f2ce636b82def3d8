// Generates web/boundary.js, the numbers that C++ and JavaScript share, from the enums of C++ headers. Run it after a change
// of these: node script/boundary.mjs. tests/unit/architecture checks that the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
/** The headers, each with the names of its enums to use; none means all. @type {[path: string, enums: string[]][]} */
const sources = [
  ['src/wasm/boundary.h', []],
  ['src/canvas/canvas.h', ['CanvasForm', 'PointerKind', 'Cursor']],
];
const head = `// The numbers that C++ and JavaScript share. Made by script/boundary.mjs from ${sources.map(([path]) => path).join(' and ')}:
// change them there, and run it.
`;

/**
 * The enums of a header as JavaScript.
 * @param {string} header C++
 * @param {string[]} [names] of the enums to use; none means all
 */
export function enumsOf(header, names = []) {
  const found = [...header.matchAll(/((?:^\/\/\/.*\n)*)^enum class (\w+)(?: : [\w:]+)? \{([^}]*)\};/gm)];
  for (const name of names) if (!found.some(([, , each]) => each === name)) throw new Error(`There is no enum “${name}”.`);
  return found
    .filter(([, , name]) => names.length === 0 || names.includes(name))
    .map(([, comment, name, body]) => `\n${comment.replace(/^\/\/\/ ?/gm, '// ')}export const ${name} = Object.freeze({ ${valuesOf(name, body)} });\n`)
    .join('');
}

/** @param {string} name @param {string} body of an enum */
function valuesOf(name, body) {
  const members = body.replace(/\/\/.*$/gm, '').split(',').map((member) => member.trim()).filter(Boolean);
  return members.map((member, i) => {
    const match = member.match(/^(\w+)(?: = 1U << (\d+)U?)?$/);
    if (!match) throw new Error(`“${member}” of the enum “${name}” is not understood.`);
    const key = match[1].replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
    return `${key}: ${match[2] === undefined ? i : 2 ** Number(match[2])}`;
  }).join(', ');
}

/** The content of web/boundary.js. */
export function boundaryModule() {
  return head + sources.map(([path, names]) => enumsOf(readFileSync(new URL(path, root), 'utf8'), names)).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('web/boundary.js', root), boundaryModule());
