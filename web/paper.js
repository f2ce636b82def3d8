// On paper: the running head, the address and the page numbers. A rule for pages must be one of the document's, so it is there
// only while the page is printed, and only where the viewer is the page (`linked`). The rest is in viewer.css.

/** @param {string} text @returns {string} as a string of CSS */
const quoted = (text) => `"${text.replace(/[\\"\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * @param {() => {head: string, foot: string} | undefined} words undefined: the page is another's
 * @param {AbortSignal} signal
 */
export function connectPaper(words, signal) {
  const pages = new CSSStyleSheet();
  window.addEventListener('beforeprint', () => {
    const said = words();
    if (!said) return;
    pages.replaceSync(`@page {
      margin: 19mm 19mm 17mm;
      @top-left { content: ${quoted(said.head)}; font: 8.5pt 'Daybook Sans', sans-serif; color: #555; }
      @bottom-left { content: ${quoted(said.foot)}; font: 7.5pt 'Daybook Sans', sans-serif; color: #555; }
      @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt 'Daybook Sans', sans-serif; color: #555; }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, pages];
  }, { signal });
  window.addEventListener('afterprint', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== pages);
  }, { signal });
}
