import { expect } from 'vitest';
import { visitorAt } from '../people';
import {
  ADMITTED_BY_GATEWAY,
  ADMITTED_LATER,
  REFUSED_BY_GATEWAY,
  REFUSED_BY_RECORD,
  REFUSED_LATER,
  UNKNOWN,
  type Cause,
  type Cell,
} from './cause';
import { startChat } from './start-chat';
import { changeStored, storedRecord } from './stored-record';
import { waitFor } from '../../wait-for';

/** The site of this name has a max age of 2 s. */
const QUICK = { attributes: 'data-site="quick"' };
const MAX_AGE = 'within the list’s max age (300 s by default)';
const AWAY: Cause['faults'] = [[/^\/v1/, { close: true }]];

const shiftClock = (years: number) => `
  const shift = ${years} * 31_557_600_000;
  const Real = Date;
  window.Date = class extends Real {
    constructor(...parts) {
      if (parts.length) super(...parts);
      else super(Real.now() + shift);
    }
    static now() { return Real.now() + shift; }
  };`;

const setLifecycle = async (cell: Cell, state: 'frozen' | 'active') => {
  const session = await cell.context.newCDPSession(cell.page);
  await session.send('Page.setWebLifecycleState', { state });
};

/**
 * What a page is told when it goes into the back-forward cache and comes out.
 * Chromium without a window has no such cache, so it is told by us.
 */
const showOrHide = (cell: Cell, name: 'pagehide' | 'pageshow') =>
  cell.page.evaluate((type) => {
    dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
  }, name);

const visitsOf = ({ road }: Cell) =>
  road.seen.filter((one) => one === 'POST visits');

/** What becomes of the page, its clock and its storage. */
export const PAGE_CAUSES: Cause[] = [
  {
    name: 'The clock is a year ahead',
    visitor: 'new, banned',
    before: shiftClock(1),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The clock is a year behind',
    visitor: 'new, banned',
    before: shiftClock(-1),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The clock was put a year ahead, and the gateway is away',
    visitor: 'admitted before',
    before: shiftClock(1),
    faults: AWAY,
    expected: UNKNOWN,
  },
  {
    name: 'The clock was put a year back, and the gateway is away',
    visitor: 'admitted before',
    before: shiftClock(-1),
    faults: AWAY,
    expected: UNKNOWN,
  },
  {
    name: 'The clock was put a year ahead, and the gateway is away',
    visitor: 'refused before',
    banFor: 3600,
    before: shiftClock(1),
    faults: AWAY,
    expected: REFUSED_BY_RECORD,
    note: 'although by that clock its end has come',
  },
  {
    name: 'The refusal ends while no page is open, and the gateway is away',
    visitor: 'refused before',
    due: true,
    banFor: 3600,
    prepare: async (cell) => {
      const { answer } = (await cell.page.evaluate(storedRecord)) ?? {};
      const ends = Date.now() - 2000;
      const until = new Date(ends).toISOString();
      await cell.page.evaluate(changeStored, {
        ends,
        ...(answer && { answer: { ...answer, until } }),
      });
    },
    faults: AWAY,
    expected: ADMITTED_LATER,
    note: 'once the gateway was asked in vain: what counts is the clock of the page’s own server',
  },
  {
    name: 'The page is frozen, and the visitor unblocked before it is thawed',
    visitor: 'refused before',
    page: QUICK,
    act: async (cell) => {
      await cell.ends('refused');
      await setLifecycle(cell, 'frozen');
      await cell.lift();
      await setLifecycle(cell, 'active');
    },
    expected: ADMITTED_LATER,
    note: MAX_AGE,
  },
  {
    name: 'The page is left, and comes back from the back-forward cache after the visitor was unblocked',
    visitor: 'refused before',
    page: QUICK,
    act: async (cell) => {
      await cell.ends('refused');
      await showOrHide(cell, 'pagehide');
      await setLifecycle(cell, 'frozen');
      await cell.lift();
      await setLifecycle(cell, 'active');
      await showOrHide(cell, 'pageshow');
    },
    expected: ADMITTED_LATER,
    note: MAX_AGE,
  },
  {
    name: 'The page navigates by history.pushState',
    visitor: 'refused before',
    act: async (cell) => {
      await cell.ends('refused');
      await cell.page.evaluate(() => {
        history.pushState({}, '', '/other');
        history.replaceState({}, '', '/another#start-chat');
        dispatchEvent(new HashChangeEvent('hashchange'));
      });
    },
    expected: REFUSED_BY_RECORD,
  },
  {
    name: 'The script is there twice',
    visitor: 'new, banned',
    page: { tags: 2 },
    act: async (cell) => {
      await cell.ends('refused');
      expect(visitsOf(cell)).toHaveLength(1);
    },
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'All storage is cleared in mid-chat; an agent blocks',
    visitor: 'new',
    act: async (cell) => {
      await startChat(cell);
      await waitFor(() => expect(cell.road.seen.join()).toContain('/events'));
      const session = await cell.context.newCDPSession(cell.page);
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(cell.url).origin,
        storageTypes: 'all',
      });
      await cell.context.clearCookies();
      await cell.ban();
    },
    expected: REFUSED_LATER,
    note: 'at once: the open page knows its chat',
  },
  {
    name: 'A private window, with the address banned',
    visitor: 'new, banned',
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'A private window, with the visitor banned but not the address',
    visitor: 'new',
    prepare: async (cell) => {
      await cell.page.goto(cell.url);
      await startChat(cell);
      await cell.banVisitor();
      await visitorAt(cell.page).isRefused();
      await cell.anotherBrowser();
    },
    expected: ADMITTED_BY_GATEWAY,
    note: 'nothing tells the two browsers apart from two people',
  },
];
