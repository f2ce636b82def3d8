// Makes an element's content equal to some HTML with as few changes as possible, so that focus, scroll
// position and a text selection are kept.

import { markup } from './markup.js';

/** Attributes that JavaScript sets, not the core. */
const hostAttributes = new Set(['tabindex']);

/**
 * @param {Element} target
 * @param {string} html from the core: escaped, no scripts
 */
export function morph(target, html) {
  const template = document.createElement('template');
  template.innerHTML = markup(html);
  morphChildren(target, template.content);
}

/**
 * @param {Node} target
 * @param {Node} wanted
 */
function morphChildren(target, wanted) {
  const old = [...target.childNodes];
  const fresh = [...wanted.childNodes];
  if (fresh.length > 0 && position(fresh[0]) > 0) return slide(target, fresh);
  fresh.forEach((node, i) => {
    if (i >= old.length) target.appendChild(node);
    else if (sameKind(old[i], node)) morphNode(old[i], node);
    else target.replaceChild(node, old[i]);
  });
  for (const extra of old.slice(fresh.length)) extra.remove();
}

/**
 * Another part of a long list: items that are in both parts keep their elements.
 * @param {Node} target
 * @param {Node[]} fresh each with its position in the whole
 */
function slide(target, fresh) {
  let at = target.firstChild;
  const dropUntil = (/** @type {number} */ place) => {
    while (at && position(at) < place) {
      const next = at.nextSibling;
      at.remove();
      at = next;
    }
  };
  for (const node of fresh) {
    dropUntil(position(node));
    if (at && position(at) === position(node)) {
      morphNode(at, node);
      at = at.nextSibling;
    } else {
      target.insertBefore(node, at);
    }
  }
  dropUntil(Infinity);
}

/** @param {Node} node */
function position(node) {
  if (!(node instanceof HTMLElement)) return 0;
  return Number(['aria-posinset', 'aria-rowindex', 'aria-colindex'].map((name) => node.getAttribute(name)).find(Boolean) ?? 0);
}

/**
 * An entry is never morphed into another one, so that each is read from its beginning.
 * @param {Node} a
 * @param {Node} b
 */
function sameKind(a, b) {
  if (a.nodeName !== b.nodeName) return false;
  return !(a instanceof HTMLElement && b instanceof HTMLElement) || a.dataset.entry === b.dataset.entry;
}

/**
 * @param {Node} target
 * @param {Node} wanted
 */
function morphNode(target, wanted) {
  if (target.isEqualNode(wanted)) return;  // the common case in a long list, and faster than our own comparison
  if (!(target instanceof Element) || !(wanted instanceof Element)) {
    if (target.nodeValue !== wanted.nodeValue) target.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...target.attributes]) {
    if (!wanted.hasAttribute(name) && !hostAttributes.has(name)) target.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (!hostAttributes.has(name) && target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
  morphChildren(target, wanted);
}
