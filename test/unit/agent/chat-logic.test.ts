import { describe, expect, it } from 'vitest';
import { describeLength } from '../../../src/agent/logic/describe-length';
import { initials } from '../../../src/agent/logic/initials';
import { messageRuns } from '../../../src/agent/logic/message-runs';
import { networkOf } from '../../../src/agent/logic/network-of';
import { rowFlag } from '../../../src/agent/logic/row-flag';
import { widgetName } from '../../../src/agent/logic/widget-name';
import { aBan, aMessage, aSession, minutesAgo, NOW } from './samples';

it.each([
  ['203.0.113.24', '203.0.113.0/24'],
  ['2001:db8:41:7::9a', '2001:db8:41:7::/64'],
  ['2001:db8::1', '2001:db8::/64'],
  ['::1', '::/64'],
  ['203.0.113.•••', undefined],
])('the network around %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  ['acquire', 'Acquire'],
  ['zendesk-messaging', 'Zendesk messaging'],
  ['lumen-chat', 'Lumen chat'],
])('the widget %s is called %s', (widget, name) => {
  expect(widgetName(widget)).toBe(name);
});

it.each([
  ['7d', '7 days'],
  ['1h', '1 hour'],
  [null, 'For good'],
  ['odd', 'odd'],
])('a length of %s is %s in words', (length, words) => {
  expect(describeLength(length)).toBe(words);
});

it.each([
  ['Ada Nkemelu', 'AN'],
  ['ada', 'A'],
  ['林美玲', '林'],
  ['', ''],
])('the initials of %j are %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

describe('messages', () => {
  const at = (minutes: number) => ({ at: minutesAgo(minutes) });
  it('of one author are one run, until another writes or they pause', () => {
    const author = (id: number, name: string) => ({ id, name });
    const runs = messageRuns([
      aMessage({ id: 1, ...at(30) }),
      aMessage({ id: 2, ...at(29) }),
      aMessage({ id: 3, ...at(20) }),
      {
        ...aMessage({ id: 4, from: 'agent', ...at(19) }),
        author: author(1, 'Ada'),
      },
      {
        ...aMessage({ id: 5, from: 'agent', ...at(19) }),
        author: author(2, 'Bo'),
      },
    ]);
    expect(
      runs.map(({ author, messages }) => [author, messages.length]),
    ).toEqual([
      [undefined, 2],
      [undefined, 1],
      ['Ada', 1],
      ['Bo', 1],
    ]);
  });
});

describe('the flag of a row', () => {
  const guess = {
    ...{ kind: 'same_words' as const, ban: 5, since: minutesAgo(1) },
  };
  const prior = {
    ...{ id: 3, reference: 'R-3', reason: 'Spam', by: ['visitor' as const] },
    ...{ createdAt: minutesAgo(9000), endedAt: '2026-11-03T10:00:00.000Z' },
    ended: 'expired' as const,
  };
  const flag = (change: Parameters<typeof aSession>[0]) =>
    rowFlag(
      aSession(change),
      new Map([[5, aBan({ id: 5, createdAt: minutesAgo(6) })]]),
      NOW,
    )?.text;

  it('is the strongest one alone', () => {
    const likely = { ...guess, confidence: 'likely' as const };
    const possible = { ...guess, confidence: 'possible' as const };
    expect(flag({ flags: [possible, likely], priorBans: [prior] })).toBe(
      'Likely the visitor blocked 6 min ago',
    );
    expect(flag({ flags: [{ ...likely, ban: 9 }] })).toBe(
      'Likely a blocked visitor',
    );
    expect(flag({ flags: [possible], priorBans: [prior, prior] })).toBe(
      'Blocked before: twice, ended 3 Nov',
    );
    expect(flag({ flags: [possible] })).toBe('Perhaps a blocked visitor');
    expect(flag({ blockedBefore: true })).toBe('Blocked before');
    expect(flag({})).toBeUndefined();
  });

  it('is none of somebody who is blocked', () => {
    const ban = { id: 5, until: null, by: { id: 1, name: 'Ada' } };
    expect(flag({ ban, blockedBefore: true })).toBeUndefined();
  });
});
