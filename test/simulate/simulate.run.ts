import { afterAll, describe, expect, it } from 'vitest';
import { EVASIONS, VENDOR_EVASIONS } from './evaders/evasions';
import { runEvasion } from './evaders/run-evasion';
import {
  listMisses as listEvaderMisses,
  tallyEvasion,
  type EvasionTally,
} from './evaders/tally';
import { runVendorEvasion } from './evaders/vendor-evasion';
import { formatEvasions, formatScenes } from './format-table';
import { runScene } from './innocents/run-scene';
import { SCENES, VENDOR_SCENES } from './innocents/scenes';
import { listMisses, tallyScene, type SceneTally } from './innocents/tally';
import { runVendorScene } from './innocents/vendor-scene';
import { writeResults } from './write-results';

const { SEED = '1', PEOPLE = '100' } = process.env;
const given = { seed: Number(SEED), people: Number(PEOPLE) };
/** The share of likely flags that have to be right. */
const RIGHT = 0.9;

const scenes = new Map<string, SceneTally>();
const evasions = new Map<string, EvasionTally>();

const sumOf = <Tally>(
  tallies: ReadonlyMap<string, Tally>,
  read: (tally: Tally) => number,
): number => [...tallies.values()].reduce((sum, one) => sum + read(one), 0);

afterAll(() => {
  const right = sumOf(evasions, ({ likelyTrue }) => likelyTrue);
  const wrong =
    sumOf(evasions, ({ likelyFalse }) => likelyFalse) +
    sumOf(scenes, ({ likely }) => likely);
  const tables = [
    `${formatScenes(scenes)}\n`,
    `${formatEvasions(evasions)}\n`,
    `Of ${right + wrong} likely flags ${right} are right.`,
  ];
  console.log(`Seed ${SEED}\n\n${tables.join('\n')}`);
  if (given.people === 100) writeResults(given.seed, tables);
});

/** Says who met with what must not be, so that somebody can look into it. */
const explain = (name: string, people: readonly object[]) =>
  `seed ${SEED}, ${name}: ${JSON.stringify(people)}`;

describe('people who have done nothing', () => {
  it.each([
    ...SCENES.map(({ name, ...scene }) => ({
      name,
      run: () => runScene({ name, ...scene }, given),
    })),
    ...VENDOR_SCENES.map(({ name, ...scene }) => ({
      name,
      run: () => runVendorScene({ name, ...scene }, given),
    })),
  ])('$name', async ({ name, run }) => {
    const results = await run();
    const tally = tallyScene(results);
    scenes.set(name, tally);
    const harmed = results
      .map((one, person) => ({ person, ...one }))
      .filter((one) => listMisses(tallyScene([one])).length);
    expect(listMisses(tally), explain(name, harmed)).toEqual([]);
  });
});

describe('people who come back although they are blocked', () => {
  it.each([
    ...EVASIONS.map(({ name, ...way }) => ({
      name,
      run: () => runEvasion({ name, ...way }, given),
    })),
    ...VENDOR_EVASIONS.map(({ name, ...way }) => ({
      name,
      run: () => runVendorEvasion({ name, ...way }, given),
    })),
  ])('$name', async ({ name, run }) => {
    const tally = tallyEvasion(await run());
    evasions.set(name, tally);
    expect(listEvaderMisses(tally), `seed ${SEED}, ${name}`).toEqual([]);
  });
});

it('nine of ten likely flags are right', () => {
  const right = sumOf(evasions, ({ likelyTrue }) => likelyTrue);
  const wrong =
    sumOf(evasions, ({ likelyFalse }) => likelyFalse) +
    sumOf(scenes, ({ likely }) => likely);
  expect(right).toBeGreaterThanOrEqual((right + wrong) * RIGHT);
});
