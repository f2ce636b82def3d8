// Finds words that a visitor cannot read: cut off, out of reach, or under others.
import assert from 'node:assert/strict';

/**
 * Words that are cut off, cannot be scrolled to, and are not in a title. On a low screen the editors' words before a document
 * may be cut while the button "More" stands there; then they are also looked at whole.
 * @param {import('./visit.mjs').Visit} visit
 */
export async function cutOff(visit) {
  const found = await cutOffNow(visit);
  const more = (/** @type {boolean} */ whole) => visit.ask((viewer, expanded) => {
    const button = viewer?.shadowRoot?.querySelector(`.lead .more[aria-expanded="${expanded}"]`);
    if (!button?.checkVisibility({ checkVisibilityCSS: true })) return false;
    button.click();
    return true;
  }, String(whole));
  if (!await more(false)) return found;
  await visit.settled();
  found.push(...await cutOffNow(visit));
  assert.ok(await more(true), 'The button leads back.');
  await visit.settled();
  return found;
}

/** @param {import('./visit.mjs').Visit} visit */
const cutOffNow = (visit) => visit.ask((viewer) => {
  /** @type {string[]} */
  const found = [];
  const top = viewer?.shadowRoot ?? document.body;
  const shortened = top.querySelector('.lead .more[aria-expanded="false"]')?.checkVisibility({ checkVisibilityCSS: true });
  const tall = (/** @type {Element} */ element) => element.getBoundingClientRect();
  for (const element of top.querySelectorAll('*')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.data));
    if (!own || element.closest('.mirror:not(.visible), .hint, .live, .for-ears, option, style, script') || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
    if (shortened && element.closest('.lead .words, .entry header .about')) continue;
    const box = tall(element);
    if (box.width < 2 || box.height < 2) continue;
    /** @type {Element | null} */
    let around = element;
    let scrollsX = false;
    let scrollsY = false;
    while (around) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(around);
      const edge = tall(around);
      const name = `“${(element.textContent ?? '').trim().slice(0, 60)}” <${element.localName} class="${element.className}"> in <${around.localName} class="${around.className}">`;
      scrollsX ||= overflowX === 'auto' || overflowX === 'scroll';
      scrollsY ||= overflowY === 'auto' || overflowY === 'scroll';
      scrollsX ||= textOverflow === 'ellipsis' && around.closest('[title]') !== null;  // shortened, and whole in the title
      if (!scrollsX && overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1 || (around === element && element.scrollWidth > element.clientWidth + 1))) found.push(`across: ${name}`);
      if (!scrollsY && overflowY !== 'visible' && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1 || (around === element && element.scrollHeight > element.clientHeight + 2))) found.push(`down: ${name}`);
      around = around.parentElement;
    }
    if (!scrollsX && (box.left < -1 || box.right > innerWidth + 1)) found.push(`out of the screen: “${(element.textContent ?? '').trim().slice(0, 60)}” <${element.localName} class="${element.className}">`);
  }
  return found;
});

/**
 * Tools, steps and headings that lie over each other.
 * @param {import('./visit.mjs').Visit} visit
 */
export const overlapping = (visit) => visit.ask((viewer) => {
  /** @type {string[]} */
  const found = [];
  for (const row of viewer.shadowRoot.querySelectorAll('.top, .tools, .zoom, .steps, .neighbours, .card-body header, .entry header, .layers')) {
    const parts = [...row.children].filter((part) => part.checkVisibility({ checkVisibilityCSS: true }) && part.getBoundingClientRect().width > 2);
    parts.forEach((one, i) => {
      const a = one.getBoundingClientRect();
      for (const other of parts.slice(i + 1)) {
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) found.push(`“${one.textContent}” over “${other.textContent}” in <${row.localName} class="${row.className}">`);
      }
    });
  }
  return found;
});
