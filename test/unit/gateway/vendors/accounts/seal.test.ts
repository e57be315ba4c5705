import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../../../../src/gateway/lib/secrets';
import {
  openToken,
  sealToken,
  type SealedFor,
} from '../../../../../src/gateway/vendors/accounts/seal';

const { sealingKey } = createSecrets(Buffer.alloc(32, 7));
const TOKEN = 'zd-7f3a9c-ünlikely';
const ACME: SealedFor = { vendor: 'zendesk', name: 'acme', what: 'token' };

describe('a sealed token', () => {
  it('can be opened with the installation’s secret', () => {
    const sealed = sealToken(sealingKey, TOKEN, ACME);
    expect(openToken(sealingKey, sealed, ACME)).toBe(TOKEN);
  });

  it('does not contain the token, and differs each time', () => {
    const sealed = sealToken(sealingKey, TOKEN, ACME);
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, 'base64url').includes(TOKEN)).toBe(false);
    expect(sealToken(sealingKey, TOKEN, ACME)).not.toBe(sealed);
  });

  it.each<[string, SealedFor]>([
    ['another vendor', { ...ACME, vendor: 'acquire' }],
    ['another account', { ...ACME, name: 'acme2' }],
    ['another address', { ...ACME, origin: 'https://other.example' }],
    ['a webhook secret', { ...ACME, what: 'webhook secret' }],
  ])('opens for no other thing: %s', (_, about) => {
    const sealed = sealToken(sealingKey, TOKEN, ACME);
    expect(() => openToken(sealingKey, sealed, about)).toThrow(
      `The ${about.what} of ${about.vendor} ${about.name} can’t be read`,
    );
  });

  it('cannot be opened with another secret', () => {
    const other = createSecrets(Buffer.alloc(32, 8)).sealingKey;
    const sealed = sealToken(sealingKey, TOKEN, ACME);
    expect(() => openToken(other, sealed, ACME)).toThrow('can’t be read');
  });

  it('cannot be opened if any byte is changed or missing', () => {
    const sealed = Buffer.from(sealToken(sealingKey, TOKEN, ACME), 'base64url');
    const open = (bytes: Buffer) => () =>
      openToken(sealingKey, bytes.toString('base64url'), ACME);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(open(changed), `byte ${at}`).toThrow('can’t be read');
      expect(open(sealed.subarray(0, at)), `to ${at}`).toThrow('can’t be read');
    }
  });
});
