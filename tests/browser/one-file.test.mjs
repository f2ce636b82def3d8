// build/daybook.html, opened from the disk, works and makes no request, in both browsers.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, launchFirefoxWithWebgl, launchFirefoxWithoutWebgl, oneFile } from './support.mjs';

const url = pathToFileURL(oneFile).href;

for (const [name, launch] of /** @type {const} */ ([
  ['in Chromium', launchChromium], ['in Firefox', launchFirefoxWithWebgl], ['in Firefox without WebGL', launchFirefoxWithoutWebgl],
])) {
  describe(name, () => {
    const test = inBrowser(launch);

    test('the single file opens from the disk and makes no request', { url }, async (visit) => {
      await visit.sees({ entry: '1960-09-14', pane: '14 September 1960', failure: '' });
      await visit.clickElement('.document button.person[data-command="select person=khrushchev"]');
      await visit.sees({ person: 'khrushchev', card: 'N. S. Khrushchev', hash: /person=khrushchev/ });
      assert.deepEqual(visit.requests.filter((each) => each !== url && !each.startsWith('data:')), []);
    });

    test('from the disk a citation has the archive’s address and the day', { url }, async (visit) => {
      assert.match(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.citation p').textContent),
        / https:\/\/digitalarchive\.wilsoncenter\.org\/document\/119461 \(accessed \d+ [A-Z][a-z]+ \d{4}\)\.$/);
    });

    test('the single file contains its fonts', { url }, async (visit) => {
      const faces = await visit.ask(() => [...document.fonts].map((face) => `${face.family} ${face.weight} ${face.style} ${face.status}`));
      assert.equal(faces.length, 6);
      for (const face of faces) assert.match(face, /^"?Daybook .* loaded$/);
    });

    test('the single file contains the licences of its parts', { url }, async (visit) => {
      await visit.clickElement('.pane [data-command="panel about"]');
      const text = () => visit.ask((viewer) => viewer.shadowRoot.querySelector('.licences[open] pre')?.textContent ?? '');
      await eventually(text, (shown) => shown.includes('Omar Cornut') && shown.includes('SIL OPEN FONT LICENSE'), 'the panel has them');
    });

    test('the single file draws its timeline, and saves it', { url }, async (visit) => {
      await visit.ask(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (file) => {
          Object.assign(window, { saved: file });
          return make(file);
        };
      });
      const saved = async (/** @type {string} */ as) => {
        await visit.takePicture(as);
        return visit.ask(async () => {
          const { saved: file } = /** @type {any} */ (window);
          return { type: file.type, begins: (await file.text()).slice(0, 4), bytes: file.size };
        });
      };
      const svg = await saved('svg');
      assert.deepEqual([svg.type, svg.begins], ['image/svg+xml', '<svg']);
      const png = await saved('png');
      assert.equal(png.type, 'image/png');
      assert.ok(svg.bytes > 10_000 && png.bytes > 100_000, `${svg.bytes} ${png.bytes}`);
      assert.deepEqual(visit.requests.filter((each) => each !== url && !/^(data|blob):/.test(each)), []);
    });

    test('the single file follows a link and goes back', { url: `${url}#entry=1960-09-27&person=pak-yong-guk` }, async (visit) => {
      await visit.sees({ entry: '1960-09-27', person: 'pak-yong-guk', card: 'Pak Yong-guk' });
      await visit.clickElement('.neighbours .next');
      await visit.sees({ entry: '1960-09-29' });
      await visit.back();
      await visit.sees({ entry: '1960-09-27', person: 'pak-yong-guk' });
    });

    if (launch !== launchFirefoxWithoutWebgl) {
      test('the single file’s timeline can be clicked', { url }, async (visit) => {
        await visit.click('select entry=1960-09-27&person=pak-yong-guk');
        await visit.sees({ entry: '1960-09-27', person: 'pak-yong-guk' });
      });
    }
  });
}
