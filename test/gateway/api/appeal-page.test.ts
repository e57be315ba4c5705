import { describe, expect, it } from 'vitest';
import { APPEAL_TEXTS } from '../../../src/gateway/appeals/texts';
import { decide, readAppeals } from '../support/appeal';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Bans a browser's address, and returns the path that its notice links to. */
const openPage = async (
  gateway: TestGateway,
  visitor?: string,
  more: object = {},
) => {
  const ban = await gateway.ban({ ip: VISITOR }, more);
  const body = visitor === undefined ? {} : { visitor };
  const { appeal = '' } = await gateway.visit(body);
  return { ban, path: appeal };
};

const read = async (
  gateway: TestGateway,
  path: string,
  headers: Record<string, string> = {},
) => {
  const response = await gateway.ask(path, { headers });
  return { response, status: response.status, text: await response.text() };
};

const send = async (
  gateway: TestGateway,
  path: string,
  fields: Record<string, string>,
) => {
  const response = await gateway.ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { response, status: response.status, text: await response.text() };
};

describe('the page of an appeal', () => {
  it('takes what somebody writes, and shows the answer, without any script', async () => {
    const gateway = await openGateway();
    const { ban, path } = await openPage(gateway);
    const first = await read(gateway, path);
    expect(first.status).toBe(200);
    expect(first.text).toContain(ban.reference);
    expect(first.text).toContain('No end is set.');
    expect(first.text).not.toContain('<script');
    const policy = first.response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(first.response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(first.response.headers.get('cache-control')).toBe('no-store');

    const fields = { text: 'My school.\r\nSorry', contact: 'ana@example.com' };
    const sent = await send(gateway, path, fields);
    expect(sent.status).toBe(303);
    const there = new URL(
      sent.response.headers.get('location') ?? '',
      `http://x${path}`,
    );
    expect(there.pathname + there.search).toBe(path);
    const [appeal] = await readAppeals(gateway);
    expect(appeal).toMatchObject({
      ...{ text: 'My school.\nSorry', contact: 'ana@example.com' },
    });
    // Sent again, it is the same.
    expect((await send(gateway, path, fields)).status).toBe(303);
    expect(await readAppeals(gateway)).toHaveLength(1);
    const waiting = await read(gateway, path);
    expect(waiting.text).toContain('Nobody has answered yet');
    expect(waiting.text).not.toContain('<form');

    await decide(gateway, appeal?.id ?? 0, 'accept', { text: 'We are sorry.' });
    const answered = await read(gateway, path);
    expect(answered.text).toContain('We are sorry.');
    expect(answered.text).toContain('This block has ended.');
    gateway.pass(30 * DAY);
    expect((await read(gateway, path)).text).toContain('<form');
    gateway.pass(170 * DAY);
    expect((await read(gateway, path)).text).toContain('It is too late');
  });

  it('shows what people wrote as text', async () => {
    const gateway = await openGateway();
    const { path } = await openPage(gateway);
    const evil =
      '<img src=x onerror=alert(1)>"\'&</p><script>alert(2)</script>';
    await send(gateway, path, { text: evil });
    const [appeal] = await readAppeals(gateway);
    expect(appeal?.text).toBe(evil);
    await decide(gateway, appeal?.id ?? 0, 'decline', { text: evil });
    const { text } = await read(gateway, path);
    expect(text).not.toMatch(/<img|<script|<\/p><s/);
    expect(text.split('&lt;img src=x onerror=alert(1)&gt;')).toHaveLength(3);
    const wrong = `${path.replace('key=', 'key="><script>')}&x="><script>`;
    expect((await read(gateway, wrong)).text).not.toContain('<script');
  });

  it('keeps what was written that it does not take', async () => {
    const gateway = await openGateway();
    const { path } = await openPage(gateway);
    const empty = await send(gateway, path, { text: ' \n ', contact: 'a"b@c' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Please write why');
    expect(empty.text).toContain('value="a&quot;b@c"');
    const long = `${'x'.repeat(500)}<y`;
    const tooLong = await send(gateway, path, { text: long });
    expect(tooLong.status).toBe(422);
    expect(tooLong.text).toContain(`${'x'.repeat(500)}&lt;y</textarea`);
    expect(await readAppeals(gateway)).toEqual([]);
  });

  it('says in the person’s language that an email address is none', async () => {
    const gateway = await openGateway();
    const { path } = await openPage(gateway);
    const fields = { text: 'My school.', contact: 'notmail' };
    const sent = await send(gateway, `${path}&lang=de`, fields);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Das ist keine E-Mail-Adresse.');
    expect(sent.text).toContain('value="notmail"');
    expect(sent.text).toContain('My school.</textarea');
    expect(await readAppeals(gateway)).toEqual([]);
  });

  it('shows a ban’s own end, however late that is written down', async () => {
    const gateway = await openGateway();
    const until = new Date(gateway.now() + HOUR).toISOString();
    const { path } = await openPage(gateway, undefined, { until });
    const shown = (await read(gateway, path)).text;
    const [end = 'none'] = /<dd>[^<]*UTC<\/dd>/.exec(shown) ?? [];
    gateway.pass(3 * HOUR);
    await gateway.sweep();
    const { text } = await read(gateway, path);
    expect(text).toContain('This block has ended.');
    expect(text).toContain(end);
  });

  it.each(['', '?site=default', '?site=default&key=', '?site=none&key=KEY'])(
    'is not found as %s, and says where its link is',
    async (query) => {
      const gateway = await openGateway();
      const { ban, path } = await openPage(gateway);
      const key = new URL(path, 'http://x').searchParams.get('key') ?? '';
      const asked = `/appeal/${ban.reference}${query.replace('KEY', key)}`;
      const { status, text } = await read(gateway, asked);
      expect(status).toBe(404);
      expect(text).toContain('Open the link in the notice');
      expect((await send(gateway, asked, { text: 'x' })).status).toBe(404);
    },
  );

  it('is one person’s: of another ban or site its secret opens nothing', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['http://localhost']);
    const { path } = await openPage(gateway);
    const other = await gateway.ban({ ip: '198.51.100.7' });
    const elsewhere = path.replace(
      /appeal\/[^?]+/,
      `appeal/${other.reference}`,
    );
    expect((await read(gateway, elsewhere)).status).toBe(404);
    const shop = path.replace('site=default', 'site=shop');
    expect((await read(gateway, shop)).status).toBe(404);
    const lower = path.replace(/appeal\/[^?]+/, (text) =>
      text.replace(/\/.*/, (code) => code.toLowerCase()),
    );
    expect((await read(gateway, lower)).status).toBe(200);
  });

  it('is told apart for people at one address, and the same for one of them', async () => {
    const gateway = await openGateway();
    const [ana, bo] = [await gateway.chat(), await gateway.chat()];
    const { path } = await openPage(gateway, ana.visitor);
    await send(gateway, path, { text: 'I am Ana.' });
    const again = await gateway.visit({ visitor: ana.visitor });
    expect(again.appeal).toBe(path);
    const { appeal: his = '' } = await gateway.visit({ visitor: bo.visitor });
    const { appeal: nobody = '' } = await gateway.visit();
    for (const other of [his, nobody]) {
      const { text } = await read(gateway, other);
      expect(text).toContain('<form');
      expect(text).not.toContain('I am Ana.');
    }
  });

  it('closes where the site takes no appeals any more, and shows old answers', async () => {
    const gateway = await openGateway();
    const { path } = await openPage(gateway);
    await send(gateway, path, { text: 'Please.' });
    await gateway.write('PUT', '/v1/sites/default', { appeals: false });
    await decide(gateway, 1, 'decline', { text: 'No.' });
    const { text } = await read(gateway, path);
    expect(text).toContain('No.');
    expect(text).toContain('takes no such requests');
    gateway.pass(31 * DAY);
    await send(gateway, path, { text: 'Please!' });
    expect(await readAppeals(gateway)).toHaveLength(1);
  });
});

describe('its language', () => {
  it.each(Object.entries(APPEAL_TEXTS))('may be %s', async (tag, texts) => {
    const gateway = await openGateway();
    const { path } = await openPage(gateway);
    const headers = { 'accept-language': `xx, ${tag}-AT;q=0.9, en;q=0.1` };
    const { text } = await read(gateway, path, headers);
    expect(text).toContain(`<html lang="${tag}"`);
    expect(text).toContain(`dir="${tag === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(text).toContain(texts.title);
    const chosen = await read(gateway, `${path}&lang=${tag}`);
    expect(chosen.text).toContain(texts.title);
    await send(gateway, `${path}&lang=${tag}`, { text: 'x' });
    expect(await readAppeals(gateway)).toMatchObject([{ language: tag }]);
    await decide(gateway, 1, 'decline');
    expect((await read(gateway, path, headers)).text).toContain(texts.declined);
  });

  it('has every text in every language', () => {
    const names = Object.keys(APPEAL_TEXTS.en);
    for (const texts of Object.values(APPEAL_TEXTS)) {
      expect(Object.keys(texts)).toEqual(names);
    }
    const { en, ...others } = APPEAL_TEXTS;
    for (const texts of Object.values(others)) {
      const same = Object.entries(texts).filter(
        ([name, text]) => text === en[name as keyof typeof en],
      );
      expect(same).toEqual([]);
    }
  });
});
