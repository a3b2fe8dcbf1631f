import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDay, parseNetworkFile, resolve } from '@tertius/core';
import { answerTo } from '../../packages/viewer/src/questions/answers/answers.ts';
import { dayOf } from '../../packages/viewer/src/questions/day.ts';
import { holdingOf } from '../../packages/viewer/src/questions/holding.ts';
import type { Question, Questions } from '../../packages/viewer/src/questions/questions.ts';
import { readingsFrom } from '../../packages/viewer/src/questions/readings.ts';
import type { Subject } from '../../packages/viewer/src/questions/subject.ts';
import { drawingSummary, headline } from '../../packages/viewer/src/questions/summary.ts';
import { said } from './scene.ts';

const AS_OF = '2026-11-29';
const TAU = 0.3;

/** The report as a page and as Markdown, without markup; none where no organisation is the own one. */
export async function pages(path: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-pages-'));
  const texts: string[] = [];
  for (const ending of ['html', 'md']) {
    const out = join(folder, `report.${ending}`);
    const { code } = await said(['report', path, '-o', out, '--as-of', AS_OF]);
    if (code === 0) texts.push(readFileSync(out, 'utf8').replace(/<style>.*?<\/style>|<[^>]*>/gs, ' '));
  }
  rmSync(folder, { recursive: true, force: true });
  return texts;
}

/** All words of what the viewer answers, pictures with their titles among them; no browser is needed for that. */
export async function viewerTexts(path: string): Promise<string[]> {
  const evidence = parseNetworkFile(readFileSync(path, 'utf8'), path);
  const network = resolve(evidence);
  const readings = readingsFrom(evidence, network, dayOf(network, parseDay(AS_OF) as number));
  const subject: Subject = { readings, holding: holdingOf(readings, TAU), tau: TAU };
  const texts: string[] = [
    ...wordsOf(headline(subject.readings, subject.holding)),
    ...wordsOf(drawingSummary(readings, subject.holding)),
  ];
  const ask = async <Kind extends Question>(
    question: Kind,
    given: Questions[Kind]['given'],
  ): Promise<void> => {
    const answer = await answerTo(question, subject, given, () => undefined).catch(
      (error: Error) => error.message,
    );
    texts.push(wordsOf(answer).join('\n'));
  };
  const [me, other] = [network.self ?? readings.insider.indexOf(true), readings.insider.indexOf(false)].map(
    (at) => network.people[at]?.id,
  );
  for (const question of [
    'brokerage',
    'dependence',
    'bridges',
    'worlds',
    'units',
    'rhythm',
    'joins',
    'triangulate',
    'sharing',
  ] as const)
    await ask(question, {});
  await ask('plan', { budget: 5 });
  if (me !== undefined) {
    await ask('around', { person: me });
    await ask('suppose', { suppose: { leaves: [me] } });
    await ask('keepInTouch', { from: me });
  }
  if (other !== undefined) {
    await ask('introduce', { to: other, topic: '' });
    if (me !== undefined) await ask('brief', { with: other, from: me });
  }
  return texts;
}

/** Every text in an answer, numbers left out. */
function wordsOf(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  if (Array.isArray(answer)) return answer.flatMap(wordsOf);
  if (ArrayBuffer.isView(answer) || typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap(wordsOf);
}
