// Firefox without WebGL2: the mirror is the timeline, even for a journal of 20,000 entries and 5,000 people.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { withLongJournal } from './long_journal.mjs';
import { inBrowser, launchFirefoxWithoutWebgl } from './support.mjs';

const test = inBrowser(launchFirefoxWithoutWebgl, { prepare: withLongJournal });

test('without WebGL a pointer reaches everything in a long journal: years, earlier and later entries, people', { path: '#entry=e10000' }, async (visit) => {
  await eventually(() => visit.has('.mirror.visible .people tbody tr'), true, 'the list is there');
  await visit.clickElement('.mirror .years button', 21);
  await visit.sees({ entry: 'e7670', from: '1900-01-01', to: '1900-12-31' });
  const first = () => visit.ask((viewer) => viewer.shadowRoot.querySelector('.mirror thead .entry').getAttribute('aria-colindex'));
  const before = Number(await first());
  await visit.clickElement('.mirror .people .later');
  await eventually(async () => Number(await first()) > before, true, 'later entries are listed');
  await visit.sees({ entry: 'e7670' });
  await visit.clickElement('.mirror .people .below');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.mirror tbody tr:last-child .person').dataset.command), (command) => command !== 'select person=p31', 'people below are listed');
  await visit.clickElement('.mirror tbody tr:last-child .person');
  await eventually(() => visit.state(), ({ person }) => person !== null, 'a person is open');
  assert.equal((await visit.state()).entry, 'e7670');
});

test('without WebGL people can be searched by name', {}, async (visit) => {
  await visit.clickElement('.finder input');
  await visit.page.keyboard.type('anna 4995');
  await eventually(() => visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.mirror .person')].map((button) => button.textContent)), ['Anna 4995'], 'only she is listed');
  await visit.clickElement('.mirror .person');
  await visit.sees({ person: 'p4995', card: 'Anna 4995' });
});
