import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/agent/api/api-error';
import { findApproval } from '../../../src/agent/logic/block/approval';
import {
  msUntil,
  toBlockEnd,
  toEndRequest,
} from '../../../src/agent/logic/block/block-end';
import { needsReason } from '../../../src/agent/logic/block/block-request';
import { findErrorPlace } from '../../../src/agent/logic/block/error-place';
import { hasChannels } from '../../../src/agent/logic/block/has-channels';
import {
  keyIndex,
  readKeyLines,
} from '../../../src/agent/logic/block/key-lines';
import {
  countBlocksAround,
  offersNetwork,
  preselect,
  startLength,
} from '../../../src/agent/logic/block/preselect';
import type { Row, RowReach } from '../../../src/agent/logic/block/reach';
import { resolveTargets } from '../../../src/agent/logic/block/resolve-targets';
import { NEW_FORM } from '../../../src/agent/logic/block/block-form';
import type { SiteDefaults } from '../../../src/protocol/site-defaults';
import type { Session } from '../../../src/protocol/sessions';
import { aMe, aReach, aSession, minutesAgo, NOW } from './samples';

const known = (row: Row, change: Parameters<typeof aReach>[0] = {}) =>
  new Map<Row, RowReach>([[row, { keys: [aReach(change)], refusals: [] }]]);

const ticked = (
  session: Partial<Session>,
  kinds: SiteDefaults['kinds'],
  reach: ReadonlyMap<Row, RowReach> = new Map(),
  network = false,
) =>
  preselect({
    ...{ session: aSession(session), defaults: { kinds }, reach, network },
  });

describe('what is ticked at first', () => {
  it('is the visitor alone, unless the site says more', () => {
    expect(ticked({}, ['visitor'])).toEqual({
      ...{ visitor: true, ip: false, prefix: 32, keys: new Set() },
    });
  });

  it.each([
    ['once it is counted that few others have it', { visitors: 6 }, true],
    ['not for more than five others', { visitors: 7 }, false],
    ['not where somebody signed in has it', { signedIn: 1 }, false],
    ['not where it hits who is never blocked', { neverBan: ['x'] }, false],
  ])('is a usual address %s', (_, counts, isTicked) => {
    const reach = known('ip', { kind: 'ip', visitors: 2, ...counts });
    expect(ticked({}, ['visitor', 'ip'], reach).ip).toBe(isTicked);
  });

  it('is no address that is still being counted', () => {
    expect(ticked({}, ['visitor', 'ip']).ip).toBe(false);
  });

  it('counts the visitor themself for nobody else', () => {
    const reach = known('ip', { kind: 'ip', visitors: 1, signedIn: 1 });
    const proven = { email: 'a@b.example' };
    expect(ticked({ proven }, ['ip'], reach).ip).toBe(true);
  });

  it('is of IPv6 the /64', () => {
    expect(ticked({ address: '2001:db8::1' }, ['visitor']).prefix).toBe(64);
  });

  it('is never a domain, and nothing that was only said', () => {
    const kinds: SiteDefaults['kinds'] = ['visitor', 'email', 'domain'];
    const claims = { email: 'a@b.example' };
    expect(ticked({ claims }, kinds).keys).toEqual(new Set());
    expect(ticked({ proven: claims }, kinds).keys).toEqual(new Set(['email']));
  });

  it('is the network by “block as well”, where three blocks of a day lie in it', () => {
    const flags = [1, 2, 3, 4].map((ban) => ({
      ...{ kind: 'same_network' as const, ban, since: minutesAgo(1) },
      confidence: 'likely' as const,
    }));
    const bans = (ages: readonly number[]) =>
      new Map(
        ages.map((minutes, index) => [
          index + 1,
          { createdAt: minutesAgo(minutes) },
        ]),
      );
    const count = (ages: readonly number[]) =>
      countBlocksAround({ flags }, bans(ages), NOW);
    expect(count([5, 10, 60 * 23])).toBe(3);
    expect(count([5, 10, 60 * 25])).toBe(2);
    expect([2, 3].map(offersNetwork)).toEqual([false, true]);
    expect(ticked({}, ['visitor'], new Map(), true)).toMatchObject({
      ...{ ip: true, prefix: 24 },
    });
  });
});

describe('what can’t be ticked', () => {
  const resolve = (
    change: Partial<Parameters<typeof resolveTargets>[0]>,
    reach: ReadonlyMap<Row, RowReach> = new Map(),
    { me = aMe(), session = aSession() } = {},
  ) =>
    resolveTargets(
      { ...NEW_FORM, ...change },
      preselect({ session, defaults: undefined, reach, network: false }),
      { rows: reach, networks: new Map() },
      session,
      me,
    );
  const refused = (row: Row, code: 'never_ban' | 'unconfirmed', kind = 'ip') =>
    new Map<Row, RowReach>([
      [
        row,
        {
          keys: [aReach({ kind: kind as 'ip' })],
          refusals: [{ code, detail: 'No.' }],
        },
      ],
    ]);

  it('is one’s own address, and one that nobody knows', () => {
    const own = aSession({ address: '198.51.100.7' });
    expect(resolve({ ip: true }, undefined, { session: own }).network).toBe(
      undefined,
    );
    const unknown = aSession({ address: null });
    expect(resolve({ ip: true }, undefined, { session: unknown }).network).toBe(
      undefined,
    );
    expect(resolve({ ip: true }).network).toBe(32);
  });

  it('is who is never blocked', () => {
    expect(resolve({ ip: true }, refused('ip', 'never_ban')).network).toBe(
      undefined,
    );
    expect(resolve({}, refused('visitor', 'never_ban')).visitor).toBe(false);
  });

  it('is a domain that others use, but for an owner, who confirms it', () => {
    const session = aSession({ claims: { email: 'a@b.example' } });
    const reach = refused('domain', 'unconfirmed', 'domain');
    const keys = { domain: true };
    const as = (role: 'agent' | 'owner') =>
      resolve({ keys }, reach, { session, me: aMe({ role }) }).keys;
    expect(as('agent')).toEqual(new Set());
    expect(as('owner')).toEqual(new Set(['domain']));
  });

  it('is a private address only until it is confirmed', () => {
    expect(resolve({ ip: true }, refused('ip', 'unconfirmed')).network).toBe(
      32,
    );
  });

  it('is what one’s limits leave out', () => {
    const { limits } = aMe();
    const me = aMe({ limits: { ...limits, kinds: ['visitor'] } });
    expect(resolve({ ip: true }, undefined, { me }).network).toBe(undefined);
  });
});

describe('how long a block is at first', () => {
  const suggested = (length: string | null, earlier: number[]) => ({
    ...{ for: length, earlier },
  });
  it.each([
    ['the ladder’s first step', suggested('1d', []), { for: '7d' }, '1d'],
    [
      'what the site says of a first',
      suggested('1d', []),
      { for: '12h' },
      '12h',
    ],
    [
      'the ladder’s step after others',
      suggested(null, [1]),
      { for: '12h' },
      null,
    ],
    ['a day where nothing is known', undefined, undefined, '1d'],
  ] as const)('is %s', (_, step, defaults, length) => {
    expect(
      startLength(step && { ...step, earlier: [...step.earlier] }, defaults),
    ).toBe(length);
  });

  it('is a date if the dialog has no such length', () => {
    expect(toBlockEnd('30d', NOW)).toEqual({ for: '30d' });
    expect(toBlockEnd('2w', NOW)).toEqual({
      until: '2026-12-04T14:05:00.000Z',
    });
    expect(toEndRequest({ for: null })).toEqual({ until: null });
    expect(msUntil({ for: null }, NOW)).toBe(Infinity);
  });

  it('needs a reason beyond a day', () => {
    expect(needsReason({ for: '1d' }, NOW)).toBe(false);
    expect(needsReason({ for: '7d' }, NOW)).toBe(true);
    expect(needsReason({ for: null }, NOW)).toBe(true);
  });
});

describe('what a second person has to agree to', () => {
  const asked = '2026-12-20T14:05:00.000Z';
  const soon = '2026-11-21T14:05:00.000Z';
  const network = aReach({ kind: 'ip', value: '203.0.113.0/24', until: soon });

  it('is nothing where the gateway needs nobody', () => {
    const preview = { toApprove: false, until: asked, reach: [network] };
    expect(findApproval(preview, asked)).toBe(undefined);
    expect(findApproval(undefined, asked)).toBe(undefined);
  });

  it('is all of a block that is cut', () => {
    const preview = { toApprove: true, until: soon, reach: [] };
    expect(findApproval(preview, null)).toEqual({ until: soon, keys: [] });
  });

  it('is the keys that end before the rest', () => {
    const visitor = aReach({ until: asked });
    const preview = {
      ...{ toApprove: true, until: asked, reach: [visitor, network] },
    };
    expect(findApproval(preview, asked)).toEqual({
      ...{ until: soon, keys: [network] },
    });
  });
});

describe('what somebody typed', () => {
  it.each([
    ['203.0.113.7', 'ip', '203.0.113.7'],
    ['203.0.113.0/24', 'ip', '203.0.113.0/24'],
    ['2001:db8::/48', 'ip', '2001:db8::/48'],
    ['::ffff:203.0.113.7', 'ip', '::ffff:203.0.113.7'],
    ['Kevin@Spam.example', 'email', 'Kevin@Spam.example'],
    ['*@spam.example', 'domain', '*@spam.example'],
    ['@spam.example', 'domain', '@spam.example'],
    ['spam.example', 'domain', 'spam.example'],
    ['+49 30 901820', 'phone', '+49 30 901820'],
    ['030 901820', 'phone', '030 901820'],
    ['zendesk: 123', 'zendesk', '123'],
    ['email: a@b.example', 'email', 'a@b.example'],
  ])('%s is of the kind %s', (line, kind, value) => {
    expect(readKeyLines(line)).toEqual([{ kind, value }]);
  });

  it('is a key for each line, and for each part', () => {
    const text = ' 203.0.113.7 \n\na@b.example, spam.example;\r\n';
    expect(readKeyLines(text).map(({ kind }) => kind)).toEqual([
      ...['ip', 'email', 'domain'],
    ]);
  });

  it('is found by the field of an error', () => {
    expect(keyIndex('keys.12.value')).toBe(12);
    expect(keyIndex('kinds.1')).toBe(undefined);
  });
});

describe('an error', () => {
  it.each([
    ['kinds.1', 'ip'],
    ['ip', 'ip'],
    ['prefix', 'ip'],
    ['until', 'end'],
    ['for', 'end'],
    ['reason', 'reason'],
    ['sites', 'sites'],
    ['keys.0.value', 'keys'],
    ['idempotency-key', 'form'],
    [undefined, 'form'],
  ])('of the field %s stands beside: %s', (field, place) => {
    const error = new ApiError('invalid', 'No.', field);
    expect(findErrorPlace(error, ['visitor', 'ip'])).toBe(place);
  });
});

it('a widget keeps something besides the chat only where it has any', () => {
  const widgets = ['acquire', 'acquire-v1', 'zendesk-messaging'];
  expect(widgets.map(hasChannels)).toEqual([false, false, false]);
  expect(['zendesk-classic', 'our-own'].map(hasChannels)).toEqual([true, true]);
});
