import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, limitsOf } from '../../../../src/gateway/auth/limits';
import {
  canAddOn,
  canEdit,
  canSee,
  coversOwnAddress,
  isOwnOrPermitted,
  ownsAllSites,
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
      lift: ownsAllSites({ sites }, concern),
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

describe('a ban that somebody else made', () => {
  const made = { created_by: 7, created_by_user: 1 };
  const caller = {
    ...{ id: 8, isUser: true, role: 'agent' as const },
    ...{ limits: DEFAULT_LIMITS, permissions: [] },
  };

  it.each<[Role, boolean]>([
    ['owner', true],
    ['administrator', true],
    ['supervisor', true],
    ['agent', false],
  ])('is changed by the role %s: %j', (role, may) => {
    const limits = limitsOf(role, DEFAULT_LIMITS);
    expect(isOwnOrPermitted({ ...caller, role, limits }, made)).toBe(may);
  });

  it('is changed by an agent whom a limit or permission lets', () => {
    const limits = { ...DEFAULT_LIMITS, liftOthers: true };
    expect(isOwnOrPermitted({ ...caller, limits }, made)).toBe(true);
    const permissions = ['block-contacts' as const];
    expect(isOwnOrPermitted({ ...caller, permissions }, made)).toBe(true);
  });

  it('is told from an agent’s own by who made it, user or token', () => {
    expect(isOwnOrPermitted({ ...caller, id: 7 }, made)).toBe(true);
    expect(isOwnOrPermitted({ ...caller, id: 7, isUser: false }, made)).toBe(
      false,
    );
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
