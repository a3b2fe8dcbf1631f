interface Policy {
  createScriptURL(address: string): string;
  createScript(text: string): string;
}
interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

let made: Policy | undefined;

/** The one policy of this page; what a script says is held by its hash in the page's content policy. */
export function policy(): Policy {
  const rules: Policy = {
    createScriptURL(given) {
      if (given !== servedAt('tertius-worker') && !given.startsWith('blob:'))
        throw new TypeError('Only this page’s own worker may start.');
      return given;
    },
    createScript: (text) => text,
  };
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  made ??= trustedTypes?.createPolicy('tertius', rules) ?? rules;
  return made;
}

/** Where a server has a script of this page; undefined in a page that carries it. */
export function servedAt(name: string): string | undefined {
  const path = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || undefined;
  return path === undefined ? undefined : new URL(path, document.baseURI).href;
}

/** The text of a script that this page carries; empty where it is served. */
export const carried = (name: string): string => document.getElementById(name)?.textContent ?? '';

/** Runs one of the page's own scripts, and gives what it hands over. Rejects where its text is not the one whose hash the policy names. */
export async function runOwnScript<Given>(name: string): Promise<Given> {
  const address = servedAt(name);
  const text = address === undefined ? carried(name) : await (await fetch(address)).text();
  return await new Promise<Given>((resolve, reject) => {
    document.addEventListener(`${name}-ready`, (event) => resolve((event as CustomEvent<Given>).detail), {
      once: true,
    });
    const script = document.createElement('script');
    script.textContent = policy().createScript(text);
    document.head.append(script);
    script.remove();
    // An inline script has run by now, or was refused.
    setTimeout(() => reject(new Error('This page may not run its own script; save it again.')));
  });
}
