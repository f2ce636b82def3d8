// The program: defines the element. What it is and does: docs/embedding.md.

import { DaybookViewer } from './viewer.js';

if (!customElements.get('daybook-viewer')) customElements.define('daybook-viewer', DaybookViewer);
