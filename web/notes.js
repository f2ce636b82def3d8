// The editors' notes: Escape closes one and returns to its number, and the browser's own search opens the one in which it
// finds something (hidden="until-found"). The State says which are open.

/**
 * @param {ShadowRoot} root
 * @param {{send: (command: string) => void, signal: AbortSignal}} host
 */
export function connectNotes(root, { send, signal }) {
  /** The control of a note, or of the note that contains an element. @param {EventTarget | null} target */
  const controlOf = (target) => {
    if (!(target instanceof Element)) return null;
    const note = target.closest('.notes > [id]');
    const control = note ? root.querySelector(`.comment[aria-controls="${note.id}"]`) : target.closest('.comment');
    return control instanceof HTMLElement ? control : null;
  };
  root.addEventListener('keydown', (given) => {
    const event = /** @type {KeyboardEvent} */ (given);
    const control = event.key === 'Escape' && controlOf(event.target);
    if (!control || control.getAttribute('aria-expanded') !== 'true') return;
    event.preventDefault();
    send(control.dataset.command ?? '');
    control.focus();
  }, { signal });
  root.addEventListener('beforematch', ({ target }) => {
    const control = controlOf(target);
    if (control?.getAttribute('aria-expanded') === 'false') send(control.dataset.command ?? '');
  }, { signal });
}
