// Chromium: what a screen reader is given in eight states of the page, as text: expected/trees/NAME.txt, which tree.mjs explains. Whoever changes
// the page reads what changed there. These are the states of the walks with a real screen reader.
//
//   DAYBOOK_REBASELINE=1 node --test tests/browser/trees.test.mjs     writes them again: read each as one who knows WAI-ARIA
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, root } from './support.mjs';
import { treeOf } from './tree.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);
const folder = join(root, 'tests/browser/expected/trees');

/** Tab, until something has the focus. @param {Visit} visit @param {string} selector */
async function tabTo(visit, selector) {
  for (let press = 0; press < 40; press += 1) {
    await visit.press('Tab');
    if (await visit.ask((viewer, wanted) => viewer.shadowRoot.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`Tab does not lead to ${selector}.`);
}

/** @type {Record<string, {about: string, path?: string, whole?: boolean, locale?: string, expects?: RegExp[], further?: (visit: Visit) => Promise<void>}>} */
const states = {
  'first-minute': { about: 'The page as it opens' },
  reading: {
    about: 'An entry, with the head of the document opened',
    path: '#entry=1960-09-14',
    further: async (visit) => {
      await tabTo(visit, '.document summary');
      await visit.press('Enter');
      await eventually(() => visit.has('.opener[open]'), true, 'the head is open');
    },
  },
  name: {
    about: 'A name of the text was chosen with Enter: its card has the focus',
    path: '#entry=1960-09-14',
    further: async (visit) => {
      await tabTo(visit, '.document .person, .document .comment, .document .place');
      while (!await visit.ask((viewer) => viewer.shadowRoot.activeElement.matches('.person'))) await visit.press('ArrowRight');
      await visit.press('Enter');
      await visit.sees({ card: /./ });
    },
  },
  note: {
    about: 'A note of the editors was opened with Enter, and has the focus',
    path: '#entry=1960-09-14',
    further: async (visit) => {
      await tabTo(visit, '.document .person, .document .comment, .document .place');
      while (!await visit.ask((viewer) => viewer.shadowRoot.activeElement.matches('.comment'))) await visit.press('ArrowRight');
      await visit.press('Enter');
      await eventually(() => visit.ask((viewer) => viewer.shadowRoot.activeElement.matches('.notes > *')), true, 'the note is open');
    },
  },
  grid: {
    about: 'The grid of people and days was entered, and a person’s day is reached with arrows',
    path: '#entry=1960-09-14',
    whole: true,
    further: async (visit) => {
      await tabTo(visit, '.mirror [data-command]');
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) await visit.press(key);
    },
  },
  elsewhere: { about: 'An entry whose text is at the archive', path: '#entry=1960-09-27' },
  failure: { about: 'A link to a journal that does not exist', path: '?journal=journals/none.json', expects: [/404|failed request/i] },
  korean: { about: 'The page as it opens for a Korean visitor', path: '?lang=ko' },
};

for (const [name, { about, path = '', whole = false, expects = [], further }] of Object.entries(states)) {
  test(`${name}: ${about}`, { path, expects, opens: name !== 'failure', reducedMotion: true }, async (visit) => {
    if (name === 'failure') await visit.sees({ failure: /./ });
    await further?.(visit);
    if (name !== 'failure') await visit.settled();
    const tree = await treeOf(visit, { whole });
    // A citation has the test's own address, and the day.
    const now = `# ${about}\n${tree.replace(/http:\/\/127\.0\.0\.1:[^)"]*(?:\)\.)?/g, '…')}`;
    const file = join(folder, `${name}.txt`);
    if (process.env.DAYBOOK_REBASELINE === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, now);
      return;
    }
    assert.ok(existsSync(file), `There is no ${file}; DAYBOOK_REBASELINE=1 writes it.`);
    assert.deepEqual(now.split('\n'), readFileSync(file, 'utf8').split('\n'));
  });
}

test('each tree belongs to a state', async () => {
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(states).map((name) => `${name}.txt`).sort());
});
