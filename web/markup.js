// HTML that is safe for innerHTML: output of the core, which is escaped, and constants of this folder. Pages with
// "require-trusted-types-for 'script'" must allow the policy: "trusted-types daybook".

/** @type {{createHTML: (html: string) => string} | undefined} */
const policy = /** @type {any} */ (window).trustedTypes?.createPolicy('daybook', { createHTML: (/** @type {string} */ html) => html });

/** @param {string} html */
export function markup(html) {
  return policy ? policy.createHTML(html) : html;
}
