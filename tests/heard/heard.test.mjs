// What a screen reader says on eight walks through the page is what it said when we last listened: expected/NAME.txt. After a change
// that is meant, write them again, and read each as somebody who hears it for the first time:
//
//   DAYBOOK_REBASELINE=1 node --test tests/heard/heard.test.mjs
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../script/server.mjs';
import { transcript, walk, whyNot } from './walker.mjs';
import { walks } from './walks.mjs';

const expected = fileURLToPath(new URL('expected', import.meta.url));
const skip = whyNot() || false;

/** @type {{url: string, close: () => Promise<void>} | undefined} */
let server;
before(async () => {
  if (!skip) server = await startServer({ root: fileURLToPath(new URL('../../build/site', import.meta.url)) });
});
after(() => server?.close());

for (const [name, { about, path = '', ...how }] of Object.entries(walks)) {
  test(`${name}: ${about}`, { skip, timeout: 600_000 }, async () => {
    // A citation has the test's own address, and the day.
    const listen = async () => `# ${about}\n${transcript(await walk({ url: `${server?.url}${path}`, ...how })).replace(/http:\/\/127\.0\.0\.1:\S+\s+(?=\()/g, '').replace(/\(accessed [^)]*\)\./g, '…')}`;
    const file = join(expected, `${name}.txt`);
    if (process.env.DAYBOOK_REBASELINE === '1') {
      mkdirSync(expected, { recursive: true });
      writeFileSync(file, await listen());
      return;
    }
    assert.ok(existsSync(file), `${file} is missing. Write it: DAYBOOK_REBASELINE=1 node --test tests/heard/heard.test.mjs`);
    const wanted = readFileSync(file, 'utf8');
    // On a busy machine Orca may be late with a word, or the desktop hang; then the second time counts.
    const first = await listen().catch(String);
    const said = first === wanted ? first : await listen();
    assert.deepEqual(said.split('\n'), wanted.split('\n'));
  });
}

test('each transcript belongs to a walk', () => {
  const written = existsSync(expected) ? readdirSync(expected).sort() : [];
  assert.deepEqual(written, Object.keys(walks).map((name) => `${name}.txt`).sort());
});
