// Chromium: a link to a passage marks its words, shows them, and says so if the text does not have them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, phone, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);
const link = (/** @type {string} */ text, more = '') => `#entry=1960-09-14${more}&text=${text}`;

/** Which part of the marked words is in sight, from 0 to 1. @param {Visit} visit */
const inSight = (visit) => visit.ask((viewer) => {
  const pane = viewer.shadowRoot.querySelector('.pane').getBoundingClientRect();
  const { top, bottom } = viewer.shadowRoot.querySelector('.document mark').getBoundingClientRect();
  return Math.max(0, Math.min(bottom, pane.bottom, innerHeight) - Math.max(top, pane.top)) / (bottom - top);
});

for (const [where, size] of /** @type {const} */ ([['', {}], [' on a phone', { size: phone }]])) {
  test(`a link to a passage marks its words and shows them${where}`, { path: link('peaceful%20principled'), ...size }, async (visit) => {
    await visit.sees({ entry: '1960-09-14', marked: 'peaceful principled', hash: /text=peaceful%20principled$/ });
    assert.equal(await inSight(visit), 1);
    assert.deepEqual(await visit.ask((viewer) => viewer.state.quote), { exact: 'peaceful principled', prefix: '', suffix: '' });
  });
}

for (const ratio of [1, 2]) {
  // These words are at the edge of the first screen: the head of the page, which grows when its fonts come, must not push them out.
  test(`words at the edge of the screen stay in sight, at ratio ${ratio}`, { path: link('mutual%20aid'), size: phone, touch: true, ratio }, async (visit) => {
    await visit.sees({ marked: 'mutual aid' });
    await visit.ask(() => document.fonts.ready);
    await visit.settled();
    assert.equal(await inSight(visit), 1);
  });
}

test('of words that occur more than once, those with the words before and behind them', { path: link('by-,Cde.,-N.') }, async (visit) => {
  await visit.sees({ marked: 'Cde.' });
  const [before, behind] = await visit.ask((viewer) => {
    const mark = viewer.shadowRoot.querySelector('.document mark');
    const line = mark.closest('.line');
    const range = document.createRange();
    range.setStart(line, 0);
    range.setEndBefore(mark);
    const from = `${range}`.length;
    return [line.textContent.slice(0, from), line.textContent.slice(from + mark.textContent.length)];
  });
  assert.match(before, /by $/);
  assert.match(behind, /^ N/);
});

test('a passage in the head of the dispatch opens the head', { path: link('illegible%20names') }, async (visit) => {
  await visit.sees({ marked: 'illegible names' });
  assert.equal(await inSight(visit), 1);
});

test('a passage that the text does not have is said, and nothing is marked', { path: link('five%20year%20plan%20for%20Mars') }, async (visit) => {
  await visit.sees({ entry: '1960-09-14', marked: '', notice: /^The passage that this link quotes is not in this text\./ });
  assert.equal(await visit.ask((viewer) => viewer.state.quote), null);
});

test('hostile passages are words that are not found', async (visit) => {
  for (const text of ['%3Cimg%20src=x%20onerror=alert(1)%3E', '%', `e${'+'.repeat(20_000)}z`, '%FF%FE', '%FF-,Cde.', 'Cde.,-%FF', '-,', ',', ',-', 'a,b', 'a,-b,c', 'x'.repeat(100_000)]) {
    await visit.ask((_, hash) => { location.hash = hash; }, link('mutual%20aid'));
    await visit.sees({ marked: 'mutual aid', notice: '' });
    await visit.ask((_, hash) => { location.hash = hash; }, link(text));
    await visit.sees({ entry: '1960-09-14', marked: '', notice: /^The passage/ });
  }
});

test('once shown, a passage does not draw the text back to it', { path: link('mutual%20aid') }, async (visit) => {
  await visit.sees({ marked: 'mutual aid' });
  const toEnd = () => visit.ask((viewer) => { viewer.shadowRoot.querySelector('.pane').scrollTop = 1e6; });
  await toEnd();
  await visit.ask((viewer) => viewer.go({ person: 'pak-song-chol' }));  // named at the end, and a card
  await visit.sees({ person: 'pak-song-chol', marked: 'mutual aid' });
  await visit.settled();
  assert.equal(await inSight(visit), 0);
  await visit.ask((viewer) => viewer.go({ person: null }));
  await toEnd();
  await visit.ask((viewer) => viewer.go({ layer: 'reading' }));
  await visit.sees({ layer: 'reading', marked: 'mutual aid' });
  await visit.settled();
  assert.equal(await inSight(visit), 0);
});

test('viewer.go() marks a passage, and no longer; Back brings it again', async (visit) => {
  await visit.ask((viewer) => viewer.go({ entry: '1960-09-14', quote: { exact: 'mutual aid' } }));
  await visit.sees({ marked: 'mutual aid', hash: /text=mutual%20aid/ });
  await visit.ask((viewer) => viewer.go({ quote: null }));
  await visit.sees({ marked: '' });
  await visit.back();
  await visit.sees({ marked: 'mutual aid' });
});

test('the other text marks the same passage, in its own words', { path: link('principled') }, async (visit) => {
  await visit.sees({ marked: 'principled' });
  await visit.clickElement('.layers [data-command="layer reading"]');
  await visit.sees({ layer: 'reading', marked: 'principles', hash: /text=[^&]*principles/ });
});

test('another entry has no passage', { path: link('mutual%20aid') }, async (visit) => {
  await visit.sees({ marked: 'mutual aid' });
  await visit.clickElement('.neighbours .next');
  await visit.sees({ marked: '', hash: /^(?!.*text=)/ });
});

test('what is selected is marked by its link in another window', async (visit) => {
  const { words, address } = await visit.ask((viewer) => {
    const lines = [...viewer.shadowRoot.querySelectorAll('.document > .block .line, .document p.line')].filter((line) => line.textContent.length > 120);
    const walker = document.createTreeWalker(lines[1], NodeFilter.SHOW_TEXT);
    const first = /** @type {Text} */ (walker.nextNode());
    const range = document.createRange();
    range.setStart(first, 7);
    range.setEnd(lines[1], lines[1].childNodes.length);
    const selected = `${range}`;
    viewer.go({ quote: viewer.quote(range).quote });
    return { words: selected, address: viewer.link };
  });
  await visit.goto(new URL(address, await visit.ask(() => location.href)).href);
  const plain = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();
  assert.equal(plain((await visit.look()).marked), plain(words));
});

/** Selects words of the document, as a drag does. @param {Visit} visit @param {string} words */
const select = (visit, words) => visit.ask((viewer, wanted) => {
  const walker = document.createTreeWalker(viewer.shadowRoot.querySelector('.document'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.textContent ?? '').indexOf(wanted);
    if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
  }
  throw new Error(wanted);
}, words);

for (const [how, press] of /** @type {[string, (visit: Visit) => Promise<void>][]} */ ([
  ['a click', (visit) => visit.clickElement('.taking [data-tool="passage"]')],
  ['Tab and Enter', async (visit) => {
    await visit.press('Tab');
    assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement.dataset.tool), 'passage');
    await visit.press('Enter');
  }],
])) {
  test(`a link to the selected words is copied by ${how}, and marks them`, { clipboard: true }, async (visit) => {
    const offered = () => visit.ask((viewer) => ['passage', 'notes'].filter((tool) => viewer.shadowRoot.querySelector(`[data-tool="${tool}"]`).checkVisibility()));
    assert.deepEqual(await offered(), []);
    await select(visit, 'a bilateral treaty of friendship');
    await eventually(offered, ['passage'], 'the link is offered');
    await press(visit);
    await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-tool="passage"]').textContent), 'Copied', 'the button says so');
    const copied = await visit.pasted();
    assert.match(copied, /#entry=1960-09-14&text=a%20bilateral%20treaty%20of%20friendship$/);
    await visit.goto(copied);
    await visit.sees({ marked: 'a bilateral treaty of friendship' });
  });
}

test('words beside the document’s own have no link', { path: '?journal=journals/making-of-daybook.json', expects: [/page\.png/, /404/] }, async (visit) => {
  const select = (/** @type {string} */ selector) => visit.ask((viewer, at) => {
    const line = [...viewer.shadowRoot.querySelectorAll('.document .line')].find((each) => each.dataset.line.startsWith('p-') === (at === 'parallel') && each.textContent.trim());
    if (!line) return false;
    getSelection()?.setBaseAndExtent(line, 0, line, line.childNodes.length);
    return true;
  }, selector);
  const offered = () => visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-tool="passage"]').checkVisibility());
  const entry = JSON.parse(readFileSync(join(root, 'assets/journals/making-of-daybook.json'), 'utf8')).entries.find((/** @type {any} */ each) => each.parallel);
  await visit.ask((viewer, id) => viewer.go({ entry: id }), entry.id);
  await visit.sees({ entry: entry.id });
  assert.ok(await select('document'));
  await eventually(offered, true, 'the link is offered');
  assert.ok(await select('parallel'));
  await eventually(offered, false, 'no link is offered');
});
