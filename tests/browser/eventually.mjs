// Tests wait for a condition, never for a fixed time.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

const patienceMs = 20_000;  // a timeout for failures
const pollMs = 25;

/**
 * Calls a function until its result is right.
 * @template T
 * @param {() => Promise<T> | T} read
 * @param {((value: T) => boolean) | T} wanted a value, or a test of it
 * @param {string} what for the message: "the card is open"
 * @returns {Promise<T>}
 */
export async function eventually(read, wanted, what) {
  const right = /** @type {(value: T) => boolean} */ (
    typeof wanted === 'function' ? wanted : (/** @type {T} */ value) => isDeepStrictEqual(value, wanted));
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (right(value)) return value;
    if (Date.now() > end) {
      assert.fail(`Timed out waiting until ${what}. The last value was:\n${JSON.stringify(value, null, 2)}`
        + (typeof wanted === 'function' ? '' : `\ninstead of:\n${JSON.stringify(wanted, null, 2)}`));
    }
    await new Promise((resolve) => { setTimeout(resolve, pollMs); });
  }
}
