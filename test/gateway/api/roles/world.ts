import { openSignIn } from '../../../../src/gateway/auth/sign-in';
import { beginSecondFactor } from '../../../../src/gateway/auth/begin-second-factor';
import { hashPassword } from '../../../../src/gateway/auth/password';
import {
  confirmPendingSecondFactor,
  deleteSecondFactor,
  findSecondFactor,
} from '../../../../src/gateway/store/second-factors';
import {
  updateUser,
  upsertUserByEmail,
} from '../../../../src/gateway/store/users';
import { findAccountByName } from '../../../../src/gateway/store/vendors/accounts';
import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import type { NeverBanEntry } from '../../../../src/protocol/never-ban';
import type { Role } from '../../../../src/protocol/roles';
import type { NewToken } from '../../../../src/protocol/tokens';
import { postAppeal, readAppeals } from '../../support/appeal';
import { codeOf } from '../../support/code-of';
import { openGateway } from '../../support/harness';

/** What is known of every visitor who chats, and of all who are banned. */
export const OF_CHATS = {
  email: 'qwhisper@wzephyr.example',
  phone: '+49301234567',
  ip: '198.51.100.77',
};
export const OF_BANS = {
  email: 'qshouter@wquokka.example',
  phone: '+49307654321',
  ip: '192.0.2.201',
};

/** A gateway with the sites `shop` and `blog`; what it makes is of `shop`. */
export const openWorld = async () => {
  const gateway = await openGateway({ allowPrivate: true });
  await gateway.site('shop', ['http://localhost']);
  await gateway.site('blog', ['http://localhost']);
  let count = 0;
  const next = () => `row-${(count += 1)}`;

  const signIn = async (id: number, role: Role) => {
    const user = { id, name: role, role };
    const at = { now: gateway.now(), seconds: 3600 };
    return (await openSignIn(gateway.db, user, at)).token;
  };

  const chat = async () => {
    const name = next();
    const { email, phone, ip } = OF_CHATS;
    const { code, token } = await gateway.chat(
      {
        claims: { name, email, phone },
        page: `http://localhost/lamps?mail=${encodeURIComponent(email)}`,
      },
      { site: 'shop', from: ip },
    );
    return { code, name, token };
  };
  const makeWave = async () => {
    const text = `${next()} is what all of them write at first`;
    const chats = [await chat(), await chat(), await chat()];
    for (const { token } of chats) {
      await gateway.ask(`/v1/sites/shop/sessions/${token}/messages`, {
        ...{ method: 'POST', json: { text } },
      });
    }
    const response = await gateway.write('GET', '/v1/sessions/waves');
    const { data } = (await response.json()) as { data: { id: number }[] };
    return { id: data[0]?.id ?? 0, code: chats[0]?.code ?? '' };
  };
  let wave: ReturnType<typeof makeWave> | undefined;
  const ban = async () => {
    const visitor = next();
    const { email, phone, ip } = OF_BANS;
    const made = await gateway.ban(
      { visitor, email, phone, ip },
      {
        sites: ['shop'],
        reason: `Wrote from ${email}`,
        note: `Called from ${phone}, wrote from ${ip}`,
      },
    );
    return { ...made, visitor, key: made.keys[0]?.id ?? 0 };
  };
  const appeal = async () => {
    const { reference } = await ban();
    const text = next();
    const asked = { reference, text, contact: OF_BANS.email };
    await postAppeal(gateway, asked, { site: 'shop' });
    const [made] = (await readAppeals(gateway, '?state=open&limit=500')).filter(
      (one) => one.text === text,
    );
    return { id: made?.id ?? 0, text };
  };
  let appealShown: ReturnType<typeof appeal> | undefined;
  let merges = 0;
  /** Blocks addresses of a network of their own, and names their merge. */
  const merge = async () => {
    merges += 1;
    const ids: number[] = [];
    for (const last of [1, 2, 3]) {
      const ip = `8.${merges >> 8}.${merges & 255}.${last}`;
      ids.push((await gateway.ban({ ip }, { sites: ['shop'] })).id);
    }
    return `merge-${ids[0]}`;
  };
  const makeShown = async () => ({ chat: await chat(), ban: await ban() });
  let shopsTokenMade: Promise<string> | undefined;
  const shopsToken = () =>
    (shopsTokenMade ??= gateway.token('administrator', ['shop']));
  let shown: ReturnType<typeof makeShown> | undefined;

  const makeSharedList = async () => {
    const name = next();
    const response = await gateway.write('POST', '/v1/lists', {
      ...{ name, url: 'http://127.0.0.1:1/', as: 'watch', sites: ['shop'] },
    });
    const { id } = (await response.json()) as { id: number };
    return { name, path: `/v1/lists/${id}` };
  };
  let sharedList: ReturnType<typeof makeSharedList> | undefined;

  const password_hash = await hashPassword('correct horse');
  const user = async (role: Role = 'agent', sites: string[] = []) => {
    const name = next();
    const id = await upsertUserByEmail(gateway.db, {
      ...{ email: `${name}@example.com`, name, role, password_hash },
      created_at: gateway.now(),
    });
    await updateUser(gateway.db, id, { sites: sites.length ? sites : null });
    return { id };
  };
  let shownUser: ReturnType<typeof user> | undefined;

  return {
    gateway,
    /** The chat and ban of whatever changes neither. */
    shown: () => (shown ??= makeShown()),
    /** A chat that nothing else has to do with; and a ban. */
    chat,
    ban,
    /** A shared list that nothing answers for. */
    makeSharedList,
    sharedList: () => (sharedList ??= makeSharedList()),
    /** Chats in which the same is written. */
    wave: () => (wave ??= makeWave()),
    /** Somebody's appeal, and one that nobody decides on. */
    appeal,
    /** A suggestion; and one that somebody dismissed. */
    merge,
    async suggested(id: string) {
      await gateway.write('POST', `/v1/suggestions/${id}/dismiss`);
      return id;
    },
    shownAppeal: () => (appealShown ??= appeal()),
    /** A ban that waits for somebody to approve that it holds longer. */
    async waiting() {
      const { id } = await ban();
      await gateway.db
        .updateTable('bans')
        .set({ to_approve: 1 })
        .where('id', '=', id)
        .execute();
      return { id };
    },
    /** A chat that is flagged, and the ban that it is flagged for. */
    async flagged() {
      const { code } = await chat();
      const { id } = await ban();
      await gateway.db
        .insertInto('session_flags')
        .values({
          ...{ session: code, ban: id, kind: 'same_network', counts: 1 },
          since: gateway.now(),
        })
        .execute();
      return { code, ban: id };
    },
    /** A job that somebody of `shop` had done. */
    async job(state: 'done' | 'cancelled' = 'done') {
      const response = await gateway.ask('/v1/bans/import', {
        method: 'POST',
        json: [{ kind: 'visitor', value: next() }],
        token: await shopsToken(),
      });
      const { id } = (await response.json()) as { id: number };
      await gateway.idle();
      await gateway.db
        .updateTable('jobs')
        .set({ state })
        .where('id', '=', id)
        .execute();
      return id;
    },
    /** A text that nothing else has. */
    next,
    signIn,
    async neverBan() {
      const json = { value: `${next()}@example.com` };
      const response = await gateway.write('POST', '/v1/never-ban', json);
      return (await response.json()) as NeverBanEntry & { id: number };
    },
    /** A receiver that nobody listens at, and what it was to be sent. */
    async webhook() {
      const json = { url: 'http://127.0.0.1:1/', events: ['job.ended'] };
      const added = await gateway.write('POST', '/v1/webhooks', json);
      const { id } = (await added.json()) as { id: number };
      const path = `/v1/webhooks/${id}`;
      const sent = await gateway.write('POST', `${path}/test`);
      const delivery = (await sent.json()) as { id: number };
      return { path, delivery: `${path}/deliveries/${delivery.id}` };
    },
    /** An account that nobody listens at. */
    async vendorAccount() {
      const name = next();
      const { db, now } = gateway;
      await connectAccount(
        gateway,
        {
          ...{ site: 'blog', vendor: 'acquire', name, token: 'aq-token' },
          origin: 'http://127.0.0.1:1',
        },
        now(),
      );
      const account = await findAccountByName(db, 'acquire', name);
      return `/v1/vendors/${account?.id}`;
    },
    user,
    shownUser: () => (shownUser ??= user('agent')),
    async token() {
      const json = { name: next(), role: 'agent', sites: ['shop'] };
      const response = await gateway.write('POST', '/v1/tokens', json);
      return (await response.json()) as NewToken;
    },
    /** Puts a person's second factor into a state; returns a code for it. */
    async secondFactor(id: number, state: 'none' | 'begun' | 'set') {
      const { db, secrets, now } = gateway;
      await deleteSecondFactor(db, id);
      // Of nobody there is none, and none is needed.
      if (state === 'none' || id === 0) return '-';
      const secret = await beginSecondFactor(db, secrets, id);
      const row = await findSecondFactor(db, id);
      if (row && state === 'set') {
        await confirmPendingSecondFactor(db, row, { at: now(), step: 0 });
      }
      return codeOf(secret, now());
    },
    /** The ids of what somebody is signed in with, newest first. */
    async signIns(user: number) {
      const rows = await gateway.db
        .selectFrom('tokens')
        .select('id')
        .where('user', '=', user)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(({ id }) => id);
    },
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
