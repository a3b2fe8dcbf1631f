import { readFileSync } from 'node:fs';
import { measuresOf } from '@tertius/warehouse';
import { describe, expect, test } from 'vitest';
import { networks, rowsOf } from '../oracle/metrics-oracle.ts';
import { oracleFile } from '../places.ts';

const AS_OF = 20_000;
/** Equal to 1e-9; an empty cell of the other program is undefined here, and what it has no column for is not compared. */
function agree(ours: unknown, theirs: string | undefined, what: string): void {
  if (theirs === undefined) return;
  if (theirs === '' || /^na/i.test(theirs)) expect(ours ?? null, what).toBeNull();
  else
    expect(Math.abs(Number(ours) - Number(theirs)), what).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(Number(theirs))),
    );
}

describe.each(networks)('%s on DuckDB equals R, igraph and NetworkX', (name, directed) => {
  const files = ['people', 'ties'].map((part) => oracleFile(`${name}.${part}.csv`));
  const answer = measuresOf(files, { asOf: AS_OF, directed });

  test('constraint, effective size, efficiency, hierarchy, clustering and degree of every actor', async () => {
    const { actors } = await answer;
    const ours = new Map(actors.map((row) => [String(row.id), row]));
    const theirs = rowsOf(`${name}.actors.csv`);
    expect(theirs.length).toBe(actors.length);
    for (const row of theirs) {
      const own = ours.get(row.id as string);
      expect(own?.degree).toBe(Number(row.degree));
      agree(own?.burt, row.constraint, `${row.id} constraint`);
      agree(own?.effective, row.effectiveSize, `${row.id} effective size`);
      agree(own?.efficiency, row.efficiency, `${row.id} efficiency`);
      agree(own?.hierarchy, row.hierarchy, `${row.id} hierarchy`);
      agree(own?.clustering, row.clustering, `${row.id} clustering`);
    }
  });

  test('embeddedness, Simmelian ties and local constraint of every tie', async () => {
    const { ties } = await answer;
    const ours = new Map(ties.map((row) => [JSON.stringify([row.source, row.target]), row]));
    for (const row of rowsOf(`${name}.tieValues.csv`)) {
      const own = ours.get(JSON.stringify([row.source, row.target]));
      expect(own?.t, `${row.source} ${row.target}`).toBe(Number(row.embeddedness));
      if (row.simmelian !== undefined && row.simmelian !== '')
        expect(own?.simmelian).toBe(Number(row.simmelian));
      agree(own?.c, row.localConstraint, `${row.source} ${row.target} local constraint`);
    }
  });

  test('transitivity, and where ties have a direction the triad census', async () => {
    const { whole, census } = await answer;
    const theirs = JSON.parse(readFileSync(oracleFile(`${name}.network.json`), 'utf8'));
    agree(whole[0]?.transitivity, String(theirs.transitivity), 'transitivity');
    if (theirs.triadCensus === undefined || theirs.triadCensus === null) return;
    for (const [kind, count] of Object.entries(theirs.triadCensus))
      if (kind !== '003') expect(census[0]?.[`n${kind.toLowerCase()}`], kind).toBe(count);
  });
});

const WITH_ROLES = networks.filter(([name]) => name !== 'florentine');

test.each(WITH_ROLES)('the six roles of Gould and Fernandez in %s are those of R', async (name, directed) => {
  const { brokerage } = await measuresOf(
    ['people', 'ties'].map((part) => oracleFile(`${name}.${part}.csv`)),
    { asOf: AS_OF, directed },
  );
  const ours = new Map(brokerage.map((row) => [String(row.id), row]));
  for (const row of rowsOf(`${name}.brokerage.csv`)) {
    const own = ours.get(row.id as string);
    expect(
      [own?.coordinator, own?.itinerant, own?.gatekeeper, own?.representative, own?.liaison, own?.total],
      row.id,
    ).toEqual(
      [row.coordinator, row.itinerantBroker, row.gatekeeper, row.representative, row.liaison, row.total].map(
        Number,
      ),
    );
  }
});

test('what outside reach depends on whom in the world of the oracle', async () => {
  const { reach, insiders } = await measuresOf(
    ['people', 'ties'].map((part) => oracleFile(`world.${part}.csv`)),
    { asOf: AS_OF, own: 'Own' },
  );
  const { dependence } = JSON.parse(readFileSync(oracleFile('world.expected.json'), 'utf8'));
  expect([reach[0]?.reach, reach[0]?.triangulated, reach[0]?.organisations]).toEqual([
    dependence.reach,
    dependence.triangulated,
    dependence.organisationsReached,
  ]);
  for (const row of insiders)
    expect([row.contacts, row.sole], String(row.id)).toEqual([
      dependence.insiders[row.id as string].contacts,
      dependence.insiders[row.id as string].sole,
    ]);
});
