// Chromium: the panel "About" with the licences of everything on the page, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium } from './support.mjs';

const test = inBrowser(launchChromium);
const button = '.pane [data-command="panel about"]';

/** @param {import('./visit.mjs').Visit} visit */
const panel = (visit) => visit.ask((viewer) => {
  const dialog = viewer.shadowRoot.querySelector('.licences');
  const text = dialog.querySelector('pre').textContent;
  return { open: dialog.open, imgui: text.includes('Omar Cornut'), fonts: text.includes('SIL OPEN FONT LICENSE') };
});

test('the licences are fetched when the panel is opened, and the focus returns to its button', async (visit) => {
  assert.ok(!visit.requests.some((url) => url.endsWith('/LICENSES.txt')), 'nothing is fetched before');
  await visit.ask((viewer, selector) => viewer.shadowRoot.querySelector(selector).focus(), button);
  await visit.page.keyboard.press('Enter');
  await eventually(() => panel(visit), { open: true, imgui: true, fonts: true }, 'the panel has the licences');
  assert.deepEqual(await visit.ask((viewer) => {
    const dialog = viewer.shadowRoot.querySelector('.licences');
    return {
      name: viewer.shadowRoot.getElementById(dialog.getAttribute('aria-labelledby')).textContent,
      scrolls: dialog.querySelector('pre').tabIndex,
      close: dialog.querySelector('.close').getAttribute('aria-label'),
    };
  }), { name: 'About Daybook', scrolls: 0, close: 'Close' });
  await visit.page.keyboard.press('Escape');
  await eventually(async () => (await panel(visit)).open, false, 'Escape closes it');
  assert.equal(await visit.ask((viewer, selector) => viewer.shadowRoot.activeElement === viewer.shadowRoot.querySelector(selector), button), true);
  await visit.clickElement(button);
  await eventually(async () => (await panel(visit)).open, true, 'a click opens it again');
  await visit.clickElement('.licences .close');
  await eventually(async () => (await panel(visit)).open, false, 'its button closes it');
  assert.equal(visit.requests.filter((url) => url.endsWith('/LICENSES.txt')).length, 1, 'fetched once');
});
