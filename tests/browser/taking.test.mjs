// What a visitor copies is the document's words, without anything of the editors; or with the notes, if they ask for
// them, in order. The clipboard is the browser's.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, launchFirefox, phone, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const puzanov = JSON.parse(readFileSync(join(root, 'assets/journals/puzanov-1960-09.json'), 'utf8'));
const note = (/** @type {string} */ text, /** @type {string} */ said) => ({ text, comment: { text: said, cert: 'high', source: ['us'] } });

/** From the right, beside its translation, with a table and words that are HTML. */
const arabic = {
  format: 'daybook-journal', version: '1.2', id: 'taken', title: 'يوميات', language: 'ar', period: '1960-09-14',
  sources: [{ id: 'us', title: 'We' }], people: [],
  entries: [{
    id: 'one', date: '1960-09-14', title: 'One',
    text: [
      { type: 'paragraph', text: ['قابلت ', note('آنا', 'Neighbour <1>'), ' اليوم.'] },
      { type: 'table', rows: [['', 'مطلوب', 'معطى'], [note('أرز', 'Rice'), '2  t', '<1.5 & more>']] },
      { type: 'verse', lines: ['سطر أول', 'سطر ثان'] },
    ],
    parallel: { language: 'en', kind: 'translation', text: [{ type: 'paragraph', text: ['I met ', note('Anna', 'A neighbour'), ' today.'] }] },
  }],
};

const test = inBrowser(() => launchChromium(['--enable-caret-browsing']), {  // as after F7: keys can select
  prepare(site) { writeFileSync(join(site, 'journals/taken.json'), JSON.stringify(arabic)); },
});

const inFirefox = inBrowser(() => launchFirefox({ webgl: false, settings: { 'accessibility.browsewithcaret': true } }));

/** @param {Visit} visit @param {string} key */
async function withControl(visit, key) {
  await visit.page.keyboard.down('Control');
  await visit.press(key);
  await visit.page.keyboard.up('Control');
}

/** What is on the clipboard. @param {Visit} visit @returns {Promise<{text: string, html: string}>} */
const clipboard = (visit) => visit.ask(async () => {
  const [item] = await navigator.clipboard.read();
  const as = async (/** @type {string} */ type) => (await item.getType(type)).text();
  return { text: (await as('text/plain')).replaceAll('\r\n', '\n'), html: await as('text/html') };
});

/** Clicks before the words, where the caret is then. @param {Visit} visit @param {string} words */
async function clickBefore(visit, words) {
  const point = await visit.ask((viewer, wanted) => {
    const texts = document.createTreeWalker(viewer.shadowRoot.querySelector('.document'), NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = (text.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }
    return null;
  }, words);
  assert.ok(point, `the document has “${words}”`);
  await visit.page.mouse.click(point.x, point.y);
}

/** Extends the selection by keys. @param {Visit} visit @param {string} key @param {number} times */
async function extend(visit, key, times) {
  await visit.page.keyboard.down('Shift');
  for (let i = 0; i < times; i += 1) await visit.press(key);
  await visit.page.keyboard.up('Shift');
}

/** @param {Visit} visit @param {string} from @param {string} to selectors; all of both is selected */
const select = (visit, from, to) => visit.ask((viewer, [first, last]) => {
  const end = [...viewer.shadowRoot.querySelectorAll(last)].at(-1);
  getSelection()?.setBaseAndExtent(viewer.shadowRoot.querySelector(first), 0, end, end.childNodes.length);
}, [from, to]);

/** @param {Visit} visit */
const isOffered = (visit) => visit.ask((viewer) => viewer.shadowRoot.querySelector('.taking button').checkVisibility());
/** @param {Visit} visit @param {boolean} offered */
const offers = (visit, offered) => eventually(() => isOffered(visit), offered, `copying with notes is ${offered ? '' : 'not '}offered`);

test('words selected by keys are copied as they are, and their notes only by the button that Tab reaches', { clipboard: true }, async (visit) => {
  await offers(visit, false);
  await clickBefore(visit, 'I visited ');
  await extend(visit, 'ArrowRight', 'I visited Kim'.length);
  await withControl(visit, 'c');
  assert.equal((await clipboard(visit)).text, 'I visited Kim');
  await offers(visit, false);  // these words have no note

  await clickBefore(visit, 'Present at the meeting');
  await extend(visit, 'ArrowDown', 3);
  await offers(visit, true);
  const selected = await visit.ask((viewer) => viewer.shadowRoot.getSelection().toString());
  await withControl(visit, 'c');
  const plain = await clipboard(visit);
  assert.ok(plain.text.startsWith('Present at the meeting and conversation were: Minister of Foreign Affairs Pak Geum-cheol'), plain.text);
  assert.equal(plain.text.replace(/\s+/g, ' ').trim(), selected.replace(/\s+/g, ' ').trim());
  assert.doesNotMatch(plain.text, /\[\d|\[[a-z]\]|Source:/);

  await visit.press('Tab');
  await visit.press('Enter');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.taking button').textContent), 'Copied', 'the button says so');
  const { text } = await clipboard(visit);
  assert.match(text, /Pak Geum-cheol\[\d+\]/);
  assert.match(text, /\n\n\[\d+\] Another man's name: Pak Kum-chol [^\n]*Source: /);
  await clickBefore(visit, 'I visited ');
  await offers(visit, false);
});

inFirefox('by keys in Firefox, whose focus takes the selection along', async (visit) => {
  await clickBefore(visit, 'Present at the meeting');
  await extend(visit, 'ArrowDown', 3);
  await offers(visit, true);
  await visit.press('Tab');
  await visit.press('Enter');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.taking button').textContent), 'Copied', 'the button says so');
  assert.match(await visit.pasted(), /^Present at the meeting [^]*\n\n\[\d+\] Another man's name/);
  await clickBefore(visit, 'I visited ');
  await offers(visit, false);
});

test('the whole document, by a click on the button: paragraphs stay, notes are below in order, the folded head is left out', { clipboard: true }, async (visit) => {
  await select(visit, '.document', '.document');
  await offers(visit, true);
  await withControl(visit, 'c');
  const plain = (await clipboard(visit)).text;
  await visit.clickElement('.taking button');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.taking button').textContent), 'Copied', 'the button says so');
  const noted = (await clipboard(visit)).text;
  const shown = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.document .block')]
    .filter((block) => !block.closest('details'))
    .map((block) => [...block.querySelectorAll('.line')].map((line) => line.textContent).join('\n')).filter(Boolean).join('\n\n'));
  assert.equal(plain, shown);
  const paragraphs = noted.split('\n\n');
  const first = paragraphs.findIndex((each) => /^\[[^\]]+\] /.test(each));
  const words = paragraphs.slice(0, first).join('\n\n');
  const below = paragraphs.slice(first).map((each) => /^\[[^\]]+\](?= )/.exec(each)?.[0] ?? each);
  const sign = new RegExp([...new Set(below)].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  assert.deepEqual(words.match(sign), below, 'numbers and notes have the same order');
  const entry = puzanov.entries.find((/** @type {any} */ each) => each.id === '1960-09-14');
  const comments = JSON.stringify(entry.text.filter((/** @type {any} */ block) => !block.opener)).match(/"comment":\{"text":/g) ?? [];
  assert.equal(below.length, comments.length, 'each note of the editors is there');
  const lines = (/** @type {string} */ each) => each.split('\n').filter(Boolean);
  assert.deepEqual(lines(words.replace(sign, '')), lines(plain), 'without the numbers, the words are the same');
});

test('the head is copied when it is open, and lost lines say so only with the notes', { clipboard: true }, async (visit) => {
  await visit.clickElement('.opener summary');
  await eventually(() => visit.has('.opener[open]'), true, 'the head is open');
  await select(visit, '.document', '.opener');
  await offers(visit, true);
  await withControl(visit, 'c');
  const { text } = await clipboard(visit);
  assert.ok(text.startsWith('MFA stamp:'), text);
  assert.doesNotMatch(text, /lost/);
  await visit.clickElement('.taking button');
  await eventually(async () => (await clipboard(visit)).text.includes('Copy Nº 3[b]\n\n[three lines lost when the page was captured]\n\n10 October 1960[1]'), true, 'lines are said to be lost');
});

test('a selection that goes on outside the document is copied by the browser', { clipboard: true }, async (visit) => {
  await select(visit, '.document', '.document');
  await offers(visit, true);
  await select(visit, '.entry header', '.document');
  await offers(visit, false);
  await withControl(visit, 'c');
  const { text } = await clipboard(visit);
  assert.match(text, /14 September 1960[^]*From the editors[^]*I visited Kim Il Sung/);
});

test('a word typed into a field is copied from there', { clipboard: true, path: '?journal=journals/taken.json' }, async (visit) => {
  await select(visit, '.document', '.document');
  await offers(visit, true);
  await visit.ask((viewer) => {
    const field = viewer.shadowRoot.querySelector('.finder input');
    viewer.shadowRoot.querySelector('.finder').style.display = 'flex';
    field.focus();
  });
  await visit.page.keyboard.type('typed');
  await withControl(visit, 'a');
  await withControl(visit, 'c');
  assert.equal(await visit.ask(() => navigator.clipboard.readText()), 'typed');
});

test('two languages, from the right, and a table: each in its order, with its direction', { clipboard: true, path: '?lang=en&journal=journals/taken.json' }, async (visit) => {
  await select(visit, '.document', '.document');
  await offers(visit, true);
  await withControl(visit, 'c');
  const rows = ['\tمطلوب\tمعطى', 'أرز\t2  t\t<1.5 & more>'];
  const plain = ['قابلت آنا اليوم.', rows.join('\n'), 'سطر أول\nسطر ثان', 'I met Anna today.'].join('\n\n');
  assert.equal((await clipboard(visit)).text, plain);
  await visit.clickElement('.taking button');
  await eventually(async () => (await clipboard(visit)).text !== plain, true, 'it was copied');
  const { text, html } = await clipboard(visit);
  assert.equal(text, ['قابلت آنا[1] اليوم.', rows.join('\n').replace('أرز', 'أرز[2]'), 'سطر أول\nسطر ثان', 'I met Anna[3] today.',
    '[1] Neighbour <1> Source: We', '[2] Rice Source: We', '[3] A neighbour Source: We'].join('\n\n'));
  const pasted = await visit.ask((_, given) => [...new DOMParser().parseFromString(given, 'text/html').body.children]
    .map((/** @type {any} */ each) => [each.tagName, each.dir, each.lang, [...each.querySelectorAll('td')].map((cell) => cell.textContent).join('|') || each.textContent]), html);
  assert.deepEqual(pasted, [
    ['P', 'rtl', 'ar', 'قابلت آنا[1] اليوم.'],
    ['TABLE', 'rtl', 'ar', '|مطلوب|معطى|أرز[2]|2  t|<1.5 & more>'],
    ['P', 'rtl', 'ar', 'سطر أولسطر ثان'],
    ['P', 'ltr', 'en', 'I met Anna[3] today.'],
    ['P', 'ltr', 'en', '[1] Neighbour <1> Source: We'], ['P', 'ltr', 'en', '[2] Rice Source: We'], ['P', 'ltr', 'en', '[3] A neighbour Source: We'],
  ]);
});

test('on a phone the button is in sight and can be touched', { clipboard: true, size: phone, touch: true }, async (visit) => {
  await select(visit, '.document .paragraph:has(.comment)', '.document .paragraph:has(.comment)');
  await offers(visit, true);
  const button = await visit.box('.taking button');
  const pane = await visit.box('.pane');
  assert.ok(button.y >= pane.y && button.y + button.height <= pane.y + pane.height && button.height >= 44, JSON.stringify({ button, pane }));
  await visit.page.touchscreen.tap(button.x + button.width / 2, button.y + button.height / 2);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.taking button').textContent), 'Copied', 'the button says so');
  assert.match((await clipboard(visit)).text, /\n\n\[(\d+|[a-z])\] .*Source: /);
});

test('the button works where the page may not use the clipboard', async (visit) => {
  await select(visit, '.document .paragraph:has(.comment)', '.document .paragraph:has(.comment)');
  await offers(visit, true);
  await visit.clickElement('.taking button');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.taking button').textContent), 'Copied', 'the button says so');
  assert.match(await visit.pasted(), /\n\n\[(\d+|[a-z])\] .*Source: /);
});
