import { describe, expect, it } from 'vitest';
import {
  canAddOn,
  canAdministrate,
  canBlockContacts,
  canEdit,
  canLift,
  canReadAudit,
  canSee,
  coversOwnAddress,
} from '../../../../src/gateway/auth/policies';
import { parseNetwork } from '../../../../src/gateway/keys/address';
import type { Role } from '../../../../src/protocol/roles';

const ALL = null;

describe('a caller of some sites', () => {
  it.each<
    [
      caller: string[] | null,
      ban: string[],
      may: { see: boolean; edit: boolean; lift: boolean },
    ]
  >([
    [ALL, [], { see: true, edit: true, lift: true }],
    [ALL, ['shop'], { see: true, edit: true, lift: true }],
    [['shop'], [], { see: true, edit: true, lift: false }],
    [['shop'], ['shop'], { see: true, edit: true, lift: true }],
    [['shop'], ['blog'], { see: false, edit: false, lift: false }],
    [['shop'], ['shop', 'blog'], { see: true, edit: true, lift: false }],
    [['shop', 'blog'], ['blog'], { see: true, edit: true, lift: true }],
    [['shop', 'blog'], ['shop', 'blog'], { see: true, edit: true, lift: true }],
    [[], [], { see: true, edit: true, lift: false }],
    [[], ['shop'], { see: false, edit: false, lift: false }],
  ])('of %j may do with a ban on %j: %j', (sites, on, may) => {
    const concern = { sites: on };
    expect({
      see: canSee({ sites }, concern),
      edit: canEdit({ sites }, concern),
      lift: canLift({ sites }, concern),
    }).toEqual(may);
  });

  it.each<[caller: string[] | null, site: string, may: boolean]>([
    [ALL, 'shop', true],
    [['shop'], 'shop', true],
    [['shop'], 'blog', false],
    [[], 'shop', false],
  ])('of %j may add a ban on %s: %j', (sites, site, may) => {
    expect(canAddOn({ sites }, site)).toBe(may);
  });
});

describe('the vendor-compatible APIs', () => {
  it.each<
    [role: Role, may: { zendesk: boolean; acquire: boolean; audit: boolean }]
  >([
    ['owner', { zendesk: true, acquire: true, audit: true }],
    ['administrator', { zendesk: true, acquire: true, audit: true }],
    ['agent', { zendesk: false, acquire: false, audit: false }],
  ])('are open to an %s of all sites: %j', (role, may) => {
    const caller = { role, permissions: [], sites: ALL };
    expect({
      zendesk: canAdministrate(caller),
      acquire: canBlockContacts(caller),
      audit: canReadAudit(caller),
    }).toEqual(may);
  });

  it('let an agent’s token block contacts by permission', () => {
    expect(
      canBlockContacts({ role: 'agent', permissions: ['block-contacts'] }),
    ).toBe(true);
  });

  it('show the audit log of all sites to nobody of some', () => {
    expect(canReadAudit({ role: 'owner', sites: ['shop'] })).toBe(false);
  });
});

describe('a caller’s own address', () => {
  const address = parseNetwork('192.0.2.7');
  const person = { isPerson: true };

  it.each<[kind: 'ip' | 'email', value: string, covered: boolean]>([
    ['ip', '192.0.2.7', true],
    ['ip', '192.0.2.0/24', true],
    ['ip', '192.0.2.1-192.0.2.9', true],
    ['ip', '192.0.2.8', false],
    ['email', 'ada@example.com', false],
  ])('is covered by %s %s: %j', (kind, value, covered) => {
    const from = { ...(address && { address }) };
    expect(coversOwnAddress(person, from, { kind, value })).toBe(covered);
  });

  it('is none of a program’s, and none where no address is known', () => {
    const key = { kind: 'ip', value: '192.0.2.7' } as const;
    const from = { ...(address && { address }) };
    expect(coversOwnAddress({ isPerson: false }, from, key)).toBe(false);
    expect(coversOwnAddress(person, {}, key)).toBe(false);
  });
});
