import { answered, ask, reached } from './ask';
import { maxStale } from './config';
import { hidden, refused } from './enforce';
import { guard } from './hooks';
import { contradicts, pathOf, takeShard } from './ledger';
import { readShard } from './read-shard';
import { request } from './request';
import { change, load, record } from './shared-record';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const FIRST_PAUSE = 30_000;
const SOONEST = 1000;

let asking = false;
let timer: ReturnType<typeof setTimeout> | undefined;

// Lists carry CORS `*`, which browsers refuse together with cookies.
const fetchShard = async (path: string) =>
  readShard(
    new DataView(
      await (
        await request(`list/${path}`, { credentials: 'omit' })
      ).arrayBuffer(),
    ),
  );

/** Asks the list, or for the gateway's own word where that is not enough. */
export const refresh = guard(async () => {
  if (asking) return;
  asking = true;
  try {
    const { answer, answeredAt } = record;
    const whole =
      answer &&
      !refused &&
      Math.abs(Date.now() - answeredAt) < Math.min(DAY, maxStale) &&
      (
        await Promise.all(
          [...new Set(answer.tags.map((tag) => pathOf(answer, tag)))].map(
            async (path) => {
              let shard = await fetchShard(path);
              if (shard && contradicts(answer, shard)) {
                shard = await fetchShard(`${path}?v=${answer.version}`);
              }
              if (shard) change((known) => takeShard(known, path, shard));
              return shard;
            },
          ),
        )
      ).every(Boolean);
    change(whole && !refused ? reached : answered(await ask('visits')));
  } catch (error) {
    const pause = Math.min(
      record.pause * 2 || FIRST_PAUSE,
      hidden ? (record.answer?.maxAge ?? 300) * 1000 : HOUR,
    );
    const dueAt = Date.now() + pause * (1 - Math.random() / 2);
    change((known) => ({ ...known, dueAt, pause }));
    throw error;
  } finally {
    asking = false;
  }
});

/** Refreshes if it is time, and sets the page's one timer if it will be. */
export const refreshInTime = (): void => {
  const now = Date.now();
  clearTimeout(timer);
  if (now < record.answeredAt || now >= record.dueAt) refresh();
  if (record.pause || refused) {
    timer = setTimeout(load, Math.max(record.dueAt - now, SOONEST));
  }
};
