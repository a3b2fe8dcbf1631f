/** The modules of Node that are used where there are any. */
interface Modules {
  'node:crypto': {
    createHash(name: 'sha256'): Hash;
  };
  'node:buffer': { isUtf8(bytes: Uint8Array): boolean };
  'node:os': { availableParallelism(): number };
  'node:worker_threads': {
    readonly Worker: new (script: URL) => Thread;
    readonly parentPort: Pick<Thread, 'postMessage' | 'on'> | null;
  };
}

interface Hash {
  update(bytes: Uint8Array): Hash;
  digest(encoding: 'hex'): string;
}

interface Thread {
  postMessage(message: unknown): void;
  on(event: 'message' | 'error', heard: (message: unknown) => void): void;
  terminate(): unknown;
}

type Host = {
  readonly process?: {
    readonly getBuiltinModule?: <K extends keyof Modules>(name: K) => Modules[K] | undefined;
  };
};

/** What Node brings with it; reached without an import, so that browsers and bundlers have nothing to leave out. */
export function builtin<K extends keyof Modules>(name: K): Modules[K] | undefined {
  return (globalThis as Host).process?.getBuiltinModule?.(name);
}
