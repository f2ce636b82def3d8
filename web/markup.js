// HTML for innerHTML that is safe: what the core wrote, which is escaped, and the constants of this folder. Pages with
// "require-trusted-types-for 'script'" allow it by the policy's name: "trusted-types daybook".

/** @type {{createHTML: (html: string) => string} | undefined} */
const policy = /** @type {any} */ (window).trustedTypes?.createPolicy('daybook', { createHTML: (/** @type {string} */ html) => html });

/** @param {string} html */
export function markup(html) {
  return policy ? policy.createHTML(html) : html;
}
