import { randomUUID } from 'node:crypto';
import type { KyselyPlugin } from 'kysely';
import { leasedTransaction } from '../../../src/gateway/vendors/sync/context';
import { claimLease, LEASE } from '../../../src/gateway/vendors/sync/lease';
import { servedAccounts } from '../../../src/gateway/vendors/state/served-accounts';
import {
  createWorkerState,
  runOnce,
} from '../../../src/gateway/vendors/sync/run-once';
import { isVendorFailure } from '../../../src/gateway/vendors/sync/failure-policy';
import type { Setting } from './sync-setting';

class Killed extends Error {
  override readonly name = 'Killed';
}

/** Counts steps down to its death: from then on nothing works. */
const createLife = () => {
  let left = Infinity;
  return {
    dieAfter(steps: number) {
      left = steps;
    },
    step() {
      if (left <= 0) throw new Killed();
      left -= 1;
    },
    isOver: () => left <= 0,
  };
};

/** A process that keeps the setting's account equal, and can be killed. */
export const startProcess = ({
  deps,
  vendor,
  db,
  id,
  clock,
  account,
}: Setting) => {
  const life = createLife();
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      life.step();
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const mortal = db.withPlugin(plugin);
  let unheard = false;
  const client = vendor.connect(async (url, init) => {
    life.step();
    const response = await fetch(url, init);
    if (unheard && init?.method !== 'GET') life.dieAfter(0);
    // Its answer came, and nobody lives to read it.
    life.step();
    return response;
  });
  const holder = randomUUID();
  const memory = createWorkerState({ sealed_token: '' });
  const write = leasedTransaction({ db: mortal, now: clock.now }, id, holder);

  const once = async () => {
    await claimLease(deps, db, id, holder);
    const all = await servedAccounts(db);
    const served = all.find((one) => one.id === id);
    if (!served) throw new Error('no account');
    const { signal } = new AbortController();
    const mirror = {
      ...deps,
      db: mortal,
      account: await account(),
      served,
      client,
      signal,
      write,
      newest: memory.newest,
    };
    return runOnce(mirror, memory);
  };

  return {
    /**
     * Does what is due, as often as that needs; after a failure when its time
     * comes. Dies after so many steps, or before it hears of the first change
     * that it asked for.
     *
     * @returns whether it lives
     */
    async sync(steps: number | 'unheard' = Infinity): Promise<boolean> {
      unheard = steps === 'unheard';
      life.dieAfter(steps === 'unheard' ? Infinity : steps);
      for (let failures = 0; failures < 10;) {
        try {
          await once();
          life.dieAfter(Infinity);
          return true;
        } catch (error) {
          if (life.isOver()) return false;
          if (!isVendorFailure(error)) throw error;
          failures += 1;
          clock.advance(60_000);
        }
      }
      throw new Error('the vendor never came back');
    },
  };
};

/** The next process may begin when the last one is heard of no more. */
export const afterDeath = ({ clock }: Setting): void => clock.advance(LEASE);
