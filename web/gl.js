// What the WebAssembly module asks of the browser: OpenGL ES 3 through WebGL2, and to be told that it stops.
// Emscripten would write this too, at six times the size.
//
//   const host = new Host(module);
//   const instance = await WebAssembly.instantiate(module, host.imports);
//   host.start(instance);
//   daybook_canvas_open(viewer, host.addContext(webgl2));
//
// A function of OpenGL goes to WebGL's of the same name. OpenGL names objects by numbers: `named` says which
// arguments are such names. What takes more than numbers and names is written out in `special`.

/** Bit n is set if the argument n is the name of an object. @type {Record<string, number>} */
const named = {
  attachShader: 3, bindBuffer: 2, bindSampler: 2, bindTexture: 2, bindVertexArray: 1, compileShader: 1,
  deleteProgram: 1, deleteShader: 1, detachShader: 3, isProgram: 1, linkProgram: 1, uniform1i: 1, useProgram: 1,
};

const majorVersion = 0x821b;
const minorVersion = 0x821c;
const pageBytes = 65536;
const infoLogLength = 0x8b84;
const decoder = new TextDecoder();

export class Host {
  /** By name; 0 is no object. @type {any[]} */
  #objects = [null];
  /** @type {any} the current WebGL2 context */
  #gl;
  /** @type {any} */
  #exports;
  #bytes = new Uint8Array(0);
  /** @type {WebAssembly.Imports} */
  imports = { env: {}, wasi_snapshot_preview1: {} };

  /** @param {WebAssembly.Module} module */
  constructor(module) {
    const special = this.#special();
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      // Of the system interface nothing is used but the end; 52: there is no such function.
      this.imports[from][name] = special[name] ?? (name.startsWith('gl') ? this.#forward(name) : () => 52);
    }
  }

  /** @param {WebAssembly.Instance} instance */
  start(instance) {
    this.#exports = instance.exports;
    this.#exports._initialize();
  }

  /** The module's memory; until it grows. */
  get bytes() {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.#exports.memory.buffer);
    return this.#bytes;
  }

  /** @param {WebGL2RenderingContext} context @returns {number} */
  addContext(context) { return this.#add(context); }

  /** @param {any} object @returns {number} */
  #add(object) {
    if (!object) return 0;
    object.daybookName = this.#objects.length;
    return this.#objects.push(object) - 1;
  }

  /** @param {string} name */
  #forward(name) {
    const method = name[2].toLowerCase() + name.slice(3);
    const create = /^gen(.*)s$/.exec(method);
    if (create) {
      return (/** @type {number} */ count, /** @type {number} */ at) => {
        for (let i = 0; i < count; ++i) this.#set(at + i * 4, this.#add(this.#gl[`create${create[1]}`]()));
      };
    }
    if (/^delete.*s$/.test(method)) {
      return (/** @type {number} */ count, /** @type {number} */ at) => {
        for (let i = 0; i < count; ++i) {
          const object = this.#get(at + i * 4);
          this.#gl[method.slice(0, -1)](this.#objects[object]);
          if (object) this.#objects[object] = undefined;
        }
      };
    }
    const names = named[method] ?? 0;
    return (/** @type {number[]} */ ...values) => {
      const result = this.#gl[method](...values.map((value, i) => names >> i & 1 ? this.#objects[value] : value));
      return method.startsWith('create') ? this.#add(result) : result;
    };
  }

  /** @param {number} at */
  #get(at) { return new DataView(this.bytes.buffer).getInt32(at, true); }
  /** @param {number} at @param {number} value */
  #set(at, value) { new DataView(this.bytes.buffer).setInt32(at, value, true); }

  /** @param {number} at @param {number} [size] -1: up to the zero byte */
  #string(at, size = -1) {
    return decoder.decode(this.bytes.subarray(at, size < 0 ? this.bytes.indexOf(0, at) : at + size));
  }

  /** @param {string} text @param {number} at @param {number} size @param {number} written */
  #putString(text, at, size, written) {
    const { written: length } = new TextEncoder().encodeInto(text, this.bytes.subarray(at, at + size - 1));
    this.bytes[at + length] = 0;
    if (written) this.#set(written, length);
  }

  /** @returns {Record<string, (...values: number[]) => any>} */
  #special() {
    const object = (/** @type {number} */ name) => this.#objects[name];
    return {
      proc_exit() { throw new Error('Daybook stopped.'); },
      // It grew by what was asked for. A fifth more: in some browsers growing copies all of the memory.
      emscripten_notify_memory_growth: () => {
        try {
          this.#exports.memory.grow(this.bytes.length / pageBytes / 5);
        } catch { /* then without */ }
      },
      emscripten_webgl_make_context_current: (context) => {
        this.#gl = object(context);
        return this.#gl ? 0 : -1;
      },
      glGetString: (what) => {
        const text = String(this.#gl.getParameter(what));
        const at = this.#exports.malloc(text.length * 3 + 1);
        this.#putString(text, at, text.length * 3 + 1, 0);
        return at;
      },
      glGetIntegerv: (what, at) => {
        const value = what === majorVersion ? 3 : what === minorVersion ? 0 : this.#gl.getParameter(what);
        if (value?.length) for (let i = 0; i < value.length; ++i) this.#set(at + i * 4, value[i]);
        else this.#set(at, value?.daybookName ?? Number(value));
      },
      glGetShaderiv: (shader, what, at) => this.#set(at, what === infoLogLength
        ? (this.#gl.getShaderInfoLog(object(shader)) ?? '').length * 3 + 1 : Number(this.#gl.getShaderParameter(object(shader), what))),
      glGetProgramiv: (program, what, at) => this.#set(at, what === infoLogLength
        ? (this.#gl.getProgramInfoLog(object(program)) ?? '').length * 3 + 1 : Number(this.#gl.getProgramParameter(object(program), what))),
      glGetShaderInfoLog: (shader, size, written, at) => this.#putString(this.#gl.getShaderInfoLog(object(shader)) ?? '', at, size, written),
      glGetProgramInfoLog: (program, size, written, at) => this.#putString(this.#gl.getProgramInfoLog(object(program)) ?? '', at, size, written),
      glShaderSource: (shader, count, strings, lengths) => {
        let source = '';
        for (let i = 0; i < count; ++i) source += this.#string(this.#get(strings + i * 4), lengths ? this.#get(lengths + i * 4) : -1);
        this.#gl.shaderSource(object(shader), source);
      },
      glGetAttribLocation: (program, name) => this.#gl.getAttribLocation(object(program), this.#string(name)),
      glGetUniformLocation: (program, name) => this.#add(this.#gl.getUniformLocation(object(program), this.#string(name))) || -1,
      glUniformMatrix4fv: (place, count, transpose, at) =>
        this.#gl.uniformMatrix4fv(object(place), Boolean(transpose), new Float32Array(this.bytes.buffer, at, count * 16)),
      glBufferData: (target, size, at, usage) =>
        at ? this.#gl.bufferData(target, this.bytes, usage, at, size) : this.#gl.bufferData(target, size, usage),
      glBufferSubData: (target, offset, size, at) => this.#gl.bufferSubData(target, offset, this.bytes, at, size),
      glTexImage2D: (target, level, internal, width, height, border, format, type, at) => at
        ? this.#gl.texImage2D(target, level, internal, width, height, border, format, type, this.bytes, at)
        : this.#gl.texImage2D(target, level, internal, width, height, border, format, type, null),
      glTexSubImage2D: (target, level, x, y, width, height, format, type, at) =>
        this.#gl.texSubImage2D(target, level, x, y, width, height, format, type, this.bytes, at),
    };
  }
}
