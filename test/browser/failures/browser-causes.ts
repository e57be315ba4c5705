import { REFUSED_BY_GATEWAY, type Cause } from './cause';

const without = (name: string, place = 'window') =>
  `Object.defineProperty(${place}, '${name}', { value: undefined, configurable: true });`;

/** What a browser of 2021 lacks. */
export const BROWSER_CAUSES: Cause[] = [
  {
    name: 'The browser has no AbortSignal.timeout',
    visitor: 'new, banned',
    before: without('timeout', 'AbortSignal'),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The browser has no Web Locks',
    visitor: 'new, banned',
    before: without('locks', 'navigator'),
    expected: REFUSED_BY_GATEWAY,
  },
  {
    name: 'The browser has no BroadcastChannel',
    visitor: 'new, banned',
    before: without('BroadcastChannel'),
    expected: REFUSED_BY_GATEWAY,
    note: 'other tabs hear of it when they ask themselves',
  },
];
