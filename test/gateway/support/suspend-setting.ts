import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { KyselyPlugin } from 'kysely';
import { linkIdentity } from '../../../src/gateway/identity/link-identity';
import { canonicalValue } from '../../../src/gateway/keys/canonical-key';
import { findVendorAccount } from '../../../src/gateway/store/vendors/accounts';
import { connectAccount } from '../../../src/gateway/vendors/accounts/connect';
import { createZendeskSuspender } from '../../../src/gateway/vendors/clients/zendesk/suspender';
import { leasedTransaction } from '../../../src/gateway/vendors/sync/context';
import { LEASE } from '../../../src/gateway/vendors/sync/lease';
import {
  followSuspensions,
  newSuspensionMemory,
} from '../../../src/gateway/vendors/sync/suspend/follow-suspensions';
import type { Ban } from '../../../src/protocol/bans';
import { createTestClock } from '../../vendors/test-clock';
import { openZendeskVendor } from '../../vendors/zendesk';
import { openGateway } from './harness';
import { makeDatabase } from './open-database';

class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * A gateway over a real database, a Zendesk account with users over real HTTP,
 * and one clock for both; the site `default` has people suspended there.
 */
export const openSuspendSetting = async () => {
  const clock = createTestClock();
  const database = await makeDatabase();
  onTestFinished(() => database.remove());
  const gateway = await openGateway({ database, now: clock.now });
  const { db, secrets } = gateway;
  const zendesk = await openZendeskVendor({
    now: clock.now,
    requestsPerMinute: null,
  });
  onTestFinished(() => zendesk.close());
  const connect = (more: object = {}) =>
    connectAccount(
      { db, secrets },
      {
        ...{ site: 'default', vendor: 'zendesk', name: 'acme' },
        ...{ token: 'any', origin: zendesk.origin, ...more },
      },
      clock.now(),
    );
  await connect({ supportToken: zendesk.tokens.support });
  const { id } = await db
    .selectFrom('vendor_accounts')
    .select('id')
    .executeTakeFirstOrThrow();

  const signIns = new Map<string, string>();
  const signIn = async (role: 'supervisor' | 'agent' = 'supervisor') => {
    const known = signIns.get(role);
    if (known) return known;
    const email = `${role}@staff.example`;
    await gateway.user(email, role);
    const response = await gateway.ask('/v1/sign-in', {
      method: 'POST',
      json: { email, password: 'correct horse' },
    });
    const { token } = (await response.json()) as { token: string };
    signIns.set(role, token);
    return token;
  };
  let visitors = 0;

  return {
    gateway,
    db,
    clock,
    zendesk,
    connect,
    id,
    signIn,
    async close() {
      await gateway.close();
      await zendesk.close();
      database.remove();
    },
    account: () => findVendorAccount(db, id),
    /** The site's server proves an email of a new browser. */
    prove: (email: string, site = 'default') => {
      visitors += 1;
      const value = canonicalValue('email', email) ?? '';
      const key = { kind: 'email' as const, value, shown: email };
      const known = { visitor: `v${visitors}`, site };
      return linkIdentity(db, known, [key], clock.now());
    },
    async suspend(ban: number, json: object = { confirm: true }) {
      const token = await signIn();
      const path = `/v1/bans/${ban}/suspend`;
      return gateway.ask(path, { method: 'POST', json, token });
    },
    async endSuspension(ban: number) {
      const token = await signIn();
      const path = `/v1/bans/${ban}/suspend`;
      return gateway.ask(path, { method: 'DELETE', token });
    },
    async show(ban: number) {
      const response = await gateway.write('GET', `/v1/bans/${ban}`);
      return (await response.json()) as Ban;
    },
    /** What was asked to change of users, or tried. */
    writes: () =>
      zendesk.requests
        .filter(({ method }) => method === 'PUT')
        .map(({ path, text }) => `${path.split('/').at(-1)} ${text}`),
  };
};
export type SuspendSetting = Awaited<ReturnType<typeof openSuspendSetting>>;

/** A process that suspends for the setting's account, and can be killed. */
export const startSuspending = ({
  gateway,
  db,
  clock,
  zendesk,
  id,
  account,
}: SuspendSetting) => {
  let left = Infinity;
  let isUnheard = false;
  const step = () => {
    if (left <= 0) throw new Killed();
    left -= 1;
  };
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      step();
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const mortal = db.withPlugin(plugin);
  const suspender = createZendeskSuspender({
    ...{ subdomain: 'acme', origin: zendesk.origin, clock },
    token: zendesk.tokens.support,
    async fetch(url, init) {
      step();
      const response = await fetch(url, init);
      if (isUnheard && init?.method === 'PUT') left = 0;
      // Its answer came, and nobody lives to read it.
      step();
      return response;
    },
  });
  const holder = randomUUID();
  const memory = newSuspensionMemory();
  const write = leasedTransaction({ db: mortal, now: clock.now }, id, holder);

  /**
   * Does what is due. Dies after so many steps, or before it hears of the first
   * change that it asked for.
   *
   * @returns whether it lives
   */
  return async (steps: number | 'unheard' = Infinity): Promise<boolean> => {
    isUnheard = steps === 'unheard';
    left = steps === 'unheard' ? Infinity : steps;
    const row = await account();
    if (!row) return true;
    try {
      await followSuspensions(
        {
          ...{ db: mortal, account: row, now: clock.now, write },
          ...{ random: () => 0.5, log: gateway.deps.log },
          suspenderOf: () => suspender,
          signal: new AbortController().signal,
        },
        memory,
      );
      left = Infinity;
      return true;
    } catch (error) {
      if (left > 0) throw error;
      return false;
    }
  };
};

/** The next process may begin when the last one is heard of no more. */
export const afterDeath = ({ clock }: SuspendSetting): void =>
  clock.advance(LEASE);
