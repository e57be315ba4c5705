// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../src/protocol/suggestions';
import { away, fakeGateway, ok, problem } from './fake-gateway';
import { aMerge, aSuggestion, someStats } from './number-samples';
import { openPanel } from './open-panel';
import { aBan, aMe } from './samples';
import { waitFor } from '../../wait-for';

const LIST = 'GET /v1/suggestions';
const ACCEPT = 'POST /v1/suggestions/merge-12/accept';
const UNDO = 'POST /v1/suggestions/merge-12/undo';

const accepted = (change: Partial<Suggestion> = {}): Suggestion => ({
  ...aMerge(),
  ...{ state: 'accepted', ban: 57 },
  ...change,
});

const open = async (
  suggestions: Suggestion[],
  routes: Parameters<typeof fakeGateway>[0] = {},
) => {
  const gateway = fakeGateway({
    'GET /v1/me': ok(aMe({ role: 'supervisor' })),
    'GET /v1/stats': ok(someStats()),
    [LIST]: ok({ data: suggestions }),
    ...Object.fromEntries(
      [7, 8, 12, 13, 14].map((id) => [
        `GET /v1/bans/${id}`,
        ok(aBan({ id, reference: `R-${id}`, visitorName: `Visitor ${id}` })),
      ]),
    ),
    ...routes,
  });
  const panel = openPanel(gateway, { url: '/console/overview' });
  await panel.find('.suggestions h2');
  return { gateway, panel };
};

describe('a suggestion', () => {
  it('shows its reach before anything is done, is accepted, and undone once', async () => {
    const { gateway, panel } = await open([aMerge()], {
      [ACCEPT]: ok(accepted()),
      [UNDO]: ok({ ...accepted({ state: 'undone' }), left: [] }),
    });
    await panel.says(
      '.suggestions li',
      /Merge 3 blocks in 203\.0\.113\.0\/24 ?One network, reaches 41 visitors, 2 signed in/,
    );
    (await panel.find<HTMLElement>('.suggestions li button')).click();
    await panel.says('dialog', /Visitors ?41.*Of them signed in \(let in\) ?2/);
    await panel.says('dialog', /Never blocked ?nobody/);
    await panel.says(
      'dialog .changed-blocks',
      /Visitor 12.*Visitor 13.*Visitor 14/,
    );
    expect(gateway.to(ACCEPT)).toEqual([]);

    gateway.answer(LIST, ok({ data: [] }));
    (await panel.find<HTMLElement>('dialog .primary')).click();
    await panel.says('.answered-group', 'Merged into 203.0.113.0/24.');
    expect(gateway.to(ACCEPT)[0]?.body).toEqual({});
    expect((await panel.find('.answered-group a')).getAttribute('href')).toBe(
      '/console/blocked/57',
    );
    expect(panel.all('dialog')).toEqual([]);

    await panel.click('Undo');
    await panel.says('.answered-group', 'Taken back.');
    expect(gateway.to(UNDO)).toHaveLength(1);
    expect(panel.all('.answered-group button')).toEqual([]);
  });

  it('that is several is answered one after another, and goes on where it failed', async () => {
    const stale = [7, 8].map((id) =>
      aSuggestion({ id: `stale-${id}`, bans: [id] }),
    );
    const { gateway, panel } = await open(stale, {
      'POST /v1/suggestions/stale-7/accept': ok({ ...stale[0] }),
      'POST /v1/suggestions/stale-8/accept': problem(500, 'internal'),
    });
    await panel.says('.suggestions li', '2 blocks without a hit for 180 days');
    (await panel.find<HTMLElement>('.suggestions li button')).click();
    await panel.says('dialog', /Visitor 7 ?refused nobody yet/);
    await panel.click('Unblock 2');
    await panel.says('dialog', '1 of 2 were done before this failed.');
    gateway.answer('POST /v1/suggestions/stale-8/accept', ok({ ...stale[1] }));
    await panel.click('Unblock 2');
    await panel.says('.answered-group', '2 blocks were lifted.');
    expect(gateway.to('POST /v1/suggestions/stale-7/accept')).toHaveLength(1);
  });

  it('whose answer was lost is asked about before it is accepted again', async () => {
    const { gateway, panel } = await open([aMerge()], { [ACCEPT]: away });
    (await panel.find<HTMLElement>('.suggestions li button')).click();
    await panel.click('Merge');
    await panel.says('dialog .failure', 'nothing is done twice');
    gateway.answer(LIST, ok({ data: [accepted()] }));
    await panel.click('Merge');
    await panel.says('.answered-group', 'Merged into');
    expect(gateway.to(ACCEPT)).toHaveLength(1);
  });

  it('that needs a second yes says why, and asks for it', async () => {
    const { gateway, panel } = await open([aMerge()], {
      [ACCEPT]: problem(422, 'unconfirmed', { detail: 'A whole provider.' }),
    });
    (await panel.find<HTMLElement>('.suggestions li button')).click();
    await panel.click('Merge');
    await panel.says('dialog .failure', 'A whole provider.');
    gateway.answer(ACCEPT, ok(accepted()));
    await panel.click('Do it all the same');
    await panel.says('.answered-group', 'Merged into');
    expect(gateway.to(ACCEPT)[1]?.body).toEqual({ confirm: true });
  });

  it('is left as it is', async () => {
    const dismiss = 'POST /v1/suggestions/duplicate-7/dismiss';
    const duplicate = aSuggestion({
      ...{ id: 'duplicate-7', kind: 'duplicate', coveredBy: 8 },
    });
    const { gateway, panel } = await open([duplicate], {
      [dismiss]: ok(duplicate),
    });
    (await panel.find<HTMLElement>('.suggestions li button')).click();
    await panel.says('dialog', 'Visitor 7 beneath Visitor 8');
    await panel.click('Leave as it is');
    await panel.says('.answered-group', 'Left as it is.');
    expect(gateway.to(dismiss)).toHaveLength(1);
  });

  it('names keys that match nobody, and why', async () => {
    const { panel } = await open([
      aSuggestion({
        ...{ id: 'never-matching-7', kind: 'never-matching' },
        keys: [{ id: 1, kind: 'ip', value: '192.0.2.1', why: 'documentation' }],
      }),
    ]);
    (await panel.find<HTMLElement>('.suggestions li button')).click();
    await panel.says('dialog', '192.0.2.1: an address that stands for none');
  });

  it('list says that there is nothing to tidy, and what failed', async () => {
    const { gateway, panel } = await open([], {
      [LIST]: problem(500, 'internal'),
    });
    await panel.says('.suggestions .failure', 'could not do this');
    gateway.answer(LIST, ok({ data: [] }));
    await panel.click('Try again');
    await panel.says('.suggestions', 'Nothing to tidy.');
  });

  it('list looks further where a part of the blocks had none', async () => {
    const { gateway, panel } = await open([], {
      [LIST]: ok({ data: [], next: 'b1000' }),
    });
    await panel.find('button', 'Look further');
    const before = gateway.to(LIST).length;
    await panel.click('Look further');
    await waitFor(() =>
      expect(gateway.to(LIST).length).toBeGreaterThan(before),
    );
    expect(gateway.to(LIST)[1]?.query.get('cursor')).toBe('b1000');
  });
});
