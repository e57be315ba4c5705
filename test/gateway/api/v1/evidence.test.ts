import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/protocol/evidence';
import { deleteExpired } from '../../../../src/gateway/store/retention/delete-expired';
import { erasePerson } from '../../../../src/gateway/privacy/erase-person';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../../support/harness';

const DAY = 24 * 60 * 60 * 1000;

const chatWith = async (gateway: TestGateway, count: number) => {
  const chat = await gateway.chat({ claims: { name: 'Ana' } });
  for (let index = 1; index <= count; index += 1) {
    const path = chat.stream.replace('events', 'messages');
    const sent = await gateway.ask(path, {
      ...{ method: 'POST', json: { text: `Message ${index}` } },
    });
    expect(sent.status).toBe(201);
  }
  return chat;
};

const banChat = async (gateway: TestGateway, session: string) => {
  const json = { session, kinds: ['visitor'], reason: 'Threats' };
  const response = await gateway.write('POST', '/v1/bans', json);
  return ((await response.json()) as { id: number }).id;
};

const read = async (gateway: TestGateway, code: string) => {
  const response = await gateway.write('GET', `/v1/sessions/${code}/evidence`);
  const body = (await response.json()) as Evidence;
  const file = (name: string) =>
    JSON.parse(
      body.files.find((one) => one.name === name)?.content ?? 'null',
    ) as Record<string, unknown>[] & Record<string, unknown>;
  return { status: response.status, body, file };
};

describe('evidence', () => {
  it('has messages, times, addresses and audit lines, and is signed', async () => {
    const gateway = await openGateway();
    const { code } = await chatWith(gateway, 2);
    await gateway.write('POST', `/v1/sessions/${code}/messages`, {
      text: 'No',
    });
    const ban = await banChat(gateway, code);
    const { status, body, file } = await read(gateway, code.toLowerCase());
    expect(status).toBe(200);
    expect(file('chat.json')).toMatchObject({
      ...{ code, site: 'default', name: 'Ana' },
      addresses: [{ address: VISITOR, isVisitors: true }],
      startedAt: new Date(START).toISOString(),
      signedAt: new Date(START).toISOString(),
    });
    expect(file('messages.json')).toMatchObject([
      { from: 'visitor', text: 'Message 1', at: new Date(START).toISOString() },
      { from: 'visitor', text: 'Message 2' },
      { from: 'agent', text: 'No', author: 'administrator' },
    ]);
    expect(file('bans.json')).toMatchObject([{ id: ban, reason: 'Threats' }]);
    const lines = file('audit.json').map(({ action }) => action);
    expect(lines).toEqual(['reply', 'ban', 'export evidence']);

    const sums = body.files.map(
      ({ name, content }) =>
        `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
    );
    expect(body.manifest).toBe(sums.join(''));
    const published = await (await gateway.ask('/v1/evidence-key')).text();
    expect(body.publicKey).toBe(published);
    const isSigned = (manifest: string) =>
      verify(
        null,
        Buffer.from(manifest),
        createPublicKey(published),
        Buffer.from(body.signature, 'base64'),
      );
    expect(isSigned(body.manifest)).toBe(true);
    expect(isSigned(body.manifest.replace('chat', 'chit'))).toBe(false);
    const secret = gateway.secrets.evidenceSeed;
    for (const text of [secret.toString('hex'), secret.toString('base64')]) {
      expect(JSON.stringify(body)).not.toContain(text);
    }
  });

  it('has a chat that is longer than what is kept of it in its order', async () => {
    const gateway = await openGateway();
    const { code } = await chatWith(gateway, 35);
    await gateway.write('POST', `/v1/sessions/${code}/messages`, {
      text: 'No',
    });
    await banChat(gateway, code);
    const { file } = await read(gateway, code);
    const sent = Array.from({ length: 35 }, (_, at) => `Message ${at + 1}`);
    const texts = file('messages.json').map(({ text }) => text);
    expect(texts).toEqual([...sent, 'No']);
  });

  it('keeps the last 30 messages until six months after the ban’s end', async () => {
    const gateway = await openGateway();
    const { code, token } = await chatWith(gateway, 32);
    const ban = await banChat(gateway, code);
    await gateway.ask(`/v1/sites/default/sessions/${token}/ended`, {
      method: 'POST',
    });
    const texts = async () => {
      await deleteExpired(gateway.db, gateway.now());
      const { status, file } = await read(gateway, code);
      return status === 200
        ? file('messages.json').map(({ text }) => text)
        : status;
    };
    expect(await texts()).toHaveLength(32);
    gateway.pass(40 * DAY);
    const kept = Array.from(
      { length: 30 },
      (_, index) => `Message ${index + 3}`,
    );
    expect(await texts()).toEqual(kept);
    const chats = await gateway.db.selectFrom('sessions').selectAll().execute();
    expect(chats).toEqual([]);
    gateway.pass(300 * DAY);
    expect(await texts()).toEqual(kept);
    await gateway.lift(ban);
    gateway.pass(180 * DAY);
    expect(await texts()).toEqual(kept);
    await gateway.write('POST', `/v1/bans/${ban}/restore`, { until: null });
    gateway.pass(10 * DAY);
    expect(await texts()).toEqual(kept);
    await gateway.lift(ban);
    gateway.pass(185 * DAY);
    expect(await texts()).toBe(404);
  });

  it('is of a ban alone that was made from a chat; other chats go', async () => {
    const gateway = await openGateway();
    const { code, token } = await chatWith(gateway, 1);
    await gateway.ban({ ip: VISITOR });
    await gateway.ask(`/v1/sites/default/sessions/${token}/ended`, {
      method: 'POST',
    });
    gateway.pass(40 * DAY);
    await deleteExpired(gateway.db, gateway.now());
    expect((await read(gateway, code)).status).toBe(404);
    expect((await read(gateway, 'AAAA-BBBB')).status).toBe(404);
  });

  it('takes that one sees addresses and contacts', async () => {
    const gateway = await openGateway();
    const { code } = await chatWith(gateway, 1);
    for (const limits of [{ seeAddresses: false }, { seeContacts: false }]) {
      const token = await gateway.token('supervisor', [], [], limits);
      const asked = await gateway.ask(`/v1/sessions/${code}/evidence`, {
        token,
      });
      expect([asked.status, await asked.json()]).toMatchObject([
        403,
        { field: 'code' },
      ]);
    }
  });

  it('is erased with the person, also when the chat itself is gone', async () => {
    const gateway = await openGateway();
    const { code, visitor } = await chatWith(gateway, 1);
    await banChat(gateway, code);
    await gateway.db.deleteFrom('messages').execute();
    await gateway.db.deleteFrom('sessions').execute();
    expect((await read(gateway, code)).status).toBe(200);
    const value = gateway.secrets.readVisitor(visitor) ?? '';
    const key = { kind: 'visitor', value } as const;
    await erasePerson(gateway, key, value, gateway.now());
    expect((await read(gateway, code)).status).toBe(404);
    const left = await gateway.db
      .selectFrom('evidence_messages')
      .selectAll()
      .execute();
    expect(left).toEqual([]);
  });
});
