import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  connectAccount,
  disconnectAccount,
} from '../../../../src/gateway/vendors/accounts/connect';
import { createClients } from '../../../../src/gateway/vendors/accounts/create-client';
import { createWebhookQueue } from '../../../../src/gateway/vendors/sync/chats/webhook-queue';
import { openAcquireVendor } from '../../../vendors/acquire';
import { badGateway } from '../../../vendors/faults';
import { createTestClock } from '../../../vendors/test-clock';
import { openGateway } from '../../support/harness';
import { makeDatabase } from '../../support/open-database';
import type { Session } from '../../../../src/protocol/sessions';
import { waitFor } from '../../../wait-for';

const SECRET = 'chosen for the webhook';
const WEBHOOK = '/v1/vendors/acquire/acme/webhook';

/** A gateway with an account at Acquire, and timers that the test lets go. */
const openSetting = async () => {
  const clock = createTestClock();
  const vendor = await openAcquireVendor({ now: clock.now });
  onTestFinished(() => vendor.close());
  const database = await makeDatabase();
  onTestFinished(() => database.remove());
  const first = await openGateway({ database, now: clock.now });
  await connectAccount(
    first,
    {
      site: 'default',
      vendor: 'acquire',
      name: 'acme',
      token: vendor.tokens.full,
      webhookSecret: SECRET,
      origin: vendor.origin,
    },
    clock.now(),
  );
  const timers: { run: () => void; wait: number }[] = [];
  const { db, deps } = first;
  const notices = createWebhookQueue({
    db,
    secrets: deps.secrets,
    neverBan: deps.neverBan,
    clientOf: createClients(first, { clock }),
    now: clock.now,
    log: deps.log,
    setTimer(run, wait) {
      const timer = { run, wait };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  onTestFinished(() => notices.stop());
  Object.assign(deps, { webhookQueue: notices });

  const hear = (body: object | string, signature?: string, path = WEBHOOK) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const signed = createHmac('sha256', SECRET).update(text).digest('hex');
    return first.ask(path, {
      method: 'POST',
      body: text,
      headers: { 'x-acquire-signature': signature ?? signed },
    });
  };
  const list = async () => {
    const answer = await first.write('GET', '/v1/sessions');
    return ((await answer.json()) as { data: Session[] }).data;
  };
  return {
    gateway: first,
    vendor,
    clock,
    hear,
    list,
    waits: () => timers.map(({ wait }) => wait),
    /** Lets the timers that are set now go, and waits for what they do. */
    async pass() {
      for (const { run, wait } of timers.splice(0)) {
        clock.advance(wait);
        run();
      }
      await notices.idle();
    },
    links: () =>
      db.selectFrom('links').select(['visitor', 'kind', 'value']).execute(),
  };
};

describe('a webhook of Acquire', () => {
  it('is accepted with a good signature, whatever its body', async () => {
    const { hear, waits, gateway } = await openSetting();
    for (const body of [{ event: 'x' }, [], null, 'no JSON', '']) {
      const answer = await hear(body as object);
      expect(answer.status).toBe(200);
    }
    expect(waits()).toEqual([]);
    expect(gateway.log()).not.toContain('"level":50');
  });

  it('may be signed over the body as it is written again', async () => {
    const { hear } = await openSetting();
    const signature = createHmac('sha256', SECRET)
      .update('{"caseId":6}')
      .digest('hex');
    expect((await hear('{ "caseId": 6 }', signature)).status).toBe(200);
  });

  it('is refused without the account’s own signature', async () => {
    const { hear, gateway, waits } = await openSetting();
    const unknown = '/v1/vendors/acquire/other/webhook';
    const answers = [
      await hear({ caseId: 6 }, ''),
      await hear({ caseId: 6 }, 'a'.repeat(64)),
      await hear({ caseId: 6 }, undefined, unknown),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(waits()).toEqual([]);
    // Without a secret nobody can sign, not even with an empty one.
    await gateway.db
      .updateTable('vendor_accounts')
      .set({ settings: '{}' })
      .execute();
    const empty = createHmac('sha256', '').update('{}').digest('hex');
    expect((await hear('{}', empty)).status).toBe(401);
  });

  it('is read up to the limit only', async () => {
    const { hear } = await openSetting();
    expect((await hear(`"${'x'.repeat(70_000)}"`)).status).toBe(413);
  });

  it('of a chat with a blocked visitor’s code ends and flags it at once', async () => {
    const { gateway, vendor, clock, hear, pass, list, links } =
      await openSetting();
    const { code } = await gateway.chat();
    const first = vendor.startChat({ doorlist: code });
    await hear({ caseId: first.id });
    await pass();
    expect(await links()).toHaveLength(1);
    const body = { session: code, kinds: ['visitor'] };
    await gateway.write('POST', '/v1/bans', body);
    clock.advance(5000);
    const second = vendor.startChat({ doorlist: code });
    await hear({ caseId: second.id });
    await pass();
    expect(vendor.cases.get(second.id)?.status).toBe('closed');
    const shown = (await list()).find(
      ({ visitor }) => visitor === String(second.contactId),
    );
    expect(shown).toMatchObject({
      ...{ unchecked: true, ban: null },
      flags: [{ kind: 'linked', ban: 1, confidence: 'possible' }],
    });
    const { db } = gateway;
    const desired = await db
      .selectFrom('vendor_bans')
      .select(['value', 'desired'])
      .execute();
    expect(desired).toEqual([
      { value: String(first.contactId), desired: 'present' },
    ]);
  });

  it('links the contact whose chat carries a session’s code', async () => {
    const { gateway, vendor, hear, pass, links, list } = await openSetting();
    const { code } = await gateway.chat();
    const { id, contactId } = vendor.startChat({
      doorlist: code,
      ip: '198.51.100.7',
    });
    await hear({ event: 'Case new', data: { caseId: id } });
    await pass();
    const [session] = await list();
    expect(await links()).toEqual([
      {
        visitor: session?.visitor,
        kind: 'acquire',
        value: String(contactId),
      },
    ]);
    expect(session).toMatchObject({ proven: { acquire: String(contactId) } });
    expect(session).not.toHaveProperty('unchecked');
  });

  it('proves nothing where two contacts carry one code', async () => {
    const { gateway, vendor, hear, pass, links, list } = await openSetting();
    const { code } = await gateway.chat();
    vendor.startChat({ doorlist: code });
    const { id, contactId } = vendor.startChat({ doorlist: code });
    await hear({ caseId: id });
    await pass();
    expect(await links()).toEqual([]);
    // So whoever wrote it is as unchecked as one who wrote none.
    await pass();
    const unchecked = (await list()).filter((one) => one.unchecked);
    expect(unchecked).toMatchObject([{ visitor: String(contactId) }]);
  });

  it('sent repeatedly causes one request in half a minute', async () => {
    const { gateway, vendor, clock, hear, pass, waits } = await openSetting();
    const { code } = await gateway.chat();
    const { id } = vendor.startChat({ doorlist: code });
    for (let times = 0; times < 5; times += 1) await hear({ caseId: id });
    expect(waits()).toEqual([0]);
    await pass();
    const looks = () =>
      vendor.requests.filter(({ path }) => path.endsWith(`/case/${id}`)).length;
    expect(looks()).toBe(1);
    clock.advance(10_000);
    for (let times = 0; times < 5; times += 1) await hear({ caseId: id });
    expect(waits()).toEqual([20_000]);
    await pass();
    expect(looks()).toBe(2);
  });

  it('of an unknown case, or while the vendor is away, does no harm', async () => {
    const { vendor, hear, pass, list, gateway } = await openSetting();
    await hear({ caseId: 4711 });
    await pass();
    vendor.arm(badGateway, { times: 100 });
    await hear({ caseId: 4712 });
    await pass();
    expect(await list()).toEqual([]);
    expect(gateway.log()).toContain('chat not looked at');
    expect(gateway.log()).not.toContain(vendor.tokens.full);
  });
});

describe('a vendor that is away when a webhook comes', () => {
  it('is asked again after longer and longer pauses, and then no more', async () => {
    const { vendor, hear, pass, waits, list } = await openSetting();
    const { id } = vendor.startChat({ name: 'Bea' });
    vendor.arm(badGateway, { times: Infinity });
    await hear({ caseId: id });
    await pass();
    const seconds: number[] = [];
    for (; waits().length; await pass()) {
      expect(waits()).toHaveLength(1);
      seconds.push(...waits().map((wait) => Math.round(wait / 1000)));
      // A second call is no second look.
      await hear({ caseId: id });
    }
    expect(seconds).toHaveLength(5);
    expect([...seconds].sort((one, other) => one - other)).toEqual(seconds);
    vendor.disarm();
    expect(await list()).toEqual([]);
  });

  it('is asked for the chat when it is back', async () => {
    const { vendor, hear, pass, list } = await openSetting();
    const { id } = vendor.startChat({ name: 'Bea' });
    vendor.arm(badGateway, { times: Infinity });
    await hear({ caseId: id });
    await pass();
    vendor.disarm();
    await pass();
    expect(await list()).toMatchObject([
      { unchecked: true, claims: { name: 'Bea' } },
    ]);
  });
});

describe('an account', () => {
  it('is not asked for a chat while it is paused, or once it is removed', async () => {
    const { gateway, vendor, clock, hear, pass } = await openSetting();
    const { id } = vendor.startChat({ name: 'Bea' });
    const named = { site: 'default', vendor: 'acquire' } as const;
    await hear({ caseId: id });
    await connectAccount(
      gateway,
      { ...named, name: 'acme', hold: true },
      clock.now(),
    );
    await pass();
    await hear({ caseId: id });
    await disconnectAccount(gateway, named, clock.now());
    await pass();
    expect(vendor.requests).toEqual([]);
  });
});

describe('a chat without a session code', () => {
  const openUnchecked = async () => {
    const setting = await openSetting();
    const { vendor, hear, pass, list } = setting;
    const fields = { name: 'Bea', email: 'bea@example.com' };
    const made = vendor.startChat({ ...fields, ip: '198.51.100.7' });
    await hear({ caseId: made.id });
    await pass();
    // Its page may be about to write the code.
    expect(await list()).toEqual([]);
    return { ...setting, ...made, contact: String(made.contactId) };
  };

  it('appears unchecked after it had time to get one', async () => {
    const { pass, list, contact, hear, id } = await openUnchecked();
    await pass();
    const [session, ...more] = await list();
    expect(more).toEqual([]);
    expect(session).toMatchObject({
      unchecked: true,
      widget: 'acquire',
      site: 'default',
      state: 'live',
      visitor: contact,
      address: '198.51.100.7',
      claims: { name: 'Bea', email: 'bea@example.com' },
      proven: { acquire: contact },
      ban: null,
    });
    await hear({ caseId: id });
    await pass();
    expect(await list()).toEqual([session]);
  });

  it('that gets its code meanwhile is a session like any other', async () => {
    const { gateway, vendor, contact, pass, list, links } =
      await openUnchecked();
    const { code } = await gateway.chat();
    const fields = vendor.contacts.get(Number(contact))?.fields;
    Object.assign(fields ?? {}, { doorlist: code });
    await pass();
    expect(await list()).toMatchObject([{ code }]);
    expect(await links()).toMatchObject([{ value: contact }]);
  });

  it('that gets its code late ends, as it is another session then', async () => {
    const { gateway, vendor, contact, id, hear, pass, list } =
      await openUnchecked();
    await pass();
    const { code } = await gateway.chat();
    const fields = vendor.contacts.get(Number(contact))?.fields;
    Object.assign(fields ?? {}, { doorlist: code });
    await hear({ caseId: id });
    await pass();
    const sessions = await list();
    const states = sessions.map((one) => [one.unchecked, one.state]);
    expect(states).toContainEqual([undefined, 'live']);
    expect(states).toContainEqual([true, 'ended']);
    expect(states).toHaveLength(2);
  });

  it('is blocked by the vendor’s id and the address', async () => {
    const { gateway, pass, list, contact } = await openUnchecked();
    await pass();
    const [session] = await list();
    const answer = await gateway.write('POST', '/v1/bans', {
      session: session?.code,
      kinds: ['visitor', 'ip'],
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      keys: [
        { kind: 'acquire', value: contact },
        { kind: 'ip', value: '198.51.100.7' },
      ],
      visitorName: 'Bea',
      vendors: [{ vendor: 'acquire', account: 'acme', state: 'pending' }],
    });
    const [blocked] = await list();
    expect(blocked?.ban).not.toBeNull();
  });

  it('has no stream for any gate', async () => {
    const { gateway, pass } = await openUnchecked();
    await pass();
    const row = await gateway.db
      .selectFrom('sessions')
      .selectAll()
      .executeTakeFirstOrThrow();
    for (const token of [row.code, row.vendor_chat_id ?? '', row.token_hash]) {
      const path = `/v1/sites/default/sessions/${encodeURIComponent(token)}/events?poll`;
      expect((await gateway.ask(path)).status).toBe(404);
    }
  });

  it('ends by itself when the vendor no longer reports it', async () => {
    const { gateway, clock, pass, list } = await openUnchecked();
    await pass();
    clock.advance(31 * 60_000);
    await gateway.sweep();
    await waitFor(async () =>
      expect(await list()).toMatchObject([{ state: 'ended' }]),
    );
  });
});
