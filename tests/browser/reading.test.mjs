// Chromium: the document is the source's text, separate from what the editors say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);
const source = readFileSync(join(root, 'tests/data/puzanov-1960-09-14.txt'), 'utf8');
const sourceLines = source.split('\n').filter((line) => line.trim() !== '');
const journal = JSON.parse(readFileSync(join(root, 'assets/journals/puzanov-1960-09.json'), 'utf8'));
const entry = journal.entries.find((/** @type {any} */ each) => each.id === '1960-09-14');

/** @param {string} text */
const words = (text) => text.replace(/\s+/g, ' ').trim();

/** Reports only where two long texts begin to differ. @param {string} text @param {string} wanted */
function assertSame(text, wanted) {
  let at = 0;
  while (at < wanted.length && text[at] === wanted[at]) at += 1;
  assert.equal(text.slice(Math.max(0, at - 20), at + 60), wanted.slice(Math.max(0, at - 20), at + 60));
}

/** Selects the whole document, with its head, and copies it. @param {Visit} visit */
async function copyDocument(visit) {
  await visit.clickElement('.opener summary');
  await visit.ask((viewer) => {
    const document_ = viewer.shadowRoot.querySelector('.document');
    getSelection()?.setBaseAndExtent(document_, 0, document_, document_.childNodes.length);
  });
  await visit.page.keyboard.down('Control');
  await visit.press('c');
  await visit.page.keyboard.up('Control');
  return visit.pasted();
}

test('the text as printed is the source, to the character', async (visit) => {
  const lines = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.document .line')].map((line) => line.textContent));
  assert.deepEqual(lines, sourceLines);
});

test('the selected and copied document is the source, without words of the editors', { clipboard: true }, async (visit) => {
  assertSame(words(await copyDocument(visit)), words(source));
});

test('switching to the reading text and back to the printed text', async (visit) => {
  const printed = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.document').textContent);
  await visit.clickElement('.layers [data-command="layer reading"]');
  await visit.sees({ layer: 'reading', hash: /layer=reading/ });
  await eventually(() => visit.has('.document.reading'), true, 'the reading text is shown');
  await visit.clickElement('.layers [data-command="layer printed"]');
  await visit.sees({ layer: 'printed' });
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.document').textContent), printed);
});

test('an editors’ note opens and closes by its number', async (visit) => {
  const note = () => visit.ask((viewer) => {
    const button = viewer.shadowRoot.querySelector('.document > .block .comment');
    const text = viewer.shadowRoot.getElementById(button.getAttribute('aria-controls'));
    return { expanded: button.getAttribute('aria-expanded'), shown: text.getClientRects()[0]?.height > 0, empty: text.textContent.trim() === '' };
  });
  assert.deepEqual(await note(), { expanded: 'false', shown: false, empty: false });
  await visit.clickElement('.document > .block .comment');
  assert.deepEqual(await note(), { expanded: 'true', shown: true, empty: false });
  await visit.clickElement('.document > .block button.person');  // the text is updated; the note stays open
  await visit.sees({ card: /./ });
  assert.deepEqual(await note(), { expanded: 'true', shown: true, empty: false });
  await visit.clickElement('.document > .block .comment');
  assert.deepEqual(await note(), { expanded: 'false', shown: false, empty: false });
});

test('each editors’ note has a name for screen readers, and its sources', async (visit) => {
  const notes = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.document .comment')].map((button) => ({
    name: button.getAttribute('aria-label'),
    said: viewer.shadowRoot.getElementById(button.getAttribute('aria-controls'))?.textContent,
  })));
  assert.ok(notes.length > 0);
  for (const { name, said } of notes) {
    assert.match(name, /^(Note (\d+|[a-z])( on “.*\S.*”)?|.+ lost when the page was captured)$/);
    assert.match(said, /Source: /);
  }
});

/** The citation, as the page has it to say. @param {Visit} visit @param {string} accessed */
async function citation(visit, accessed) {
  const address = await visit.ask(() => location.href.replace(/#.*/, ''));
  return `${journal.title}, 14 September 1960. Translated by ${entry.translator}. ${journal.archive.reference}. ${address}#entry=1960-09-14 (accessed ${accessed}).`;
}
const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());

test('“Copy citation” puts the citation of the open entry on the clipboard, with its address and the day', { clipboard: true, path: '?lang=en#entry=1960-09-14&person=kim-il-sung' }, async (visit) => {
  await visit.clickElement('.citation .copy');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.citation .copy').textContent), 'Copied', 'the button says so');
  assert.equal(await visit.ask(() => navigator.clipboard.readText()), await citation(visit, today));
});

test('“Copy citation” works even if the page may not use the clipboard', async (visit) => {
  await visit.clickElement('.citation .copy');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.citation .copy').textContent), 'Copied', 'the button says so');
  assert.equal(await visit.pasted(), await citation(visit, today));
});

test('where copying is refused, the citation is selected, so that the visitor can copy it', async (visit) => {
  await visit.ask(() => { document.execCommand = () => false; });
  await visit.clickElement('.citation .copy');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.citation .copy').textContent), 'Copying is not allowed here', 'the button says so');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.getSelection().toString()), await citation(visit, today), 'the citation is selected');
});

test('the address of a citation opens its entry', { path: '?journal=journals/making-of-daybook.json#entry=lifetime' }, async (visit) => {
  await visit.sees({ entry: 'lifetime' });
  const address = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.citation bdi').textContent);
  await visit.goto('about:blank', { opens: false });
  await visit.goto(address);
  await visit.sees({ entry: 'lifetime', notice: '' });
});

for (const [lang, accessed, date] of [['de', 'abgerufen am', '(14. September 1960)'], ['ko', '접속일:', ', 1960년 9월 14일.'], ['ru', 'дата обращения:', '(14 сентября 1960']]) {
  test(`a citation in ${lang} has each date once, as that language writes it`, { path: `?lang=${lang}` }, async (visit) => {
    const { text, day } = await visit.ask((viewer, tag) => ({
      text: viewer.shadowRoot.querySelector('.citation p').textContent.replaceAll('\u00A0', ' '),
      day: new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date()).replaceAll('\u00A0', ' ').replace(/ г\.$/, ''),
    }), lang);
    assert.ok(text.includes(`${accessed} ${day}`), text);
    assert.equal(text.split(date).length, 2, text);
    assert.equal(text.match(/1960(?!-)/g)?.length, 1, text);
  });
}

test('“Copy link” copies an address that opens the same view', { clipboard: true }, async (visit) => {
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
  await visit.clickElement('[data-tool="link"]');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-tool="link"]').textContent), 'Copied', 'the button says so');
  const link = await visit.pasted();
  assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/#entry=1960-09-14&person=kim-il-sung$/);
  await visit.goto('about:blank', { opens: false });
  await visit.goto(link);
  await visit.sees({ entry: '1960-09-14', person: 'kim-il-sung', card: 'Kim Il Sung' });
});

test('an entry held elsewhere shows a summary in the editors’ words and a link to the archive', async (visit) => {
  const held = journal.entries.find((/** @type {any} */ each) => each.id === '1960-09-27');
  await visit.click('select entry=1960-09-27');
  await visit.sees({ entry: '1960-09-27' });
  const text = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.pane').innerText);
  assert.ok(text.includes(held.summary.text), text);
  assert.match(text, /at the archive, not here/i);
  assert.match(text, /From the editors/);
  assert.equal(await visit.has('.document'), false);
  assert.deepEqual(await visit.ask((viewer) => {
    const link = [...viewer.shadowRoot.querySelectorAll('.pane a')].find((each) => /at the archive/.test(each.textContent));
    return { href: link?.getAttribute('href'), target: link?.target, rel: link?.rel };
  }), { href: held.url, target: '_blank', rel: 'noopener noreferrer' });
});

test('the entry says what the archive holds, who translated it and what its rights are', async (visit) => {
  const text = words(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.pane').textContent));
  for (const words_ of [entry.citation, entry.credit, entry.source_summary.text, journal.rights.text, journal.archive.reference]) {
    assert.ok(text.includes(words(words_)), `“${words_}” is not on the page`);
  }
});

test('marks of the source have the right classes', async (visit) => {
  for (const selector of ['.sic', '.gap', '.handwriting', '.stamp', '.person', '.place', '.date']) {
    assert.ok(await visit.has(`.document ${selector}`), `there is no ${selector}`);
  }
  const gap = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.document span.gap').getAttribute('aria-label'));
  assert.match(gap, /\w/);
});

test('Earlier and Later lead from entry to entry', async (visit) => {
  await visit.clickElement('.neighbours .previous');
  await visit.sees({ entry: '1960-09-13' });
  await visit.clickElement('.neighbours .next');
  await visit.sees({ entry: '1960-09-14' });
  await visit.clickElement('.neighbours .next');
  await visit.sees({ entry: '1960-09-20' });
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.pane').scrollTop), 0);
});

test('an entry in a person’s card opens it and keeps the card', async (visit) => {
  await visit.click('select person=puzanov');
  await visit.sees({ card: 'A. M. Puzanov' });
  await visit.clickElement('.card .appearances button[data-command="select entry=1960-09-29&person=puzanov"]');
  await visit.sees({ entry: '1960-09-29', person: 'puzanov', pane: '29 September 1960' });
});

test('the text can be enlarged to 150 %, and fits', async (visit) => {
  const size = () => visit.ask((viewer) => parseFloat(getComputedStyle(viewer.shadowRoot.querySelector('.document')).fontSize));
  const before = await size();
  await visit.chooseComfort('size', '150');
  await eventually(size, (now) => Math.abs(now / before - 1.5) < 0.01, 'the text is half as large again');
  assert.equal(await visit.ask((viewer) => {
    const pane = viewer.shadowRoot.querySelector('.pane');
    return pane.scrollWidth - pane.clientWidth;
  }), 0);
  await visit.chooseComfort('size', '100');
  await eventually(size, before, 'the text is as it was');
});
