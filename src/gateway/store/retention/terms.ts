import type { RetentionTerm } from '../../../protocol/retention-terms';

/** How long one kind of data is kept, unless the owner says otherwise. */
export interface Term {
  /** Days by default. */
  days: number;
  /** Days at least: what is needed for the gateway to work. */
  least: number;
  /** What is kept so long, and from when the days count. */
  keeps: string;
}

/** Days at most that anything can be kept: a century. */
export const MOST_DAYS = 36_525;

/**
 * The terms that an owner can change, by `doorlist retention set <term> <days>`.
 * The table `retention` holds what was changed.
 */
export const TERMS = {
  chats: {
    ...{ days: 30, least: 1 },
    keeps: 'chats with their messages and addresses, after the chat’s end',
  },
  visitors: {
    ...{ days: 180, least: 1 },
    keeps:
      'visitors with their cookie and who they proved to be, after their last chat',
  },
  bans: {
    ...{ days: 395, least: 1 },
    keeps: 'bans and their keys, after their end: 13 months',
  },
  appeals: {
    // For so long nobody appeals again, and is told so.
    ...{ days: 395, least: 30 },
    keeps: 'appeals, after they were answered; at most as long as their bans',
  },
  audit: {
    ...{ days: 1095, least: 30 },
    keeps: 'lines of the audit trail: three years',
  },
  jobs: {
    ...{ days: 30, least: 7 },
    keeps: 'jobs and their lines, after their end; undone for seven days',
  },
  deliveries: {
    ...{ days: 30, least: 1 },
    keeps: 'what was sent to webhooks, and what they answered',
  },
  receipts: {
    ...{ days: 395, least: 1 },
    keeps: 'which webhooks were sent something of which chat or ban',
  },
  sightings: {
    ...{ days: 90, least: 1 },
    keeps: 'origins whose pages asked for a site, after they last did',
  },
  counts: {
    ...{ days: 730, least: 1 },
    keeps: 'how many chats and refusals each site had on each day',
  },
  requests: {
    ...{ days: 1, least: 1 },
    keeps: 'what an Idempotency-Key was used for',
  },
  changes: {
    ...{ days: 1, least: 1 },
    keeps: 'the log of changes that gateways on one database follow',
  },
  review: {
    ...{ days: 365, least: 1 },
    keeps: 'bans for good unseen: then they come up for review',
  },
} as const satisfies Record<RetentionTerm, Term>;

export type TermName = RetentionTerm;

/** Returns whether a text names a term. */
export const isTermName = (text: string): text is TermName =>
  Object.hasOwn(TERMS, text);
