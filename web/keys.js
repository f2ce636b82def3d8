// All keys except those of the mirror (web/mirror.js). The core has the table of keys (src/app/keys.h). Most work only
// while the focus is in the timeline's panel and not in a field, so that they do not interfere with the page, a screen
// reader or speech input.

/**
 * @typedef {{key: string, cap?: string, command?: string, tool?: string, follow?: 'first' | 'last', shift?: true, everywhere?: true}} Key
 *
 * @typedef {object} KeysHost
 * @property {() => Key[]} keys
 * @property {(command: string) => void} send
 * @property {(command: string, which: 'first' | 'last') => void} step sends a command; the focus in the mirror then moves to
 *   the first selected element (an entry) or to the last one (a dot)
 * @property {(tool: string) => void} tool
 */

/**
 * @param {ShadowRoot} root
 * @param {KeysHost & {signal: AbortSignal}} host
 */
export function connectKeys(root, { keys, send, step, tool, signal }) {
  const onKey = (/** @type {Event} */ given) => {
    const event = /** @type {KeyboardEvent} */ (given);
    const { target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof Element) || target.closest('dialog')) return;
    // Whether a character needs Shift depends on the keyboard layout, so Shift counts only for named keys.
    const key = keys().find((one) => one.key === event.key && (event.key.length === 1 || Boolean(one.shift) === event.shiftKey));
    if (!key) return;
    const inField = target.matches('input, select');
    if (key.everywhere ? target instanceof HTMLInputElement && target.value : inField || !target.closest('.timeline')) return;
    if (key.tool) tool(key.tool);
    else if (key.command && key.follow) step(key.command, key.follow);
    else if (key.command) send(key.command);
    if (!key.everywhere) event.preventDefault();
  };
  root.addEventListener('keydown', onKey, { signal });
  // A screen reader that reads on in the card takes the focus away from it.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.target !== document.body || root.querySelector('dialog[open]')) return;
    /** @type {HTMLElement} */ (root.querySelector('.card')).focus({ preventScroll: true });  // if it is open
    onKey(event);
  }, { signal });
}

/** Today's date in the visitor's time zone. */
export function localToday() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
