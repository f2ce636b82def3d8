// Runs the command `daybook`: the one that DAYBOOK_BIN names, by default that of the native build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const command = process.env.DAYBOOK_BIN ?? join(root, 'build/native/daybook');
/** The journal of the page, for tests that are about it. */
export const bundled = join(root, 'assets/journals/puzanov-1960-09.json');
/** A journal with every feature of the format, for tests that need any journal. */
export const anyJournal = join(root, 'assets/journals/making-of-daybook.json');
export const folder = mkdtempSync(join(tmpdir(), 'daybook-cli-'));
after(() => rmSync(folder, { recursive: true }));

/** In the folder. @param {...string} args */
export function daybook(...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder });
  if (error) throw error;
  return { status, out: stdout.toString(), err: stderr.toString() };
}
