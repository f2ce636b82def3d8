// Chromium: a click on the timeline or in the text selects everywhere, and has a link.
import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { compare } from './pictures.mjs';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium } from './support.mjs';

const test = inBrowser(launchChromium);

test('the site opens with the entry of 14 September and its text', async (visit) => {
  await visit.sees({
    entry: '1960-09-14', person: null, pane: '14 September 1960', card: '', mirror: ['select entry=1960-09-14'],
    hash: '', notice: '', failure: '', title: /14 September 1960/,
  });
  assert.ok((await visit.stats()).frames > 0);
});

test('a click on an entry of the canvas opens it', async (visit) => {
  await visit.click('select entry=1960-09-13');
  await visit.sees({
    entry: '1960-09-13', pane: '13 September 1960', mirror: ['select entry=1960-09-13'], hash: /entry=1960-09-13/, title: /13 September/,
  });
});

test('a click on an entry of several days opens it', async (visit) => {
  await visit.click('select entry=1960-09-20');
  await visit.sees({ entry: '1960-09-20', pane: /20.23 September 1960/, mirror: ['select entry=1960-09-20'], hash: /entry=1960-09-20/ });
});

test('a click on a day without an entry says that none is known', async (visit) => {
  await visit.click('select day=1960-09-17');
  await visit.sees({
    entry: null, day: '1960-09-17', pane: '17 September 1960', mirror: ['select day=1960-09-17'], hash: /day=1960-09-17/,
  });
  assert.match(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.pane').innerText), /No entry is known/);
});

test('a click on an event opens its card and marks its quotation in the text', async (visit) => {
  await visit.click('select event=niigata-talks');
  await visit.sees({
    event: 'niigata-talks', entry: '1960-09-14', card: 'Niigata talks broken off', mirror: ['select entry=1960-09-14', 'select event=niigata-talks'],
    marked: 'our delegation will break off the talks', hash: /event=niigata-talks/,
  });
});

test('a click on a name of the canvas opens the person', async (visit) => {
  await visit.click('select person=kim-il-sung');
  await visit.sees({
    person: 'kim-il-sung', entry: '1960-09-14', card: 'Kim Il Sung', text: ['select person=kim-il-sung'], hash: /person=kim-il-sung/,
    mirror: ['select entry=1960-09-14', 'select person=kim-il-sung', 'select entry=1960-09-14&person=kim-il-sung'],
  });
});

test('a click on a dot opens its person and its entry', async (visit) => {
  await visit.click('select entry=1960-09-27&person=pak-yong-guk');
  await visit.sees({
    person: 'pak-yong-guk', entry: '1960-09-27', card: 'Pak Yong-guk', pane: '27 September 1960', hash: /entry=1960-09-27.*person=pak-yong-guk/,
    mirror: ['select entry=1960-09-27', 'select person=pak-yong-guk', 'select entry=1960-09-27&person=pak-yong-guk'],
  });
});

test('a click on a name in the text selects its lane', async (visit) => {
  await visit.clickElement('.document button.person[data-command="select person=khrushchev"]');
  await visit.sees({
    person: 'khrushchev', card: 'N. S. Khrushchev', text: ['select person=khrushchev'], hash: /person=khrushchev/,
    mirror: ['select entry=1960-09-14', 'select person=khrushchev', 'select entry=1960-09-14&person=khrushchev'],
  });
});

test('a click on a place in the text opens its card', async (visit) => {
  await visit.clickElement('.document button.place[data-command="explain place=niigata"]');
  await visit.sees({ place: 'niigata', card: 'Niigata', text: ['explain place=niigata'], hash: /place=niigata/ });
});

test('the canvas draws what is selected', async (visit) => {
  const before = await visit.screenshot('canvas');
  await visit.clickElement('.document button.person[data-command="select person=khrushchev"]');
  await visit.sees({ person: 'khrushchev' });
  await visit.settled();
  assert.notDeepEqual(await visit.screenshot('canvas'), before);
});

test('a click on the canvas moves the focus to what was clicked, without a focus ring', async (visit) => {
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
  await visit.page.mouse.move(1, 1);
  await visit.settled();
  const clicked = await visit.screenshot('canvas');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement?.dataset?.command), 'select person=kim-il-sung');
  await visit.goto('about:blank', { opens: false });
  await visit.goto(`${visit.requests[0]}#entry=1960-09-14&person=kim-il-sung`);
  // A few pixels of letters depend on the order in which they were first drawn; a ring has hundreds.
  const { share } = compare(PNG.sync.read(await visit.screenshot('canvas')), PNG.sync.read(clicked));
  assert.ok(share < 0.0001, `the picture is not the same as that of the link: ${share}`);
});

test('the card closes by its button', async (visit) => {
  await visit.click('select person=kim-il-sung');
  await visit.sees({ card: 'Kim Il Sung' });
  await visit.clickElement('.card .close');
  await visit.sees({ card: '', person: null, entry: '1960-09-14' });
});

test('a link opens its entry, its person and its days', { path: '#entry=1960-09-14&person=kim-il-sung&from=1960-09-10&to=1960-09-20' }, async (visit) => {
  await visit.sees({
    entry: '1960-09-14', person: 'kim-il-sung', from: '1960-09-10', to: '1960-09-20', pane: '14 September 1960', card: 'Kim Il Sung', notice: '',
  });
});

test('a click on the number of a day with an entry opens the entry', async (visit) => {
  await visit.click('select day=1960-09-21');
  await visit.sees({ entry: '1960-09-20', day: null, mirror: ['select entry=1960-09-20'] });
});

test('a link to an entry that is not the first opens that entry', { path: '#entry=1960-09-29' }, async (visit) => {
  await visit.sees({ entry: '1960-09-29', pane: '29 September 1960', notice: '' });
});

test('a link entered into the address of an open page is followed', async (visit) => {
  await visit.ask(() => { location.hash = '#entry=1960-09-27&person=priyemsky'; });
  await visit.sees({ entry: '1960-09-27', person: 'priyemsky', pane: '27 September 1960', card: 'D. A. Priyemsky' });
});

test('the link of the current view opens the same view', async (visit) => {
  await visit.click('select entry=1960-09-27&person=ri-hyo-sun');
  await visit.sees({ person: 'ri-hyo-sun' });
  await visit.press('+');
  await visit.settled();
  const { link } = await visit.state();
  const seen = await visit.look();
  await visit.goto('about:blank', { opens: false });
  await visit.goto(`${visit.requests[0].replace(/#.*/, '')}#${link}`);
  const again = await visit.look();
  for (const key of ['entry', 'person', 'from', 'to', 'pane', 'card', 'mirror']) assert.deepEqual(again[key], seen[key], key);
});

test('an unknown entry in a link gives a notice and the nearest entry', { path: '#entry=1960-09-26' }, async (visit) => {
  await visit.sees({ entry: '1960-09-27', pane: '27 September 1960', notice: /no entry “1960-09-26”/ });
});

test('an unknown person in a link gives a notice and does no harm', { path: '#person=nobody&entry=1960-09-14' }, async (visit) => {
  await visit.sees({ entry: '1960-09-14', person: null, card: '', pane: '14 September 1960', notice: /no person “nobody”/ });
});

test('an invalid link does no harm', { path: '#entry=%FF%00&person=%3Cscript%3E&from=yesterday&to=&&&=&day=1960-99-99' }, async (visit) => {
  await visit.sees({ pane: '14 September 1960', entry: '1960-09-14', person: null, notice: /./ });
});

test('Back and Forward go through what was opened', async (visit) => {
  await visit.click('select entry=1960-09-13');
  await visit.sees({ entry: '1960-09-13' });
  await visit.click('select person=puzanov');
  await visit.sees({ entry: '1960-09-13', person: 'puzanov' });
  await visit.click('select entry=1960-09-29');
  await visit.sees({ entry: '1960-09-29', person: 'puzanov' });
  await visit.back();
  await visit.sees({ entry: '1960-09-13', person: 'puzanov', pane: '13 September 1960', card: 'A. M. Puzanov' });
  await visit.back();
  await visit.sees({ entry: '1960-09-13', person: null, card: '' });
  await visit.back();
  await visit.sees({ entry: '1960-09-14', person: null, pane: '14 September 1960' });
  await visit.forward();
  await visit.sees({ entry: '1960-09-13', person: null, pane: '13 September 1960' });
  await visit.forward();
  await visit.sees({ entry: '1960-09-13', person: 'puzanov' });
});

test('hovering shows a card on the canvas, which disappears when the pointer leaves', async (visit) => {
  await visit.settled();
  const before = await visit.screenshot('canvas');
  const { x, y } = await visit.placeOf('select entry=1960-09-20');
  await visit.page.mouse.move(x, y);
  await eventually(async () => (await visit.screenshot('canvas')).equals(before), false, 'the canvas shows what is hovered');
  const pane = await visit.box('.pane');
  await visit.page.mouse.move(pane.x + pane.width / 2, pane.y + 20);
  await eventually(async () => (await visit.screenshot('canvas')).equals(before), true, 'the canvas is as before');
  await visit.sees({ entry: '1960-09-14', person: null });
});
