import type { SharedList } from '../../../src/protocol/lists';
import type { Token } from '../../../src/protocol/tokens';
import type { User } from '../../../src/protocol/users';
import type { VendorAccount } from '../../../src/protocol/vendor-accounts';
import type { Delivery, Webhook } from '../../../src/protocol/webhooks';

const CREATED = '2026-11-01T09:00:00.000Z';

/** Limits of somebody of whom nothing was said. */
export const NO_LIMITS: User['limits'] = {
  ...{ maxBan: null, kinds: null, effects: null, liftOthers: false },
  ...{ seeAddresses: true, seeContacts: true },
};

export const aUser = (change: Partial<User> = {}): User => ({
  id: 2,
  email: 'bo@example.com',
  name: 'Bo',
  role: 'agent',
  sites: null,
  limits: NO_LIMITS,
  active: true,
  invited: false,
  secondFactor: false,
  createdAt: CREATED,
  signIns: 1,
  lastUsedAt: CREATED,
  ...change,
});

export const aToken = (change: Partial<Token> = {}): Token => ({
  id: 7,
  name: 'crm',
  role: 'agent',
  sites: null,
  permissions: [],
  limits: NO_LIMITS,
  prefix: 'dl_abc123',
  createdAt: CREATED,
  createdBy: { id: 1, name: 'Ada' },
  lastUsedAt: null,
  expiresAt: null,
  ...change,
});

export const aWebhook = (change: Partial<Webhook> = {}): Webhook => ({
  id: 3,
  url: 'https://hooks.example.com/in',
  description: 'Fraud desk',
  events: ['ban.created'],
  sites: null,
  seeAddresses: false,
  seeContacts: false,
  enabled: true,
  disabledAt: null,
  disabledWhy: null,
  failingSince: null,
  oldSecretUntil: null,
  createdAt: CREATED,
  createdBy: { id: 1, name: 'Ada' },
  ...change,
});

export const aDelivery = (change: Partial<Delivery> = {}): Delivery => ({
  id: 11,
  messageId: 'msg_11',
  type: 'ban.created',
  state: 'delivered',
  attempts: 1,
  status: 200,
  failure: null,
  durationMs: 12,
  createdAt: CREATED,
  attemptedAt: CREATED,
  nextAttemptAt: null,
  ...change,
});

export const aList = (change: Partial<SharedList> = {}): SharedList => ({
  id: 5,
  name: 'drop',
  url: 'https://lists.example.com/drop.txt',
  as: 'watch',
  every: '6h',
  format: null,
  found: 'plain',
  sites: [],
  allowPrivate: false,
  state: 'current',
  createdAt: CREATED,
  createdBy: { id: 1, name: 'Ada' },
  updatedAt: CREATED,
  nextAt: CREATED,
  until: null,
  bans: 1200,
  counts: null,
  ...change,
});

export const anAccount = (
  change: Partial<VendorAccount> = {},
): VendorAccount => ({
  id: 4,
  vendor: 'zendesk',
  account: 'acme',
  sites: ['shop'],
  syncedAt: CREATED,
  isRequested: false,
  awaitsSync: false,
  failing: null,
  nextTryAt: null,
  bans: { held: 5000, pending: 2, failed: 0, notKept: 3, refused: 0 },
  suspends: false,
  hasWebhookSecret: false,
  tokenEndsAt: null,
  createdAt: CREATED,
  ...change,
});
