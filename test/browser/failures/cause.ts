import type { BrowserContext, Page } from 'playwright-core';
import type { Fault, Road } from './fault-proxy';
import type { PageOptions } from './host-html';
import type { HostPage } from './host-pages';
import type { Watched } from './watch-page';

export const POLICIES = ['admit', 'hold', 'refuse'] as const;
export type Policy = (typeof POLICIES)[number];

/**
 * Who is on the page, by what this browser was told on an earlier page, and
 * what the gateway would say now.
 */
type Visitor =
  | 'new'
  | 'new, banned'
  | 'admitted before'
  | 'admitted before, now banned'
  | 'refused before'
  | 'refused before, now unblocked';

/** A verdict, or what the policy makes of an unknown one. */
export type End =
  'admitted' | 'admitted, but no chat' | 'refused' | 'chat' | 'no chat';

/**
 * When a verdict falls, as limits in milliseconds after the script's start; or
 * with the gateway's answer, or by what the note says.
 */
type Limit = 0 | 500 | 800 | 'answer' | 'note';

export type Outcome = readonly [End, Limit];

/** One browser with one page, in which a cause is brought about. */
export interface Cell {
  context: BrowserContext;
  page: Page;
  road: Road;
  policy: Policy;
  url: string;
  /** What was noted of the page so far. */
  watched(): Promise<Watched>;
  /** Bans the visitor's address. */
  ban(): Promise<void>;
  /** Bans the visitor of the running chat, and not the address. */
  banVisitor(): Promise<void>;
  lift(): Promise<void>;
  /** Goes on in a browser that knows nothing. */
  anotherBrowser(): Promise<void>;
  /** Waits until the last verdict told, and the chat, are as they should be. */
  ends(end: End): Promise<void>;
}

export interface Cause {
  /** As the docs say it. */
  name: string;
  visitor: Visitor;
  /** The record is old: the gate asks although it knows a verdict. */
  due?: true;
  /** Seconds until a ban ends. @default for good */
  banFor?: number;
  /** Runs in the page before all of its scripts. */
  before?: (() => void) | string;
  faults?: Fault[];
  /** The gateway's cookies are neither kept nor sent. */
  cookies?: 'none';
  page?: Partial<PageOptions>;
  headers?: (gateway: string) => HostPage['headers'];
  /** Brought about before the page is opened, from a page of its origin. */
  prepare?: (cell: Cell) => Promise<void>;
  /** Brought about once the page is there. */
  act?: (cell: Cell) => Promise<void>;
  expected: Record<Policy, Outcome>;
  /** For the docs: what else is to be known of it. */
  note?: string;
}

const all = (outcome: Outcome): Cause['expected'] => ({
  admit: outcome,
  hold: outcome,
  refuse: outcome,
});

/** Nobody can say: the policy does. */
export const UNKNOWN: Cause['expected'] = {
  admit: ['chat', 0],
  hold: ['chat', 800],
  refuse: ['no chat', 0],
};
/** Likewise; but the hint of the last refusal holds until storage was waited for. */
export const UNKNOWN_AFTER_HINT: Cause['expected'] = {
  ...UNKNOWN,
  admit: ['chat', 500],
};
export const REFUSED_BY_RECORD = all(['refused', 500]);
export const ADMITTED_BY_RECORD = all(['admitted', 500]);
export const REFUSED_BY_GATEWAY = all(['refused', 'answer']);
export const ADMITTED_BY_GATEWAY = all(['admitted', 'answer']);
export const REFUSED_LATER = all(['refused', 'note']);
export const ADMITTED_LATER = all(['admitted', 'note']);
/** The gate is not there at all. */
export const LEFT_ALONE = all(['chat', 'note']);
export const WITHOUT_WIDGET = all(['admitted, but no chat', 500]);

/** When a ban that is made now ends, ISO 8601; null for good. */
export const banEnd = ({ banFor }: Pick<Cause, 'banFor'>): string | null =>
  banFor === undefined
    ? null
    : new Date(Date.now() + banFor * 1000).toISOString();

/** Within the max age; a browser itself repeats what was cut. */
export const asksOnce = ({
  page,
  faults = [],
}: Pick<Cause, 'page' | 'faults'>) =>
  !page?.attributes?.includes('quick') &&
  !faults.some(([, { close }]) => close);
