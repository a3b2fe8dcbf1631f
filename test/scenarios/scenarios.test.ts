import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { network, said } from './scene.ts';
import { scenes } from './scenes.ts';

const textOf = (name: string): string => fileURLToPath(new URL(`./expected/${name}.txt`, import.meta.url));

/** What was once said and is false, or means nothing, of the data it was said of. */
const NEVER: readonly RegExp[] = [
  /joins [\d,]+ pairs/,
  /who is closest to them/,
  /nothing needs handing on/,
  /yours alone/,
  /raise the number of people/,
  /looks like somebody else/,
  /through [^\n]* only\b/,
  /both in (?!Estuary Guild|Guild)/,
  /(strength|of|to|by|is|at) 0\.(?!\d)/,
  /strength 0(?!\.\d)/,
  /\d{17}/,
  /\b\d\.\d{3,}/,
];
const ONE_VIEW = ['star', 'roster', 'mailbox', 'calendar', 're-export'];
/** Of contacts whose ties to each other nobody recorded. */
const NEVER_OF_ONE_VIEW: readonly RegExp[] = [
  / connects [\d,]+ pairs?/,
  /who is in closest touch/,
  /known to no other colleague|within reach of no other colleague/,
  /holds? half of these contacts/,
  /Left without any tie/,
];

test.each(scenes)(
  '$name: every answer says what its data carries, word for word',
  async ({ name, imports, questions }) => {
    const { path, remove } = await network(imports);
    try {
      let all = '';
      for (const [command, ...rest] of questions) {
        const { code, out, err } = await said([command as string, path, ...rest, '--as-of', '2026-11-29']);
        const note = err === '' ? '' : err.replace(/^/gm, '! ').replace(/! $/, '');
        all += `$ ${[command, ...rest].join(' ')}\n${out}${note}${code === 0 ? '' : `exit ${code}\n`}\n`;
      }
      if (process.env.SCENARIOS === 'write' || !existsSync(textOf(name))) writeFileSync(textOf(name), all);
      for (const never of NEVER) expect(all).not.toMatch(never);
      if (ONE_VIEW.includes(name)) for (const never of NEVER_OF_ONE_VIEW) expect(all).not.toMatch(never);
      expect(all).toBe(readFileSync(textOf(name), 'utf8'));
    } finally {
      remove();
    }
  },
);
