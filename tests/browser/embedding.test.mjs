// Chromium: two elements on a page: methods, events and removal.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium } from './support.mjs';

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Two viewers</title>
<link rel="icon" href="data:,">
<style>daybook-viewer { display: block; height: 700px; margin: 20px; }</style>
<h1>Two viewers</h1>
<daybook-viewer id="first" src="journals/puzanov-1960-09.json"></daybook-viewer>
<daybook-viewer id="second" src="journals/puzanov-1960-09.json"></daybook-viewer>
<script>
  window.heard = [];
  for (const type of ['daybook-ready', 'daybook-change', 'daybook-error'])
    document.addEventListener(type, (event) => heard.push({ type, id: event.target.id, detail: event.detail }));
</script>
<script type="module" src="daybook.js"></script>
`;

const test = inBrowser(launchChromium, { prepare: (folder) => writeFileSync(join(folder, 'two.html'), page) });

/** @param {import('./visit.mjs').Visit} visit @param {'first' | 'second'} id */
async function turnTo(visit, id) {
  visit.selector = `#${id}`;
  await visit.ask((viewer) => viewer.scrollIntoView());
  await visit.ready();
}

const two = { path: 'two.html' };

test('two viewers on a page do not affect each other', two, async (visit) => {
  await turnTo(visit, 'second');
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
  await turnTo(visit, 'first');
  await visit.sees({ person: null, card: '', entry: '1960-09-14' });
  await visit.click('select entry=1960-09-27');
  await visit.sees({ entry: '1960-09-27', person: null });
  await turnTo(visit, 'second');
  await visit.sees({ entry: '1960-09-14', person: 'kim-il-sung' });
});

test('a viewer without “linked” leaves the address and the title alone', two, async (visit) => {
  await turnTo(visit, 'first');
  await visit.click('select entry=1960-09-27');
  await visit.sees({ entry: '1960-09-27', hash: '', title: 'Two viewers' });
});

test('the wheel over a viewer without focus scrolls the page', two, async (visit) => {
  await turnTo(visit, 'first');
  await visit.ask(() => window.scrollTo(0, 0));
  const { from } = await visit.state();
  await visit.wheel(await visit.placeOf('select day=1960-09-18'), 0, 200);
  await eventually(() => visit.ask(() => window.scrollY), (/** @type {number} */ y) => y > 0, 'the page scrolls');
  assert.equal((await visit.state()).from, from);
});

test('destroy() frees everything, and the other viewer continues', two, async (visit) => {
  await turnTo(visit, 'first');
  await visit.ask((viewer) => {
    /** @type {any} */ (window).context = viewer.shadowRoot.querySelector('canvas').getContext('webgl2');
    viewer.destroy();
  });
  assert.deepEqual(await visit.ask((viewer) => ({
    state: viewer.state, items: viewer.items(), shown: viewer.shadowRoot.innerHTML, memory: viewer.stats().wasmBytes,
    lost: /** @type {any} */ (window).context.isContextLost(),
  })), { state: null, items: [], shown: '', memory: 0, lost: true });
  await turnTo(visit, 'second');
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
  visit.assertNoTrouble();
});

test('a viewer that is removed and added again opens again', two, async (visit) => {
  await turnTo(visit, 'first');
  await visit.ask((viewer) => {
    Object.assign(window, { taken: viewer });
    viewer.remove();
  });
  await eventually(() => visit.ask(() => /** @type {any} */ (window).taken.state), null, 'the viewer has given up what it had');
  await visit.ask(() => document.body.append(/** @type {any} */ (window).taken));
  await turnTo(visit, 'first');
  await visit.sees({ entry: '1960-09-14' });
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
});

test('moving a viewer within the page does not restart it', two, async (visit) => {
  await turnTo(visit, 'first');
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
  await visit.ask((viewer) => document.body.append(viewer));
  await visit.settled();
  await visit.sees({ person: 'kim-il-sung' });
});

test('adding and removing viewers twenty times leaves the page working', two, async (visit) => {
  await turnTo(visit, 'first');
  await visit.ask(async () => {
    for (let round = 0; round < 20; round += 1) {
      const viewer = /** @type {any} */ (document.createElement('daybook-viewer'));
      viewer.setAttribute('src', 'journals/puzanov-1960-09.json');
      document.body.prepend(viewer);
      await viewer.ready;
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
      viewer.remove();
    }
  });
  await visit.sees({ copies: 2 });
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
});

test('go() changes the fields that it names and no others', two, async (visit) => {
  await turnTo(visit, 'first');
  await visit.ask((viewer) => viewer.go({ entry: '1960-09-27', person: 'pak-yong-guk' }));
  await visit.sees({ entry: '1960-09-27', person: 'pak-yong-guk' });
  await visit.ask((viewer) => viewer.go({ entry: '1960-09-13' }));
  await visit.sees({ entry: '1960-09-13', person: 'pak-yong-guk' });
  await visit.ask((viewer) => viewer.go({ from: '1960-09-10', to: '1960-09-20' }));
  await visit.sees({ entry: '1960-09-13', from: '1960-09-10', to: '1960-09-20' });
});

test('the events ready and change have the state', two, async (visit) => {
  await turnTo(visit, 'second');
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
  const heard = await visit.ask(() => /** @type {any} */ (window).heard);
  assert.deepEqual(heard.filter((/** @type {any} */ each) => each.type === 'daybook-ready').map((/** @type {any} */ each) => each.id).sort(), ['first', 'second']);
  const change = heard.filter((/** @type {any} */ each) => each.type === 'daybook-change').pop();
  assert.equal(change.id, 'second');
  assert.equal(change.detail.person, 'kim-il-sung');
  assert.equal(heard.some((/** @type {any} */ each) => each.type === 'daybook-error'), false);
});

test('stats() has the counts of the journal', two, async (visit) => {
  await turnTo(visit, 'first');
  const { entries, people, mentions, wasmBytes, lastFrameMs } = await visit.stats();
  assert.deepEqual([entries, people], [5, 17]);
  assert.ok(mentions > 10 && wasmBytes > 65_536 && lastFrameMs > 0);
});

test('another src opens another journal in place', two, async (visit) => {
  await turnTo(visit, 'first');
  await visit.ask((viewer) => viewer.setAttribute('src', 'journals/nothing-there.json'));
  assert.match(await visit.ask((viewer) => viewer.ready.then(() => '', (/** @type {Error} */ error) => error.message)), /nothing-there\.json/);
  await visit.ask((viewer) => viewer.setAttribute('src', 'journals/puzanov-1960-09.json'));
  await visit.ready();
  await visit.sees({ entry: '1960-09-14', failure: '' });
  visit.assertNoTrouble([/nothing-there/, /404/]);
  visit.troubles.length = 0;
});
