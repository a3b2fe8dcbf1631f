import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Rule, rules } from './rules.ts';
import { network, said } from './scene.ts';
import { scenes } from './scenes.ts';
import { pages, viewerTexts } from './shown.ts';

/*
 * A net for changes: `printed` holds what the program last printed and somebody read (SCENARIOS=write writes it anew); what it must and must
 * not say stands in `rules.ts`. Texts written by hand from the rules, which no program writes, are in `test/by-hand`.
 */
const textOf = (name: string): string => fileURLToPath(new URL(`./printed/${name}.txt`, import.meta.url));

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
  '$name: every answer keeps to the rules, and prints what it printed when last read',
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
      const never = [...NEVER, ...(ONE_VIEW.includes(name) ? NEVER_OF_ONE_VIEW : [])];
      for (const one of never) expect(all).not.toMatch(one);
      const { must, mustNot } = rules[name] as Rule;
      // A report is wrapped: lines of one sentence are one for the rules.
      const plain = all.replace(/\n {2,6}(?=\S)/g, ' ').replace(/ {2,}/g, ' ');
      const missing = must.filter((one) =>
        typeof one === 'string' ? !all.includes(one) && !plain.includes(one) : !one.test(plain),
      );
      expect(missing).toEqual([]);
      expect(mustNot.filter((one) => one.test(all))).toEqual([]);
      expect(all).toBe(readFileSync(textOf(name), 'utf8'));
      for (const text of [...(await pages(path)), ...(await viewerTexts(path))]) {
        for (const one of never) expect(text).not.toMatch(one);
        expect(mustNot.filter((one) => one.test(text)).map(String)).toEqual([]);
      }
    } finally {
      remove();
    }
  },
);
