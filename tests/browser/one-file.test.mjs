// build/daybook.html, opened from the disk, works and makes no request, in both browsers.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test as plainTest } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, launchFirefoxWithWebgl, launchFirefoxWithoutWebgl, oneFile, siteFolder } from './support.mjs';

const url = pathToFileURL(oneFile).href;
const html = readFileSync(oneFile, 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'daybook-'));
after(() => rmSync(folder, { recursive: true }));

/** The address of a changed single file. @param {string} name @param {string} changed */
function changedFile(name, changed) {
  assert.notEqual(changed, html, name);
  writeFileSync(join(folder, `${name}.html`), changed);
  return pathToFileURL(join(folder, `${name}.html`)).href;
}

/** @param {string} resource @param {string} by for some of its letters */
const damaged = (resource, by) => html.replace(new RegExp(`(data-daybook-resource="${resource}"[^>]*>.{2000})....`), `$1${by}`);
const again = 'in this file is damaged. Get the file again from where it came from.';
const wrong = /** @type {const} */ ([
  [changedFile('program', damaged('daybook.wasm', 'AAAA')), `“daybook.wasm” ${again}`],
  [changedFile('journal', damaged('journals/puzanov-1960-09.json', 'AAAA')), `“journals/puzanov-1960-09.json” ${again}`],
  [changedFile('no-base64', damaged('journals/puzanov-1960-09.json', 'A**A')), `“journals/puzanov-1960-09.json” ${again}`],
  [changedFile('old-browser', html.replace(/<head>/, '$&<script>delete window.DecompressionStream</script>')), 'This browser is too old for this file. Open it in a newer one.'],
]);

plainTest('the single file has at most 2 MB', () => {
  assert.ok(statSync(oneFile).size <= 2_000_000, `${statSync(oneFile).size} bytes`);
});

plainTest('the single file carries the same bytes as the site', () => {
  const carried = [...html.matchAll(/<script type="text\/plain" data-daybook-resource="([^"]*)"( data-daybook-deflate)?>([^<]*)<\/script>/g)];
  assert.ok(carried.length >= 20, `${carried.length} files`);
  for (const [, name, deflated, text] of carried) {
    const bytes = Buffer.from(text, 'base64');
    assert.ok((deflated ? inflateSync(bytes) : bytes).equals(readFileSync(join(siteFolder, name))), name);
  }
  const licences = html.match(/<script type="text\/plain" data-daybook-resource="LICENSES.txt" data-daybook-plain>\n(.*?)<\/script>/s);
  assert.equal(licences?.[1].trim(), readFileSync(join(siteFolder, 'LICENSES.txt'), 'utf8').trim());
});

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

    for (const [file, says] of wrong) {
      const expects = [/input data is corrupted/];  // Firefox tells its console about the damage, too
      test(`the single file says what is wrong: ${says}`, { url: file, opens: false, expects }, async (visit) => {
        await eventually(async () => (await visit.look()).failure, (shown) => shown.includes(says), 'the sentence is shown');
      });
    }

    if (launch !== launchFirefoxWithoutWebgl) {
      test('the single file’s timeline can be clicked', { url }, async (visit) => {
        await visit.click('select entry=1960-09-27&person=pak-yong-guk');
        await visit.sees({ entry: '1960-09-27', person: 'pak-yong-guk' });
      });
    }
  });
}
