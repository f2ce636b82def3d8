// The program: defines the element <daybook-viewer> (docs/embedding.md).

import { DaybookViewer } from './viewer.js';

if (!customElements.get('daybook-viewer')) customElements.define('daybook-viewer', DaybookViewer);
