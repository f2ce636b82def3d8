// Firefox with WebGL2: what may differ between browsers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchFirefoxWithWebgl, root } from './support.mjs';

const test = inBrowser(launchFirefoxWithWebgl);

test('the site opens with the entry of 14 September and draws its timeline', async (visit) => {
  await visit.sees({ entry: '1960-09-14', pane: '14 September 1960', mirror: ['select entry=1960-09-14'], notice: '', failure: '' });
  assert.equal(await visit.has('.mirror.visible'), false);
  assert.ok((await visit.items()).length > 20);
});

test('a click on a dot opens its person and its entry', async (visit) => {
  await visit.click('select entry=1960-09-27&person=pak-yong-guk');
  await visit.sees({ entry: '1960-09-27', person: 'pak-yong-guk', pane: '27 September 1960', card: 'Pak Yong-guk', hash: /entry=1960-09-27/ });
});

test('a click on a name in the text selects its lane', async (visit) => {
  await visit.clickElement('.document button.person[data-command="select person=khrushchev"]');
  await visit.sees({ person: 'khrushchev', text: ['select person=khrushchev'], card: 'N. S. Khrushchev' });
});

test('a link opens its entry and its person', { path: '#entry=1960-09-29&person=qiao-xiaoguang' }, async (visit) => {
  await visit.sees({ entry: '1960-09-29', person: 'qiao-xiaoguang', card: 'Qiao Xiaoguang', notice: '' });
});

test('Back returns to what was open before', async (visit) => {
  await visit.click('select entry=1960-09-13');
  await visit.sees({ entry: '1960-09-13' });
  await visit.click('select person=puzanov');
  await visit.sees({ person: 'puzanov' });
  await visit.back();
  await visit.sees({ entry: '1960-09-13', person: null });
  await visit.back();
  await visit.sees({ entry: '1960-09-14', person: null });
  await visit.forward();
  await visit.sees({ entry: '1960-09-13' });
});

test('a drag pans, and the wheel zooms', async (visit) => {
  const before = await visit.state();
  await visit.drag(await visit.placeOf('select day=1960-09-18'), -120);
  await eventually(() => visit.state(), (state) => state.from > before.from, 'later days are on show');
  await visit.settled();
});

test('the keyboard moves between days', async (visit) => {
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('.mirror table [tabindex="0"]').focus());
  await visit.press('ArrowRight');
  await visit.sees({ entry: '1960-09-14' });
  await visit.press('Enter');
  await visit.sees({ day: '1960-09-15', entry: null });
});

test('nothing is drawn while nothing changes', async (visit) => {
  const { frames, animationFramesRequested } = await visit.stats();
  await visit.frames(60);
  const now = await visit.stats();
  assert.deepEqual([now.frames, now.animationFramesRequested], [frames, animationFramesRequested]);
});

test('the selected and copied document contains the names', async (visit) => {
  const source = readFileSync(join(root, 'tests/data/puzanov-1960-09-14.txt'), 'utf8');
  await visit.ask((viewer) => {
    const document_ = viewer.shadowRoot.querySelector('.document');
    getSelection()?.setBaseAndExtent(document_, 0, document_, document_.childNodes.length);
  });
  await visit.page.keyboard.down('Control');
  await visit.press('c');
  await visit.page.keyboard.up('Control');
  const words = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();
  const copied = words(await visit.pasted());
  for (const name of ['Kim Il Sung', 'N. S. Khrushchev', 'Niigata']) {
    assert.equal(copied.split(name).length, words(source).split(name).length, `“${name}” is missing`);
  }
});

test('a passage is copied as it is, and with its notes where they are asked for', async (visit) => {
  const paragraph = '.document .paragraph:has(.comment) .line';
  const drag = async () => {
    await visit.ask((viewer, selector) => viewer.shadowRoot.querySelector(selector).scrollIntoView({ block: 'center', behavior: 'instant' }), paragraph);
    const { x, y, width, height } = await visit.box(paragraph);
    await visit.drag({ x: x + 1, y: y + 8 }, width - 2, height - 16);
    await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-tool="notes"]').checkVisibility()), true, 'copying with notes is offered');
  };
  await drag();
  await visit.page.keyboard.down('Control');
  await visit.press('c');
  await visit.page.keyboard.up('Control');
  const words = await visit.pasted();
  const whole = await visit.ask((viewer, selector) => viewer.shadowRoot.querySelector(selector).textContent, paragraph);
  assert.ok(whole.includes(words) && words.length > whole.length / 2, `${words}\n${whole}`);
  await drag();
  await visit.clickElement('.taking button');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.taking button').textContent), 'Copied', 'the button says so');
  assert.match(await visit.pasted(), /\[(\d+|[a-z])\][^]*\n\n\[\1\] .*Source: /);
});
