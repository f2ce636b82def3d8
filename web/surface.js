// The canvas: its size, pointer events, WebGL2 context and frames. Nothing is drawn while nothing
// changes: an animation frame is requested only when the core wants one, and one timer is set for the
// core's next deadline.

import { Painter } from './painter.js';
import { Shaper } from './shaper.js';
import { coloursOf, watchPreferences } from './theme.js';

/** @type {WebGLContextAttributes} */
const contextAttributes = { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power' };
const restoreTimeoutMs = 5000;
const checkDelayMs = 1000;  // after the first frame
const mostFailures = 3;
const fontCssPx = 15;  // of .viewer in viewer.css, at the usual text size
const stripHeightCssPx = 130;  // a surface lower than this shows one row of days

/**
 * @typedef {object} SurfaceHost
 * @property {() => void} onEffects called after anything that may have changed the State
 * @property {() => void} onUnavailable called if there is no WebGL2, or it failed too often
 */

/** The result of Surface.stats() for a viewer without a canvas. */
export const noFrames = { frames: 0, animationFramesRequested: 0, lastFrameMs: 0, contextLosses: 0 };

export class Surface {
  frames = 0;
  animationFramesRequested = 0;
  lastFrameMs = 0;
  contextLosses = 0;
  open = false;

  /** @type {import('./core.js').Core} from start() on */
  #core = /** @type {any} */ (undefined);
  #box;
  #host;
  /** @type {HTMLCanvasElement} */
  #canvas;
  /** @type {Painter | null} */
  #painter = null;
  /** @type {Shaper | undefined} */
  #shaper;
  #failures = 0;
  #lostContext = false;  // lost, and may be restored
  #cursor = '';
  #scale = 1;  // of text, as it was last applied
  #animationFrame = 0;
  #deadlineTimer = 0;
  #restoreTimer = 0;
  #checkTimer = 0;
  /** @type {{width: number, height: number} | null} in device pixels */
  #size = null;
  #listeners = new AbortController();
  #canvasListeners = new AbortController();
  #observer;

  /**
   * @param {HTMLElement} box the canvas fills it
   * @param {SurfaceHost} host
   */
  constructor(box, host) {
    this.#box = box;
    this.#host = host;
    this.#canvas = this.#newCanvas();
    this.#observer = new ResizeObserver((entries) => this.#resized(entries[0]));
    this.#watchPixelRatio();
    this.#watchMotion();
    watchPreferences(() => this.recolour(), this.#listeners.signal);
  }

  /** Creates the context while program and journal are still loading, because it takes a while. */
  prepare() {
    // At its final size, because resizing later takes time.
    this.#canvas.width = Math.round(this.#canvas.clientWidth * this.#ratio());
    this.#canvas.height = Math.round(this.#canvas.clientHeight * this.#ratio());
    const context = this.#canvas.getContext('webgl2', contextAttributes);
    this.#painter = context && new Painter(context);
    return this.#painter;
  }

  /**
   * Starts to draw. Called again for each journal.
   * @param {import('./core.js').Core} core
   * @returns {boolean} false if there is no WebGL2
   */
  start(core) {
    this.#core = core;
    if (!this.open && !this.#lostContext) {
      const painter = this.#painter ?? this.prepare();
      if (!painter) return false;
      this.#shaper?.end();
      this.#shaper = new Shaper(painter, this.#box, () => {
        core.shapingChanged();
        this.schedule();
      });
      if (!core.openCanvas(painter, this.#shaper)) return false;
      this.open = true;
    }
    if (this.open) this.#canvas.style.visibility = '';
    this.#core.setReducedMotion(matchMedia('(prefers-reduced-motion: reduce)').matches);
    this.recolour();
    try {
      this.#observer.observe(this.#canvas, { box: 'device-pixel-content-box' });
    } catch {
      this.#observer.observe(this.#canvas);  // Safari
    }
    return true;
  }

  destroy() {
    this.#listeners.abort();
    this.#canvasListeners.abort();
    this.#observer.disconnect();
    cancelAnimationFrame(this.#animationFrame);
    clearTimeout(this.#deadlineTimer);
    clearTimeout(this.#restoreTimer);
    clearTimeout(this.#checkTimer);
    this.#shaper?.end();
    if (this.open) this.#core.closeCanvas();
    this.open = false;
    // Browsers limit the number of contexts, so release this one immediately.
    this.#canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    this.#canvas.remove();
  }

  stats() {
    const { frames, animationFramesRequested, lastFrameMs, contextLosses } = this;
    return { frames, animationFramesRequested, lastFrameMs, contextLosses };
  }

  /** Requests a frame if the core wants one. */
  schedule() {
    if (!this.open || this.#animationFrame || !this.#size || !this.#core.wantsFrame()) return;
    this.animationFramesRequested += 1;
    this.#animationFrame = requestAnimationFrame((now) => {
      this.#animationFrame = 0;
      this.#draw(now);
    });
  }

  /** The styles have changed: text size, colours. */
  restyle() {
    this.recolour();
    if (this.#fontScale() !== this.#scale) this.#applySize();
  }

  /** What the styles have made of the visitor's text size, the browser's own font size and the distance of a kiosk. */
  #fontScale() {
    return parseFloat(getComputedStyle(this.#box).fontSize) / fontCssPx;
  }

  /** Gives the canvas the colours that the page has now. */
  recolour() {
    if (!this.open) return;
    this.#core.setTheme(coloursOf(/** @type {Element} */ (this.#box.closest('.viewer'))));
    this.schedule();
  }

  #newCanvas() {
    const canvas = document.createElement('canvas');
    this.#cursor = '';
    canvas.setAttribute('aria-hidden', 'true');
    canvas.style.visibility = 'hidden';  // it is black until something is drawn
    this.#box.prepend(canvas);
    const signal = this.#canvasListeners.signal;
    for (const [type, what] of /** @type {const} */ ([
      ['pointermove', 'move'], ['pointerdown', 'down'], ['pointerup', 'up'], ['pointerleave', 'leave'], ['pointercancel', 'cancel'],
    ])) {
      canvas.addEventListener(type, (event) => this.#pointer(what, event), { signal });
    }
    // Escape removes the card beside the pointer, wherever the focus is (WCAG 1.4.13).
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !this.open) return;
      this.#core.pointer('leave', 0, 0, 0, 'mouse');
      this.schedule();
    }, { signal });
    canvas.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
    canvas.addEventListener('webglcontextlost', (event) => this.#lost(event), { signal });
    canvas.addEventListener('webglcontextrestored', () => this.#restored(), { signal });
    return canvas;
  }

  #ratio() {
    return window.devicePixelRatio || 1;
  }

  /** @param {ResizeObserverEntry} entry */
  #resized(entry) {
    const box = entry.devicePixelContentBoxSize?.[0];
    const width = devicePixels(entry.contentRect.width * this.#ratio(), box?.inlineSize);
    const height = devicePixels(entry.contentRect.height * this.#ratio(), box?.blockSize);
    if (width === 0 || height === 0) {
      this.#size = null;  // hidden: nothing to draw on
      return;
    }
    this.#size = { width, height };
    this.#applySize();
  }

  #applySize() {
    if (!this.open || !this.#size) return;
    const context = this.#canvas.getContext('webgl2');
    const most = context?.getParameter(context.MAX_TEXTURE_SIZE) ?? 4096;
    const width = Math.min(this.#size.width, most);
    const height = Math.min(this.#size.height, most);
    const scale = this.#fontScale();
    this.#scale = scale;
    const strip = this.#canvas.clientHeight < stripHeightCssPx * scale;
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    this.#canvas.style.touchAction = strip ? 'pan-y' : 'none';
    this.#core.resize(width, height, this.#ratio() * scale, strip ? 'strip' : 'full');
    // Resizing clears the canvas, so draw in the same task.
    cancelAnimationFrame(this.#animationFrame);
    this.#animationFrame = 0;
    this.#draw(performance.now());
  }

  /** @param {number} nowMs */
  #draw(nowMs) {
    if (!this.open) return;
    const start = performance.now();
    this.#core.frame(nowMs / 1000);
    if (this.frames === 0) {
      performance.mark('daybook-first-frame');
      this.#checkTimer = window.setTimeout(() => {
        if (this.open && !this.#core.canvasWorks()) this.#replace();
      }, checkDelayMs);
    }
    this.frames += 1;
    this.lastFrameMs = performance.now() - start;
    const cursor = this.#core.cursor();
    if (cursor !== this.#cursor) this.#canvas.style.cursor = cursor;
    this.#cursor = cursor;
    this.#host.onEffects();
    this.#setDeadline();
    this.schedule();
  }

  #setDeadline() {
    clearTimeout(this.#deadlineTimer);
    const deadline = this.#core.deadline();
    if (deadline < 0) return;
    this.#deadlineTimer = window.setTimeout(() => {
      this.#core.request();
      this.schedule();
    }, Math.max(0, deadline * 1000 - performance.now()) + 1);
  }

  /** @param {PointerEvent | WheelEvent} event */
  #place(event) {
    const ratio = this.#ratio();
    const box = this.#canvas.getBoundingClientRect();
    return { x: (event.clientX - box.left) * ratio, y: (event.clientY - box.top) * ratio };
  }

  /**
   * @param {'move' | 'down' | 'up' | 'leave' | 'cancel'} what
   * @param {PointerEvent} event
   */
  #pointer(what, event) {
    if (!this.open || (what === 'down' && event.button !== 0)) return;
    if (what === 'down') {
      try {
        this.#canvas.setPointerCapture(event.pointerId);
      } catch {
        // The pointer has already been released; the events still come without capture.
      }
    }
    if (what === 'leave' && this.#canvas.hasPointerCapture(event.pointerId)) return;
    const { x, y } = this.#place(event);
    this.#core.pointer(what, x, y, event.pointerId, event.pointerType);
    this.schedule();
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (!this.open || (!event.ctrlKey && this.#pageWantsWheel())) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18
      : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? this.#canvas.clientHeight : 1;
    const { x, y } = this.#place(event);
    const ratio = this.#ratio() * unit;
    this.#core.wheel(x, y, event.deltaX * ratio, event.deltaY * ratio, event.ctrlKey);
    this.schedule();
  }

  /** In a page that scrolls, the wheel scrolls the page until the visitor has focused the viewer. */
  #pageWantsWheel() {
    const page = document.scrollingElement;
    if (!page || page.scrollHeight <= page.clientHeight) return false;
    return !this.#box.matches(':focus-within');
  }

  #watchPixelRatio() {
    const ratio = matchMedia(`(resolution: ${this.#ratio()}dppx)`);
    ratio.addEventListener('change', () => {
      if (this.#listeners.signal.aborted) return;
      this.#applySize();
      this.#watchPixelRatio();
    }, { once: true, signal: this.#listeners.signal });
  }

  #watchMotion() {
    const motion = matchMedia('(prefers-reduced-motion: reduce)');
    motion.addEventListener('change', () => {
      if (this.open) this.#core.setReducedMotion(motion.matches);
    }, { signal: this.#listeners.signal });
  }

  /** @param {Event} event */
  #lost(event) {
    event.preventDefault();  // required for the context to be restored
    this.contextLosses += 1;
    this.#lostContext = true;
    if (this.open) this.#core.contextLost();
    else this.#painter = null;  // its resources are lost; start() makes another
    this.open = false;
    cancelAnimationFrame(this.#animationFrame);
    this.#animationFrame = 0;
    this.#restoreTimer = window.setTimeout(() => this.#replace(), restoreTimeoutMs);
  }

  #restored() {
    clearTimeout(this.#restoreTimer);
    this.#lostContext = false;
    if (!this.#core) return;  // lost before start()
    this.open = this.#core.contextRestored();
    if (!this.start(this.#core)) return this.#replace();
    this.#applySize();
  }

  /** The context was not restored: creates a new canvas, or gives up after some failures. */
  #replace() {
    this.#failures += 1;
    const core = this.#core;
    core?.closeCanvas();
    this.open = false;
    this.#lostContext = false;
    this.#observer.disconnect();
    this.#canvasListeners.abort();
    this.#canvas.remove();
    this.#painter = null;
    if (this.#failures < mostFailures) {
      this.#canvasListeners = new AbortController();
      this.#canvas = this.#newCanvas();
      if (!core || this.start(core)) return;
    }
    this.#host.onUnavailable();
  }
}

/**
 * The measured size in device pixels; or the expected one, if the browser measured CSS pixels instead (Chromium, when it
 * emulates another device) or nothing (Safari).
 * @param {number} expected
 * @param {number | undefined} measured
 */
function devicePixels(expected, measured) {
  return measured !== undefined && Math.abs(measured - expected) < 1.5 ? measured : Math.round(expected);
}
