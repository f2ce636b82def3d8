// Everything that the page can do is done with keys alone (WCAG 2.1.1, 2.1.2, 2.4.3). Each walk is one page, on which it goes on
// from where it stands:
//
//   Chromium, desktop    every function, in every state of the page; the failure page; a journal in parts; a long journal
//   Chromium, phone      what is different there: the strip of days, the timeline that lies over the text, the card below it,
//                        the tools below the text, the folded summary
//   Firefox, desktop     once each kind of thing that the page does with the focus: open, close, move, select, choose, a dialog,
//                        a note, the grid, a card. What a function does is the same code in both; where the focus goes is the
//                        browser's
//   Firefox, caret       selecting words with keys, and copying them with their notes: in the tests' Chromium no key leads the
//                        caret to the text
//
// What there is to do comes from the product: the last tests compare what the walks used with all controls that the pages had,
// shown or hidden or on the canvas, the commands of src/app/command.h, and the tools of web/. The keys are those of
// src/app/keys.cpp. Whoever adds one has to add its step here, or the test fails and names it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test as plainTest } from 'node:test';
import ts from 'typescript';
import { eventually } from './eventually.mjs';
import { Inventory, strike, Walk } from './keyboard.mjs';
import { withLongJournal } from './long_journal.mjs';
import { inBrowser, launchChromium, launchFirefox, launchFirefoxWithWebgl, phone, put, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */
/** @typedef {import('./keyboard.mjs').Stop} Stop */

const data = (/** @type {string} */ name) => join(root, 'tests/data', name);
const source = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8');
const timeout = 300_000;
const inventory = new Inventory();

/** A journal of 20,000 entries and 5,000 people. */
const long = 'long.html#entry=e100&person=p30';

/** @param {string} folder */
function prepare(folder) {
  withLongJournal(folder, { path: 'long.html' });
  put(folder, 'journals/parts.json', readFileSync(data('journals/good/chunks.json'), 'utf8'));  // without its text
}

// --- What a step waits for ------------------------------------------------------------------------

/** @param {Visit} visit @param {string} selector */
const isShown = (visit, selector) => visit.ask((viewer, at) => viewer.shadowRoot.querySelector(at)?.checkVisibility() ?? false, selector);
/** @param {Visit} visit @param {string} selector */
const shows = (visit, selector) => eventually(() => isShown(visit, selector), true, `${selector} is shown`);
/** @param {Visit} visit @param {string} selector */
const hides = (visit, selector) => eventually(() => isShown(visit, selector), false, `${selector} is gone`);
/** @param {Visit} visit @param {string} selector */
const holds = (visit, selector) => eventually(() => visit.ask((viewer, at) => viewer.shadowRoot.activeElement?.matches(at) ?? false, selector), true, `the focus is on ${selector}`);
/** The button says so. @param {Visit} visit */
const copied = (visit) => eventually(() => visit.ask((viewer) => viewer.shadowRoot.activeElement?.textContent), 'Copied', 'it is copied');
/** The focus is back. @param {Walk} walk @param {Stop} stop */
const isBack = (walk, { index, kind, name }) => eventually(() => walk.here().then((now) => now && { index: now.index, kind: now.kind, name: now.name }), { index, kind, name }, 'the focus is back');

/** A field of the State. @param {Visit} visit @param {string} field */
const state = (visit, field) => async () => (await visit.state())[field];
/** The visible days. @param {Visit} visit */
const view = (visit) => async () => { const { from, to } = await visit.state(); return [from, to]; };
/** How the page looks. @param {Visit} visit @param {string} name of a choice */
const look = (visit, name) => () => visit.ask((viewer, at) => viewer.shadowRoot.querySelector('.viewer').dataset[at], name);
/** @param {Visit} visit */
const language = (visit) => () => visit.ask((viewer) => viewer.lang);
/** @param {Visit} visit */
const focus = (visit) => () => visit.ask((viewer) => viewer.shadowRoot.activeElement?.ariaLabel);

/** Presses a key that changes something. @param {Walk} walk @param {string} key @param {() => Promise<any>} reads */
async function changes(walk, key, reads) {
  const before = JSON.stringify(await reads());
  await strike(walk.visit, key);
  await eventually(async () => JSON.stringify(await reads()), (now) => now !== before, `${key} changes it from ${before}`);
  assert.ok(await walk.here(), `${key} loses the focus.`);
}

/**
 * Presses a key until one of these is away from its beginning, or all are there: Chromium ignores a key that comes just when
 * another scroll ends.
 * @param {Visit} visit
 * @param {string} key
 * @param {string} selector
 * @param {boolean} away
 */
const scrolls = (visit, key, selector, away) => eventually(async () => {
  await strike(visit, key);
  return visit.ask((viewer, at) => [...viewer.shadowRoot.querySelectorAll(at)].some(({ scrollTop }) => scrollTop > 0), selector);
}, away, `${key} scrolls ${selector}`);

// --- Steps ----------------------------------------------------------------------------------------

/** A cell of people and days. @param {Stop} stop */
const inGrid = ({ group }) => group === 'grid';

/** The link at the top; then the text is scrolled. @param {Walk} walk */
async function toDocument(walk) {
  const { visit } = walk;
  await walk.use('tool document', { until: () => holds(visit, '.pane h2') });
  await scrolls(visit, 'End', '.pane', true);
  await scrolls(visit, 'Home', '.pane', false);
}

/**
 * Waits until the viewer has heard that the dialog is closed: the browser says so later.
 * @param {Walk} walk
 * @param {string} panel
 * @param {string} key
 */
async function leaveDialog({ visit }, panel, key) {
  const box = `dialog[data-panel="${panel}"]`;
  await visit.ask((viewer, at) => {
    const dialog = viewer.shadowRoot.querySelector(at);
    delete dialog.dataset.heard;
    dialog.addEventListener('close', () => { dialog.dataset.heard = 'yes'; }, { once: true });
  }, box);
  await strike(visit, key);
  await eventually(() => visit.has(`${box}[data-heard]`), true, `${key} closes the panel ${panel}`);
}

/**
 * Opens a dialog and leaves it: with Escape, and with its button, which has the focus. The focus comes back.
 * @param {Walk} walk
 * @param {string} panel
 * @param {string} filled what the dialog has when it is filled
 * @param {{inside?: () => Promise<void>, right?: (stop: Stop) => boolean}} [how] inside: more steps
 */
async function dialog(walk, panel, filled, { inside, right } = {}) {
  const kind = `panel ${panel}`;
  const until = () => shows(walk.visit, `dialog[data-panel="${panel}"] ${filled}`);
  const opener = await walk.reach(kind, right);
  await walk.act(kind, { until });
  assert.equal((await walk.here())?.kind, kind, 'the button that closes the dialog has the focus');
  await walk.tour();
  await inside?.();
  await walk.reach(kind);
  await leaveDialog(walk, panel, 'Escape');
  await isBack(walk, opener);
  await walk.act(kind, { until });
  await leaveDialog(walk, panel, 'Enter');
  await isBack(walk, opener);
}

/** @param {Walk} walk */
const keySheet = (walk) => dialog(walk, 'keys', 'table');

/** Every choice. @param {Walk} walk */
const comfort = (walk) => dialog(walk, 'comfort', 'input:checked', { inside: async () => {
  await walk.look();
  for (const kind of new Set(walk.shown.map((each) => each.kind).filter((each) => each.startsWith('choice ')))) {
    const reads = look(walk.visit, kind.replace('choice ', ''));
    await walk.use(kind, { key: 'ArrowRight', reads });
    await changes(walk, 'ArrowLeft', reads);
  }
} });

/** The test's browser has no voices. @param {Walk} walk */
async function readingAloud(walk) {
  const { visit } = walk;
  await visit.ask(() => {
    const engine = { getVoices: () => [{ lang: 'en-GB', localService: true }], speak() {}, cancel() {} };
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.assign(window, { SpeechSynthesisUtterance: class {} });
  });
  await walk.use('panel comfort', { until: () => shows(visit, '.comfort .aloud') });
  await walk.use('tool aloud', { until: () => holds(visit, '[data-tool="hush"]') });
  await walk.tour();
  await walk.use('tool hush', { until: () => hides(visit, '.aloud-bar') });
}

/** @param {Walk} walk */
const about = (walk) => dialog(walk, 'about', 'pre:not(:empty)', { inside: async () => {
  await walk.reach('licences');
  await scrolls(walk.visit, 'End', '.licences, .licences pre', true);
  walk.inventory.use('licences', '');
} });

const below = { right: (/** @type {Stop} */ { group }) => group === '' };  // the text, not the timeline

/** Every button of the dialog; once the picture cannot be made at first. @param {Walk} walk */
async function picture(walk) {
  const { visit } = walk;
  const page = /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page));
  const filled = '[data-as="svg"]';
  const gone = () => hides(visit, '.picture');
  const open = () => walk.use('panel picture', { ...below, until: () => shows(visit, `.picture ${filled}`) });
  const saves = async (/** @type {string} */ kind) => (await Promise.all([page.waitForEvent('download'), walk.use(kind, { until: gone })]))[0].suggestedFilename();
  await dialog(walk, 'picture', filled, below);
  await open();
  await page.route('**/daybook-picture.wasm', (route) => route.abort());
  await walk.use('tool picture png', { until: () => shows(visit, '.picture [data-words="page.try-again"]') });
  await page.unroute('**/daybook-picture.wasm');
  assert.match(await saves('tool picture again'), /\.png$/);
  await open();
  assert.match(await saves('tool picture svg'), /\.svg$/);
  await visit.ask(() => { window.print = () => { for (const name of ['beforeprint', 'afterprint']) window.dispatchEvent(new Event(name)); }; });
  await open();
  await walk.use('tool picture print', { until: gone });
}

/** @param {Walk} walk */
async function languages(walk) {
  await walk.use('field language', { key: 'ArrowDown', reads: language(walk.visit) });
  await changes(walk, 'ArrowUp', language(walk.visit));
}

/** Arrows lead there, Enter opens, and the focus stays. @param {Walk} walk */
async function grid(walk) {
  const { visit } = walk;
  await walk.reach('select entry', inGrid);
  await changes(walk, 'ArrowRight', focus(visit));
  await walk.act('select day', { until: () => visit.sees({ day: '1960-09-15' }) });
  await changes(walk, 'ArrowLeft', focus(visit));
  await walk.act('select entry', { until: () => visit.sees({ entry: '1960-09-14' }) });
  for (let i = 0; i < 2; i += 1) await changes(walk, 'ArrowDown', focus(visit));
  await walk.act('select entry&person', { until: () => visit.sees({ entry: '1960-09-14', person: 'kim-il-sung', card: 'Kim Il Sung' }) });
  await changes(walk, 'Escape', state(visit, 'person'));
  await changes(walk, 'Home', focus(visit));
  await walk.act('select person', { until: () => visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' }) });
  await changes(walk, 'Escape', state(visit, 'person'));
  await changes(walk, 'ArrowRight', focus(visit));
  for (let i = 0; i < 2; i += 1) await changes(walk, 'ArrowUp', focus(visit));
}

/** The states of the page that are opened there. @param {Walk} walk */
async function openedFromTimeline(walk) {
  const { visit } = walk;
  await walk.reach('select entry', inGrid);
  await changes(walk, 'ArrowRight', focus(visit));
  await walk.act('select day', { until: () => visit.sees({ day: /./ }) });
  await walk.tour();  // a day without an entry
  await walk.reach('select day', inGrid);
  for (let at = await walk.here(); !/at the archive/.test(at?.name ?? ''); at = await walk.press('ArrowRight'));
  await walk.act('select entry', { until: () => shows(visit, '.entry.held') });
  await walk.tour();  // an entry that is at the archive
  await walk.use('select event', { until: () => shows(visit, '.card h2') });
  await walk.tour();  // an event’s card
  await walk.use('close', { until: () => hides(visit, '.card') });
}

/** @param {Walk} walk */
async function zoomAndStep(walk) {
  const { visit } = walk;
  for (const kind of ['zoom 1.5', 'zoom 0.6667', 'zoom 1.5', 'fit']) await walk.use(kind, { reads: view(visit) });
  await walk.look();
  for (const kind of ['step-entry next', 'step-entry previous']) {
    if (walk.shown.some((each) => each.kind === kind)) await walk.use(kind, { reads: state(visit, 'entry') });
  }
}

/** A word of the text opens a card. The focus goes there and back. @param {Walk} walk @param {string} kind */
async function card(walk, kind) {
  const { visit } = walk;
  const word = await walk.reach(kind, ({ group }) => group === 'document');
  await walk.act(kind, { until: () => holds(visit, '.card h2') });
  await walk.press('Escape');
  await isBack(walk, word);
  await walk.act(kind, { until: () => holds(visit, '.card h2') });
  await walk.tour();
  await walk.use('close', { until: () => isBack(walk, word) });
}

/** @param {Walk} walk */
async function note(walk) {
  const { visit } = walk;
  const number = await walk.reach('note');
  await walk.act('note', { until: () => holds(visit, '.notes > :not([hidden])') });
  await walk.press('Escape');
  await isBack(walk, number);
  await hides(visit, '.notes > :not([hidden])');
}

/** @param {Walk} walk */
async function documentOfEntry(walk) {
  const { visit } = walk;
  await walk.use('summary', { until: () => shows(visit, '.opener[open] .block') });
  await walk.tour();  // with the head of the document
  await walk.use('summary', { until: () => hides(visit, '.opener .block') });
  await note(walk);
  for (const kind of ['explain place', 'explain org', 'explain term', 'select person']) await card(walk, kind);
  const layers = (/** @type {string} */ layer) => ({ right: (/** @type {Stop} */ { command }) => command.endsWith(layer), until: () => visit.sees({ layer }) });
  await walk.use('layer', layers('reading'));
  await walk.tour();  // the corrected text
  const word = await walk.reach('explained word');  // its explanation is shown while it has the focus
  assert.ok(await visit.ask(({ shadowRoot: { activeElement } }) => {
    const { content } = getComputedStyle(activeElement, '::after');
    return activeElement.title !== '' && (content.includes(activeElement.title) || content.includes('attr(title)'));
  }), 'its explanation is shown');
  walk.inventory.use(word.kind, word.command);
  await walk.use('layer', layers('printed'));
  for (const name of [/^Previous/, /^Next/]) {
    await walk.use('select entry', { right: (stop) => stop.group === '' && name.test(stop.name), reads: state(visit, 'entry'), until: () => holds(visit, '.pane h2') });
  }
  await walk.use('tool cited', { until: () => copied(visit) });
  const open = () => walk.use('tool cite', { ...below, until: () => shows(visit, 'dialog.cite .cited') });
  await open();
  await walk.use('close the citations', { until: () => hides(visit, 'dialog.cite') });
  await open();
  const page = /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page));
  for (const style of ['bibtex', 'ris', 'csl-json']) {
    await Promise.all([page.waitForEvent('download'), walk.use(`tool cite ${style}`, { until: () => shows(visit, 'dialog.cite .cited') })]);
  }
  await walk.press('Escape');
  await hides(visit, 'dialog.cite');
}

/** The archive is not asked. @param {Walk} walk */
async function linkToArchive(walk) {
  const { visit } = walk;
  await visit.ask(() => addEventListener('click', (event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link) return;
    /** @type {any} */ (window).followed = /** @type {HTMLAnchorElement} */ (link).href;
    event.preventDefault();
  }));
  await walk.use('a', { until: () => eventually(() => visit.ask(() => /** @type {any} */ (window).followed), (/** @type {string} */ to) => /^https:/.test(to ?? ''), 'the link was followed') });
}

/** @param {Walk} walk */
async function cardOfPerson(walk) {
  const { visit } = walk;
  await walk.use('select person', { right: ({ group, command }) => group === '' && command.endsWith('puzanov'), until: () => holds(visit, '.card h2') });
  await walk.tour();
  for (const kind of ['step-appearance next', 'step-appearance previous']) await walk.use(kind, { reads: state(visit, 'entry') });
  await walk.use('pin', { reads: state(visit, 'pin') });
  await walk.use('select entry&person', { right: ({ group, command }) => group === '' && !command.includes('09-14'), reads: state(visit, 'entry') });
  await walk.use('close', { until: () => hides(visit, '.card') });
}

/** An address leads to nothing. @param {Walk} walk */
async function notice(walk) {
  const { visit } = walk;
  await visit.ask(() => { location.hash = 'entry=nowhere'; });
  await visit.sees({ notice: /nowhere/ });
  await walk.tour();
  await walk.use('tool dismiss', { until: () => visit.sees({ notice: '' }) });
}

/** The file dialog is the browser’s. @param {Walk} walk @param {string} file @param {() => Promise<any>} until */
async function openFile(walk, file, until) {
  const page = /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (walk.visit.page));
  const choosing = page.waitForEvent('filechooser').then((chooser) => chooser.setFiles(file));
  await Promise.all([choosing, walk.use('tool open', { until })]);
}

/** A journal with mistakes, and a file that is none. @param {Walk} walk */
async function ownJournal(walk) {
  const { visit } = walk;
  const title = '.failure h2';
  const stay = { until: () => hides(visit, '.failure') };
  await openFile(walk, data('broken/small.json'), () => shows(visit, '.notice [data-tool="warnings"]'));
  await walk.use('tool warnings', { until: () => holds(visit, title) });
  await walk.tour();
  await walk.use('tool stay', stay);
  await openFile(walk, data('broken/not-json.json'), () => holds(visit, title));
  await walk.tour();
  await walk.use('tool stay', stay);
}

/** An error while it is drawn. @param {Walk} walk */
async function stoppedProgram(walk) {
  const { visit } = walk;
  await walk.reach('', inGrid);
  await visit.settled();  // so that the next frame is that of the key
  await visit.ask(() => {
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = () => {
      WebGL2RenderingContext.prototype.drawElements = drawElements;
      throw new Error('The graphics card is on fire.');
    };
  });
  await strike(visit, '+');
  await holds(visit, '.failure h2');
  await walk.tour();
  await walk.use('tool again', { until: () => hides(visit, '.failure') });
}

// --- The keys ---------------------------------------------------------------------------------------

/** @typedef {{row: string, keys: {press: string, command: string, tool: string}[]}} Row */

/** The table of keys: "keys.page" and what to press for it. @returns {Row[]} */
function keyTable() {
  const arrows = Object.fromEntries([['←', 'Left'], ['→', 'Right'], ['↑', 'Up'], ['↓', 'Down']].map(([cap, way]) => [cap, `Arrow${way}`]));
  return [...source('src/app/keys.cpp').matchAll(/\{msg::(keys_\w+)::id,\s*\{\{(.*?)\}\}\}/gs)].map(([, row, keys]) => ({
    row: row.replace('_', '.').replaceAll('_', '-'),
    keys: keys.split(/\},\s*\{/).map((text) => {
      const { key, cap, word, command = '', tool = '', shift, ctrl } = Object.fromEntries([...text.matchAll(/\.(\w+) = (?:"([^"]*)"|([\w:]+))/g)].map(([, name, quoted, bare]) => [name, quoted ?? bare]));
      const named = (word ?? '').replace(/^msg::key_|::id$/g, '').replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());
      return { press: `${ctrl ? 'Control+' : ''}${shift ? 'Shift+' : ''}${key ?? arrows[cap] ?? named}`, command, tool };
    }),
  }));
}

/** @type {Record<string, {reads: (visit: Visit) => () => Promise<any>, first?: string[]}>} what a row's keys change, and where that can be seen */
const effects = {
  'keys.move': { first: ['ArrowDown', 'ArrowDown'], reads: focus },
  'keys.open': { first: ['ArrowRight'], reads: (visit) => state(visit, 'entry') },
  'keys.ends': { reads: focus },
  'keys.page': { reads: focus },
  'keys.person-ends': { reads: focus },
  'keys.entry': { reads: (visit) => state(visit, 'entry') },
  'keys.person-entry': { reads: (visit) => state(visit, 'entry') },
  'keys.today': { reads: (visit) => state(visit, 'entry') },
  'keys.zoom': { reads: view },
  'keys.fit': { first: ['+'], reads: view },
  'keys.find': { reads: focus },
  'keys.pin': { reads: (visit) => state(visit, 'pin') },
  'keys.details': { reads: focus },
  'keys.close-card': { reads: (visit) => state(visit, 'person') },
  'keys.names': { first: ['ArrowRight'], reads: (visit) => () => visit.ask((viewer) => viewer.shadowRoot.activeElement?.dataset.command) },
  'keys.sheet': { reads: (visit) => () => visit.has('.sheet[open]') },
};

/** Every key of the table does what its row says, and the sheet lists them. @param {Walk} walk */
async function everyKey(walk) {
  const { visit } = walk;
  const table = keyTable();
  assert.deepEqual(table.map(({ row }) => row).sort(), Object.keys(effects).sort(), 'Say here what each row of src/app/keys.cpp changes.');
  for (const { row, keys } of table) {
    const { first = [], reads } = effects[row];
    if (row === 'keys.names') await walk.reach('select person', ({ group }) => group === 'document');
    else if ((await walk.here())?.group !== 'grid') await walk.reach('', inGrid);
    for (const key of first) await walk.press(key);
    for (const { press, command, tool } of keys) {
      try {
        await changes(walk, press, reads(visit));
      } catch (error) {
        throw new Error(`${row}: ${press}`, { cause: error });
      }
      walk.inventory.use(tool ? `tool ${tool}` : row, command);
    }
  }
  const { messages } = JSON.parse(source('assets/strings/en.json'));
  const listed = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.sheet[open] table:not(.signs) td')].map((cell) => cell.textContent));
  assert.deepEqual(listed.sort(), table.map(({ row }) => messages[row]).sort());
  await leaveDialog(walk, 'keys', 'Escape');
}

/** @param {Walk} walk */
async function longJournal(walk) {
  const { visit } = walk;
  await walk.tour();
  const parts = () => visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('thead th')].map((/** @type {any} */ each) => each.ariaColIndex));
  await walk.reach('', inGrid);
  await changes(walk, 'End', parts);
  await walk.use('go entry&from&to', { reads: state(visit, 'entry') });
  await walk.use('tool today', { reads: state(visit, 'entry') });
  await walk.use('field sort', { key: 'ArrowDown', reads: state(visit, 'sort') });
  await walk.use('field find-people', { key: 'a', reads: state(visit, 'people') });
}

// --- The walks ------------------------------------------------------------------------------------

describe('in Chromium', () => {
  const test = inBrowser(launchChromium, { prepare });

  test('every function on a desktop', { timeout, reducedMotion: true, clipboard: true, expects: [/daybook-picture\.wasm/, /Failed to load/, /Stopped/] }, async (visit) => {
    const walk = new Walk(visit, inventory);
    await walk.tour();
    for (const step of [toDocument, comfort, readingAloud, about, languages, grid, zoomAndStep, openedFromTimeline, keySheet]) await step(walk);
    await visit.ask(() => { location.hash = 'entry=1960-09-14'; });
    await visit.sees({ entry: '1960-09-14' });
    await walk.use('tool link', { until: () => copied(visit) });
    for (const step of [documentOfEntry, cardOfPerson, notice, picture, linkToArchive, ownJournal, stoppedProgram]) await step(walk);
  });

  test('a journal that is not there', { path: '?journal=journals/none.json', timeout, opens: false, expects: [/404|Failed to load/] }, async (visit) => {
    const walk = new Walk(visit, inventory);
    await holds(visit, '.failure h2');
    await walk.tour();
    await visit.ask(() => {
      const usually = window.fetch;
      window.fetch = async () => {  // a large file, of which half is sent
        window.fetch = usually;
        const stream = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(2e6)) });
        return new Response(stream, { headers: { 'content-length': '4000000' } });
      };
    });
    await walk.use('tool retry', { until: () => shows(visit, '[data-tool="cancel"]') });
    await walk.use('tool cancel', { until: () => holds(visit, '.failure h2') });
    await walk.use('tool usual', { until: () => holds(visit, '.pane h2') });
  });

  test('a text that could not be fetched', { path: '?journal=journals/parts.json', timeout, expects: [/1960\.json/, /404/] }, async (visit) => {
    const walk = new Walk(visit, inventory);
    await shows(visit, '[data-tool="text"]');
    await walk.tour();
    await visit.page.route('**/chunks.text/1960.json', (route) => route.fulfill({ path: data('journals/good/chunks.text/1960.json') }));
    await walk.use('tool text', { until: () => shows(visit, '.document') });
  });

  test('a long journal', { path: long, timeout, reducedMotion: true }, async (visit) => {
    const walk = new Walk(visit, inventory);
    await everyKey(walk);
    await longJournal(walk);
  });

  test('what is different on a phone', { size: phone, timeout, reducedMotion: true, clipboard: true }, async (visit) => {
    const walk = new Walk(visit, inventory);
    const toggle = (/** @type {boolean} */ open) => walk.use('panel timeline', { until: () => (open ? shows : hides)(visit, '.zoom') });
    await walk.tour();
    await toDocument(walk);
    await grid(walk);  // in the strip of days
    await toggle(true);
    await walk.tour();
    await zoomAndStep(walk);
    await keySheet(walk);
    await toggle(false);
    await toggle(true);
    await grid(walk);
    await walk.use('tool document', { until: () => holds(visit, '.pane h2') });
    await hides(visit, '.zoom');
    await card(walk, 'select person');
    await note(walk);
    await walk.use('panel summary', { until: () => shows(visit, '.lead.whole') });
    await comfort(walk);
    await walk.use('tool link', { until: () => copied(visit) });
    await dialog(walk, 'picture', '[data-as="svg"]');
    await openFile(walk, data('broken/not-json.json'), () => holds(visit, '.failure h2'));
    await walk.use('tool stay', { until: () => hides(visit, '.failure') });
    await walk.reach('tool document');
    await visit.resize({ width: 700, height: 400 });  // a phone on its side
    await hides(visit, '.timeline-toggle');
    await walk.tour();
  });
});

describe('in Firefox', () => {
  const test = inBrowser(launchFirefoxWithWebgl);

  test('where the focus goes', { timeout }, async (visit) => {
    const walk = new Walk(visit, inventory);
    await walk.tour();
    for (const step of [toDocument, keySheet, about, languages, grid, note]) await step(walk);
    const reads = look(visit, 'size');
    await dialog(walk, 'comfort', 'input:checked', { inside: () => walk.use('choice size', { key: 'ArrowRight', reads }) });
    await walk.use('zoom 1.5', { reads: view(visit) });
    await card(walk, 'select person');
    await notice(walk);
  });
});

describe('in Firefox with a caret, as after F7', () => {
  const test = inBrowser(() => launchFirefox({ webgl: false, settings: { 'accessibility.browsewithcaret': true } }));

  for (const [name, tool, pasted] of /** @type {[string, string, RegExp][]} */ ([
    ['words are selected, and copied with their notes', 'notes', /\n\n\[\w+\] /],
    ['words are selected, and a link to them is copied', 'passage', /#entry=[^&]+&text=[^&]+$/],
  ])) {
    test(name, { timeout }, async (visit) => {
      const walk = new Walk(visit, inventory);
      /** Whether the caret is in a paragraph with a note. */
      const there = () => visit.ask(() => Boolean(getSelection()?.anchorNode?.parentElement?.closest('.document .paragraph:has(.comment)')));
      await walk.reach('select person', ({ group }) => group === 'document');  // the caret comes along
      for (let lines = 0; lines < 60 && !await there(); lines += 1) await visit.press('ArrowDown');
      await visit.page.keyboard.down('Shift');
      for (let lines = 0; lines < 10 && !await isShown(visit, '[data-tool="notes"]'); lines += 1) await visit.press('ArrowDown');
      await visit.page.keyboard.up('Shift');
      await shows(visit, `[data-tool="${tool}"]`);
      await walk.use(`tool ${tool}`, { until: () => copied(visit) });
      assert.match(await visit.pasted(), pasted);
    });
  }
});

// --- What there is to do --------------------------------------------------------------------------

/** How keys do what no control sends. */
const otherwise = {
  focus: 'moving in the timeline', view: 'zoom, and moving in the timeline', 'scroll-lanes': 'moving in the timeline', 'scroll-strip': 'moving in the timeline',
  'read-at': 'scrolling the document', today: 'tool today', filter: 'field find-people', sort: 'field sort', link: 'the address',
  reset: 'for the page around',
};

/** Short ways for pointers, and what keys do instead. */
const forPointers = {
  'another part of a list': 'arrows, Home and End', 'select from&to': 'a group of days on the canvas: zoom', 'select from&to&person': 'a group of days on the canvas: zoom',
};

/** The names in the objects called "tools". @param {string} text JavaScript */
function toolsIn(text) {
  /** @type {string[]} */
  const names = [];
  const read = (/** @type {ts.Node} */ node) => {
    if ((ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.name.getText() === 'tools' && node.initializer && ts.isObjectLiteralExpression(node.initializer)) {
      for (const { name } of node.initializer.properties) if (name) names.push(name.getText());
    }
    ts.forEachChild(node, read);
  };
  read(ts.createSourceFile('', text, ts.ScriptTarget.Latest, true));
  return names;
}

plainTest('each control that a page had was used with keys, also those that were hidden or are on the canvas', () => {
  assert.ok(inventory.size > 50, `${inventory.size} kinds of controls`);
  assert.deepEqual(inventory.unusedControls().sort(), Object.keys(forPointers).sort(), 'No walk uses these controls: add a step for each. Or one of `forPointers` is used, or is no more.');
});

plainTest('each command of src/app/command.h was sent with keys', () => {
  const commands = [...source('src/app/command.h').matchAll(/ word = "([^"]+)"/g)].map(([, word]) => word);
  assert.ok(commands.length > 20, String(commands));
  assert.deepEqual(inventory.unsentCommands(commands).sort(), Object.keys(otherwise).sort(), 'No control that a walk uses sends these commands, or one of `otherwise` does.');
});

plainTest('each tool of the page was used with keys', () => {
  const tools = readdirSync(join(root, 'web')).filter((name) => name.endsWith('.js')).flatMap((name) => toolsIn(source(`web/${name}`)));
  assert.ok(tools.length > 15, String(tools));
  assert.deepEqual(inventory.unusedTools(tools), [], 'No walk uses these tools. Add a step for each.');
});
