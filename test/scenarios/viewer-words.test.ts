import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const VIEWER = fileURLToPath(new URL('../../packages/viewer/src/', import.meta.url));
const files = readdirSync(VIEWER, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);

/** The words of a source file that a reader of the page may see: text of elements, and strings of several words. */
function words(file: string): string[] {
  const text = readFileSync(VIEWER + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, ' ');
  const strings = [...text.matchAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)];
  const elements = file.endsWith('.tsx') ? [...text.matchAll(/>([^<>{}]*\p{L}[^<>{}]*)[<{]/gu)] : [];
  return [...strings.map(([found]) => found), ...elements.map(([, found = '']) => found)].filter(
    (found) => found.length < 400 && /\p{L} +\p{L}/u.test(found.replace(/\s+/g, ' ')),
  );
}

/** Sentences that were wrong for the data they were said of, and their kind, whatever stands in between. */
const NEVER: readonly RegExp[] = [
  /\bjoins .{0,20}pairs of people/,
  /who is closest to them/,
  /nothing needs handing on/,
  /\bties are yours alone/,
  /raise the number of people/,
  /looks like somebody else/,
  /\bthrough (?!work)[^'"`]{0,30} only\b/,
  /\bboth in \$\{/,
  /once close, with little contact now/,
  /\bby 0\.\d people/,
];

test.each(NEVER.map((never) => [never]))('no word of the viewer says %s', (never) => {
  const saying = files.flatMap((file) =>
    words(file)
      .filter((text) => never.test(text))
      .map((text) => [file, text]),
  );
  expect(saying).toEqual([]);
});

/** Who else knows a contact is recorded only where several people's contacts are in the data. */
const ALONE =
  /held alone|held by them alone|one colleague alone|no other colleague|nobody else (here|inside|holds)|through nobody else|by nobody else|held by nobody|all through one colleague/;
/** Files that say it of figures which are made with that in mind, and where. */
const GUARDED_ELSEWHERE: Readonly<Record<string, string>> = {
  'figure/around.ts': 'questions/figures/around.ts',
  'figure/flow.ts': 'questions/figures/bridges.ts',
  'questions/lens/filter-words.ts': 'views/lens/lens-fields.tsx',
  'picture/labels/label-list.ts': 'questions/picture-translation.ts',
  'questions/wording/words.ts': 'views/network/legend.tsx',
};

test('whoever says that a contact is held by one person alone asks first whether others’ contacts are in the data', () => {
  const unguarded = files.filter((file) => {
    if (!words(file).some((text) => ALONE.test(text))) return false;
    const guard = GUARDED_ELSEWHERE[file] ?? file;
    return !/othersSeen/.test(readFileSync(VIEWER + guard, 'utf8'));
  });
  expect(unguarded).toEqual([]);
});
