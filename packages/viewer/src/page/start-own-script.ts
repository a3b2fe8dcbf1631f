interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<Policies['createPolicy']> | undefined;

/** Starts a worker from the page's own script, as a blob: the page is one file and asks nobody for another. */
export function startWorker(): Worker | null {
  const script = document.querySelector('script[type="module"]')?.textContent ?? '';
  if (script.trim() === '') return null;
  // A module's names are its own; a classic script, which alone starts from a page on the disk, gets a function for that.
  const address = URL.createObjectURL(
    new Blob(['"use strict";(()=>{', script, '\n})();'], { type: 'text/javascript' }),
  );
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: Policies };
    policy ??= trustedTypes?.createPolicy('tertius', {
      createScriptURL(given) {
        if (!given.startsWith('blob:')) throw new TypeError('Only this page’s own worker may start.');
        return given;
      },
    });
    return new Worker(policy?.createScriptURL(address) ?? address);
  } catch {
    return null;
  }
}
