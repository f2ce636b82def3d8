// Chromium: the first screen says what this is, in the editors' words, and has the document's first sentence. The head of the
// document is folded above it.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);
const sentence = "I visited Kim Il Sung in accordance with Moscow's instructions.";
const sizes = [[1280, 720], [1366, 768], [390, 844], [820, 1180], [1080, 1920], [700, 400]];
/** Other common ones, down to small phones and low windows. */
const otherSizes = [[1024, 768], [768, 1024], [1280, 600], [412, 915], [375, 667], [360, 640]];

/** Whether the head is open, and shown. @param {Visit} visit */
const head = (visit) => visit.ask((viewer) => {
  const details = viewer.shadowRoot.querySelector('.opener');
  const lines = [...details.querySelectorAll('.line')];
  return [details.open, lines.every((line) => line.checkVisibility())];
});
const open = [true, true];
const folded = [false, false];

/** The rectangle of the first words that are shown whole and have this text. @param {Visit} visit @param {string} text */
const whole = (visit, text) => visit.ask((viewer, wanted) => {
  const shown = (/** @type {Element} */ element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { top, bottom, left, right } = range.getBoundingClientRect();
    return element.checkVisibility() && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && bottom > top;
  };
  return [...viewer.shadowRoot.querySelectorAll('.heading span, .line')].some((each) => each.textContent === wanted && shown(each));
}, text);

for (const [width, height] of sizes) {
  test(`at ${width}×${height} the first screen has the first sentence, the country, and what this is`, { size: { width, height } }, async (visit) => {
    assert.equal(await whole(visit, sentence), true, 'the first sentence is whole');
    assert.equal(await whole(visit, 'Pyongyang, North Korea'), true, 'the heading says where');
    const said = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.lead').innerText);
    assert.match(said, /^Who was in the room with Kim Il Sung on 14 September 1960\?\n/);
    assert.match(said, /North Korea/);
    assert.match(said, /From the editors/);
    assert.deepEqual(await head(visit), folded);
  });
}

for (const [width, height] of [...sizes, ...otherSizes]) {
  for (const touch of [false, true]) {
    test(`at ${width}×${height} the first sentence is on the first screen in each language${touch ? ', with a finger' : ''}`, { size: { width, height }, touch, path: '?lang=de' }, async (visit) => {
      for (const language of ['de', 'ko', 'ru', 'en']) {
        await visit.ask((viewer, tag) => { viewer.lang = tag; }, language);
        await eventually(() => visit.ask((viewer) => viewer.lang), language, 'the language is in use');
        assert.equal(await whole(visit, sentence), true, language);
      }
    });
  }
}

test('in a low frame “More” shows all of the editors’ words', { size: { width: 700, height: 400 } }, async (visit) => {
  const hidden = () => visit.ask((viewer) => {
    const words = viewer.shadowRoot.querySelector('.lead .words');
    return words.scrollHeight > words.clientHeight;
  });
  assert.equal(await hidden(), true);
  await visit.clickElement('.lead .more');
  await eventually(hidden, false, 'all words are shown');
  await visit.clickElement('.lead .more');
  await eventually(hidden, true, 'they are short again');
});

test('the head says what is in it, and opens and closes', async (visit) => {
  const name = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.opener summary').getAttribute('aria-label'));
  assert.equal(name, 'Head of the dispatch: stamp, Copy Nº 3, Nº 162, handwriting');
  await visit.clickElement('.opener summary');
  await eventually(() => head(visit), open, 'the head is open');
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
  assert.deepEqual(await head(visit), open, 'and stays open');
  await visit.clickElement('.opener summary');
  await eventually(() => head(visit), folded, 'the head is folded');
});

test('what is unfolded in a scrolled text stays where it is', async (visit) => {
  const at = () => visit.ask((viewer) => Math.round(viewer.shadowRoot.querySelector('.opener summary').getBoundingClientRect().top));
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('.opener summary').scrollIntoView({ block: 'center' }));  // as clickElement() does
  await visit.settled();
  assert.ok(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.pane').scrollTop > 50), 'the text is scrolled');
  const before = await at();
  await visit.clickElement('.opener summary');
  await eventually(() => head(visit), open, 'the head is open');
  await visit.settled();
  assert.equal(await at(), before);
});

for (const link of ['event=dispatch', 'event=receipt', 'person=samsonov']) {
  test(`a link to ${link}, which is in the head, opens it`, async (visit) => {
    await visit.ask((_, fragment) => { location.hash = fragment; }, `#entry=1960-09-14&${link}`);
    await eventually(() => head(visit), open, 'the head is open');
  });
}

test('on paper the head is open', async (visit) => {
  await visit.page.emulateMedia({ media: 'print' });
  await eventually(async () => (await head(visit))[1], true, 'its lines are shown');
});
