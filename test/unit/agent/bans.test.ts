// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { banRows } from '../../../src/agent/logic/ban-rows';
import { away, fakeGateway, ok } from './fake-gateway';
import { openWithChats } from './open-panel';
import { aBan } from './samples';
import { waitFor } from '../../wait-for';

const ROWS = 'tbody tr';

const open = async (gateway: ReturnType<typeof fakeGateway>) => {
  const panel = await openWithChats(gateway);
  await panel.follow('Blocked visitors');
  return panel;
};
const withBans = (...data: ReturnType<typeof aBan>[]) =>
  fakeGateway({ 'GET /v1/bans': ok({ data }) });

describe('the table of blocked visitors', () => {
  it('shows who, why, until when and by whom', async () => {
    const panel = await open(
      withBans(
        aBan({
          keys: [
            { id: 1, kind: 'visitor', value: 'v', typed: 'v', matches: true },
            {
              id: 2,
              kind: 'email',
              value: 'bea@example.com',
              typed: 'bea@example.com',
              matches: false,
            },
          ],
          note: 'third time',
          until: null,
          hits: 12,
        }),
      ),
    );
    await panel.says(
      ROWS,
      /Visitor K7F2.*bea@example\.com.*refuses nobody yet.*Spam.*third time.*For good.*Ada.*12.*Unblock/,
    );
  });

  it('says which vendor’s id nobody has confirmed', async () => {
    const key = { id: 1, kind: 'zendesk', value: '2.abc', typed: '2.abc' };
    const panel = await open(
      withBans(
        aBan({
          keys: [{ ...key, kind: 'zendesk', matches: true, automatic: true }],
        }),
      ),
    );
    await panel.says(ROWS, /2\.abc.*held for a day, nobody has confirmed it/);
  });

  it.each([
    ['at the vendor', 'zendesk', false],
    ['at the vendor', 'acquire', true],
    ['pending', 'zendesk', true],
  ] as const)(
    'shows of a ban of a vendor’s id that is %s (%s) whether it refuses nobody yet: %s',
    async (state, vendor, refusesNobody) => {
      const panel = await open(
        withBans(
          aBan({
            keys: [
              {
                id: 1,
                kind: 'zendesk',
                value: '2.abc',
                typed: '2.abc',
                matches: false,
              },
            ],
            vendors: [{ vendor, account: 'acme', state }],
          }),
        ),
      );
      await panel.says(ROWS, 'Zendesk 2.abc');
      const says = panel.texts(ROWS).join().includes('refuses nobody yet');
      expect(says).toBe(refusesNobody);
    },
  );

  it('explains itself while it is empty', async () => {
    const panel = await open(withBans());
    await panel.says('.empty', /Nobody is blocked/);
  });

  it('keeps the row of a lifted ban in its place and marks it as lifted', async () => {
    const gateway = withBans(aBan({ id: 2 }), aBan({ id: 1 }));
    const lifted = aBan({
      id: 2,
      state: 'lifted',
      liftedBy: { id: 1, name: 'Ada' },
    });
    gateway.answer('DELETE /v1/bans/2', ok({ ...lifted, still: [1] }));
    const panel = await open(gateway);
    await panel.click('Unblock');
    await panel.says(ROWS, /Unblocked by Ada.*another block holds the same/);
    expect(panel.texts(ROWS)).toHaveLength(2);
    expect(panel.texts('tbody button')).toEqual(['Unblock']);
  });

  it('shows in the row why lifting the ban failed', async () => {
    const gateway = withBans(aBan());
    gateway.answer('DELETE /v1/bans/1', away);
    const panel = await open(gateway);
    await panel.click('Unblock');
    await panel.says(`${ROWS} [role=alert]`, /can’t be reached/);
    expect(panel.texts('tbody button')).toEqual(['Unblock']);
  });

  it('follows bans that other agents add and lift', async () => {
    const gateway = withBans(aBan({ id: 1 }));
    const panel = await open(gateway);
    await panel.find(ROWS);
    gateway.tell({ type: 'ban', data: aBan({ id: 2, visitorName: 'Bea' }) });
    await panel.says(`${ROWS}:first-child`, 'Bea');
    gateway.tell({ type: 'ban', data: aBan({ id: 1, state: 'expired' }) });
    await panel.says(`${ROWS}:last-child`, /Ended$/);
  });

  it('loads the next page by its cursor', async () => {
    const gateway = fakeGateway({
      'GET /v1/bans': ok({ data: [aBan({ id: 9 })], next: '9' }),
    });
    const panel = await open(gateway);
    await panel.find(ROWS);
    gateway.answer('GET /v1/bans', ok({ data: [aBan({ id: 8 })] }));
    await panel.click('Show more');
    await waitFor(() => expect(panel.all(ROWS)).toHaveLength(2));
    expect(gateway.to('GET /v1/bans').at(-1)?.query.get('cursor')).toBe('9');
    expect(panel.all('.more')).toEqual([]);
  });

  it('searches at the gateway once typing pauses', async () => {
    const gateway = withBans(aBan());
    const panel = await open(gateway);
    await panel.find(ROWS);
    gateway.answer('GET /v1/bans', ok({ data: [] }));
    await panel.type('[type=search]', 'zo');
    await panel.type('[type=search]', 'zoe');
    await panel.says('.empty', 'Nothing matches “zoe”');
    const asked = gateway.to('GET /v1/bans').map(({ query }) => query.get('q'));
    expect(asked).toEqual([null, 'zoe']);
  });

  it('loads lifted and expired bans for the choice “ended”', async () => {
    const gateway = withBans();
    const panel = await open(gateway);
    const radios = panel.all('.filter [type=radio]');
    (radios.at(-1) as HTMLInputElement).click();
    await panel.says('.empty', 'No block has ended yet.');
    const asked = gateway
      .to('GET /v1/bans')
      .map(({ query }) => query.get('state'));
    expect(asked).toEqual(['active', 'lifted', 'expired']);
  });

  it('offers to try again when loading fails', async () => {
    const gateway = fakeGateway({ 'GET /v1/bans': away });
    const panel = await open(gateway);
    await panel.says('[role=alert]', /can’t be reached/);
    gateway.answer('GET /v1/bans', ok({ data: [aBan()] }));
    await panel.click('Try again');
    await panel.find(ROWS);
  });
});

describe('a ban at vendors', () => {
  const failed = {
    vendor: 'zendesk',
    account: 'acme',
    state: 'failed',
    why: 'Zendesk answered 403.',
  } as const;
  const acquire = { vendor: 'acquire', account: 'acme' } as const;

  it('shows its state at each vendor, with the reason of a failure', async () => {
    const panel = await open(
      withBans(
        aBan({
          id: 4,
          vendors: [failed, { ...acquire, state: 'at the vendor' }],
        }),
        aBan({ id: 3, vendors: [{ ...acquire, state: 'pending' }] }),
        aBan({
          id: 2,
          vendors: [{ ...acquire, state: 'not kept', why: 'No room.' }],
        }),
        aBan(),
      ),
    );
    await panel.find(ROWS);
    const told = panel.texts('td:first-child > p').map((text) => text.trim());
    expect(told).toEqual([
      'failed at Zendesk: Zendesk answered 403. Retry',
      'also at Acquire',
      'on its way to Acquire',
      'not kept at Acquire: No room.',
    ]);
  });

  it('shows why no vendor has it', async () => {
    const why = 'Not known at Zendesk: holds only with the script on.';
    const zendesk = { vendor: 'zendesk', account: 'acme' } as const;
    const panel = await open(
      withBans(
        aBan({ id: 3, vendors: [{ ...zendesk, state: 'not known', why }] }),
        aBan({
          vendors: [{ ...acquire, state: 'at the vendor', why: 'Of two.' }],
        }),
      ),
    );
    await panel.find(ROWS);
    const shown = panel.texts('td:first-child > p').map((text) => text.trim());
    expect(shown).toEqual([why, 'also at Acquire: Of two.']);
  });

  it('has a retry button only at the vendor where it failed', async () => {
    const gateway = withBans(aBan({ id: 3, vendors: [failed] }));
    gateway.answer(
      'POST /v1/bans/3/retry',
      ok(aBan({ id: 3, vendors: [{ ...failed, state: 'pending' }] }), 202),
    );
    const panel = await open(gateway);
    await panel.click('Retry');
    await panel.says(ROWS, 'on its way to Zendesk');
    expect(panel.texts('tbody button')).toEqual(['Unblock']);
  });

  it('shows why the retry failed', async () => {
    const gateway = withBans(aBan({ vendors: [failed] }));
    gateway.answer('POST /v1/bans/1/retry', away);
    const panel = await open(gateway);
    await panel.click('Retry');
    await panel.says(`${ROWS} [role=alert]`, /can’t be reached/);
  });
});

describe('the rows of the bans table', () => {
  it('include a new ban only if it fits the search', () => {
    const changed = new Map([[2, aBan({ id: 2, reason: 'Rude to Zoe' })]]);
    const ids = (q: string) =>
      banRows([], changed, 'active', q).map(({ id }) => id);
    expect(ids('zoe')).toEqual([2]);
    expect(ids('bea')).toEqual([]);
  });

  it('keep the greater count of hits when an older change arrives', () => {
    const changed = new Map([[1, aBan({ id: 1, hits: 0, note: 'new' })]]);
    const loaded = [aBan({ id: 1, hits: 3, note: '' })];
    expect(banRows(loaded, changed, 'active', '')).toMatchObject([
      { hits: 3, note: 'new' },
    ]);
  });
});
