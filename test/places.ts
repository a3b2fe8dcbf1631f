import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const invented: string = fileURLToPath(new URL('./data/oracle/', import.meta.url));
const real: string = fileURLToPath(new URL('../../shared/oracle/', import.meta.url));

export const samples: string = fileURLToPath(new URL('./data/samples/', import.meta.url));

/** A file of a network and its values by independent tools: invented ones from here, real ones from beside the checkout. */
export function oracleFile(name: string): string {
  const here = invented + name;
  return existsSync(here) ? here : real + name;
}

/** Those of these networks whose files are at hand; one line on stderr names the others. */
export function networksAtHand<T extends readonly [name: string, ...unknown[]]>(networks: readonly T[]): T[] {
  const there = networks.filter(([name]) => existsSync(oracleFile(`${name}.ties.csv`)));
  const absent = networks.filter((network) => !there.includes(network)).map(([name]) => name);
  if (absent.length > 0)
    process.stderr.write(`skipped: the real networks ${absent.join(', ')} are not beside this checkout\n`);
  return there;
}
