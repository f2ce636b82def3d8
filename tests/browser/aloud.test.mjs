// Chromium: reading aloud. The browser of the tests has no voices, so the pages here bring an engine that says nothing but
// keeps what it is asked to say; the tests end its sentences.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, phone, put } from './support.mjs';
import { sentencesOf } from '../../web/aloud.js';

/** @typedef {import('./visit.mjs').Visit} Visit */

/** @param {{lang: string, localService: boolean}[]} voices */
const page = (voices) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Aloud</title><link rel="icon" href="data:,"><script>
  class Engine extends EventTarget {
    asked = [];
    getVoices() { return ${JSON.stringify(voices)}; }
    speak(utterance) { this.asked.push(utterance); }
    cancel() { this.cancelled = true; }
  }
  const engine = new Engine();
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
</script><style>html, body, daybook-viewer { display: block; height: 100%; margin: 0 }</style>
<script type="module" src="daybook.js"></script></head><body><daybook-viewer src="journals/puzanov-1960-09.json" linked></daybook-viewer></body></html>`;

const test = inBrowser(launchChromium, {
  prepare(folder) {
    put(folder, 'speaking.html', page([{ lang: 'ru-RU', localService: true }, { lang: 'en_GB', localService: true }]));
    put(folder, 'elsewhere.html', page([{ lang: 'en-US', localService: false }, { lang: 'de-DE', localService: true }]));
  },
});

/** @param {Visit} visit */
async function beginReading(visit) {
  await visit.openComfort();
  await visit.clickElement('.comfort .aloud');
  await eventually(async () => (await asked(visit)).length, 1, 'a sentence is spoken');
  await eventually(() => visit.has('dialog[open]'), false, 'the panel is closed');
  await visit.settled();
}

/** What was spoken. @param {Visit} visit @returns {Promise<string[]>} */
const asked = (visit) => visit.ask(() => /** @type {any} */ (speechSynthesis).asked.map((/** @type {any} */ each) => each.text));
/** The marked text. @param {Visit} visit @returns {Promise<string[]>} */
const marked = (visit) => visit.ask(() => [...(/** @type {any} */ (CSS).highlights.get('daybook-spoken') ?? [])].map(String));
/** @param {Visit} visit */
const endSentence = (visit) => visit.ask(() => /** @type {any} */ (speechSynthesis).asked.at(-1).onend());
/** @param {Visit} visit */
const barIsShown = (visit) => visit.ask((viewer) => viewer.shadowRoot.querySelector('.aloud-bar').checkVisibility());
/** @param {Visit} visit */
const cancelled = (visit) => visit.ask(() => Boolean(/** @type {any} */ (speechSynthesis).cancelled));

test('a sentence goes on after an initial or an abbreviation', async () => {
  const text = 'A. M. Puzanov came with Cde. Kim. They talked. “Is it so?” he asked.';
  assert.deepEqual(sentencesOf(text, 'en').map(({ from, to }) => text.slice(from, to).trim()), ['A. M. Puzanov came with Cde. Kim. They talked.', '“Is it so?”', 'he asked.']);
});

test('the document is read sentence by sentence, in a voice of its language, and each is marked', { path: 'speaking.html' }, async (visit) => {
  await beginReading(visit);
  const voice = await visit.ask(() => /** @type {any} */ (speechSynthesis).asked[0].voice.lang);
  assert.equal(voice, 'en_GB');
  assert.equal(await visit.has('dialog[open]'), false, 'the panel is closed');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement.dataset.tool), 'hush');
  const printed = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.document .line')].filter((line) => !line.closest('details')).map((line) => line.textContent).join(''));
  let sentences = 0;
  for (; await barIsShown(visit); sentences += 1) {
    const spoken = (await asked(visit)).at(-1) ?? '';
    assert.deepEqual((await marked(visit)).map((each) => each.trim()), [spoken]);
    const inSight = await visit.ask((viewer) => {
      const [range] = /** @type {any} */ (CSS).highlights.get('daybook-spoken');
      return range.getBoundingClientRect().top >= viewer.shadowRoot.querySelector('.pane').getBoundingClientRect().top - 1;
    });
    assert.ok(inSight, spoken);
    await endSentence(visit);
  }
  assert.ok(sentences > 20, `${sentences} sentences`);
  const squeeze = (/** @type {string} */ text) => text.replace(/\s+/g, '');
  assert.equal(squeeze((await asked(visit)).join('')), squeeze(printed), 'every word of the document, and nothing else');
  assert.deepEqual(await marked(visit), []);
});

test('reading begins where the visitor is, and stops by the button, by another entry, and for the next visitor', { path: 'speaking.html', size: phone }, async (visit) => {
  await visit.ask((viewer) => { viewer.shadowRoot.querySelector('.pane').scrollTop = 1500; });
  await beginReading(visit);
  const whole = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.document').textContent);
  const [first] = await asked(visit);
  assert.ok(whole.indexOf(first) > 300, first);
  await visit.press('Enter');
  await eventually(() => barIsShown(visit), false, 'the button is gone');
  assert.ok(await cancelled(visit));
  assert.deepEqual(await marked(visit), []);
  for (const stop of [() => visit.ask((viewer) => viewer.go({ entry: '1960-09-13' })), () => visit.ask((viewer) => viewer.reset())]) {
    await visit.ask((viewer) => { viewer.go({ entry: '1960-09-14' }); /** @type {any} */ (speechSynthesis).asked = []; /** @type {any} */ (speechSynthesis).cancelled = false; });
    await visit.settled();
    await beginReading(visit);
    await stop();
    await eventually(() => cancelled(visit), true, 'it is quiet');
    assert.equal(await barIsShown(visit), false);
  }
});

test('the button that stops lies over nothing that gets the focus', { path: 'speaking.html', reducedMotion: true }, async (visit) => {
  await beginReading(visit);
  await visit.ask((viewer) => {
    const root = viewer.shadowRoot;
    const stop = root.querySelector('.aloud-bar button').getBoundingClientRect();
    const controls = [...root.querySelectorAll('.neighbours ~ * :is(button, a[href])')].filter((each) => each.checkVisibility());
    const behind = controls.findIndex((each) => each.getBoundingClientRect().left > stop.left && each.getBoundingClientRect().right < stop.right);
    controls[behind - 1].focus({ preventScroll: true });
    root.querySelector('.pane').scrollTop += controls[behind].getBoundingClientRect().top - stop.top - 4;  // now it is behind the button
  });
  await visit.press('Tab');
  await eventually(() => visit.ask((viewer) => {
    const held = viewer.shadowRoot.activeElement;
    const { left, top, width, height } = held.getBoundingClientRect();
    return held.closest('.pane') && held.contains(viewer.shadowRoot.elementFromPoint(left + width / 2, top + height / 2));
  }), true, 'the focus can be seen');
});

for (const [what, path] of [['without a voice', ''], ['with voices that are elsewhere, or of another language,', 'elsewhere.html']]) {
  test(`${what} nothing is offered`, { path }, async (visit) => {
    await visit.openComfort();
    assert.ok(await visit.has('.comfort .aloud'));
    assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.comfort .aloud').checkVisibility()), false);
    assert.deepEqual(visit.requests.filter((address) => /aloud/.test(address) && !address.endsWith('.html')), []);
  });
}
