// The content of every viewer before a journal is open, with the elements into which the core's HTML goes. web/words.js
// fills in the words (data-words).

/** Signs that stay when a field has no other label. */
const sign = (/** @type {string} */ path) => `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
const globe = sign('M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM1 8h14M8 1c4 4 4 10 0 14M8 1c-4 4-4 10 0 14');
const glass = sign('M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2zM11 11l4 4');

export const skeleton = `
<div class="frame">
<div class="viewer" data-state="loading" data-words="data-loading=page.opening">
  <button type="button" class="skip tool" data-tool="document" data-words="page.skip"></button>
  <header class="top">
    <div class="heading"></div>
    <div class="tools">
      <div class="buttons" role="toolbar" data-words="aria-label=page.tools">
        <button type="button" class="tool timeline-toggle" data-command="panel timeline" aria-expanded="false" data-words="page.timeline"></button>
        <button type="button" class="tool" data-tool="open" data-words="page.open title=page.open-title"></button>
        <button type="button" class="tool" data-tool="link" data-words="page.copy-link"></button>
      </div>
      <input type="file" accept=".json,application/json" data-words="aria-label=page.open-file" hidden>
      <button type="button" class="tool" data-command="panel comfort" aria-haspopup="dialog" data-words="page.comfort-sign aria-label=page.comfort title=page.comfort"></button>
      <label class="tool language" hidden>${globe}<span class="name" aria-hidden="true"></span><span class="tag" aria-hidden="true"></span><select data-words="aria-label=page.language"><option value="en" lang="en">English</option></select></label>
    </div>
  </header>
  <section class="timeline" data-at="" data-words="aria-label=page.timeline">
    <p class="hint" id="timeline-hint" data-key-of="panel keys" data-words="page.timeline-hint"></p>
    <div class="finder" role="group" data-words="aria-label=page.people">
      <label class="search">${glass}<input type="search" autocomplete="off" spellcheck="false" data-words="placeholder=page.find-people-short aria-label=page.find-people"></label>
      <label class="order"><span aria-hidden="true" data-words="page.sort-label"></span><select data-words="aria-label=page.sort">
        <option value="listed" data-words="page.sort-listed"></option>
        <option value="appearance" data-words="page.sort-appearance"></option>
        <option value="frequency" data-words="page.sort-frequency"></option>
        <option value="name" data-words="page.sort-name"></option>
      </select></label>
      <output></output>
    </div>
    <div class="surface">
      <div class="mirror"></div>
    </div>
    <div class="zoom" role="toolbar" data-words="aria-label=page.move-and-zoom">
      <button type="button" data-command="step-entry previous" data-words="title=page.previous-entry-title"><span aria-hidden="true">‹</span></button>
      <button type="button" data-command="zoom 0.6667" data-words="title=page.zoom-out-title"><span aria-hidden="true">−</span></button>
      <button type="button" data-command="fit" data-words="page.fit title=page.fit-title"></button>
      <button type="button" data-command="zoom 1.5" data-words="title=page.zoom-in-title"><span aria-hidden="true">+</span></button>
      <button type="button" data-command="step-entry next" data-words="title=page.next-entry-title"><span aria-hidden="true">›</span></button>
      <button type="button" class="today" data-tool="today" data-words="page.today title=page.today-title"></button>
      <button type="button" class="take" data-command="panel picture" aria-haspopup="dialog" data-words="page.save-or-print title=page.picture"></button>
      <button type="button" data-command="panel keys" data-words="title=page.keys-title"><span aria-hidden="true">?</span></button>
    </div>
  </section>
  <section class="pane" data-words="aria-label=page.document" tabindex="-1"></section>
  <div class="aloud-bar" hidden><button type="button" class="tool" data-tool="hush" data-words="page.stop-reading"></button></div>
  <section class="card" data-words="aria-label=page.details" tabindex="-1" hidden></section>
  <dialog class="sheet" data-panel="keys" aria-labelledby="keys-title"></dialog>
  <dialog class="sheet comfort" data-panel="comfort" aria-labelledby="comfort-title"></dialog>
  <dialog class="sheet picture" data-panel="picture" aria-labelledby="picture-title">
    <header><h2 id="picture-title" data-words="page.picture"></h2><button type="button" class="close" data-command="panel picture" data-words="aria-label=page.close"></button></header>
    <p role="status"></p>
    <button type="button" class="tool" data-tool="picture" data-words="page.try-again" hidden></button>
  </dialog>
  <dialog class="sheet licences" data-panel="about" aria-labelledby="about-title">
    <header><h2 id="about-title" data-words="page.about"></h2><button type="button" class="close" data-command="panel about" data-words="aria-label=page.close"></button></header>
    <p data-words="page.about-licences"></p>
    <pre lang="en" tabindex="0" role="region" data-words="aria-label=page.licences"></pre>
  </dialog>
  <div class="failure" role="alertdialog" aria-modal="true" aria-labelledby="failure-title" hidden></div>
  <div class="arrival" hidden><label><span data-words="page.loading"></span> <span class="amount"></span><progress></progress></label><button type="button" class="tool" data-tool="cancel" data-words="page.cancel"></button></div>
  <div class="notice" role="status" hidden><p></p><button type="button" data-tool="warnings" data-words="page.what-is-wrong" hidden></button><button type="button" class="close" data-tool="dismiss" data-words="aria-label=page.close"></button></div>
  <p class="live" aria-live="polite"></p>
  <div class="drop" hidden><p><span data-words="page.drop"></span><br><span data-words="page.not-sent"></span></p></div>
</div>
</div>
`;
