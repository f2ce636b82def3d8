// Chromium: the text map agrees with Range in the DOM, and a quotation is marked where the
// page has its words. With the bundled journal, and with one that has every kind of run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inBrowser, launchChromium, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);
const journals = ['puzanov-1960-09', 'making-of-daybook'];
const rangesOfEachText = 60;
/** A journal that is opened from a disk has no images. */
const noImages = [/page\.png/, /404/];

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(root, `assets/journals/${name}.json`), 'utf8'));

/**
 * @param {Visit} visit
 * @param {any} journal
 */
const open = (visit, journal) =>
  visit.ask((viewer, text) => viewer.openFile(new File([text], 'journal.json')), JSON.stringify(journal));

/** A generator of pseudorandom numbers from 0 to 1, the same in Node.js and in the page. @param {number} seed */
function randomFrom(seed) {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/**
 * Selects passages by Range and compares the viewer's quotes.
 * @param {any} viewer
 * @param {{seed: number, count: number}} given
 * @returns {{checked: number, faults: string[]}}
 */
function comparePassages(viewer, { seed, count }) {
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const fold = (/** @type {string} */ text) => text.replace(/[ \t\n\r\u00a0\u202f]+/g, ' ');
  /** @type {HTMLElement[]} */
  const lines = [...viewer.shadowRoot.querySelectorAll('.document .line')].filter((line) => !line.dataset.line.startsWith('p-'));
  const texts = lines.map((line) => line.textContent ?? '');
  const whole = texts.join('\n');
  const starts = texts.map((_, i) => texts.slice(0, i).reduce((sum, text) => sum + text.length + 1, 0));

  /** A place in a text node, and in all lines. @param {number} i a line @param {number} offset */
  const placeIn = (i, offset) => {
    const walker = document.createTreeWalker(lines[i], NodeFilter.SHOW_TEXT);
    let rest = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = /** @type {Text} */ (node);
      if (rest <= length) return { node, offset: rest, at: starts[i] + offset };
      rest -= length;
    }
    throw new Error('no such place');
  };
  const anywhere = () => {
    for (;;) {
      const i = Math.floor(random() * lines.length);
      const offset = Math.floor(random() * (texts[i].length + 1));
      if (!/[\uDC00-\uDFFF]/.test(texts[i][offset] ?? '')) return placeIn(i, offset);  // not inside a character
    }
  };

  const faults = [];
  for (let i = 0; i < count; i += 1) {
    const [from, to] = [anywhere(), anywhere()].sort((a, b) => a.at - b.at);
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    const selected = whole.slice(from.at, to.at);
    if (!selected.includes('\n') && range.toString() !== selected) faults.push(`the page selects “${range}”, not “${selected}”`);
    const wanted = fold(selected).replace(/^ | $/g, '');
    const passage = viewer.quote(range);
    if (!wanted || !passage) {
      if (wanted || passage) faults.push(`“${wanted}” gives ${JSON.stringify(passage)}`);
      continue;
    }
    const { exact, prefix, suffix } = passage.quote;
    if (fold(exact) !== wanted) faults.push(`“${wanted}” gives “${exact}”`);
    if (passage.entry !== viewer.state.entry || passage.layer !== viewer.state.layer) faults.push('another text');
    // The first match must be the selected passage.
    const place = fold(whole.slice(0, from.at + selected.search(/[^ \t\n\r\u00a0\u202f]/))).length;
    const found = fold(whole).indexOf(fold(prefix + exact + suffix)) + fold(prefix).length;
    if (found !== place) faults.push(`“${prefix}|${exact}|${suffix}” is at ${found}, not at ${place}`);
  }
  return { checked: count, faults };
}

/** The marked text, line by line, and its offset in all lines. @param {any} viewer */
function marked(viewer) {
  const lines = [...viewer.shadowRoot.querySelectorAll('.document .line')];
  let start = -1;
  let before = 0;
  const parts = [];
  for (const line of lines) {
    const marks = [...line.querySelectorAll('mark.event')];
    if (marks.length) {
      const range = document.createRange();
      range.selectNodeContents(line);
      range.setEndBefore(marks[0]);
      if (start < 0) start = before + range.toString().length;
      parts.push(marks.map((mark) => mark.textContent).join(''));
    }
    before += line.textContent.length + 1;
  }
  return { start, text: parts.join('\n') };
}

for (const name of journals) {
  test(`${name}: the quote of a passage is what Range selects`, { expects: noImages }, async (visit) => {
    const journal = read(name);
    await open(visit, journal);
    let checked = 0;
    for (const { id, text } of journal.entries) {
      if (!text) continue;
      for (const layer of ['printed', 'reading']) {
        await visit.ask((viewer, place) => viewer.go(place), { entry: id, layer });
        await visit.sees({ entry: id, layer });
        const result = await visit.ask(comparePassages, { seed: checked + 1, count: rangesOfEachText });
        assert.deepEqual(result.faults, [], `${id}, ${layer}`);
        checked += result.checked;
      }
    }
    assert.ok(checked >= 2 * rangesOfEachText);
  });

  test(`${name}: an event's quotation is marked at its first occurrence`, { expects: noImages }, async (visit) => {
    const journal = read(name);
    const random = randomFrom(1);
    await open(visit, journal);
    const events = [];
    /** @type {{id: string, entry: string, quote: string, start: number}[]} */
    const wanted = [];
    for (const { id: entry, text } of journal.entries) {
      if (!text) continue;
      await visit.ask((viewer, place) => viewer.go(place), { entry, layer: 'printed' });
      await visit.sees({ entry, layer: 'printed' });
      /** @type {string} */
      const whole = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.document .line:not([data-line^="p-"])')]
        .map((line) => line.textContent).join('\n'));
      for (let i = 0; i < 3; i += 1) {
        const words = [...whole.matchAll(/[^ \t\n\r\u00a0\u202f]+/g)];
        const first = Math.floor(random() * words.length);
        const last = Math.min(words.length - 1, first + Math.floor(random() * 20));
        const quote = whole.slice(words[first].index, words[last].index + words[last][0].length).replaceAll(/[ \t\n\r\u00a0\u202f]+/g, ' ');
        const id = `quoted-${wanted.length}`;
        wanted.push({ id, entry, quote, start: whole.replaceAll(/[\t\n\r]/g, ' ').search(escaped(quote)) });
        events.push({ id, date: '1960-09-14', label: id, description: { text: 'Quoted.', cert: 'high', source: [journal.sources[0].id] }, entry, quote });
      }
    }
    await open(visit, { ...journal, events });
    for (const { id, entry, quote, start } of wanted) {
      await visit.ask((viewer, place) => viewer.go(place), { entry, event: id, layer: 'printed' });
      await visit.sees({ event: id, entry, layer: 'printed' });
      const seen = await visit.ask(marked);
      assert.deepEqual({ start: seen.start, text: seen.text.replaceAll(/[ \t\n\r\u00a0\u202f]+/g, ' ') }, { start, text: quote }, `${entry}: ${quote}`);
    }
  });
}

/** The quote as a regular expression that accepts any white space. @param {string} quote */
function escaped(quote) {
  return new RegExp(quote.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', ' +'));
}

test('a printed quotation is marked in the reading text', async (visit) => {
  const journal = read('puzanov-1960-09');
  journal.events[0] = { ...journal.events[0], id: 'corrected', entry: '1960-09-14', quote: 'on peaceful principled it will' };
  await open(visit, journal);
  for (const [layer, text] of [['printed', 'on peaceful principled it will'], ['reading', 'on peaceful principles it will']]) {
    await visit.ask((viewer, place) => viewer.go(place), { event: 'corrected', layer });
    await visit.sees({ event: 'corrected', layer, marked: text });
  }
});

test('the selection is quoted; without a selection the result is null', async (visit) => {
  assert.equal(await visit.ask((viewer) => viewer.quote()), null);
  const { word, x, y } = await visit.ask((viewer) => {
    const line = viewer.shadowRoot.querySelector('.document .paragraph .line');
    const node = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
    const found = /** @type {RegExpExecArray} */ (/\w{5,}/.exec(node?.nodeValue ?? ''));
    const range = document.createRange();
    range.setStart(/** @type {Node} */ (node), found.index);
    range.setEnd(/** @type {Node} */ (node), found.index + found[0].length);
    line.scrollIntoView({ behavior: 'instant', block: 'center' });
    const box = range.getBoundingClientRect();
    return { word: found[0], x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await visit.page.mouse.dblclick(x, y);
  const [selected, passage] = await visit.ask((viewer) => [viewer.shadowRoot.getSelection().toString().trim(), viewer.quote()]);
  assert.equal(selected, word);
  assert.equal(passage.quote.exact, word);
  assert.equal(passage.entry, '1960-09-14');
});
