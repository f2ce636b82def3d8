// What stands in every viewer before a journal is open: the places that the core's HTML goes to.

export const skeleton = `
<div class="viewer" data-state="loading">
  <header class="top">
    <div class="heading"></div>
    <div class="tools" role="group" aria-label="Tools">
      <button type="button" class="tool timeline-toggle" data-tool="timeline" aria-expanded="false">Timeline</button>
      <button type="button" class="tool" data-tool="open" title="Show a journal from this computer. It is not sent anywhere.">Open…</button>
      <input type="file" accept=".json,application/json" aria-label="A journal from this computer" hidden>
      <button type="button" class="tool" data-tool="link">Copy link</button>
      <button type="button" class="tool" data-tool="text-size" aria-label="Text size" title="Text size">Aa</button>
    </div>
  </header>
  <section class="timeline" aria-label="Timeline">
    <p class="hint" id="timeline-hint">Arrow keys move between days, events and people. Plus and minus zoom, 0 shows the whole period. The question mark lists all keys.</p>
    <div class="finder" role="group" aria-label="People on the timeline">
      <input type="search" placeholder="Find people…" aria-label="Find people" autocomplete="off" spellcheck="false">
      <select aria-label="Order of people">
        <option value="listed">As listed</option>
        <option value="appearance">By first appearance</option>
        <option value="frequency">Most entries first</option>
        <option value="name">By name</option>
      </select>
      <output></output>
    </div>
    <div class="surface">
      <div class="mirror" role="group" aria-label="Timeline" aria-describedby="timeline-hint"></div>
    </div>
    <div class="zoom" role="group" aria-label="Move and zoom">
      <button type="button" data-command="step-entry previous" aria-label="Previous entry" title="Previous entry ([)">‹</button>
      <button type="button" data-command="zoom 0.6667" aria-label="Zoom out" title="Zoom out (−)">−</button>
      <button type="button" data-command="fit" title="Show the whole period (0)">Fit</button>
      <button type="button" data-command="zoom 1.5" aria-label="Zoom in" title="Zoom in (+)">+</button>
      <button type="button" data-command="step-entry next" aria-label="Next entry" title="Next entry (])">›</button>
      <button type="button" class="today" data-tool="today" title="What was written on this day of the year (T)">On this day</button>
      <button type="button" data-tool="keys" aria-label="Keys" title="Keys (?)">?</button>
    </div>
  </section>
  <section class="pane" aria-label="Document" tabindex="-1"></section>
  <section class="card" aria-label="Details" tabindex="-1" hidden></section>
  <dialog class="sheet" aria-labelledby="keys-title"></dialog>
  <div class="failure" hidden></div>
  <div class="arrival" hidden><label>Loading the journal: <span></span><progress></progress></label><button type="button" class="tool" data-tool="cancel">Cancel</button></div>
  <div class="notice" role="status" hidden><p></p><button type="button" data-tool="warnings" hidden>What is wrong</button><button type="button" class="close" data-tool="dismiss" aria-label="Close"></button></div>
  <p class="live" aria-live="polite"></p>
  <div class="drop" hidden><p>Drop a journal to read it here.<br>It is not sent anywhere.</p></div>
</div>
`;
