// The expected values of tests/unit/search come from Unicode's data.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

test('tests/data/fold.txt is made from Unicode’s data', () => {
  const check = spawnSync(process.execPath, ['tests/data/fold.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(check.stderr, '');
  assert.equal(check.status, 0);
});
