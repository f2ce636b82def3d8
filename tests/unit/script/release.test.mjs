// script/release makes the files of a release, and refuses if the versions differ.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'daybook-release-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const named = ['CMakeLists.txt', 'package.json', 'package-lock.json', 'CITATION.cff', 'CHANGELOG.md', 'docs/daybook.1'];
const version = /** @type {string} */ (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);

/** A copy of what script/release reads, with nothing that is not yet released. @param {string} name */
function project(name) {
  const copy = join(folder, name);
  for (const path of [...named, 'script/release', 'docs/embedding.md']) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  const changes = join(copy, 'CHANGELOG.md');
  writeFileSync(changes, readFileSync(changes, 'utf8').replace(/^## Not yet released\n[^]*?(?=^## )/m, ''));
  writeFileSync(join(copy, '.gitignore'), '/build\n');
  return copy;
}

/** @param {string} copy @param {string} command @param {...string} args */
function run(copy, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy });
  return { status, out: String(stdout), err: String(stderr) };
}

/** @param {string} copy */
function commit(copy) {
  for (const args of [['init', '-q'], ['add', '-A'], ['-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '-qm', 'all: Release']]) {
    assert.equal(run(copy, 'git', ...args).status, 0);
  }
}

test('all files name the same version and date', () => {
  const { status, out, err } = run(root, join(root, 'script/release'), '--check');
  assert.equal(err, '');
  assert.equal(status, 0);
  assert.ok(out.startsWith(`Daybook ${version}, `), out);
});

test('it refuses if one file names another version', () => {
  for (const path of named.slice(1)) {
    const copy = project(path.replace('/', '-'));
    writeFileSync(join(copy, path), readFileSync(join(copy, path), 'utf8').replace(version, '9.8.7'));
    const { status, err } = run(copy, 'script/release');
    assert.equal(status, 1, path);
    assert.ok(err.includes(`script/release: ${path} names the version 9.8.7, CMakeLists.txt ${version}.`), `${path}: ${err}`);
  }
});

test('it refuses if one file names another date', () => {
  const copy = project('day');
  const path = join(copy, 'CITATION.cff');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^date-released: .*$/m, 'date-released: 2001-02-03'));
  assert.match(run(copy, 'script/release', '--check').err, /CITATION\.cff names the day 2001-02-03, CHANGELOG\.md \d{4}-\d\d-\d\d\./);
});

test('it refuses if the changelog has unreleased changes', () => {
  const copy = project('changes');
  const path = join(copy, 'CHANGELOG.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^## /m, '## Not yet released\n\n- A change\n\n## '));
  commit(copy);
  assert.match(run(copy, 'script/release').err, /give "Not yet released" a version and a day/);
});

test('it refuses uncommitted changes, and a site that is missing or of another version', () => {
  const copy = project('site');
  commit(copy);
  writeFileSync(join(copy, 'new.txt'), '');
  assert.match(run(copy, 'script/release').err, /not everything is committed:\n.*new\.txt/);
  rmSync(join(copy, 'new.txt'));
  assert.match(run(copy, 'script/release').err, /build\/site is not built/);
  mkdirSync(join(copy, 'build/site'), { recursive: true });
  writeFileSync(join(copy, 'build/site/LICENSES.txt'), 'Daybook 9.8.7\n');
  assert.match(run(copy, 'script/release').err, new RegExp(`build/site is not of version ${version}`));
});

test('it makes the source and the package for npm', () => {
  const copy = project('whole');
  mkdirSync(join(copy, 'build/site/fonts'), { recursive: true });
  for (const [name, text] of [['LICENSES.txt', `Daybook ${version}\n`], ['daybook.js', 'export {};\n'], ['daybook.js.br', 'x'], ['fonts/a.ttf', 'a']]) {
    writeFileSync(join(copy, 'build/site', name), text);
  }
  commit(copy);
  const { status, out, err } = run(copy, 'script/release');
  assert.equal(err, '');
  assert.equal(status, 0);
  const names = (/** @type {string} */ file) => run(join(copy, 'build/release'), 'tar', '-tzf', file).out.split('\n').sort();
  assert.match(out, /daybook-[\d.]+\.tar\.gz: .*\n.*daybook-viewer-[\d.]+\.tgz/);
  assert.ok(names(`daybook-${version}.tar.gz`).includes(`daybook-${version}/CMakeLists.txt`));
  const packed = names(`daybook-viewer-${version}.tgz`).filter(Boolean);
  assert.deepEqual(packed, ['LICENSES.txt', 'README.md', 'daybook.js', 'fonts/a.ttf', 'package.json'].map((name) => `package/${name}`).sort());
  const about = JSON.parse(run(join(copy, 'build/release'), 'tar', '-xzOf', `daybook-viewer-${version}.tgz`, 'package/package.json').out);
  assert.equal(about.version, version);
  assert.equal(about.exports['.'], './daybook.js');
});
