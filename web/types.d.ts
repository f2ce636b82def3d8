// What TypeScript cannot see from the JavaScript: the core that Emscripten makes, and styles as text.
declare module 'daybook-core' {
  export interface CoreModule {
    HEAPU8: Uint8Array;
    GL: { registerContext(context: WebGL2RenderingContext, attributes: object): number; deleteContext(handle: number): void };
    [exported: `_${string}`]: (...values: number[]) => number;
  }
  export default function createDaybookCore(options: {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
    onAbort?(what: unknown): void;
  }): Promise<CoreModule>;
}

declare module '*.css' {
  const text: string;
  export default text;
}
