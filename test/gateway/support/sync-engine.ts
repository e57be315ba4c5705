import { onTestFinished } from 'vitest';
import { startSync } from '../../../src/gateway/vendors/sync/start';
import type { SyncDeps } from '../../../src/gateway/vendors/sync/deps';
import type { Setting } from './sync-setting';
import { createTimers } from './sync-timers';
import { waitFor } from '../../wait-for';

/** The whole engine of one gateway process, over the setting's database. */
export const startEngine = async (
  setting: Setting,
  more: Partial<Pick<SyncDeps, 'clientOf'>> = {},
) => {
  const { clock, deps, gateway } = setting;
  const timers = createTimers(clock);
  const { feed } = gateway.deps;
  const client = setting.vendor.connect();
  const sync = await startSync({
    ...deps,
    clientOf: () => client,
    ...more,
    feed,
    setTimer: timers.setTimer,
  });
  onTestFinished(() => sync.stop());

  /** Until nothing is being done, and no timer is due. */
  const settle = async () => {
    do await sync.idle();
    while (timers.ring());
  };
  return {
    ...sync,
    settle,
    /** Lets time pass in steps, as timers would notice it. */
    async pass(milliseconds: number, step = 10_000) {
      const end = clock.now() + milliseconds;
      while (clock.now() < end) {
        clock.advance(Math.min(step, end - clock.now()));
        await settle();
      }
    },
    /** Until something is so; changes come by the feed, on their own time. */
    until: (check: () => Promise<void> | void) =>
      waitFor(async () => {
        await settle();
        await check();
      }),
  };
};
