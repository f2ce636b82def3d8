// Packages what is shipped, from build/wasm, web/, assets/ and the fonts that fonts.py makes:
//
//   build/site/          for any static host: index.html with site.js, the program (daybook.js; the same as a classic
//                        script in daybook.classic.js), daybook.wasm, daybook.css, fonts/, what it loads when needed (aloud.js,
//                        chunks.js, cite.js, picture.js, search.js, shaping.js, taking.js, translation.js, daybook-cite.wasm,
//                        daybook-faults.wasm, daybook-picture.wasm, daybook-search.wasm), journals/, LICENSES.txt, and a .br
//                        beside each file that Brotli makes smaller
//   build/daybook.html   everything in one file that opens from a disk, without any request
//
// In the single file each resource is an element that web/carried.js reads, named as in the site and compressed where that
// helps; LICENSES.txt is plain text there, so that it can be read without the program. The program follows as one classic
// script (a module would not load from file://), which the Content-Security-Policy allows by its hash.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, deflateSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { minify } from 'terser';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wasmFolder = join(root, process.env.DAYBOOK_WASM_DIR ?? 'build/wasm');  // build/wasm-debug, to debug
const site = join(root, 'build/site');
/** @type {Record<string, string>} */
const modules = { 'daybook.wasm': 'daybook-core.wasm', ...Object.fromEntries(['cite', 'faults', 'picture', 'search'].map((name) => [`daybook-${name}.wasm`, `daybook-${name}.wasm`])) };

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`script/package.mjs: ${message}`);
  process.exit(1);
}

/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

/** The styles of the viewer, minified. */
async function styles() {
  const text = ['theme.css', 'document.css', 'viewer.css'].map((name) => readFileSync(join(root, 'web', name), 'utf8')).join('');
  return Buffer.from((await transform(text, { loader: 'css', minify: true })).code);
}

const english = JSON.parse(readFileSync(join(root, 'assets/strings/en.json'), 'utf8'));

/**
 * JavaScript needs only the messages of the page; the core has the others.
 * @param {(key: string) => boolean} needs which of them a program needs
 * @returns {import('esbuild').Plugin}
 */
const pageMessages = (needs) => ({
  name: 'page-messages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]assets[\\/]strings[\\/]en\.json$/ }, () => {
      const { language: { tag, direction }, messages } = english;
      const said = Object.entries(messages).filter(([key]) => key.startsWith('page.') && needs(key));
      return { contents: JSON.stringify({ language: { tag, direction }, messages: Object.fromEntries(said) }), loader: 'json' };
    });
  },
});

/** The site's program carries no files. @type {import('esbuild').Plugin} */
const carriesNothing = {
  name: 'carries-nothing',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]web[\\/]carried\.js$/ }, () => ({ contents: 'export const carriedFile = () => undefined, isCarried = () => false;' }));
  },
};

/** Modules that are loaded when they are needed: files of the site, and part of the single file's program. */
const onDemand = ['aloud.js', 'chunks.js', 'cite.js', 'picture.js', 'search.js', 'shaping.js', 'taking.js', 'translation.js'];
/** Messages that only such a module needs come with it: "page.picture-what" with picture.js. @param {string} name @param {string} key */
const belongsTo = (name, key) => key.startsWith(`page.${basename(name, '.js')}-`);

/**
 * Bundles programs of web/ with everything that they import.
 * @param {'esm' | 'iife'} format a module, or a classic script
 * @param {string[]} names they run in this order
 * @param {string[]} [apart] modules of `onDemand` that stay files of their own
 * @param {boolean} [carries] for the single file
 */
async function bundle(format, names, apart = onDemand, carries = false) {
  /** @type {Record<string, string>} */
  const define = format === 'iife' ? { 'import.meta.url': '""' } : {};  // web/resources.js
  const without = carries ? apart : [...apart, 'carried.js'];
  /** @param {string} key */
  const needs = (key) => (onDemand.includes(names[0]) ? belongsTo(names[0], key) : !without.some((name) => belongsTo(name, key)));
  const result = await build({
    stdin: { contents: names.map((name) => `export * from './${name}';`).join('\n'), resolveDir: join(root, 'web') },
    external: apart.map((name) => `./${name}`),
    define,
    bundle: true,
    format,
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    legalComments: 'none',
    loader: { '.html': 'text', '.svg': 'text' },
    plugins: [...(carries ? [] : [carriesNothing]), pageMessages(needs)],
    write: false,
    logLevel: 'warning',
  });
  // Once more, by a tool that simplifies across functions: half a kilobyte less.
  const esm = format === 'esm';
  const { code } = await minify(result.outputFiles[0].text, { module: esm, ecma: 2020, compress: { passes: 3 } });
  return code ?? fail('terser made nothing of the program.');
}

/** The site's page, with the text for readers without JavaScript. For other journals, src/cli/bundle.cpp writes that text. */
function startPage() {
  const html = readFileSync(join(root, 'web/index.html'), 'utf8');
  const path = journalOf(html);
  const { title, question = title, archive } = JSON.parse(readFileSync(join(root, 'assets', path), 'utf8'));
  const text = (/** @type {string} */ plain) => plain.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const link = `<a href="${text(archive.url)}">${text(archive.reference)}</a>`;
  /** @type {Record<string, string>} */
  const said = {
    title: text(title),
    about: text(question),
    'no-script': text(english.messages['bundle.no-script']),
    archive: text(english.messages['bundle.archive']).replace('{archive}', () => link),
  };
  return Buffer.from(html.replace(/\{\{([a-z-]+)\}\}/g, (_, name) => said[name] ?? fail(`web/index.html asks for {{${name}}}.`)));
}

/** @param {string} html of web/index.html @returns {string} the journal that it shows */
function journalOf(html) {
  const path = html.match(/<daybook-viewer src="([^"]*)"/)?.[1] ?? '';
  return existsSync(join(root, 'assets', path)) && path ? path : fail(`web/index.html shows "${path}", and assets/ has no such journal.`);
}

/** The files of the site: path → bytes. */
async function siteFiles() {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  files.set('index.html', startPage());
  files.set('daybook.js', Buffer.from(await bundle('esm', ['daybook.js'])));
  files.set('daybook.classic.js', Buffer.from(await bundle('iife', ['daybook.js'])));
  files.set('site.js', Buffer.from(await bundle('esm', ['site.js'])));
  for (const name of onDemand) files.set(name, Buffer.from(await bundle('esm', [name], [])));
  files.set('daybook.css', await styles());
  for (const [name, built] of Object.entries(modules)) files.set(name, readFileSync(join(wasmFolder, built)));
  for (const path of filesIn(join(root, 'web'))) {  // icons, further pages
    if (!['.js', '.mjs', '.ts', '.css', '.html'].includes(extname(path))) files.set(relative(join(root, 'web'), path), readFileSync(path));
  }
  for (const name of readdirSync(join(root, 'build/fonts'))) {
    if (!name.startsWith('.')) files.set(`fonts/${name}`, readFileSync(join(root, 'build/fonts', name)));
  }
  /** @type {Record<string, string>} */
  const languages = {};  // those beside English, which is in the program: web/resources.js
  for (const file of readdirSync(join(root, 'assets/strings')).filter((name) => name !== 'en.json')) {
    const bytes = readFileSync(join(root, 'assets/strings', file));
    files.set(`strings/${file}`, bytes);
    languages[basename(file, '.json')] = JSON.parse(String(bytes)).language.name;
  }
  files.set('strings/index.json', Buffer.from(JSON.stringify(languages)));
  for (const path of filesIn(join(root, 'assets/journals'))) {  // journals, and the folders of their images
    files.set(relative(join(root, 'assets'), path), readFileSync(path));
  }
  for (const name of ['LICENSE', 'NOTICE']) files.set(name, readFileSync(join(root, name)));
  const licences = spawnSync(join(root, 'script/licences.py'), ['page', '-'], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (licences.status !== 0) fail('without the licences of what is shipped, nothing is packaged; see above.');
  files.set('LICENSES.txt', licences.stdout);
  return files;
}

/** The mode and the blocks are those that make the program smallest. @param {Buffer} bytes */
const pack = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_GENERIC, [constants.BROTLI_PARAM_LGBLOCK]: 21,
      [constants.BROTLI_PARAM_NPOSTFIX]: 0, [constants.BROTLI_PARAM_NDIRECT]: 4,
    },
  });

/**
 * Writes the files of the site that have changed. Compressing is slow, and browsers cache the others.
 * @param {Map<string, Buffer>} files
 * @returns {Map<string, number>} path → bytes over the wire
 */
function writeSite(files) {
  mkdirSync(site, { recursive: true });
  const wanted = new Set([...files.keys()].flatMap((path) => [path, `${path}.br`]));
  for (const path of filesIn(site)) if (!wanted.has(relative(site, path))) rmSync(path);
  const sizes = new Map();
  for (const [path, bytes] of files) {
    const target = join(site, path);
    if (!existsSync(target) || !readFileSync(target).equals(bytes)) {
      mkdirSync(dirname(target), { recursive: true });
      const packed = pack(bytes);
      if (packed.length < bytes.length) writeFileSync(`${target}.br`, packed);
      else rmSync(`${target}.br`, { force: true });
      writeFileSync(target, bytes);  // last, so that the next run repeats it if this one is interrupted
    }
    sizes.set(path, existsSync(`${target}.br`) ? readFileSync(`${target}.br`).length : bytes.length);
  }
  return sizes;
}

/**
 * Writes the single file. Fails if index.html requests something that is not in it.
 * @param {Map<string, Buffer>} files
 */
async function oneFile(files) {
  let html = String(files.get('index.html'));
  /** @param {RegExp} pattern @param {(...match: string[]) => string} by @param {string} what */
  const replace = (pattern, by, what) => {
    if (!pattern.test(html)) fail(`web/index.html has no ${what}.`);
    html = html.replace(pattern, by);
  };
  // "</script" and "<!--" would end the script or hide its end. Escaped, they mean the same to JavaScript.
  const program = (await bundle('iife', ['site.js', 'daybook.js'], [], true)).replace(/<(\/script|!--)/gi, '<\\$1');
  const hash = createHash('sha256').update(program).digest('base64');
  html = html.replace(/[ \t]*<link\b[^>]*\brel="?(?:preload|modulepreload|prefetch)\b[^>]*>\n?/gi, '');
  for (const name of ['site', 'daybook']) {
    replace(new RegExp(`[ \\t]*<script\\b[^>]*\\bsrc="${name}\\.js"[^>]*></script>\\n?`, 'i'), () => '', `<script type="module" src="${name}.js"></script>`);
  }
  replace(
    /(<meta\b[^>]*http-equiv="Content-Security-Policy"[^>]*\bcontent=")([^"]*)"/i,
    (_, before, policy) =>
      `${before}${policy
        .split(';')
        .map((directive) => {
          if (/^\s*script-src\s/.test(directive)) return ` script-src 'sha256-${hash}' 'wasm-unsafe-eval'`;
          return /^\s*connect-src\s/.test(directive) ? " connect-src 'none'" : directive;
        })
        .join(';')
        .trim()}"`,
    '<meta http-equiv="Content-Security-Policy" content="...">',
  );
  const request = html.match(/<(?:script|img|iframe)\b[^>]*\bsrc="(?!data:)[^"]*"|<link\b[^>]*\brel="?(?:icon|stylesheet|manifest)[^>]*\bhref="(?!data:)[^"]*"/i);
  if (request) fail(`${request[0]} in web/index.html would be a request, and build/daybook.html must make none. Use a data: address, or import it in web/daybook.js.`);
  const journal = journalOf(html);
  const { translations = [] } = JSON.parse(String(files.get(journal)));
  const carried = ['daybook.css', journal, ...translations.map((/** @type {{url: string}} */ { url }) => join(dirname(journal), url))];
  const resources = [...files]
    .filter(([path]) => path in modules || carried.includes(path) || /^(fonts|strings)\//.test(path))
    .map(([path, bytes]) => {
      const packed = deflateSync(bytes, { level: 9, memLevel: 9 });
      const smaller = packed.length < bytes.length;
      return `<script type="text/plain" data-daybook-resource="${path}"${smaller ? ' data-daybook-deflate' : ''}>${(smaller ? packed : bytes).toString('base64')}</script>\n`;
    });
  const licences = String(files.get('LICENSES.txt'));
  if (/<(\/script|!--)/i.test(licences)) fail('LICENSES.txt cannot be part of a page as it is: it has "</script" or "<!--" in it.');
  resources.push(`<script type="text/plain" data-daybook-resource="LICENSES.txt" data-daybook-plain>\n${licences}</script>\n`);
  replace(/<\/body>/i, () => `${resources.join('')}<script>${program}</script>\n</body>`, '</body>');
  return Buffer.from(html);
}

for (const file of Object.values(modules).map((name) => join(wasmFolder, name))) {
  if (!existsSync(file)) fail(`${relative(root, file)} is missing. Build it first: script/build wasm`);
}
for (const file of ['web/index.html', 'web/site.js', 'web/daybook.js']) if (!existsSync(join(root, file))) fail(`${file} is missing.`);
if (spawnSync(join(root, 'script/fonts.py'), { stdio: 'inherit' }).status !== 0) fail('the fonts could not be made; see above. script/setup installs what that needs.');

const files = await siteFiles();
const sizes = writeSite(files);
const page = await oneFile(files);
writeFileSync(join(root, 'build/daybook.html'), page);

/** @param {string} name @param {number} raw @param {number} packed */
const row = (name, raw, packed) =>
  console.log(name.padEnd(34), (raw / 1000).toFixed(1).padStart(9), (packed / 1000).toFixed(1).padStart(9));
console.log('build/site'.padEnd(34), 'kB'.padStart(9), 'brotli'.padStart(9));
let [raw, packed] = [0, 0];
for (const [path, bytes] of files) {
  row(`  ${path}`, bytes.length, sizes.get(path) ?? 0);
  raw += bytes.length;
  packed += sizes.get(path) ?? 0;
}
row('  together', raw, packed);
console.log('build/daybook.html'.padEnd(34), (page.length / 1000).toFixed(1).padStart(9));
