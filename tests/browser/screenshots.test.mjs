// Chromium: compares three pictures of the page with those in expected/. SwiftShader draws them the
// same everywhere; slight differences between releases of the browser are tolerated.
//
//   DAYBOOK_REBASELINE=1 node --test tests/browser/screenshots.test.mjs    replaces them; look at them
//
// If a picture differs, the new one and one with the differences in red are in build/screenshots/.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { eventually } from './eventually.mjs';
import { compare } from './pictures.mjs';
import { desktop, inBrowser, kiosk, launchChromium, phone, picturesFolder } from './support.mjs';

const test = inBrowser(launchChromium);
const expectedFolder = join(dirname(fileURLToPath(import.meta.url)), 'expected');
const mostDiffering = 0.005;  // of the pixels

/**
 * @param {string} name
 * @param {Buffer} png
 */
function assertLooksAsExpected(name, png) {
  const file = join(expectedFolder, `${name}.png`);
  if (process.env.DAYBOOK_REBASELINE) {
    mkdirSync(expectedFolder, { recursive: true });
    writeFileSync(file, PNG.sync.write(PNG.sync.read(png), { colorType: 2, deflateLevel: 9 }));
    return;
  }
  mkdirSync(picturesFolder, { recursive: true });
  const keep = (/** @type {string} */ kind, /** @type {Buffer} */ bytes) => {
    const path = join(picturesFolder, `${name}-${kind}.png`);
    writeFileSync(path, bytes);
    return path;
  };
  const taken = keep('actual', png);
  assert.ok(existsSync(file), `There is no ${file}. Look at ${taken}; DAYBOOK_REBASELINE=1 accepts it.`);
  const [actual, expected] = [PNG.sync.read(png), PNG.sync.read(readFileSync(file))];
  assert.deepEqual([actual.width, actual.height], [expected.width, expected.height], `${taken} has another size`);
  const { share, picture } = compare(actual, expected);
  if (share <= mostDiffering) return;
  assert.fail(`${(share * 100).toFixed(2)} % of ${taken} differs, see ${keep('difference', PNG.sync.write(picture))}. DAYBOOK_REBASELINE=1 accepts the new one.`);
}

for (const [name, size] of /** @type {const} */ ([['desktop', desktop], ['phone', phone], ['kiosk', kiosk]])) {
  test(`the page looks as expected on a ${name}`, { size, reducedMotion: true }, async (visit) => {
    const loaded = () => visit.ask(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
    // With fonts that arrive later, the text would be scrolled a pixel further.
    await eventually(loaded, 4, 'the fonts are loaded');
    await visit.ask(() => { location.hash = '#entry=1960-09-14&person=kim-il-sung'; });
    await visit.sees({ card: 'Kim Il Sung' });
    await eventually(loaded, 5, 'with that for Hangul');
    await visit.settled();
    assertLooksAsExpected(name, await visit.screenshot());
  });
}
