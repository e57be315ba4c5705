import { describe, expect, it } from 'vitest';
import { openMailer } from '../../../../src/gateway/mail/open-mailer';
import type { InvitedUser } from '../../../../src/protocol/users';
import { openGateway, type TestGateway } from '../../support/harness';
import { startMailServer } from '../../support/mail-server';

const PUBLIC = 'https://bans.example.com';
const EMAIL = 'ada@example.com';
const HOUR = 3_600_000;

const openWithMail = async () => {
  const server = await startMailServer();
  const env = { SMTP_URL: server.url, MAIL_FROM: 'doorlist@example.com' };
  const mailer = openMailer(env, PUBLIC);
  if (!mailer) throw new Error('no mailer');
  const gateway = await openGateway({ mailer, publicUrl: PUBLIC });
  const ada = await gateway.user(EMAIL, 'agent');
  return { gateway, server, ada };
};

const ask = (gateway: TestGateway, email: string, from?: string) =>
  gateway.ask('/v1/password-reset', {
    ...{ method: 'POST', json: { email } },
    ...(from !== undefined && { from }),
  });

const linkIn = (source = '') =>
  /https:\S+#invitation=([\w-]{43})/.exec(source) ?? [];

const choose = (gateway: TestGateway, token = '') =>
  gateway.ask('/v1/invitation', {
    method: 'POST',
    json: { token, password: 'battery staple' },
  });

describe('a forgotten password', () => {
  it('is chosen anew by a mailed link, once and within an hour', async () => {
    const { gateway, server, ada } = await openWithMail();
    const asked = await ask(gateway, ' ADA@example.com');
    expect(asked.status).toBe(202);
    expect(await asked.text()).toBe('');
    await gateway.deps.passwordMails?.stop();
    const [mail] = server.taken;
    expect(mail?.to).toEqual([EMAIL]);
    expect(mail?.source).toContain('From: doorlist@example.com');
    const [link = '', secret] = linkIn(mail?.source);
    expect(link.startsWith(`${PUBLIC}/console#`)).toBe(true);
    gateway.pass(HOUR - 1);
    expect((await choose(gateway, secret)).status).toBe(200);
    expect((await choose(gateway, secret)).status).toBe(404);
    const audit = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('id')
      .execute();
    expect(
      audit.filter(({ detail }) => detail.includes('mailed')),
    ).toMatchObject([{ actor_name: 'somebody', subject: String(ada.id) }]);
    const log = gateway.log();
    for (const part of [secret ?? '', EMAIL]) expect(log).not.toContain(part);
  });

  it('ends its link after an hour', async () => {
    const { gateway, server } = await openWithMail();
    await ask(gateway, EMAIL);
    await gateway.deps.passwordMails?.stop();
    gateway.pass(HOUR);
    const [, secret] = linkIn(server.taken[0]?.source);
    expect((await choose(gateway, secret)).status).toBe(404);
  });

  it.each([
    ['nobody', 'nobody@example.com', {}],
    ['no address', 'ada', {}],
    ['somebody who is shut out', EMAIL, { disabled_at: 1 }],
    ['somebody who was only invited', EMAIL, { password_hash: '' }],
  ])(
    'is asked for alike by %s, and nothing is mailed',
    async (_, email, set) => {
      const { gateway, server } = await openWithMail();
      if (Object.keys(set).length) {
        await gateway.db.updateTable('users').set(set).execute();
      }
      const asked = await ask(gateway, email);
      expect([asked.status, await asked.text()]).toEqual([202, '']);
      await gateway.deps.passwordMails?.stop();
      expect(server.taken).toEqual([]);
      const links = await gateway.db
        .selectFrom('password_links')
        .selectAll()
        .execute();
      expect(links).toEqual([]);
    },
  );

  it('names the gateway’s own address, whatever host was asked', async () => {
    const { gateway, server } = await openWithMail();
    await gateway.ask('http://evil.example/v1/password-reset', {
      method: 'POST',
      json: { email: EMAIL },
    });
    await gateway.deps.passwordMails?.stop();
    expect(server.taken[0]?.source).not.toContain('evil');
    expect(linkIn(server.taken[0]?.source)[0]).toContain(PUBLIC);
  });

  it('is limited at an address, whoever exists, and for one person', async () => {
    const { gateway, server } = await openWithMail();
    for (let count = 0; count < 10; count += 1) {
      expect((await ask(gateway, `nobody${count}@x.example`)).status).toBe(202);
    }
    const refused = await ask(gateway, EMAIL);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    for (let count = 0; count < 5; count += 1) {
      const from = `192.0.2.${count}`;
      expect((await ask(gateway, EMAIL, from)).status).toBe(202);
    }
    await gateway.deps.passwordMails?.stop();
    expect(server.taken).toHaveLength(3);
  });

  it('keeps an earlier link where the server takes no mail', async () => {
    const { gateway, server, ada } = await openWithMail();
    const path = `/v1/users/${ada.id}/link`;
    const made = await gateway.write('POST', path, {});
    const { link, mail } = (await made.json()) as InvitedUser;
    expect(mail).toBe('sent');
    server.refuse();
    await ask(gateway, EMAIL);
    await gateway.deps.passwordMails?.stop();
    expect(gateway.log()).toContain('EENVELOPE 550');
    expect(gateway.log()).not.toContain(EMAIL);
    expect((await choose(gateway, linkIn(link)[1])).status).toBe(200);
  });

  it('is a matter for an administrator where no mail is sent', async () => {
    const gateway = await openGateway();
    const answer = await ask(gateway, EMAIL);
    expect(answer.status).toBe(404);
    const options = async (one: TestGateway) =>
      (await one.ask('/v1/sign-in')).json() as Promise<object>;
    expect(await options(gateway)).toMatchObject({ passwordMails: false });
    const { gateway: other } = await openWithMail();
    expect(await options(other)).toMatchObject({ passwordMails: true });
  });
});

describe('an invitation', () => {
  const invite = async (gateway: TestGateway) => {
    const json = { email: 'bob@example.com', role: 'agent' };
    const answer = await gateway.write('POST', '/v1/users', json);
    expect(answer.status).toBe(201);
    return (await answer.json()) as InvitedUser;
  };

  it('is mailed, and answered as well', async () => {
    const { gateway, server } = await openWithMail();
    const { link, mail } = await invite(gateway);
    expect(mail).toBe('sent');
    expect(server.taken[0]?.to).toEqual(['bob@example.com']);
    expect(linkIn(server.taken[0]?.source)[0]).toBe(link);
  });

  it.each(['away', 'refusing'])(
    'is made, and says that it was not mailed, with the server %s',
    async (how) => {
      const { gateway, server } = await openWithMail();
      if (how === 'away') await server.stop();
      else server.refuse();
      const { link, mail } = await invite(gateway);
      expect(mail).toBe('failed');
      expect((await choose(gateway, linkIn(link)[1])).status).toBe(200);
    },
  );

  it('says that no mail is sent where none is set up', async () => {
    const { mail, link } = await invite(await openGateway());
    expect(mail).toBe('off');
    expect(link).toContain('http://localhost/console#invitation=');
  });
});

it('the server’s password is wrong: the check says so, and not which it was', async () => {
  const server = await startMailServer();
  const env = { MAIL_FROM: 'doorlist@example.com' };
  const check = (url: string) =>
    openMailer({ ...env, SMTP_URL: url }, PUBLIC)?.check();
  await expect(check(server.url)).resolves.toBeUndefined();
  const wrong = server.url.replace('word', 'WRONG');
  await expect(check(wrong)).rejects.toThrow(/: EAUTH 535$/);
});
