import { expect, it } from 'vitest';
import { openMailer } from '../../../../src/gateway/mail/open-mailer';
import { deleteExpired } from '../../../../src/gateway/store/retention/delete-expired';
import type { SessionDetail } from '../../../../src/protocol/sessions';
import { openGateway } from '../../support/harness';
import { startMailServer } from '../../support/mail-server';

const DAY = 24 * 60 * 60 * 1000;

it('an escalated chat stays open, and the person on call is told', async () => {
  const server = await startMailServer();
  const publicUrl = 'https://bans.example.com';
  const env = { SMTP_URL: server.url, MAIL_FROM: 'doorlist@example.com' };
  const mailer = openMailer(env, publicUrl);
  if (!mailer) throw new Error('no mailer');
  const gateway = await openGateway({ mailer, publicUrl, allowPrivate: true });
  const put = await gateway.write('PUT', '/v1/sites/default', {
    onCall: 'lead@example.com',
  });
  expect(await put.json()).toMatchObject({ onCall: 'lead@example.com' });
  await gateway.write('POST', '/v1/webhooks', {
    ...{ url: 'http://127.0.0.1:1/', events: ['session.escalated'] },
  });
  const { code, stream, visitor } = await gateway.chat();
  await gateway.ask(stream.replace('events', 'messages'), {
    ...{ method: 'POST', json: { text: 'I can’t go on' } },
  });
  const path = `/v1/sessions/${code}/escalate`;
  const given = { reason: 'Self-harm', note: 'Call them' };
  const escalated = await gateway.write('POST', path, given);
  expect([escalated.status, await escalated.json()]).toMatchObject([
    ...[200, { code, state: 'live', ban: null }],
  ]);
  expect((await gateway.visit({ visitor })).verdict).toBe('admitted');
  expect(await gateway.db.selectFrom('bans').selectAll().execute()).toEqual([]);
  const [event] = await gateway.db
    .selectFrom('webhook_events')
    .select(['type', 'payload'])
    .execute();
  expect(event?.type).toBe('session.escalated');
  expect(JSON.parse(event?.payload ?? '')).toMatchObject({
    data: { code, lastMessage: null, escalation: given },
  });
  await gateway.deps.mailQueue?.stop();
  expect(server.taken).toMatchObject([{ to: ['lead@example.com'] }]);
  const source = server.taken[0]?.source ?? '';
  for (const part of ['Self-harm', 'Call them', `/console/chats/${code}`]) {
    expect(source).toContain(part);
  }
  // What the visitor wrote stays in the chat.
  expect(source).not.toContain('go on');
  expect(event?.payload).not.toContain('go on');

  const messages = async () => {
    await deleteExpired(gateway.db, gateway.now());
    return gateway.db.selectFrom('evidence_messages').select('text').execute();
  };
  await gateway.write('POST', `/v1/sessions/${code}/end`);
  gateway.pass(170 * DAY);
  expect(await messages()).toEqual([{ text: 'I can’t go on' }]);
  gateway.pass(15 * DAY);
  expect(await messages()).toEqual([]);
});

it('a chat is escalated where nobody is mailed, too', async () => {
  const gateway = await openGateway();
  const onCall = 'lead@example.com';
  await gateway.write('PUT', '/v1/sites/default', { onCall });
  const { code } = await gateway.chat();
  const path = `/v1/sessions/${code}/escalate`;
  expect((await gateway.write('POST', path, {})).status).toBe(200);
});

it('a protective reason stores no key and no step of the ladder', async () => {
  const gateway = await openGateway();
  await gateway.site('shop', ['http://localhost']);
  await gateway.write('PUT', '/v1/sites/default', {
    ...{ reasons: ['Spam', 'Self-harm'], protectiveReasons: ['Self-harm'] },
  });
  const { code } = await gateway.chat();
  const ban = async (json: object) => {
    const response = await gateway.write('POST', '/v1/bans', json);
    return {
      status: response.status,
      body: (await response.json()) as { field?: string },
    };
  };
  const reason = 'Self-harm';
  const keys = [{ kind: 'visitor', value: 'v1' }];
  for (const json of [
    { session: code, kinds: ['person'], reason },
    { keys, reason },
    { keys, reason, sites: ['default'] },
  ]) {
    expect(await ban(json)).toMatchObject({
      ...{ status: 422, body: { field: 'reason' } },
    });
  }
  expect(await gateway.db.selectFrom('ban_keys').selectAll().execute()).toEqual(
    [],
  );
  const shown = await gateway.write('GET', `/v1/sessions/${code}`);
  const { suggested } = (await shown.json()) as SessionDetail;
  expect(suggested).toMatchObject({ step: 1, earlier: [] });
  // Of another site it is a reason like any other.
  expect((await ban({ keys, reason, sites: ['shop'] })).status).toBe(201);
  const { status } = await ban({
    session: code,
    kinds: ['visitor'],
    reason: 'Spam',
  });
  expect(status).toBe(201);
});

it.each([
  [{ onCall: 'nobody' }, 'onCall'],
  [{ protectiveReasons: [''] }, 'protectiveReasons.0'],
])('a site does not take %j', async (json, field) => {
  const gateway = await openGateway();
  const response = await gateway.write('PUT', '/v1/sites/default', json);
  expect([response.status, await response.json()]).toMatchObject([
    422,
    { field },
  ]);
});
