// The page: defines the element and opens ?journal= in it, if the address names one of this site.

import { DaybookViewer } from './viewer.js';

const viewer = document.querySelector('daybook-viewer[linked]');
const asked = new URLSearchParams(location.search).get('journal');
if (viewer instanceof HTMLElement && asked) {
  viewer.dataset.fallback = viewer.getAttribute('src') ?? '';
  // A journal of another site is not fetched: the name is then looked for, and missed, on this one.
  const url = new URL(asked, document.baseURI);
  viewer.setAttribute('src', url.origin === location.origin ? asked : url.pathname.slice(1));
}

if (!customElements.get('daybook-viewer')) customElements.define('daybook-viewer', DaybookViewer);
