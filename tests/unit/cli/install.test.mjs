// `cmake --install` puts everything that the command needs below one folder, and it works from there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { command, daybook, folder, root } from './support.mjs';

const prefix = join(folder, 'prefix');
const version = readFileSync(join(root, 'CMakeLists.txt'), 'utf8').match(/^project\(daybook VERSION ([\d.]+)/m)?.[1];

test('--version is the version of CMakeLists.txt', () => {
  assert.deepEqual(daybook('--version'), { status: 0, out: `daybook ${version}\n`, err: '' });
});

test('cmake --install: the command, its manual page, schema, strings, journals and licences', () => {
  const done = spawnSync('cmake', ['--install', dirname(command), '--prefix', prefix]);
  assert.equal(done.status, 0, String(done.stderr));
  for (const path of [
    'share/man/man1/daybook.1', 'share/daybook/schema/journal.schema.json', 'share/daybook/journals/making-of-daybook.json',
    'share/doc/daybook/LICENSE', 'share/doc/daybook/NOTICE', 'share/doc/daybook/CHANGELOG.md', 'share/doc/daybook/format.md',
  ]) {
    assert.ok(existsSync(join(prefix, path)), path);
  }
  assert.ok(readdirSync(join(prefix, 'share/daybook/strings')).includes('en.json'));
  assert.match(readFileSync(join(prefix, 'share/doc/daybook/LICENSES.txt'), 'utf8'), /pugixml[\s\S]*CLI11[\s\S]*University of Cincinnati/);
  const installed = join(prefix, 'bin/daybook');
  const check = spawnSync(installed, ['check', join(prefix, 'share/daybook/journals/making-of-daybook.json')]);
  assert.match(String(check.stdout), /making-of-daybook\.json: good/);
});

test('the installed command bundles with the single file that was installed with it', (t) => {
  const page = join(prefix, 'share/daybook/daybook.html');
  if (!existsSync(page)) return t.skip('build/daybook.html is not built');
  const { status, stderr } = spawnSync(join(prefix, 'bin/daybook'), ['bundle', join(root, 'assets/journals/making-of-daybook.json'), '-o', join(folder, 'm.html')]);
  assert.equal(status, 0, String(stderr));
  assert.match(readFileSync(join(folder, 'm.html'), 'utf8'), /Omar Cornut/);
});
