import { expect, it } from 'vitest';
import { verifyAudit } from '../../../src/gateway/audit/verify-audit';
import { addBan } from '../../../src/gateway/bans/add-ban';
import {
  openSecondFactor,
  sealSecondFactor,
} from '../../../src/gateway/auth/second-factor-secret';
import {
  acceptedKeys,
  siteKey,
} from '../../../src/gateway/identity/identity-keys';
import { readSecrets } from '../../../src/gateway/installation/read-secrets';
import { rotateSecret } from '../../../src/gateway/installation/rotate-secret';
import { createNeverBan } from '../../../src/gateway/keys/never-ban';
import { createSecrets } from '../../../src/gateway/lib/secrets';
import { findMeta, upsertMeta } from '../../../src/gateway/store/meta';
import {
  findSecondFactor,
  upsertPendingSecondFactor,
} from '../../../src/gateway/store/second-factors';
import { listVendorAccounts } from '../../../src/gateway/store/vendors/accounts';
import { listWebhooks } from '../../../src/gateway/store/webhooks/webhooks';
import { connectAccount } from '../../../src/gateway/vendors/accounts/connect';
import { openToken } from '../../../src/gateway/vendors/accounts/seal';
import { settingsOf } from '../../../src/gateway/vendors/accounts/settings';
import { openSecrets } from '../../../src/gateway/webhooks/webhook-secrets';
import { openGateway } from '../support/harness';
import { readTags } from '../support/read-list';

const SECOND = 1000;
const HOUR = 60 * 60 * SECOND;
const DAY = 24 * HOUR;
const FIRST = Buffer.alloc(32, 7);

/** A gateway whose secret is in its database, and how that is rotated. */
const openRotatable = async () => {
  const gateway = await openGateway();
  const { db, secrets, now } = gateway;
  await upsertMeta(db, 'secret', secrets.fingerprint);
  await upsertMeta(db, 'master', FIRST.toString('hex'));
  const readMaster = async () =>
    Buffer.from((await findMeta(db, 'master')) ?? '', 'hex');
  const renewSecret = async () => {
    Object.assign(secrets, await readSecrets(db, await readMaster()));
  };
  const rotate = async () => {
    const rotated = await rotateSecret(
      { db, secrets, readMaster, renewSecret, secretPlace: 'database' },
      { folder: '', file: undefined },
      now(),
    );
    await renewSecret();
    return rotated;
  };
  return { ...gateway, rotate };
};

it.each([
  ['begins', 0],
  ['has planned its next one', 7 * DAY - 200 * SECOND],
])(
  'no visit is answered wrongly while a list that %s is rotated',
  async (_, age) => {
    const gateway = await openRotatable();
    const troll = await gateway.chat();
    const guest = await gateway.chat();
    const [id = ''] = troll.visitor.split('.');
    await gateway.ban({ visitor: id });
    gateway.pass(age);
    const epochs = new Set<number>();
    const check = async () => {
      await gateway.sweep();
      const refused = await gateway.visit({ visitor: troll.visitor });
      const { epoch, hits, tags } = refused;
      expect(refused.verdict).toBe('refused');
      const list = await readTags(gateway, 'default', { epoch, bits: 0 });
      expect(tags.filter((tag) => list.includes(tag))).toHaveLength(
        hits.length,
      );
      expect(hits).toHaveLength(1);
      const admitted = await gateway.visit({ visitor: guest.visitor });
      expect(admitted.verdict).toBe('admitted');
      expect(admitted.tags.filter((tag) => list.includes(tag))).toEqual([]);
      epochs.add(epoch);
    };
    await check();
    const [before = 0] = epochs;
    const { until } = await gateway.rotate();
    for (const step of [0, SECOND, 358 * SECOND, SECOND, SECOND, DAY - HOUR]) {
      gateway.pass(step);
      await check();
    }
    expect(epochs.size).toBe(2);
    // A list that a page got before is right until nobody uses it any more.
    const old = await gateway.ask(`/v1/sites/default/list/${before}/0/0`);
    expect(old.status).toBe(200);
    gateway.pass(until - gateway.now() + SECOND);
    await gateway.sweep();
    const gone = await gateway.ask(`/v1/sites/default/list/${before}/0/0`);
    expect(gone.status).toBe(404);
  },
);

it('a visitor’s token of before counts for a day, and is replaced', async () => {
  const gateway = await openRotatable();
  const { visitor } = await gateway.chat();
  const { until } = await gateway.rotate();
  const other = createSecrets(FIRST);
  expect(gateway.secrets.signVisitor('v1')).not.toBe(other.signVisitor('v1'));
  const again = await gateway.chat({ visitor });
  const [id = ''] = visitor.split('.');
  expect(again.visitor).toBe(gateway.secrets.signVisitor(id));
  gateway.pass(until - gateway.now() - SECOND);
  await gateway.sweep();
  expect(await findMeta(gateway.db, 'former secret')).toBeDefined();
  gateway.pass(HOUR);
  await gateway.sweep();
  expect(await findMeta(gateway.db, 'former secret')).toBeUndefined();
  const left = await readSecrets(gateway.db, FIRST);
  expect(left.former).toBeUndefined();
});

it('everything sealed is sealed anew, digests and the audit trail stay', async () => {
  const gateway = await openRotatable();
  const { db, secrets, now } = gateway;
  await connectAccount(
    { db, secrets },
    {
      ...{ site: 'default', vendor: 'acquire', name: 'acme' },
      ...{ token: 'acquire-token', webhookSecret: 'acquire-secret' },
      hold: true,
    },
    now(),
  );
  await gateway.write('POST', '/v1/webhooks', {
    ...{ url: 'https://hooks.example/doorlist', events: ['ban.created'] },
  });
  const user = await gateway.user('ada@example.com', 'owner');
  const sealed_secret = sealSecondFactor(secrets, user.id, 'TOTP');
  await upsertPendingSecondFactor(db, { user: user.id, sealed_secret });
  const [hook] = await listWebhooks(db, { limit: 1 });
  const before = { ...secrets };
  const signed = hook && openSecrets(before, hook, now());
  await gateway.sweep();
  await gateway.sweep();

  await gateway.rotate();
  expect(secrets.sealingKey).not.toEqual(before.sealingKey);
  const [account] = await listVendorAccounts(db);
  if (!account) throw new Error('no account');
  const about = { vendor: 'acquire', name: 'acme' } as const;
  expect(
    openToken(secrets.sealingKey, account.sealed_token, {
      ...{ ...about, what: 'token' },
    }),
  ).toBe('acquire-token');
  expect(
    openToken(secrets.sealingKey, settingsOf(account).webhookSecret ?? '', {
      ...{ ...about, what: 'webhook secret' },
    }),
  ).toBe('acquire-secret');
  const [renewed] = await listWebhooks(db, { limit: 1 });
  expect(renewed && openSecrets(secrets, renewed, now())).toEqual(signed);
  expect(signed).toHaveLength(1);
  const factor = await findSecondFactor(db, user.id);
  expect(factor && openSecondFactor(secrets, factor)).toBe('TOTP');
  expect(factor && openSecondFactor(before, factor)).toBeUndefined();
  expect(secrets.erasureKey).toEqual(before.erasureKey);
  const verified = await verifyAudit(db, secrets);
  expect(verified.broken).toBeNull();
  expect(verified.intact).toBeGreaterThan(0);
});

it('a site’s keys of before are accepted until its servers have the new ones', async () => {
  const gateway = await openRotatable();
  const { db, secrets, now } = gateway;
  const before = await siteKey({ db, secrets }, 'default');
  const { until } = await gateway.rotate();
  const after = await siteKey({ db, secrets }, 'default');
  const accepted = async () =>
    (await acceptedKeys({ db, secrets }, 'default', now())).map(
      ({ key }) => key,
    );
  expect(after.key).not.toBe(before.key);
  expect(await accepted()).toEqual([after.key, before.key]);
  gateway.pass(until - now() + SECOND);
  await gateway.sweep();
  Object.assign(
    secrets,
    await readSecrets(
      db,
      Buffer.from((await findMeta(db, 'master')) ?? '', 'hex'),
    ),
  );
  expect(await accepted()).toEqual([after.key]);
});

it('a chat that goes on keeps its token', async () => {
  const gateway = await openRotatable();
  const chat = 'c'.repeat(32);
  const first = await gateway.chat({ chat });
  await gateway.rotate();
  const again = await gateway.chat({ chat, visitor: first.visitor });
  expect([again.code, again.token]).toEqual([first.code, first.token]);
});

it('it is not rotated twice in a day', async () => {
  const gateway = await openRotatable();
  await gateway.rotate();
  gateway.pass(HOUR);
  await expect(gateway.rotate()).rejects.toThrow(/counts until 2\d{3}-/);
  gateway.pass(DAY + HOUR);
  await gateway.rotate();
});

it('a process that missed it writes nothing', async () => {
  const gateway = await openRotatable();
  const { db, now } = gateway;
  const secrets = createSecrets(FIRST);
  await gateway.rotate();
  const ban = addBan(
    { db, secrets, neverBan: createNeverBan([]) },
    {
      keys: [{ kind: 'visitor', value: 'v1', typed: 'v1', field: 'keys' }],
      ...{ sites: [], until: null, reason: '', note: '' },
      ...{ source: 'doorlist', sparing: true },
    },
    { by: { id: 0, name: 'command line' }, at: now() },
  );
  await expect(ban).rejects.toMatchObject({ code: 'unavailable' });
  const bans = await db.selectFrom('bans').select('id').execute();
  expect(bans).toEqual([]);
});
