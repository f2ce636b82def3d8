// The fields above the timeline of a journal with many people: which lanes it shows, and in which order.
// The core holds the values; the mirror has them as data attributes of its list of people.

const delayMs = 150;  // after the last key press

/**
 * @param {HTMLElement} bar
 * @param {{send: (command: string) => void, signal: AbortSignal}} host
 */
export function connectPeople(bar, { send, signal }) {
  const { input, sort } = fields(bar);
  let timer = 0;
  const filter = () => {
    clearTimeout(timer);
    send(`filter ${encodeURIComponent(input.value.trim())}`);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(filter, delayMs);
  }, { signal });
  input.addEventListener('change', filter, { signal });  // Enter, or the field loses the focus
  sort.addEventListener('change', () => send(`sort ${sort.value}`), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/**
 * Updates the fields after the mirror has changed.
 * @param {HTMLElement} bar
 * @param {HTMLElement | null} people the mirror's list of people
 */
export function showPeople(bar, people) {
  if (!people) return;
  const { input, sort, count } = fields(bar);
  const { count: number = '', sort: order = '', filter = '' } = people.dataset;
  if (count.textContent !== number) count.textContent = number;
  if (sort.value !== order) sort.value = order;
  if (!input.matches(':focus') && input.value.trim() !== filter) input.value = filter;
  if (filter) bar.closest('.viewer')?.classList.add('has-finder');  // from a link, where all fit: a way to see them again
}

/** @param {HTMLElement} bar */
function fields(bar) {
  return {
    input: /** @type {HTMLInputElement} */ (bar.querySelector('input')),
    sort: /** @type {HTMLSelectElement} */ (bar.querySelector('select')),
    count: /** @type {HTMLElement} */ (bar.querySelector('output')),
  };
}
