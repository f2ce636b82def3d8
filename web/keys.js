// The keys beside those of the list (web/mirror.js). Letters and signs act only while the keyboard is in the
// timeline's panel and not in a field of it, so that they take none from the page, a screen reader or speech input.
// All that people type without AltGr on some layouts has another key there: [ and ] are also , and .

/** @type {Record<string, string>} */
const commands = {
  '+': 'zoom 1.5', '=': 'zoom 1.5', '-': 'zoom 0.6667', 0: 'fit',
  '[': 'step-entry previous', ',': 'step-entry previous', ']': 'step-entry next', '.': 'step-entry next',
};

/**
 * @typedef {object} KeysHost
 * @property {(command: string) => void} send
 * @property {(command: string, which: 'first' | 'last') => void} step to what is opened the keyboard follows, in the list:
 *   to the first of what is selected then (an entry), or to the last (a dot)
 * @property {(tool: 'today' | 'keys' | 'pin' | 'find') => void} tool
 * @property {() => void} escape
 */

/**
 * @param {ShadowRoot} root
 * @param {KeysHost & {signal: AbortSignal}} host
 */
export function connectKeys(root, { send, step, tool, escape, signal }) {
  root.addEventListener('keydown', (given) => {
    const event = /** @type {KeyboardEvent} */ (given);
    const { key, target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof Element) || target.closest('dialog')) return;
    if (key === 'Escape') return target instanceof HTMLInputElement && target.value ? undefined : escape();
    if (!target.closest('.timeline') || target.matches('input, select')) return;
    const tools = /** @type {const} */ ({ t: 'today', p: 'pin', '/': 'find', '?': 'keys' });
    const command = commands[key];
    if (event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      step(`step-appearance ${key === 'ArrowLeft' ? 'previous' : 'next'}`, 'last');
    } else if (command?.startsWith('step')) step(command, 'first');
    else if (command) send(command);
    else if (key in tools) tool(tools[/** @type {keyof typeof tools} */ (key)]);
    else return;
    event.preventDefault();
  }, { signal });
}

/** The date where the visitor is. */
export function localToday() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
