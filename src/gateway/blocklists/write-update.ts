import { LIST_EFFECTS } from '../../protocol/list-effects';
import { endListedBans, ENDED_AT_ONCE } from './end-listed-bans';
import type { WriteForList } from './list-work';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { writeBans } from '../bans/write-bans';
import type { Secrets } from '../lib/secrets';
import { cleanText, cutText } from '../lib/clean-text';
import type { StoredBlocklist } from '../store/blocklists/blocklists';
import type { ListedKey } from './read-listed-keys';
import type { UpdatePlan } from './plan-update';

/** Bans that a transaction adds: nobody else waits longer. */
const ADDED_AT_ONCE = 100;
const LONGEST_NOTE = 1000;

const toDraft = (
  { id, name, sites }: StoredBlocklist,
  { kind, value, typed, effect, until, note }: ListedKey,
) => ({
  keys: [{ kind, value, typed, until, field: 'value' }],
  sites: sites ?? [],
  until: null,
  reason: `On the list ${name}`,
  note: cutText(cleanText(note), LONGEST_NOTE),
  ...{ effect, blocklist: id },
  ...({ source: 'list', sparing: true, automatic: true } as const),
});

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/**
 * Writes an update, some bans at a time: what is new first, so that nobody who is
 * listed still gets in between.
 */
export const writeUpdate = async (
  write: WriteForList,
  secrets: Secrets,
  list: StoredBlocklist,
  { adds, ends }: UpdatePlan,
): Promise<void> => {
  // Bans of one effect are published together.
  const ordered = LIST_EFFECTS.flatMap((effect) =>
    chunks(
      adds.filter((key) => key.effect === effect),
      ADDED_AT_ONCE,
    ),
  );
  for (const some of ordered) {
    await write(async (trx, at) => {
      const by = { id: 0, name: `List ${list.name}` };
      const drafts = some.map((key) => toDraft(list, key));
      await writeBans(trx, secrets, drafts, { by, at });
    });
    await yieldToEventLoop();
  }
  for (const some of chunks(ends, ENDED_AT_ONCE)) {
    await write((trx, at) =>
      endListedBans(
        trx,
        some.map(({ id }) => id),
        'no longer on the list',
        at,
      ),
    );
    await yieldToEventLoop();
  }
};
