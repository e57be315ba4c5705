import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../support/acquire-client';
import { openGateway } from '../support/harness';
import { listen } from '../support/listen';
import { createFingerprint } from './fuzz/fingerprint';

/** Writes, each with a text in it that is stored. */
const WRITES: [path: string, body: (text: string) => string][] = [
  [
    '/v1/bans',
    (text) => `{"keys":[{"kind":"visitor","value":"x"}],"reason":"${text}"}`,
  ],
  ['/v1/bans', (text) => `{"keys":[{"kind":"zendesk","value":"z${text}"}]}`],
  ['/v1/tokens', (text) => `{"name":"t${text}","role":"agent"}`],
  ['/v1/sessions/:code/messages', (text) => `{"text":"Hello ${text}"}`],
  ['/api/v2/bans', (text) => `{"visitor_id":"v${text}","reason":"x"}`],
  ['/api/v2/chat/bans', (text) => `{"visitor_id":"w","reason":"${text}"}`],
  [BLOCKS, (text) => `{"type":"email","data":["${text}@example.com"]}`],
];

const UTF_8 = 'application/json';
const LATIN_1 = 'application/json; charset=iso-8859-1';

/** An administrator's program that sends bytes, one per character. */
const openClient = async () => {
  const gateway = await openGateway();
  const { code } = await gateway.chat();
  const token = await gateway.token();
  const url = await listen(gateway);
  const send = async (path: string, bytes: string, type: string) => {
    const response = await fetch(url + path.replace(':code', code), {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${token}` },
      body: Buffer.from(bytes, 'latin1'),
    });
    return { status: response.status, text: await response.text() };
  };
  return { send, fingerprint: await createFingerprint(gateway) };
};

describe('a body is refused, and nothing of it stored, with', () => {
  it.each([
    ['bytes that are no UTF-8', '\xff\xfe', UTF_8],
    ['half of a character in UTF-8', 'a\xc3', UTF_8],
    ['a surrogate in UTF-8', '\xed\xa0\x80', UTF_8],
    ['the first half of a surrogate pair', 'a\\ud83d', UTF_8],
    ['the second half of a surrogate pair', '\\uDE00a', UTF_8],
    ['text in Latin-1', 'caf\xe9', LATIN_1],
    ['a charset that its text does not need', 'cafe', LATIN_1],
    ['text in Latin-1 that says nothing of it', 'caf\xe9', UTF_8],
  ])('%s', async (_, text, type) => {
    const { send, fingerprint } = await openClient();
    const before = await fingerprint();
    for (const [path, body] of WRITES) {
      const refused = await send(path, body(text), type);
      expect(refused, path).toMatchObject({
        status: 400,
        text: expect.stringContaining('Expected'),
      });
    }
    expect(await fingerprint()).toEqual(before);
  });
});

it('a body in UTF-8 is taken, whether it says so or not', async () => {
  const { send } = await openClient();
  const é = Buffer.from('é').toString('latin1');
  for (const [path, body] of WRITES) {
    for (const [text, type] of [
      [`a${é}`, UTF_8],
      ['b\\u00e9', `${UTF_8}; charset=UTF-8`],
    ] as const) {
      const taken = await send(path, body(text), type);
      expect([200, 201], `${path}: ${taken.text}`).toContain(taken.status);
    }
  }
});
