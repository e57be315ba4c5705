import { expect, it } from 'vitest';
import { readPublicUrl } from '../../../src/gateway/http/read-public-url';
import { openMailer } from '../../../src/gateway/mail/open-mailer';
import { readMailSettings } from '../../../src/gateway/mail/read-mail-settings';

const MAIL_FROM = 'doorlist@example.com';

it.each([
  [
    'smtps://user:p%40ss@mail.example.com',
    { port: 465, secure: true, allowPlain: false },
  ],
  ['smtp://user:p%40ss@mail.example.com', { port: 587, secure: false }],
  ['smtp://user:p%40ss@127.0.0.1:25', { port: 25, allowPlain: true }],
])('SMTP_URL %s is read', (SMTP_URL, expected) => {
  expect(readMailSettings({ SMTP_URL, MAIL_FROM })).toMatchObject({
    ...expected,
    ...{ auth: { user: 'user', pass: 'p@ss' }, from: MAIL_FROM },
  });
});

it('without SMTP_URL no mail is sent', () => {
  expect(openMailer({ MAIL_FROM }, undefined)).toBeUndefined();
});

it.each([
  ['mail.example.com', MAIL_FROM, 'SMTP_URL: expected'],
  ['https://user:hidden@mail.example.com', MAIL_FROM, 'SMTP_URL: expected'],
  ['smtp://user:hidden%@mail.example.com', MAIL_FROM, 'SMTP_URL: write'],
  ['smtp://user:hidden@mail.example.com', '', 'MAIL_FROM: expected'],
  ['smtp://user:hidden@mail.example.com', 'a, b@c', 'MAIL_FROM: expected'],
  ['smtp://user:hidden@mail.example.com', MAIL_FROM, 'DOORLIST_URL is not'],
])('refuses SMTP_URL %s with MAIL_FROM "%s"', (SMTP_URL, from, message) => {
  const open = () => openMailer({ SMTP_URL, MAIL_FROM: from }, undefined);
  expect(open).toThrow(message);
  expect(open).not.toThrow('hidden');
});

it.each([
  ['https://bans.example.com/', 'https://bans.example.com'],
  ['http://localhost:8787', 'http://localhost:8787'],
])('DOORLIST_URL %s is the origin %s', (DOORLIST_URL, origin) => {
  expect(readPublicUrl({ DOORLIST_URL })).toBe(origin);
});

it.each(['bans.example.com', 'ftp://x.example', 'https://x.example/bans'])(
  'refuses DOORLIST_URL %s',
  (DOORLIST_URL) => {
    expect(() => readPublicUrl({ DOORLIST_URL })).toThrow('DOORLIST_URL:');
  },
);
