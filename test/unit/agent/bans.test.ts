// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Job } from '../../../src/protocol/jobs';
import { away, fakeGateway, ok, problem } from './fake-gateway';
import { openPanel } from './open-panel';
import { aBan, aMe, minutesAgo } from './samples';
import { waitFor } from '../../wait-for';

const ROWS = 'tr[data-ban]';
const LIST = 'GET /v1/bans';

const page = (data: Ban[], total = data.length) => ({
  data,
  counts: { total, endingSoon: 2, neverHit: 1 },
});
const withBans = (...data: Ban[]) => fakeGateway({ [LIST]: ok(page(data)) });

const open = async (
  gateway: ReturnType<typeof fakeGateway>,
  query = '',
  role: 'agent' | 'viewer' = 'agent',
) => {
  gateway.answer('GET /v1/me', ok(aMe({ role })));
  const panel = openPanel(gateway, { url: `/console/blocked${query}` });
  await panel.find('h1', 'Blocked visitors');
  await waitFor(() => expect(gateway.isListenedTo()).toBe(true));
  return panel;
};
const keyOn = (element: Element, key: string, shiftKey = false) =>
  element.dispatchEvent(
    new KeyboardEvent('keydown', {
      ...{ key, shiftKey, bubbles: true, composed: true, cancelable: true },
    }),
  );

const key = (id: number, kind: Ban['keys'][number]['kind'], value: string) => ({
  ...{ id, kind, value, typed: value, matches: true },
});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => aBan({ id: index + 1 }));

describe('the list of blocked visitors', () => {
  it('shows who, why, until when, by whom and how often it refused', async () => {
    const panel = await open(
      withBans(
        aBan({
          keys: [key(1, 'visitor', 'v'), key(2, 'email', 'bea@example.com')],
          note: 'third time',
          until: null,
          hits: 1234,
        }),
      ),
    );
    await panel.says(
      ROWS,
      /Visitor K7F2.*bea@example\.com.*Spam.*third time.*For good.*Ada.*All.*1,234.*never.*Unblock/,
    );
    await panel.says('.totals', '1 active · 2 end within 7 days · 1 have');
  });

  it('names a ban after the key that most people may have', async () => {
    const panel = await open(
      withBans(
        aBan({
          keys: [
            key(1, 'visitor', 'v'),
            key(2, 'ip', '203.0.113.0/24'),
            key(3, 'domain', 'spam.example'),
          ],
        }),
      ),
    );
    await panel.find('.who a', '203.0.113.0/24');
    await panel.says(ROWS, '*@spam.example, this visitor');
  });

  it('asks for 50 rows, and draws only those that are looked at', async () => {
    const gateway = fakeGateway({ [LIST]: ok(page(many(50), 100_000)) });
    const panel = await open(gateway);
    await panel.says('.totals', '100,000 active');
    await panel.find(ROWS);
    expect(panel.all(ROWS).length).toBeLessThan(50);
    const [asked] = gateway.to(LIST);
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({
      ...{ state: 'active', sort: '-createdAt' },
      ...{ limit: '50', counts: 'true' },
    });
    const table = await panel.find('table');
    expect(table.getAttribute('aria-rowcount')).toBe('100001');
  });

  it('has what it filters by in its address', async () => {
    const gateway = withBans(aBan());
    const panel = await open(
      gateway,
      '?q=bea&state=lifted&kind=email&reason=Spam&source=zendesk&by=me&hits=no&sort=until',
    );
    await panel.find(ROWS);
    expect(Object.fromEntries(gateway.to(LIST)[0]?.query ?? [])).toMatchObject({
      ...{ q: 'bea', state: 'lifted', kind: 'email', reason: 'Spam' },
      ...{ source: 'zendesk', by: 'me', hit: 'false', sort: 'until' },
    });
    const kind = await panel.find<HTMLSelectElement>('select[aria-label=Kind]');
    kind.value = 'phone';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await waitFor(() => expect(panel.router.url()).toContain('kind=phone'));
    panel.router.back();
    await waitFor(() =>
      expect(gateway.to(LIST).at(-1)?.query.get('kind')).toBe('email'),
    );
  });

  it('searches once typing pauses, and stays one step of Back', async () => {
    const gateway = withBans(aBan());
    const panel = await open(gateway);
    await panel.find(ROWS);
    gateway.answer(LIST, ok(page([])));
    await panel.type('[type=search]', 'zo');
    await panel.type('[type=search]', 'zoe');
    await panel.says('.empty-state', 'No block matches “zoe”');
    expect(panel.router.url()).toBe('/console/blocked?q=zoe');
    const asked = gateway.to(LIST).map(({ query }) => query.get('q'));
    expect(asked).not.toContain('zo');
  });

  it('says what filters leave out where nothing matches, and shows it', async () => {
    const gateway = fakeGateway();
    const panel = openPanel(gateway, {
      url: '/console/blocked?q=203.0.114&kind=ip',
    });
    gateway.answer(LIST, () => {
      const { query } = gateway.to(LIST).at(-1) ?? {};
      const isFiltered = query?.has('kind') || query?.has('state');
      return Response.json(page(isFiltered ? [] : [aBan(), aBan({ id: 2 })]));
    });
    await panel.says(
      '.empty-state',
      /No block matches “203\.0\.114”.*You filter by Active, Address or network\. 2 blocks match without/,
    );
    await panel.click('Show those 2');
    await waitFor(() => expect(panel.all(ROWS)).toHaveLength(2));
    expect(panel.router.url()).toBe('/console/blocked?q=203.0.114&state=any');
  });

  it('explains itself while it is empty', async () => {
    const panel = await open(withBans());
    await panel.says('.empty-state', /Nobody is blocked/);
  });

  it('offers to try again when loading fails', async () => {
    const gateway = fakeGateway({ [LIST]: away });
    const panel = await open(gateway);
    await panel.says('[role=alert]', /can’t be reached/);
    gateway.answer(LIST, ok(page([aBan()])));
    await panel.click('Try again');
    await panel.find(ROWS);
  });

  it('keeps the row of a lifted ban in its place, with one Undo', async () => {
    const gateway = withBans(aBan({ id: 2 }), aBan({ id: 1 }));
    const lifted = aBan({
      ...{ id: 2, state: 'lifted', revision: 2 },
      liftedBy: { id: 1, name: 'Ada' },
    });
    gateway.answer('DELETE /v1/bans/2', ok({ ...lifted, still: [1] }));
    gateway.answer('POST /v1/bans/2/restore', ok(aBan({ id: 2, revision: 3 })));
    const panel = await open(gateway);
    await panel.click('Unblock');
    await panel.says(ROWS, /Unblocked by Ada.*another block holds the same/);
    expect(panel.texts(`${ROWS} button`)).toEqual(['Undo', 'Unblock']);
    await panel.click('Undo');
    await waitFor(() =>
      expect(panel.texts(`${ROWS} button`)).toEqual(['Unblock', 'Unblock']),
    );
  });

  it('shows in the row why lifting the ban failed', async () => {
    const gateway = withBans(aBan());
    gateway.answer('DELETE /v1/bans/1', problem(403, 'forbidden'));
    const panel = await open(gateway);
    await panel.click('Unblock');
    await panel.says(`${ROWS} [role=alert]`, /Your role doesn’t allow this/);
    expect(panel.texts(`${ROWS} button`)).toEqual(['Unblock']);
  });

  it('changes rows in their place, and moves none for new blocks', async () => {
    const gateway = withBans(aBan({ id: 1 }));
    const panel = await open(gateway);
    await panel.find(ROWS);
    gateway.tell({ type: 'ban', data: aBan({ id: 2 }) });
    gateway.tell({
      type: 'ban',
      data: aBan({ id: 1, state: 'expired', revision: 2 }),
    });
    await panel.says(ROWS, /Ended$/);
    expect(panel.all(ROWS)).toHaveLength(1);
    gateway.answer(LIST, ok(page([aBan({ id: 2 })])));
    await panel.click('Show 1 new block');
    await waitFor(() => expect(panel.all('.news')).toEqual([]));
  });

  it('offers nothing to who only reads', async () => {
    const panel = await open(withBans(aBan()), '', 'viewer');
    await panel.find(ROWS);
    expect(panel.all(`${ROWS} button, ${ROWS} input`)).toEqual([]);
  });

  it('says what of a ban is other than one expects', async () => {
    const vendor = {
      ...({ vendor: 'zendesk', account: 'acme', state: 'failed' } as const),
      why: 'Zendesk answered 403.',
    } as const;
    const panel = await open(
      withBans(
        aBan({ id: 3, toApprove: true }),
        aBan({ id: 2, effect: 'watch', automatic: true }),
        aBan({ id: 1, vendors: [vendor] }),
      ),
    );
    await panel.find(ROWS);
    expect(panel.texts('.tag')).toEqual([
      'waits for approval',
      'watched, not blocked',
      'automatic, for a day',
      'not at Zendesk',
    ]);
  });
});

describe('the rows', () => {
  it('are one stop of the Tab key, with arrows, Home, End and Enter', async () => {
    const panel = await open(withBans(...many(5)));
    const first = await panel.find<HTMLElement>(ROWS);
    const stops = panel
      .all(`${ROWS}, ${ROWS} *`)
      .filter((one) => (one as HTMLElement).tabIndex === 0)
      .filter((one) => one.hasAttribute('tabindex'));
    expect(stops).toEqual([first]);
    const focused = () =>
      (panel.root.activeElement as HTMLElement | null)?.dataset['index'];
    first.focus();
    for (const [pressed, at] of [
      ['ArrowDown', '1'],
      ['End', '4'],
      ['ArrowUp', '3'],
      ['Home', '0'],
    ] as const) {
      keyOn(panel.root.activeElement as Element, pressed);
      await waitFor(() => expect(focused()).toBe(at));
    }
    keyOn(panel.root.activeElement as Element, 'Enter');
    expect(panel.router.url()).toBe('/console/blocked/R-1');
  });

  it('are selected by X, up to one by Shift and X, and all of them by a click', async () => {
    const gateway = fakeGateway({ [LIST]: ok(page(many(5), 8214)) });
    const panel = await open(gateway);
    const first = await panel.find<HTMLElement>(ROWS);
    first.focus();
    keyOn(first, 'x');
    await panel.says('.bulk-bar', '1 selected');
    keyOn(first, 'ArrowDown');
    await waitFor(() =>
      expect(
        (panel.root.activeElement as HTMLElement | null)?.dataset['index'],
      ).toBe('1'),
    );
    keyOn(panel.root.activeElement as Element, 'ArrowDown');
    await waitFor(() =>
      expect(
        (panel.root.activeElement as HTMLElement | null)?.dataset['index'],
      ).toBe('2'),
    );
    keyOn(panel.root.activeElement as Element, 'X', true);
    await panel.says('.bulk-bar', '3 selected');
    await panel.click('Select all 8,214');
    await panel.says('.bulk-bar', '8,214 selected');
  });
});

describe('many blocks at once', () => {
  const job = (change: Partial<Job> = {}): Job => ({
    ...{ id: 7, kind: 'lift', state: 'running', dryRun: false, done: 0 },
    ...{ counts: {}, lines: [], endedAt: null, undoableUntil: null },
    ...{ createdAt: minutesAgo(0), createdBy: { id: 1, name: 'Ada' } },
    ...change,
  });

  it('are unblocked as one job, with progress and one Undo', async () => {
    const gateway = withBans(...many(3));
    gateway.answer('POST /v1/bans/bulk', ok(job({ total: 2 }), 202));
    gateway.answer(
      'GET /v1/jobs/7',
      ok(
        job({
          ...{ state: 'done', done: 2, total: 2, counts: { lifted: 2 } },
          undoableUntil: minutesAgo(-60),
        }),
      ),
    );
    gateway.answer(
      'POST /v1/jobs/7/undo',
      ok(job({ id: 8, kind: 'undo', undoes: 7 }), 202),
    );
    gateway.answer(
      'GET /v1/jobs/8',
      ok(
        job({
          ...{ id: 8, kind: 'undo', undoes: 7, state: 'done' },
          counts: { restored: 2 },
        }),
      ),
    );
    const panel = await open(gateway);
    await panel.find(ROWS);
    const boxes = panel.all(`${ROWS} [type=checkbox]`) as HTMLElement[];
    boxes[0]?.click();
    boxes[1]?.click();
    await panel.find('button', 'Unblock 2');
    await panel.click('Unblock 2');
    await panel.says('.bulk-bar', /Unblocking.*0 of 2/);
    await panel.says('.bulk-bar', 'Unblocked 2.');
    expect(gateway.to('POST /v1/bans/bulk')[0]?.body).toEqual({
      ...{ ids: [1, 2], action: { lift: {} } },
    });
    await panel.click('Undo');
    await panel.says('.bulk-bar', 'Undone: 2.');
  });

  it('are asked for by their number where there are more than 100', async () => {
    const gateway = fakeGateway({ [LIST]: ok(page(many(3), 8214)) });
    gateway.answer('POST /v1/bans/bulk', ok(job({ total: 8214 }), 202));
    gateway.answer('GET /v1/jobs/7', ok(job({ total: 8214, done: 100 })));
    const panel = await open(gateway, '?kind=email');
    await panel.find(ROWS);
    (await panel.find<HTMLElement>('th [type=checkbox]')).click();
    await panel.click('Unblock 8,214');
    await panel.find('dialog h2', 'Unblock 8,214 visitors?');
    const verb = await panel.find<HTMLButtonElement>('dialog .strong');
    expect(verb.disabled).toBe(true);
    await panel.type('dialog [name=count]', '8,214');
    await waitFor(() => expect(verb.disabled).toBe(false));
    verb.click();
    await panel.says('.bulk-bar', /100 of 8,214/);
    expect(gateway.to('POST /v1/bans/bulk')[0]?.body).toEqual({
      filter: { state: 'active', kind: 'email' },
      action: { lift: {} },
    });
  });

  it('get another end, and say what the gateway refused it for', async () => {
    const gateway = withBans(...many(3));
    const detail = 'until: you may block for 7 days at most.';
    gateway.answer('POST /v1/bans/bulk', problem(403, 'invalid', { detail }));
    const panel = await open(gateway);
    (await panel.find<HTMLElement>(`${ROWS} [type=checkbox]`)).click();
    await panel.click('Change end');
    await panel.find('dialog .lengths');
    (await panel.find<HTMLElement>('dialog .primary')).click();
    await panel.says('dialog [role=alert]', detail);
  });
});
