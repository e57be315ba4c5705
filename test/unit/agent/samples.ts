import type { Ban } from '../../../src/protocol/bans';
import type { Me } from '../../../src/protocol/people';
import type { Message } from '../../../src/protocol/messages';
import type { BanPreview } from '../../../src/protocol/reach';
import type { Session } from '../../../src/protocol/sessions';
import type { Site } from '../../../src/protocol/sites';

/** A moment every test agrees on. */
export const NOW = Date.parse('2026-11-20T14:05:00Z');

const ADA = { id: 1, name: 'Ada' };

export const minutesAgo = (minutes: number): string =>
  new Date(NOW - minutes * 60_000).toISOString();

export const aMe = (change: Partial<Me> = {}): Me => ({
  ...ADA,
  email: 'ada@example.com',
  role: 'agent',
  sites: null,
  limits: {
    ...{ maxBan: null, kinds: null, effects: null, liftOthers: false },
    ...{ seeAddresses: true, seeContacts: true },
  },
  address: '198.51.100.7',
  addressesTrusted: true,
  endingTokens: [],
  ...change,
});

export const aSession = (change: Partial<Session> = {}): Session => ({
  code: 'K7F2-9QXM',
  site: 'shop',
  widget: 'acquire',
  page: 'https://shop.example/lamps?ref=ad',
  state: 'live',
  visitor: 'visitor-1',
  claims: {},
  address: '203.0.113.24',
  othersAtAddress: 4,
  startedAt: minutesAgo(2),
  goneSince: null,
  endedAt: null,
  doneAt: null,
  claimedBy: null,
  assigned: true,
  ban: null,
  blockedBefore: false,
  priorBans: [],
  flags: [],
  lastMessage: null,
  relayed: true,
  ...change,
});

export const aMessage = (change: Partial<Message> = {}): Message => ({
  id: 1,
  from: 'visitor',
  text: 'hello',
  at: minutesAgo(1),
  ...change,
});

export const aBan = (change: Partial<Ban> = {}): Ban => ({
  id: 1,
  keys: [
    {
      id: 1,
      kind: 'visitor',
      value: 'visitor-1',
      typed: 'visitor-1',
      matches: true,
    },
  ],
  state: 'active',
  effect: 'refuse',
  text: '',
  sites: [],
  reason: 'Spam',
  note: '',
  until: '2026-11-27T14:05:00.000Z',
  createdAt: minutesAgo(60),
  createdBy: ADA,
  liftedAt: null,
  liftedBy: null,
  visitorName: 'Visitor K7F2',
  source: 'doorlist',
  sparing: true,
  reference: 'R-1',
  hits: 0,
  lastHitAt: null,
  revision: 1,
  ...change,
});

/** Whom a key concerns: nobody but the chat's visitor, unless a test says more. */
export const aReach = (
  change: Partial<BanPreview['reach'][number]> = {},
): BanPreview['reach'][number] => ({
  ...{ field: 'kinds.0', kind: 'visitor', value: 'visitor-1', until: null },
  ...{ visitors: 1, chats: 1, running: 1, signedIn: 0 },
  ...{ pageViews: 'uncounted', neverBan: [], banned: [] },
  ...change,
});

export const aPreview = (change: Partial<BanPreview> = {}): BanPreview => ({
  reach: [],
  sites: [],
  effect: 'refuse',
  until: null,
  toApprove: false,
  refusals: [],
  ...change,
});

export const aSite = (change: Partial<Site> = {}): Site => ({
  ...{ id: 'shop', origins: [], widget: 'acquire', maxAge: 300 },
  ...{ goneChatsEndAfter: 5, country: null, ownList: false },
  ...{ reasons: ['Spam', 'Abuse'], texts: {}, whenRefused: 'notice' },
  ...{ ladder: ['1d', '7d', '30d', null], observe: false },
  ...{ admits: 'everybody', appeals: true, statement: false, rules: null },
  ...{ holdLikely: false, onCall: null, protectiveReasons: [] },
  defaults: { for: '7d', effect: 'refuse', kinds: ['visitor'], reason: '' },
  limits: {} as Site['limits'],
  ...{ shield: null, createdAt: minutesAgo(9000), tag: '<script></script>' },
  ...change,
});
