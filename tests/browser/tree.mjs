// The accessibility tree as Chromium gives it to a screen reader, as text that a person can read.
//
//   console.log(await treeOf(visit));
//
//   region "Timeline"
//     grid "People and days" description="Arrow keys move between people and days…"
//       row
//         columnheader "14 September 1960, Meeting with Kim Il Sung" current
//
// Each line has the role (the browser's own name for it), the name, the description, the value, states, level and relations, in
// which the names are those of what they point to. A language is written where it changes, and `current` where aria-current is:
// both are from the document, as the browser's protocol has no field for them. Boxes without a name are left out, and their content
// stands in their place. Long texts are cut; of a long row of siblings that have only names, the middle is counted, unless `whole`.

/** @typedef {import('./visit.mjs').Visit} Visit */
/** @typedef {import('playwright-core').CDPSession} Session */
/** @typedef {{lang: string, current: string}} Marks of the document, which the tree does not have */
/** @typedef {{role: string, line: string, more: string, below: Told[]}} Told line: of a text, its words; more: what follows */

const longest = 90;  // characters of a text or a name
const mostSiblings = 8;  // of one role, in a row
const kept = 2;  // of them, at each end

const hollow = new Set(['none', 'generic', 'LabelText', 'rowgroup', 'MenuListPopup', 'LayoutTable', 'LayoutTableRow', 'LayoutTableCell']);
/** What is always so, or is for editing only. */
const unsaid = new Set(['focusable', 'settable', 'readonly', 'required', 'invalid', 'multiselectable', 'editable', 'multiline', 'atomic', 'relevant', 'root', 'hidden', 'hiddenRoot']);

/**
 * @param {Visit} visit
 * @param {{whole?: boolean}} [how] whole: no row of siblings is shortened
 * @returns {Promise<string>} ends with a newline
 */
export async function treeOf(visit, { whole = false } = {}) {
  const session = await visit.page.context().newCDPSession(visit.page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const marks = await marksOf(session);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const inDocument = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
    /** @param {{backendDOMNodeId?: number, idref?: string}} related */
    const nameOf = ({ backendDOMNodeId, idref }) => {
      const node = inDocument.get(backendDOMNodeId);
      return quoted(node?.name?.value || textIn(node, byId) || idref || '');
    };
    const [root] = nodes;
    return `${lines(tell(root, { byId, marks, nameOf, lang: '', whole }), 0).join('\n')}\n`;
  } finally {
    await session.detach();
  }
}

/**
 * @param {Session} session
 * @returns {Promise<Map<number, Marks>>} by node of the document
 */
async function marksOf(session) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  /** @type {Map<number, Marks>} */
  const marks = new Map();
  /** @param {any} node @param {string} outer */
  const walk = (node, outer) => {
    /** @param {string} name */
    const attribute = (name) => {
      const at = (node.attributes ?? []).findIndex((/** @type {string} */ each, /** @type {number} */ i) => i % 2 === 0 && each === name);
      return at < 0 ? '' : node.attributes[at + 1];
    };
    const lang = attribute('lang') || outer;
    marks.set(node.backendNodeId, { lang, current: attribute('aria-current') });
    for (const below of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) walk(below, lang);
  };
  walk(root, '');
  return marks;
}

/** @typedef {{byId: Map<string, any>, marks: Map<number, Marks>, nameOf: (related: any) => string, lang: string, whole: boolean}} Around */

/** @param {any} node @param {Around} around @returns {Told[]} */
function tell(node, around) {
  if (!node) return [];
  const role = String(node.role?.value ?? '');
  if (role === 'InlineTextBox' || role === 'ListMarker') return [];
  const here = around.marks.get(node.backendDOMNodeId);
  const name = String(node.name?.value ?? '');
  /** @param {string} lang */
  const below = (lang) => shortened(joined((node.childIds ?? []).flatMap((/** @type {string} */ id) => tell(around.byId.get(id), { ...around, lang }))), around.whole);
  if (node.ignored || (hollow.has(role) && !name)) return below(around.lang);
  const lang = here?.lang || around.lang;
  const changed = lang !== around.lang ? ` lang=${lang}` : '';
  if (role === 'StaticText') return [{ role: 'text', line: name, more: changed, below: [] }];
  const description = node.description?.value ? ` description=${quoted(node.description.value)}` : '';
  const states = (node.properties ?? []).filter((/** @type {any} */ { name: key }) => !(key === 'describedby' && description))
    .flatMap((/** @type {any} */ property) => state(property, around.nameOf));
  if (role === 'RootWebArea') states.length = 0;  // it has the focus whenever something in it has
  if (here?.current) states.unshift(here.current === 'true' ? 'current' : `current=${here.current}`);
  const value = node.value?.value !== undefined && node.value.value !== '' ? ` value=${quoted(String(node.value.value))}` : '';
  const inside = below(lang);
  // Text that is the name is said once.
  const content = name !== '' && inside.every((each) => each.role === 'text') ? inside.filter(({ more }) => more) : inside;
  const called = name && role !== 'row' ? ` ${quoted(name)}` : '';  // a row's name is its cells
  return [{ role, line: role + called, more: `${description}${value}${states.map((/** @type {string} */ each) => ` ${each}`).join('')}${changed}`, below: content }];
}

/**
 * @param {{name: string, value: {type: string, value?: any, relatedNodes?: any[]}}} property
 * @param {(related: any) => string} nameOf
 * @returns {string[]}
 */
function state({ name, value }, nameOf) {
  if (name === 'hasPopup' && value.value !== 'false' && value.value !== 'menu') return [`haspopup=${value.value}`];
  if (unsaid.has(name)) return [];
  if (value.relatedNodes) return name === 'labelledby' ? [] : [`${name}=${value.relatedNodes.map(nameOf).join(' ')}`];
  if (name === 'url') return [`url=${String(value.value).replace(/^http:\/\/(localhost|127\.0\.0\.1):\d+/, '')}`];
  if (value.type === 'boolean' || value.type === 'booleanOrUndefined' || value.type === 'tristate') {
    if (name === 'expanded' || name === 'pressed' || name === 'checked') return [String(value.value) === 'true' ? name : `not-${name}`];
    return value.value ? [name] : [];
  }
  return value.value === undefined || value.value === '' ? [] : [`${name}=${value.value}`];
}

/** Neighbouring texts are one. @param {Told[]} all @returns {Told[]} */
function joined(all) {
  /** @type {Told[]} */
  const out = [];
  for (const each of all) {
    const before = out.at(-1);
    if (before?.role === 'text' && each.role === 'text' && before.more === each.more) before.line += each.line;
    else out.push({ ...each });
  }
  return out.filter((each) => each.role !== 'text' || each.line.trim() !== '');
}

/** The middle of a long row of siblings with nothing but names is counted. @param {Told[]} all @param {boolean} whole @returns {Told[]} */
function shortened(all, whole) {
  if (whole) return all;
  /** @type {Told[]} */
  const out = [];
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && !all[to].more && all[to].below.length === 0 && all[to].role === all[from].role) to += 1;
    if (to - from <= mostSiblings) {
      to = Math.max(to, from + 1);
      out.push(...all.slice(from, to));
    } else {
      const left = to - from - 2 * kept;
      out.push(...all.slice(from, from + kept), { role: '…', line: `… ${left} more: ${all[from].role}`, more: '', below: [] }, ...all.slice(to - kept, to));
    }
    from = to;
  }
  return out;
}

/** @param {Told[]} all @param {number} depth @returns {string[]} */
function lines(all, depth) {
  return all.flatMap(({ role, line, more, below }) => [`${'  '.repeat(depth)}${role === 'text' ? `text ${quoted(line)}` : line}${more}`, ...lines(below, depth + 1)]);
}

/** @param {any} node @param {Map<string, any>} byId @returns {string} */
function textIn(node, byId) {
  if (!node) return '';
  if (node.role?.value === 'StaticText') return String(node.name?.value ?? '');
  return (node.childIds ?? []).map((/** @type {string} */ id) => textIn(byId.get(id), byId)).join('');
}

/** @param {string} text */
function quoted(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  const all = [...line];
  return `"${all.length > longest ? `${all.slice(0, longest - 1).join('')}…` : line}"`;
}
