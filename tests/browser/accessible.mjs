// axe-core in the page, with all its rules, also those that it leaves off as they are experimental, for WCAG 2.2 or for level AAA.
// Only these are off: the deprecated ones; AAA's contrast (7:1) where the visitor has not asked for more contrast; and the
// experimental one on what may have the focus, on pages without a viewer, where words with an explanation have it, so that keys
// show the explanation without any script.
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
  const { axe } = /** @type {any} */ (window);
  /** @param {{ruleId: string, tags: string[]}} rule */
  const isOn = ({ ruleId, tags }) => {
    if (ruleId === 'color-contrast-enhanced') return matchMedia('(prefers-contrast: more)').matches;
    return !tags.includes('deprecated') && (ruleId !== 'focus-order-semantics' || viewer !== null);
  };
  const every = () => Object.fromEntries(axe.getRules().map((/** @type {any} */ rule) => [rule.ruleId, { enabled: isOn(rule) }]));
  const { violations: all } = await axe.run(document, { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : { rules: every() }) });
  return all.flatMap((/** @type {any} */ { id, help, nodes }) => nodes.map((/** @type {any} */ node) => `${id} (${help}): ${node.target.flat().join(' ')}: ${node.failureSummary}`));
}, only);
