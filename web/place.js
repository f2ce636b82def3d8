// The reading position: the first visible line. The core keeps it (State), and the pane is scrolled to it when something
// else has moved the text, such as another text size or a window that became narrower.

const restMs = 200;  // for browsers without scrollend

/**
 * @param {HTMLElement} pane
 * @param {(line: string) => void} moved
 * @param {AbortSignal} signal
 */
export function connectPlace(pane, moved, signal) {
  let timer = 0;
  let line = '';
  let left = false;  // whether the visitor has scrolled away from the marked words
  const rested = () => {
    clearTimeout(timer);
    line = firstLine(pane);
    left = markIsAway(pane);
    moved(line);
  };
  pane.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(rested, restMs);
  }, { signal, passive: true });
  pane.addEventListener('scrollend', rested, { signal });
  // Before a click does something, and when something was unfolded: showPlace() would bring back what was there before.
  for (const type of ['click', 'toggle']) pane.getRootNode().addEventListener(type, rested, { signal, capture: true });
  const frame = /** @type {HTMLElement} */ (pane.closest('.frame'));
  let [width, height] = [0, 0];
  const resized = new ResizeObserver(() => {
    if (signal.aborted) return;
    if (width && width !== frame.clientWidth) {  // its lines were broken anew
      showPlace(pane, line);
      if (!left) keepMark(pane, pane.clientHeight);
    } else keepMark(pane, height - pane.clientHeight);  // what was above the text has become higher
    [width, height] = [frame.clientWidth, pane.clientHeight];
  });
  for (const each of [frame, pane]) resized.observe(each);
}

/** @param {HTMLElement} pane */
function markIsAway(pane) {
  const [mark] = unfolded(pane, 'mark');
  if (!mark) return false;
  const { top, bottom } = mark.getBoundingClientRect();
  const box = pane.getBoundingClientRect();
  return bottom < box.top || top > box.bottom;
}

/**
 * @param {HTMLElement} pane
 * @param {number} most how far, in pixels, marked words may have been pushed out of sight
 */
function keepMark(pane, most) {
  const [mark] = most > 0 ? unfolded(pane, 'mark') : [];
  const below = mark ? mark.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom : 0;
  if (below > 0 && below <= most) pane.scrollTop += below;
}

/**
 * @param {HTMLElement} pane
 * @param {string} line
 */
export function showPlace(pane, line) {
  if (firstLine(pane) === line) return;
  const goal = line && unfolded(pane, `[data-line="${CSS.escape(line)}"]`)[0];
  pane.scrollTop = goal ? pane.scrollTop + goal.getBoundingClientRect().top - pane.getBoundingClientRect().top : 0;
}

/**
 * Leaves the first visible line where it is, whatever the change does to the words around it.
 * @param {HTMLElement} pane
 * @param {() => void} change
 */
export function holdPlace(pane, change) {
  const line = firstLine(pane);
  const top = () => pane.querySelector(`[data-line="${CSS.escape(line)}"]`)?.getBoundingClientRect().top ?? 0;
  const before = top();
  const { scrollTop } = pane;
  change();
  pane.scrollTop = line ? pane.scrollTop + top() - before : scrollTop;
}

/**
 * Elements that are not in a folded part.
 * @param {HTMLElement} pane
 * @param {string} selector
 */
export function unfolded(pane, selector) {
  return [...pane.querySelectorAll(selector)].filter((element) => !element.closest('details:not([open])'));
}

/**
 * @param {HTMLElement} pane
 * @returns {string} its id; empty at the beginning
 */
function firstLine(pane) {
  if (pane.scrollTop <= 0) return '';
  const { top } = pane.getBoundingClientRect();
  for (const line of unfolded(pane, '[data-line]')) {
    if (line.getBoundingClientRect().bottom > top + 1) return line.getAttribute('data-line') ?? '';
  }
  return '';
}
