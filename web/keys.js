// The keys beside those of the list (web/mirror.js). Which there are, and what they do, says the core (src/app/keys.h).
// Most act only while the keyboard is in the timeline's panel and not in a field of it, so that they take none from the
// page, a screen reader or speech input.

/**
 * @typedef {{key: string, command?: string, tool?: string, follow?: 'first' | 'last', shift?: true, everywhere?: true}} Key
 *
 * @typedef {object} KeysHost
 * @property {() => Key[]} keys
 * @property {(command: string) => void} send
 * @property {(command: string, which: 'first' | 'last') => void} step to what is opened the keyboard follows, in the list:
 *   to the first of what is selected then (an entry), or to the last (a dot)
 * @property {(tool: string) => void} tool
 */

/**
 * @param {ShadowRoot} root
 * @param {KeysHost & {signal: AbortSignal}} host
 */
export function connectKeys(root, { keys, send, step, tool, signal }) {
  root.addEventListener('keydown', (given) => {
    const event = /** @type {KeyboardEvent} */ (given);
    const { target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof Element) || target.closest('dialog')) return;
    // Some characters need Shift, on some layouts; keys with a name do not.
    const key = keys().find((one) => one.key === event.key && (event.key.length === 1 || Boolean(one.shift) === event.shiftKey));
    if (!key) return;
    const inField = target.matches('input, select');
    if (key.everywhere ? target instanceof HTMLInputElement && target.value : inField || !target.closest('.timeline')) return;
    if (key.tool) tool(key.tool);
    else if (key.command && key.follow) step(key.command, key.follow);
    else if (key.command) send(key.command);
    if (!key.everywhere) event.preventDefault();
  }, { signal });
}

/** The date where the visitor is. */
export function localToday() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
