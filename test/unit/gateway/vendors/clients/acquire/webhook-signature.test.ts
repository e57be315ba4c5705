import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedByAcquire } from '../../../../../../src/gateway/vendors/clients/acquire/webhook-signature';

const SECRET = 'chosen when the webhook was made';
const COMPACT = '{"caseId":6,"name":"Zoë"}';
const SPACED = '{ "caseId": 6,\n  "name": "Zo\\u00eb" }';

const sign = (text: string, secret = SECRET): string =>
  createHmac('sha256', secret).update(text).digest('hex');
const isSigned = (text: string, signature: string): boolean =>
  isSignedByAcquire(SECRET, Buffer.from(text), signature);

describe('a webhook’s signature', () => {
  it('is known from a run of OpenSSL', () => {
    // printf '{"caseId":6}' | openssl dgst -sha256 -hmac secret
    const known =
      'd5e1e6b585c16a511d85c09af661f3c6b297178f8af3a89c8996bb02d99f9105';
    const bytes = Buffer.from('{"caseId":6}');
    expect(isSignedByAcquire('secret', bytes, known)).toBe(true);
  });

  it('may be of the bytes that came', () => {
    expect(isSigned(SPACED, sign(SPACED))).toBe(true);
    expect(isSigned('no JSON', sign('no JSON'))).toBe(true);
  });

  it('may be of the body parsed and written again', () => {
    expect(isSigned(SPACED, sign(COMPACT))).toBe(true);
    expect(isSigned(COMPACT, sign(SPACED))).toBe(false);
  });

  it.each([
    ['none', ''],
    ['of another secret', sign(COMPACT, 'another')],
    ['of another body', sign('{"caseId":7,"name":"Zoë"}')],
    ['in capitals', sign(COMPACT).toUpperCase()],
    ['with something before it', `sha256=${sign(COMPACT)}`],
    ['cut short', sign(COMPACT).slice(0, 62)],
    ['too long', `${sign(COMPACT)}00`],
  ])('is refused: %s', (_, signature) => {
    expect(isSigned(COMPACT, signature)).toBe(false);
  });

  it('of a body that nests too deep to be read is refused, not thrown', () => {
    const deep = '['.repeat(60_000);
    expect(isSigned(deep, sign('else'))).toBe(false);
    const closed = deep + ']'.repeat(60_000);
    expect(isSigned(closed, sign('else'))).toBe(false);
  });
});
