// Groups of controls that are one tab stop: Tab reaches the one that had the focus last, Left and Right lead to its
// neighbours (WAI-ARIA: roving tabindex). They are the names, note numbers and explained words of the document, *Open…* and
// *Copy link*, and the buttons under the timeline. Without a program, each control is a tab stop.

/** The controls of each group. What is folded away is no tab stop; links in a note are reached from the note. */
const groups = [
  { group: '.document', controls: ':is(button, a[href], [title]:not(mark, .folio, button *, a *)):not(.notes *, details:not([open]) > :not(summary) *)' },
  { group: '[role=toolbar]', controls: 'button' },
];

/**
 * @param {ShadowRoot} root
 * @param {AbortSignal} signal
 */
export function connectRove(root, signal) {
  root.addEventListener('keydown', (given) => {
    const event = /** @type {KeyboardEvent} */ (given);
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const from = groupOf(event.target);
    if (!from) return;
    const shown = from.controls.filter((control) => control.getClientRects().length > 0);
    const forwards = (event.key === 'ArrowRight') === (getComputedStyle(/** @type {Element} */ (from.group)).direction === 'ltr');
    event.preventDefault();
    shown[shown.indexOf(from.control) + (forwards ? 1 : -1)]?.focus();
  }, { signal });
  root.addEventListener('focusin', ({ target }) => {
    const found = groupOf(target);
    if (found) setStop(found.controls, found.control);
    // Firefox leaves a control that is half in sight where it is.
    if (target instanceof Element && target.closest('.pane, .card') && target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest' });
  }, { signal });
  root.addEventListener('toggle', () => keepStops(root), { signal, capture: true });  // a part is folded or opened
}

/** For the next visitor: the first control of each group is the tab stop. @param {ParentNode} root */
export function rewindStops(root) {
  for (const each of groups) {
    for (const stop of root.querySelectorAll(`${each.group} [tabindex]`)) stop.removeAttribute('tabindex');
  }
  keepStops(root);
}

/**
 * After the content changed, or what is shown of it: one control of each group is a tab stop, by default the first.
 * @param {ParentNode} root
 */
export function keepStops(root) {
  for (const each of groups) {
    for (const group of root.querySelectorAll(each.group)) {
      const controls = controlsOf(group, each.controls);
      const shown = controls.filter((control) => control.checkVisibility?.() ?? true);
      setStop(controls, shown.find((control) => control.getAttribute('tabindex') === '0') ?? shown[0]);
    }
  }
}

/** @param {Element} group @param {string} selector */
const controlsOf = (group, selector) => /** @type {HTMLElement[]} */ ([...group.querySelectorAll(selector)]);

/** @param {EventTarget | null} target */
function groupOf(target) {
  if (!(target instanceof HTMLElement)) return undefined;
  for (const each of groups) {
    const group = target.closest(each.group);
    const controls = group && controlsOf(group, each.controls);
    if (controls?.includes(target)) return { group, controls, control: target };
  }
  return undefined;
}

/** @param {HTMLElement[]} controls @param {HTMLElement | undefined} stop */
function setStop(controls, stop) {
  for (const control of controls) {
    const index = control === stop ? '0' : '-1';
    if (control.getAttribute('tabindex') !== index) control.setAttribute('tabindex', index);
  }
}
