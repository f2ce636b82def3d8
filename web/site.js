// The site's own page (index.html): opens the journal that ?journal= names, if it is on this site. It runs before
// daybook.js, which does not depend on it.

const viewer = document.querySelector('daybook-viewer');
const asked = new URLSearchParams(location.search).get('journal');
if (viewer instanceof HTMLElement && asked) {
  viewer.dataset.fallback = viewer.getAttribute('src') ?? '';  // offered if the other journal cannot be shown
  // A journal on another site is not fetched: its path is looked up on this site, where it is not found.
  const url = new URL(asked, document.baseURI);
  viewer.setAttribute('src', url.origin === location.origin ? asked : url.pathname.slice(1));
}
