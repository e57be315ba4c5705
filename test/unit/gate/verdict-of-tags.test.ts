import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAnswer } from '../../../src/gate/client/apply-answer';
import { contradicts, applyShard } from '../../../src/gate/client/apply-shard';
import {
  shardPath,
  computeVerdict,
  type CachedVerdict,
  type ShardVerdict,
} from '../../../src/gate/verdict';
import type { Answer } from '../../../src/protocol/answer';
import { answerOf } from './samples';

const NOTHING: CachedVerdict = {
  answeredAt: 0,
  ends: NaN,
  shards: {},
};
const TAGS = ['000000000001', '400000000002', '800000000003', 'c00000000004'];
const BITS = 2;
const WEEK = 604_800_000;

/** The store's side: one counter, raised by every ban and every lift. */
const createStore = () => {
  let version = 1;
  const banned = new Set<string>();
  const touched = new Map<string, number>();
  const answer = (): Answer => {
    const hits = TAGS.flatMap((tag, index) => (banned.has(tag) ? [index] : []));
    return answerOf({
      verdict: hits.length ? 'refused' : 'admitted',
      version,
      bits: BITS,
      tags: TAGS,
      hits,
    });
  };
  return {
    answer,
    shard(tag: string): { path: string; word: ShardVerdict } {
      const path = shardPath(answer(), tag);
      return {
        path,
        word: {
          version: touched.get(path) ?? 1,
          tags: TAGS.filter(
            (other) => banned.has(other) && shardPath(answer(), other) === path,
          ).map((other) => parseInt(other, 16)),
        },
      };
    },
    flip(tag: string) {
      version++;
      touched.set(shardPath(answer(), tag), version);
      if (!banned.delete(tag)) banned.add(tag);
    },
  };
};

type Message = { answer: Answer } | { path: string; word: ShardVerdict };

const deliver = (known: CachedVerdict, message: Message): CachedVerdict =>
  'answer' in message
    ? applyAnswer(known, message.answer, 0)
    : applyShard(known, message.path, message.word);

const verdict = (known: CachedVerdict) => computeVerdict(known, 0, WEEK);

const step = fc.record({
  tag: fc.constantFrom(...TAGS),
  kind: fc.constantFrom('flip', 'answer', 'shard'),
});

/** Everything the store ever said, in the order in which it said it. */
const history = (steps: { tag: string; kind: string }[]) => {
  const store = createStore();
  const said: Message[] = [{ answer: store.answer() }];
  for (const { tag, kind } of steps) {
    if (kind === 'flip') store.flip(tag);
    else if (kind === 'answer') said.push({ answer: store.answer() });
    else said.push(store.shard(tag));
  }
  return { store, said };
};

describe('answers and shards that arrive in any order', () => {
  it('give the store’s verdict once the newest of each has arrived', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (steps, random) => {
          const { store, said } = history(steps);
          const newest: Message[] = [
            { answer: store.answer() },
            ...TAGS.map((tag) => store.shard(tag)),
          ];
          // Repeats too: each message may arrive twice, in any order.
          const shuffled = [...said, ...said, ...newest]
            .map((message) => ({ message, at: random.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ message }) => message);
          const known = shuffled.reduce(deliver, NOTHING);
          expect(verdict(known)).toBe(store.answer().verdict);
        },
      ),
    );
  });

  it('never let an outdated shard overturn a newer answer', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { store, said } = history(steps);
        const known = applyAnswer(NOTHING, store.answer(), 0);
        const stale = said.filter((message) => 'word' in message);
        expect(verdict(stale.reduce(deliver, known))).toBe(verdict(known));
      }),
    );
  });

  it('let a shard of a higher version decide for its own tags only', () => {
    const store = createStore();
    store.flip(TAGS[0] ?? '');
    const refused = applyAnswer(NOTHING, store.answer(), 0);
    store.flip(TAGS[1] ?? '');
    store.flip(TAGS[1] ?? '');
    expect(verdict(deliver(refused, store.shard(TAGS[1] ?? '')))).toBe(
      'refused',
    );
    store.flip(TAGS[0] ?? '');
    expect(verdict(deliver(refused, store.shard(TAGS[0] ?? '')))).toBe(
      'admitted',
    );
  });

  it('move to a later epoch and never back', () => {
    const old = answerOf({ epoch: 100, version: 7, verdict: 'admitted' });
    const next = answerOf({ epoch: 200, version: 7, verdict: 'refused' });
    const known = applyAnswer(applyAnswer(NOTHING, old, 0), next, 0);
    expect(known.answer).toBe(next);
    expect(applyAnswer(known, { ...old, version: 9 }, 0)).toBe(known);
  });

  it('tell an outdated shard that came after the answer', () => {
    const answer = answerOf({ version: 5, tags: TAGS, bits: BITS });
    const tags = [parseInt(TAGS[0] ?? '', 16)];
    expect(contradicts(answer, { version: 5, tags })).toBe(true);
    expect(contradicts(answer, { version: 6, tags })).toBe(false);
    expect(contradicts(answer, { version: 5, tags: [1 + 2 ** 40] })).toBe(
      false,
    );
  });
});

describe('refusals', () => {
  const blanket = answerOf({ verdict: 'refused', version: 5 });

  it('without a tag last until a later answer admits', () => {
    const known = applyAnswer(NOTHING, blanket, 0);
    expect(verdict(known)).toBe('refused');
    const older = answerOf({ version: 4 });
    expect(verdict(applyAnswer(known, older, 0))).toBe('refused');
    const later = answerOf({ version: 5 });
    expect(verdict(applyAnswer(known, later, 0))).toBe('admitted');
  });

  it('last beyond their known end by a clock that may have been put ahead', () => {
    const known = applyAnswer(NOTHING, { ...blanket, endsIn: 2 }, 1000);
    expect(known.ends).toBe(3000);
    expect(computeVerdict(known, 3000, WEEK)).toBe('refused');
  });

  it('last at any age, while an old admission becomes unknown', () => {
    const refused = applyAnswer(NOTHING, blanket, 0);
    expect(computeVerdict(refused, 100 * WEEK, WEEK)).toBe('refused');
    const admitted = applyAnswer(NOTHING, answerOf({}), 0);
    expect(computeVerdict(admitted, WEEK, WEEK)).toBe('admitted');
    expect(computeVerdict(admitted, WEEK + 1, WEEK)).toBe('unknown');
    expect(computeVerdict(NOTHING, 0, WEEK)).toBe('unknown');
  });

  it('by a newer shard last beyond the end of an older answer', () => {
    const tag = TAGS[0] ?? '';
    const refused = applyAnswer(
      NOTHING,
      answerOf({
        verdict: 'refused',
        version: 5,
        tags: TAGS,
        hits: [0],
        endsIn: 1,
      }),
      0,
    );
    const known = applyShard(refused, shardPath(answerOf({}), tag), {
      version: 6,
      tags: [parseInt(tag, 16)],
    });
    expect(computeVerdict(known, 5000, WEEK)).toBe('refused');
  });
});
