// @vitest-environment happy-dom
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createFakeCustom } from '../widgets/fake-custom';
import { GATEWAY } from './fake-gateway';
import {
  expectAdmitted,
  expectRefused,
  hooks,
  leavePages,
  openPage,
  readRecord,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const KEY = `${GATEWAY}/v1/sites/shop/`;
const refused = answerOf({
  ...{ verdict: 'refused', version: 5, reference: 'R-1' },
});

const hint = () => localStorage.getItem(KEY);

/** A page whose script has run, and whose record is not read yet. */
const startPage = async () => {
  vi.resetModules();
  const { init } = await import('../../../src/index');
  const fake = createFakeCustom({});
  const heard = hooks();
  init({ gateway: GATEWAY, site: 'shop', widget: fake.own, ...heard });
  return { fake, heard };
};

describe('the hint', () => {
  it('of a refusal closes the next page before its record is read', async () => {
    gateway.answers(refused);
    await openPage();
    expect(hint()).toBe('1');
    leavePages();

    const page = await startPage();
    expectRefused(page);
    // The reference is the record's to say.
    expect(page.heard.onRefused).not.toHaveBeenCalled();
    await settle();
    expectRefused(page);
    expect(page.heard.onRefused).toHaveBeenCalledOnce();
  });

  it('is not there for who is admitted, and nothing is closed', async () => {
    gateway.answers({});
    await openPage();
    expect(hint()).toBeNull();
    leavePages();
    const page = await startPage();
    expectAdmitted(page);
  });

  it('that is wrong is believed until the record is read, and taken away', async () => {
    await remember({});
    localStorage.setItem(KEY, '1');
    const page = await startPage();
    expectRefused(page);
    await settle();
    expectAdmitted(page);
    expect(hint()).toBeNull();
    expect(page.heard.onError).not.toHaveBeenCalled();
  });

  it('is believed for half a second where storage does not answer', async () => {
    localStorage.setItem(KEY, '1');
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    const page = await startPage();
    vi.advanceTimersByTime(499);
    expectRefused(page);
    vi.advanceTimersByTime(1);
    expectAdmitted(page);
  });

  it('is none where the widget’s other channels stay', async () => {
    gateway.answers({ ...refused, effect: 'channels' });
    await openPage();
    expect(hint()).toBeNull();
    leavePages();
    gateway.answers({ ...refused, version: 6 });
    await openPage({ whenRefused: 'chat-only' });
    expect(hint()).toBeNull();
  });

  it('goes with the gate that is stopped', async () => {
    gateway.answers(refused);
    const page = await openPage();
    expect(hint()).toBe('1');
    page.stop();
    expect(hint()).toBeNull();
  });

  it('is done without where the page may store nothing', async () => {
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    gateway.answers(refused);
    const page = await openPage();
    expectRefused(page);
    expect(page.heard.onError).not.toHaveBeenCalled();
  });
});

// What may happen between two page views, to the hint, the record and the ban.
const happening = fc.constantFrom(
  ...(['nothing', 'ban', 'lift'] as const),
  ...(['hint lost', 'hint forged', 'record lost'] as const),
);

it('says the same as the record once a page has read it, whatever happened', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 1, maxLength: 6 }),
      async (happenings) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        localStorage.clear();
        let version = 5;
        let isBanned = false;
        for (const what of happenings) {
          if (what === 'hint lost') localStorage.clear();
          if (what === 'hint forged') localStorage.setItem(KEY, '1');
          if (what === 'record lost') {
            vi.stubGlobal('indexedDB', new IDBFactory());
          }
          if (what === 'ban' || what === 'lift') {
            isBanned = what === 'ban';
            version += 1;
            // So old that the gateway itself is asked.
            const record = await readRecord();
            const answeredAt = Date.now() - 2 * 86_400_000;
            if (record) await remember({ ...record, answeredAt, dueAt: 0 });
          }
          gateway.answers({ ...(isBanned && refused), version });
          try {
            const page = await openPage();
            const { answer } = (await readRecord()) ?? {};
            expect(answer?.verdict).toBe(isBanned ? 'refused' : 'admitted');
            expect(hint() !== null).toBe(isBanned);
            expect(page.fake.isVisible()).toBe(!isBanned);
          } finally {
            leavePages();
            await settle();
          }
        }
      },
    ),
    { numRuns: 25 },
  );
});
