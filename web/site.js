// The site's own page (index.html): opens the journal that ?journal= names, if it is on this site, in the language that ?lang=
// names. It runs before daybook.js, which does not depend on it.

const viewer = document.querySelector('daybook-viewer');
const asked = new URLSearchParams(location.search);
const journal = asked.get('journal');
const language = asked.get('lang');
if (viewer instanceof HTMLElement) {
  if (journal) {
    viewer.dataset.fallback = viewer.getAttribute('src') ?? '';  // offered if the other journal cannot be shown
    // A journal on another site is not fetched: its path is looked up on this site, where it is not found.
    const url = new URL(journal, document.baseURI);
    viewer.setAttribute('src', url.origin === location.origin ? journal : url.pathname.slice(1));
  }
  if (language) viewer.setAttribute('lang', language);
  viewer.addEventListener('daybook-language', (event) => {
    const { lang, dir } = /** @type {CustomEvent} */ (event).detail;
    Object.assign(document.documentElement, { lang, dir });
    const url = new URL(location.href);
    if (!language || url.searchParams.get('lang') === viewer.lang) return;
    url.searchParams.set('lang', viewer.lang);  // the visitor chose another one
    history.replaceState(history.state, '', url);
  });
}
