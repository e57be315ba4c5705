import { describe, expect, it } from 'vitest';
import { ago, exact, moment } from '../../../src/agent/logic/times';

const at = (text: string) => new Date(text);
const now = at('2026-11-20T14:05:30').getTime();
const iso = (text: string) => at(text).toISOString();

describe('a past time in lists', () => {
  it.each([
    ['2026-11-20T14:05:10', 'just now'],
    ['2026-11-20T14:03:10', '2 min'],
    ['2026-11-20T13:06:00', '59 min'],
    ['2026-11-20T11:02:00', '11:02'],
    ['2026-11-19T23:59:00', '19 Nov'],
    ['2025-12-31T10:00:00', '31 Dec 2025'],
  ])('says of %s: %s', (when, words) => {
    expect(ago(iso(when), now)).toBe(words);
  });

  it('is “just now” if a slow clock makes it lie in the future', () => {
    expect(ago(iso('2026-11-20T14:09:00'), now)).toBe('just now');
  });
});

describe('a formatted time', () => {
  it('leaves out the present year', () => {
    expect(moment(iso('2026-11-27T14:05:00'), now)).toBe('Fri 27 Nov, 14:05');
  });

  it('names another year', () => {
    expect(moment(iso('2027-01-03T09:00:00'), now)).toBe(
      'Sun, 3 Jan 2027, 09:00',
    );
  });

  it('has all its parts in its exact form', () => {
    expect(exact(iso('2026-11-27T14:05:00'))).toBe('Fri, 27 Nov 2026, 14:05');
  });
});
