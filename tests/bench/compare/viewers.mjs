// The viewers that are compared: for each a page as its own documentation shows, the data in its own format, when it
// is ready, and how it is panned and zoomed by hand.
import { brotliCompressSync, constants } from 'node:zlib';
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const modules = join(root, 'node_modules');

/**
 * @typedef {import('../generate.mjs').Entry} Entry
 * @typedef {object} Viewer
 * @property {string} name of the option --only
 * @property {string} title
 * @property {(folder: string) => void} install puts the program into the folder that is served
 * @property {(folder: string, journal: string, entries: Entry[]) => void} write index.html and data.json
 * @property {string} box what the mouse pans in: an expression that gives an element
 * @property {string} zoomed how it is zoomed: 'wheel', 'ctrl-wheel', or a selector of a button to click
 * @property {string} shown an expression: how many entries' items are in the document or on the canvas
 */

/**
 * Writes the file and its brotli form, which the server sends. Data of many megabytes is compressed with a lower
 * quality for all viewers, because the highest takes minutes.
 * @param {string} path @param {string | Buffer} content
 */
function put(path, content) {
  const bytes = Buffer.from(content);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  const quality = bytes.length > 4_000_000 ? 7 : bytes.length > 1_000_000 ? 9 : 11;
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  if (packed.length < bytes.length) writeFileSync(`${path}.br`, packed);
}

const plain = (/** @type {Entry} */ { parts }) => parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** The data is asked for before the program is there, and `done` is called when the library says it has drawn. */
const peerPage = (/** @type {{head: string, start: string}} */ { head, start }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Benchmark</title>
<script>const data = fetch('data.json').then((response) => response.json());</script>
${head}
<style>html, body, #timeline { margin: 0; height: 100%; }</style></head>
<body><div id="timeline"></div>
<script>
const done = () => requestAnimationFrame(() => setTimeout(() => { window.firstUsefulFrameMs = performance.now(); }));
${start}
</script></body></html>
`;

/** @type {Viewer[]} */
export const viewers = [
  {
    name: 'daybook', title: 'Daybook',
    install: (folder) => cpSync(join(root, 'build/site'), folder, { recursive: true, preserveTimestamps: true }),
    write(folder, journal) {
      put(join(folder, 'data.json'), journal);
      const page = readFileSync(join(root, 'web/index.html'), 'utf8').replace('src="journals/puzanov-1960-09.json"', 'src="data.json"')
        // As docs/embedding.md advises for a journal of some size; the peers' data is asked for in the page itself, too.
        .replace('<link rel="preload"', '<link rel="preload" href="data.json" as="fetch" crossorigin>\n<link rel="preload"')
        .replace('script-src', "script-src 'unsafe-inline'")
        .replace('</body>', `<script type="module">
const viewer = document.querySelector('daybook-viewer');
await customElements.whenDefined('daybook-viewer');
const done = () => requestAnimationFrame(() => setTimeout(() => { window.firstUsefulFrameMs = performance.now(); }));
const drawn = () => (viewer.stats().frames > 0 ? done() : requestAnimationFrame(drawn));
viewer.ready.then(drawn, () => { window.firstUsefulFrameMs = -1; });
</script></body>`);
      put(join(folder, 'index.html'), page);
    },
    box: "document.querySelector('daybook-viewer').shadowRoot.querySelector('.surface')",
    zoomed: 'ctrl-wheel',
    shown: "document.querySelector('daybook-viewer').items().length",
  },
  {
    name: 'vis', title: 'vis-timeline',
    install(folder) {
      put(join(folder, 'vis.js'), readFileSync(join(modules, 'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js')));
      put(join(folder, 'vis.css'), readFileSync(join(modules, 'vis-timeline/styles/vis-timeline-graph2d.min.css')));
    },
    write(folder, _, entries) {
      put(join(folder, 'data.json'), JSON.stringify(entries.map((entry) => ({ id: entry.id, content: entry.title, start: entry.date, title: plain(entry) }))));
      put(join(folder, 'index.html'), peerPage({
        head: '<link rel="stylesheet" href="vis.css"><script src="vis.js"></script>',
        start: `data.then((items) => {
  const options = { height: '100%', onInitialDrawComplete: done };
  window.timeline = new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(items), options);
});`,
      }));
    },
    box: "document.querySelector('.vis-panel.vis-center')",
    zoomed: 'wheel',
    shown: "document.querySelectorAll('.vis-item').length",
  },
  {
    name: 'timelinejs', title: 'TimelineJS',
    install(folder) {
      const dist = join(modules, '@knight-lab/timelinejs/dist');
      put(join(folder, 'js/timeline.js'), readFileSync(join(dist, 'js/timeline.js')));
      put(join(folder, 'css/timeline.css'), readFileSync(join(dist, 'css/timeline.css')));
      cpSync(join(dist, 'css/icons'), join(folder, 'css/icons'), { recursive: true });
    },
    write(folder, _, entries) {
      const events = entries.map((entry) => {
        const [year, month, day] = entry.date.split('-').map(Number);
        return { unique_id: entry.id, start_date: { year, month, day }, text: { headline: entry.title, text: plain(entry) } };
      });
      put(join(folder, 'data.json'), JSON.stringify({ events }));
      put(join(folder, 'index.html'), peerPage({
        head: '<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>',
        // Its fonts come from Google over the network. They are left out, which makes it faster.
        start: `data.then((config) => {
  window.timeline = new TL.Timeline('timeline', config, { font: null, script_path: 'js/' });
  timeline.ready ? done() : timeline.on('ready', done);
});`,
      }));
    },
    box: "document.querySelector('.tl-timenav')",
    zoomed: '.tl-menubar-button:has(.tl-icon-zoom-in), .tl-menubar-button:has(.tl-icon-zoom-out)',
    shown: "document.querySelectorAll('.tl-timemarker').length",
  },
];

/** Bytes transferred for one of the served files. @param {string} path */
export function packedBytes(path) {
  try {
    return statSync(`${path}.br`).size;
  } catch {
    return statSync(path).size;
  }
}
