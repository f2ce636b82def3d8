// Draws Dear ImGui's triangles (src/canvas/renderer_gl.cpp) with WebGL2.
//
// Nothing else uses the context, so its state is set once and never read: each read waits for the GPU, and with a software
// GPU that takes most of a frame.

const vertexShader = `#version 300 es
layout(location=0) in vec2 at;
layout(location=1) in vec2 place;
layout(location=2) in vec4 ink;
layout(location=3) in vec2 size;  // of the canvas; a constant attribute instead of a uniform, whose location would have to be queried
out vec2 uv;
out vec4 colour;
void main() {
  uv = place;
  colour = ink;
  gl_Position = vec4(at.x * 2.0 / size.x - 1.0, 1.0 - at.y * 2.0 / size.y, 0, 1);
}`;
const fragmentShader = `#version 300 es
precision mediump float;
in vec2 uv;
in vec4 colour;
uniform sampler2D glyphs;
out vec4 pixel;
void main() {
  vec4 ink = texture(glyphs, uv);  // white and transparent, or a mask, which is red and opaque
  pixel = vec4(colour.rgb, colour.a * min(ink.r, ink.a));
}`;

/** @param {WebGL2RenderingContext} gl */
function makeProgram(gl) {
  const program = gl.createProgram();
  if (!program) return null;
  for (const [kind, source] of /** @type {const} */ ([[gl.VERTEX_SHADER, vertexShader], [gl.FRAGMENT_SHADER, fragmentShader]])) {
    const shader = gl.createShader(kind);
    if (!shader) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return program;
}

/** Position and texture coordinates as floats, colour as four bytes. */
const vertexBytes = 20;

export class Painter {
  #gl;
  /** By the names that the module gives them. @type {Map<number, WebGLTexture | null>} */
  #textures = new Map();
  /** @type {WebGLProgram | null} */
  #program;
  #opened = false;
  #height = 0;

  /**
   * Starts to compile the shaders, so that they are ready when they are needed.
   * @param {WebGL2RenderingContext} gl
   */
  constructor(gl) {
    this.#gl = gl;
    this.#program = makeProgram(gl);
  }

  /** Sets up an empty context: at the start, and after the context was lost. @returns {boolean} */
  open() {
    const gl = this.#gl;
    if (this.#opened) this.#program = makeProgram(gl);
    this.#opened = true;
    this.#textures.clear();
    if (!this.#program) return false;
    gl.useProgram(this.#program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertexBytes, 0);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertexBytes, 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertexBytes, 16);
    for (const attribute of [0, 1, 2]) gl.enableVertexAttribArray(attribute);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
    return true;
  }

  /** Whether the shaders compiled. This waits for the GPU, so call it when the page is idle. */
  works() {
    const gl = this.#gl;
    return gl.isContextLost() || Boolean(this.#program && gl.getProgramParameter(this.#program, gl.LINK_STATUS));
  }

  /**
   * @param {number} width in device pixels
   * @param {number} height
   * @param {number[]} ground red, green, blue: 0 to 1
   */
  begin(width, height, [red, green, blue]) {
    const gl = this.#gl;
    this.#height = height;
    gl.viewport(0, 0, width, height);
    gl.vertexAttrib2f(3, width, height);
    gl.disable(gl.SCISSOR_TEST);
    gl.clearColor(red, green, blue, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
  }

  /**
   * @param {number} name
   * @param {number} width
   * @param {number} height
   * @param {Uint8Array | null} pixels RGBA; null: a mask, empty
   */
  texture(name, width, height, pixels) {
    const gl = this.#gl;
    const texture = gl.createTexture();
    this.#textures.set(name, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
    const [inside, format] = pixels ? [gl.RGBA, gl.RGBA] : [gl.R8, gl.RED];
    gl.texImage2D(gl.TEXTURE_2D, 0, inside, width, height, 0, format, gl.UNSIGNED_BYTE, pixels);
  }

  /**
   * @param {number} name
   * @param {number[]} box x, y, width, height
   * @param {number} stride pixels from one row to the next
   * @param {Uint8Array} pixels
   */
  part(name, [x, y, width, height], stride, pixels) {
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(name) ?? null);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, stride);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
  }

  /**
   * Draws a picture on a mask, of which white is all of the ink.
   * @param {number} name of the mask, which is made when it is first drawn on
   * @param {number[]} size of the mask
   * @param {number[]} box x, y, width, height
   * @param {HTMLCanvasElement} picture at its top left corner
   */
  mask(name, [across, down], [x, y, width, height], picture) {
    const gl = this.#gl;
    if (!this.#textures.has(name)) this.texture(name, across, down, null);
    gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(name) ?? null);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RED, gl.UNSIGNED_BYTE, picture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  }

  /** @param {number} name of a texture */
  forget(name) {
    this.#gl.deleteTexture(this.#textures.get(name) ?? null);
    this.#textures.delete(name);
  }

  /**
   * @param {Uint8Array} vertices
   * @param {Uint8Array} indices of four bytes each
   */
  list(vertices, indices) {
    const gl = this.#gl;
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STREAM_DRAW);
  }

  /**
   * @param {number} texture its name
   * @param {number} count of indices
   * @param {number} first
   * @param {number[]} clip x, y from the top, width, height
   */
  draw(texture, count, first, [x, y, width, height]) {
    const gl = this.#gl;
    gl.scissor(x, this.#height - y - height, width, height);
    gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(texture) ?? null);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * 4);
  }
}
