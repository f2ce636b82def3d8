// What tests/unit/search holds the folding of words against is what Unicode says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

test('tests/data/fold.txt is made from Unicode’s data', () => {
  const check = spawnSync(process.execPath, ['tests/data/fold.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(check.stderr, '');
  assert.equal(check.status, 0);
});
