import type { SiteCheck } from '../../../src/protocol/site-check';
import type { SiteLimitCounts } from '../../../src/protocol/site-limits';
import type { Site } from '../../../src/protocol/sites';
import { fakeGateway, ok } from './fake-gateway';
import { openPanel } from './open-panel';
import { aMe, minutesAgo } from './samples';

const REFUSES = { for: null, effect: 'refuse' } as const;

export const aSite = (change: Partial<Site> = {}): Site => ({
  id: 'shop',
  origins: ['https://shop.example'],
  widget: 'acquire',
  maxAge: 300,
  goneChatsEndAfter: 5,
  country: null,
  ownList: false,
  reasons: ['Spam', 'Insults'],
  texts: { en: 'Write to help@shop.example.' },
  whenRefused: 'notice',
  ladder: ['1d', '7d', null],
  observe: false,
  admits: 'everybody',
  appeals: true,
  statement: false,
  rules: null,
  holdLikely: false,
  onCall: null,
  protectiveReasons: [],
  defaults: { for: '7d', effect: 'refuse', kinds: ['visitor'], reason: '' },
  limits: {
    chatsPerVisitor: { mode: 'on', most: 30, within: '10m', ...REFUSES },
    chatsPerAddress: { mode: 'on', most: 30, within: '10m', ...REFUSES },
    chatsPerNetwork: { mode: 'watching', most: 300, within: '10m', ...REFUSES },
    claims: { mode: 'on', most: 10, within: '10m' },
    wrongReferences: { mode: 'on', most: 100, within: '10m' },
  },
  shield: null,
  createdAt: minutesAgo(9000),
  tag: '<script src="https://bans.example/doorlist.js" data-site="shop"></script>',
  ...change,
});

export const aCheck = (change: Partial<SiteCheck> = {}): SiteCheck => ({
  site: 'shop',
  origins: ['https://shop.example'],
  visits: [],
  refused: [],
  settings: [],
  widgets: [],
  unknownSites: [],
  ...change,
});

export const someCounts = (beyond: number): SiteLimitCounts => ({
  site: 'shop',
  since: minutesAgo(7 * 1440),
  until: minutesAgo(0),
  chats: 3118,
  limits: [
    {
      ...{ limit: 'chatsPerAddress', mode: 'on', limited: 4, watched: 0 },
      counted: { beyond, owners: 3, signedIn: 6 },
    },
    {
      ...{ limit: 'claims', mode: 'on', limited: 0, watched: 0 },
      counted: null,
    },
  ],
});

/** The settings as an owner, or whoever else, sees them. */
export const openSettings = (
  url: string,
  routes: Parameters<typeof fakeGateway>[0] = {},
  me: Parameters<typeof aMe>[0] = { role: 'owner' },
) => {
  const gateway = fakeGateway({
    'GET /v1/me': ok(aMe(me)),
    'GET /v1/sites': ok({ data: [aSite()] }),
    'GET /v1/sites/shop/check': ok(aCheck()),
    'GET /v1/never-ban': ok({ data: [] }),
    'POST /v1/sites/shop/limits/preview': ok(someCounts(402)),
    ...routes,
  });
  return { gateway, panel: openPanel(gateway, { url }) };
};
