// The site's own page (index.html): opens the journal that ?journal= names, if it is one of this site. It runs before
// daybook.js, which does not depend on it.

const viewer = document.querySelector('daybook-viewer');
const asked = new URLSearchParams(location.search).get('journal');
if (viewer instanceof HTMLElement && asked) {
  viewer.dataset.fallback = viewer.getAttribute('src') ?? '';  // offered if the other one cannot be shown
  // A journal of another site is not fetched: its name is then looked up on this site, and not found.
  const url = new URL(asked, document.baseURI);
  viewer.setAttribute('src', url.origin === location.origin ? asked : url.pathname.slice(1));
}
