// Firefox without WebGL2, as on many machines without a GPU: the mirror is the timeline.
import assert from 'node:assert/strict';
import { desktop, inBrowser, kiosk, launchFirefoxWithoutWebgl, phone } from './support.mjs';

const test = inBrowser(launchFirefoxWithoutWebgl);

test('without WebGL the list is the timeline, without a message in the console', async (visit) => {
  await visit.sees({ entry: '1960-09-14', pane: '14 September 1960', failure: '' });
  const list = await visit.box('.mirror.visible');
  assert.ok(list.width > 300 && list.height > 300, JSON.stringify(list));
});

test('without WebGL a click on an entry, a day, a name and a dot opens it', async (visit) => {
  await visit.clickElement('.mirror [data-command="select entry=1960-09-13"]');
  await visit.sees({ entry: '1960-09-13', pane: '13 September 1960', mirror: ['select entry=1960-09-13'], hash: /entry=1960-09-13/ });
  await visit.clickElement('.mirror [data-command="select day=1960-09-17"]');
  await visit.sees({ entry: null, day: '1960-09-17', pane: '17 September 1960' });
  await visit.clickElement('.mirror [data-command="select person=kim-il-sung"]');
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
  await visit.clickElement('.mirror [data-command="select entry=1960-09-27&person=pak-yong-guk"]');
  await visit.sees({ entry: '1960-09-27', person: 'pak-yong-guk', card: 'Pak Yong-guk' });
});

test('without WebGL a name in the text, a link and Back work', { path: '#entry=1960-09-14&person=kim-il-sung' }, async (visit) => {
  await visit.sees({ entry: '1960-09-14', person: 'kim-il-sung', card: 'Kim Il Sung' });
  await visit.clickElement('.document button.person[data-command="select person=khrushchev"]');
  await visit.sees({ person: 'khrushchev', mirror: ['select entry=1960-09-14', 'select person=khrushchev', 'select entry=1960-09-14&person=khrushchev'] });
  await visit.back();
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
});

test('without WebGL the keyboard moves between days, and the selection is visible', async (visit) => {
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('.mirror table [tabindex="0"]').focus());
  await visit.press('ArrowRight');
  await visit.press('Enter');
  await visit.sees({ day: '1960-09-15', entry: null });
  for (let step = 0; step < 8; step += 1) await visit.press('ArrowDown');
  const inSight = await visit.ask((viewer) => {
    const { top, bottom } = viewer.shadowRoot.activeElement.getBoundingClientRect();
    const surface = viewer.shadowRoot.querySelector('.surface').getBoundingClientRect();
    return top >= surface.top && bottom <= surface.bottom;
  });
  assert.ok(inSight);
});

for (const [name, size] of /** @type {const} */ ([['desktop', desktop], ['phone', phone], ['kiosk', kiosk]])) {
  test(`without WebGL nothing is wider than a ${name}’s screen`, { size }, async (visit) => {
    assert.deepEqual(await visit.ask((viewer) => ['.viewer', '.top', '.pane'].filter((selector) => {
      const element = viewer.shadowRoot.querySelector(selector);
      return element.scrollWidth > element.clientWidth;
    })), []);
    // Only the grid of people and days scrolls sideways, and the names stay in sight.
    if (name === 'phone') await visit.clickElement('[data-command="panel timeline"]');
    assert.deepEqual(await visit.ask((viewer) => {
      const surface = viewer.shadowRoot.querySelector('.surface');
      surface.scrollLeft = surface.scrollWidth;
      const { left, right } = surface.getBoundingClientRect();
      return [...surface.querySelectorAll('tbody tr > :first-child')].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      }).map((each) => each.textContent);
    }), []);
  });
}

test('without WebGL a phone’s Timeline button opens the list', { size: phone }, async (visit) => {
  await visit.clickElement('[data-command="panel timeline"]');
  await visit.clickElement('.mirror [data-command="select entry=1960-09-13"]');
  await visit.sees({ entry: '1960-09-13', pane: '13 September 1960' });
});
