// Reads the #include lines of src/ and fails on a wrong dependency. The rules are the table in
// ARCHITECTURE.md, so that page cannot be wrong about the code for longer than one test run.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../../', import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** The libraries of others by the names that ARCHITECTURE.md calls them, and how their headers begin. */
const libraries = new Map([
  ['nlohmann/json', /^nlohmann\//],
  ['Dear ImGui', /^(imgui|imstb_|backends\/imgui)/],
  ['Emscripten', /^(emscripten|webgl|GLES)/],
  ['CLI11', /^CLI\//],
  ['pugixml', /^pugixml/],
]);
/** Nobody may: <iostream> and its like cost 19 kB over the wire, <regex> and <locale> more. */
const banned = /^(iostream|iomanip|sstream|fstream|regex|locale|filesystem)$/;

/** From "the only room that knows …" in the table: library → room. */
const knowing = new Map(
  [...read('ARCHITECTURE.md').matchAll(/^\| *src\/(\w+) *\|.*\bthe only room that knows ([\w/]+(?: ImGui)?)/gm)].map(([, room, library]) => [library, room]),
);

/** The table's rows of src/: room → rooms that it may include. */
function rules() {
  const rows = [...read('ARCHITECTURE.md').matchAll(/^\| *src\/(\w+) *\|.*\| *([^|]+?) *\|$/gm)];
  const all = rows.map(([, room]) => room);
  return new Map(
    rows.map(([, room, may]) => {
      const but = may.match(/^everything but (.*)$/);
      const names = may === '–' ? [] : (but ? but[1] : may).split(/,| and /).map((name) => name.trim());
      for (const name of names) assert.ok(all.includes(name), `ARCHITECTURE.md: "${name}" in the row of ${room} is not a room`);
      return [room, new Set([room, ...(but ? all.filter((name) => !names.includes(name)) : names)])];
    }),
  );
}

const sources = readdirSync(new URL('src/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: room }) =>
    readdirSync(new URL(`src/${room}/`, root))
      .filter((file) => /\.(h|cpp)$/.test(file))
      .map((file) => ({
        room,
        path: `src/${room}/${file}`,
        includes: [...read(`src/${room}/${file}`).matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map(([, name]) => name),
      })),
  );

test("every room of src/ is in ARCHITECTURE.md's table", () => {
  const known = rules();
  assert.ok(known.size > 0, 'the table was not found');
  for (const room of new Set(sources.map((source) => source.room))) assert.ok(known.has(room), `src/${room} is not in the table`);
});

test('rooms include only the rooms they may', () => {
  const known = rules();
  const wrong = sources.flatMap(({ room, path, includes }) =>
    includes
      .map((name) => ({ name, to: name.split('/')[0] }))
      .filter(({ name, to }) => name.includes('/') && known.has(to) && !known.get(room)?.has(to))
      .map(({ name }) => `${path} includes ${name}`),
  );
  assert.deepEqual(wrong, []);
});

test("only one room includes each third-party library, and ARCHITECTURE.md's table names it", () => {
  assert.deepEqual([...knowing.keys()].sort(), [...libraries.keys()].sort());
  const wrong = sources.flatMap(({ room, path, includes }) =>
    includes
      .filter((name) => [...libraries].some(([library, header]) => header.test(name) && knowing.get(library) !== room))
      .map((name) => `${path} includes ${name}`),
  );
  assert.deepEqual(wrong, []);
});

test('the core includes no stream, no regular expression and no locale', () => {
  const wrong = sources
    .filter(({ room }) => room !== 'cli' && room !== 'exchange')
    .flatMap(({ path, includes }) => includes.filter((name) => banned.test(name)).map((name) => `${path} includes <${name}>`));
  assert.deepEqual(wrong, []);
});
