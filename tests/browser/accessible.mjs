// axe-core in the page, with all its rules. Those for level AAA and the deprecated ones are off; the size of targets, which
// axe-core leaves off as it came with WCAG 2.2, is on.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {import('./visit.mjs').Visit} Visit */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Loads axe-core into the page. Call this before violations(). @param {Visit} visit */
export const loadAxe = (visit) => visit.page.evaluate(axe);

/**
 * What it finds, a line for each element, when nothing moves any more. Also on a page without a viewer.
 * @param {Visit} visit
 * @param {string[]} [only] these rules
 * @returns {Promise<string[]>}
 */
export const violations = (visit, only) => visit.ask(async (viewer, rules) => {
  await Promise.all((viewer?.shadowRoot ?? document).getAnimations().map((/** @type {Animation} */ each) => each.finished));
  const { violations: all } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } }) });
  return all.flatMap((/** @type {any} */ { id, help, nodes }) => nodes.map((/** @type {any} */ node) => `${id} (${help}): ${node.target.flat().join(' ')}: ${node.failureSummary}`));
}, only);
