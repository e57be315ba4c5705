import { threadId } from 'node:worker_threads';
import { get, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { expect, vi } from 'vitest';
import type { Options } from '../../../src/gate/options';
import type { Hooks } from '../../../src/gate/hooks';
import { EMPTY, type GateRecord } from '../../../src/gate/record';
import { createFakeCustom } from '../widgets/fake-custom';
import { FakeStream, GATEWAY } from './fake-gateway';
import { answerOf } from './samples';

const KEY = `${GATEWAY}/v1/sites/shop/`;

const turn = async (times: number) => {
  for (let time = 0; time < times; time++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** Lets storage, promises and loads run, without any fake time going by. */
export const settle = async () => {
  await turn(75);
  // On a busy machine no number of turns is enough for these.
  await vi.dynamicImportSettled();
  await turn(75);
};

/** Lets time go by, and what it set off run. */
export const pass = async (milliseconds: number) => {
  vi.advanceTimersByTime(milliseconds);
  await settle();
};

/** Closes the database after each use: an open one cannot be deleted. */
const records: UseStore = async (mode, work) => {
  const opening = indexedDB.open('doorlist');
  opening.onupgradeneeded = () => opening.result.createObjectStore('records');
  const db = await promisifyRequest(opening);
  try {
    return await work(db.transaction('records', mode).objectStore('records'));
  } finally {
    db.close();
  }
};

export const readRecord = () => get<GateRecord>(KEY, records);

/** What an earlier page view left behind. */
export const remember = (parts: Partial<GateRecord>) =>
  set(
    KEY,
    {
      ...EMPTY,
      answer: answerOf({}),
      answeredAt: Date.now(),
      dueAt: Date.now() + 300_000,
      ...parts,
    },
    records,
  );

export const hooks = () => ({
  onChatInitiated: vi.fn<NonNullable<Hooks['onChatInitiated']>>(),
  onAgentAssign: vi.fn(),
  onRefused: vi.fn<NonNullable<Hooks['onRefused']>>(),
  onAdmitted: vi.fn(),
  onError: vi.fn(),
});

/** Where a page's listeners were put, so that closing it takes them back. */
const added: Parameters<typeof removeEventListener>[] = [];

/** A page view: a fresh gate and a fresh widget. Storage is what it was. */
export const openPage = async (
  options: Options = {},
  widget: Parameters<typeof createFakeCustom>[0] = {},
) => {
  vi.resetModules();
  const { init, identify, consent, stop } = await import('../../../src/index');
  // Loaded when it is needed; brought here, so that no real time goes by then.
  await import('../../../src/gate/client/open');
  await import('../../../src/gate/setup/forget');
  await import('../../../src/notice/show');
  const fake = createFakeCustom(widget);
  const heard = hooks();
  const start = (more: Options = {}) =>
    init({ gateway: GATEWAY, site: 'shop', widget: fake.own, ...more });
  start({ ...options, ...heard });
  await settle();
  await pass(300);
  return { fake, heard, start, identify, consent, stop };
};

/** Node's channels keep listening for ever; pages close theirs when they go. */
const channels: BroadcastChannel[] = [];

/**
 * A channel among the pages of one file: Node's reaches all threads, and so the
 * pages of files that run at the same time, which are another browser's.
 */
export class PageChannel extends BroadcastChannel {
  constructor(name: string) {
    super(`${threadId} ${name}`);
    channels.push(this);
  }
}

/** Takes what earlier pages left in the window. */
const closePages = () => {
  for (const listener of added.splice(0)) removeEventListener(...listener);
  for (const channel of channels.splice(0)) channel.close();
  for (const stream of FakeStream.all.splice(0)) stream.close();
};

const add = window.addEventListener.bind(window);
vi.spyOn(window, 'addEventListener').mockImplementation(
  (...listener: Parameters<typeof addEventListener>) => {
    added.push(listener);
    add(...listener);
  },
);

/** The visitor leaves the pages for others: what they held is let go. */
export const leavePages = () => {
  window.dispatchEvent(new Event('pagehide'));
  closePages();
  const now = Date.now();
  vi.clearAllTimers();
  // Clearing the timers puts the fake clock back to where it began.
  vi.setSystemTime(now);
};

export const expectRefused = (page: { fake: { isVisible(): boolean } }): void =>
  expect(page.fake.isVisible()).toBe(false);
export const expectAdmitted = (page: {
  fake: { isVisible(): boolean };
}): void => expect(page.fake.isVisible()).toBe(true);
