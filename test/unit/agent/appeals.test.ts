// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Appeal, AppealDetail } from '../../../src/protocol/appeals';
import { away, fakeGateway, ok, problem } from './fake-gateway';
import { anAppeal, anAppealDetail } from './number-samples';
import { openPanel } from './open-panel';
import { aBan, aMe, aMessage, aSession, minutesAgo, NOW } from './samples';
import { waitFor } from '../../wait-for';

const LIST = 'GET /v1/appeals';
const ONE = 'GET /v1/appeals/5';
const ACCEPT = 'POST /v1/appeals/5/accept';
const DECLINE = 'POST /v1/appeals/5/decline';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const page = (data: Appeal[], open = data.length) =>
  ok({ data, counts: { open, accepted: 9, declined: 19 } });
const imani = { id: 9, name: 'Imani' };
const decided = (change: Partial<Appeal> = {}): Appeal =>
  anAppeal({
    ...{ state: 'accepted', answer: 'أُلغي الحظر.' },
    ...{ answeredAt: minutesAgo(0), answeredBy: { id: 1, name: 'Ada' } },
    ...change,
  });

const openList = async (
  appeals: Appeal[],
  {
    role = 'supervisor' as const,
    url = '/console/appeals',
    routes = {},
  }: {
    role?: ReturnType<typeof aMe>['role'];
    url?: string;
    routes?: Parameters<typeof fakeGateway>[0];
  } = {},
) => {
  const gateway = fakeGateway({
    'GET /v1/me': ok(aMe({ role })),
    [LIST]: page(appeals),
    ...routes,
  });
  const panel = openPanel(gateway, { url });
  await waitFor(() => expect(gateway.isListenedTo()).toBe(true));
  gateway.tell({ type: 'open' }, { type: 'ready' });
  return { gateway, panel };
};

const openOne = async ({
  appeal = anAppealDetail(),
  ban = {},
  role = 'supervisor' as const,
  routes = {},
}: {
  appeal?: AppealDetail;
  ban?: Parameters<typeof aBan>[0];
  role?: ReturnType<typeof aMe>['role'];
  routes?: Parameters<typeof fakeGateway>[0];
} = {}) => {
  const opened = await openList([anAppeal()], {
    role,
    url: '/console/appeals/6jw4-n5px',
    routes: {
      [ONE]: ok(appeal),
      'GET /v1/bans/1': ok(
        aBan({
          ...{
            session: 'K7F2-9QXM',
            reference: '6JW4-N5PX',
            reason: 'Insults',
          },
          ...{ createdBy: imani, until: '2027-12-01T00:00:00.000Z' },
          ...ban,
        }),
      ),
      'GET /v1/sessions/K7F2-9QXM': ok(
        aSession({ proven: { email: 'layla@example.com' } }),
      ),
      'GET /v1/sessions/K7F2-9QXM/messages': ok({
        data: [aMessage({ text: 'thieves', at: minutesAgo(90) })],
      }),
      ...routes,
    },
  });
  await opened.panel.find('.appeal h2');
  return opened;
};

describe('the appeals', () => {
  it('are listed oldest first, counted in the navigation, and kept up to date', async () => {
    const { gateway, panel } = await openList([
      anAppeal({ id: 4, reference: '5TTN-K3RD', createdAt: minutesAgo(180) }),
      anAppeal(),
    ]);
    await panel.find('.appeal-row');
    expect(panel.texts('.appeal-row .unseen')).toEqual([
      'Block 5TTN-K3RD on shop, asked 3 h',
      'Block 6JW4-N5PX on shop, asked 41 min',
    ]);
    await panel.says('.segments', /Open 2.*Answered 28/);
    await panel.says('nav.views .count', '2 appeals are open');
    expect(gateway.to(LIST).map(({ query }) => String(query))).toContain(
      'state=open&limit=50&order=oldest',
    );
    expect(
      panel.all('.appeal-row').map((row) => row.getAttribute('tabindex')),
    ).toEqual(['0', '-1']);

    gateway.answer(LIST, page([anAppeal()]));
    gateway.tell({ type: 'appeal', data: decided({ id: 4 }) });
    await panel.says('nav.views .count', '1 appeal is open');
    await waitFor(() => expect(panel.all('.appeal-row')).toHaveLength(1));
  });

  it('say that none is open, and how there would be one', async () => {
    const { panel } = await openList([]);
    await panel.says(
      '.empty-state',
      /No appeals are open.*ask for a second look/,
    );
    expect(panel.all('nav.views .count')).toEqual([]);
  });

  it('say what failed, and try again', async () => {
    const { gateway, panel } = await openList([], {
      routes: { [LIST]: problem(500, 'internal') },
    });
    await panel.says('.appeal-lists .failure', 'could not do this');
    gateway.answer(LIST, page([anAppeal()]));
    await panel.click('Try again');
    await panel.find('.appeal-row');
  });

  it.each(['agent', 'viewer'] as const)(
    'are not for the role %s: no link, no request, one sentence',
    async (role) => {
      const { gateway, panel } = await openList([], { role });
      await panel.find(
        'h1',
        'You can’t see this. Ask an owner or administrator.',
      );
      expect(panel.texts('nav.views a').join()).not.toContain('Appeals');
      expect(gateway.to(LIST)).toEqual([]);
    },
  );

  it('of one block by several people are named by their numbers', async () => {
    const { panel } = await openList([anAppeal(), anAppeal({ id: 6 })]);
    await panel.find('.appeal-row');
    expect(
      panel.all('a.appeal-row').map((row) => row.getAttribute('href')),
    ).toEqual(['/console/appeals/5', '/console/appeals/6']);
  });

  it('that were answered have what was decided, the newest first', async () => {
    const { gateway, panel } = await openList(
      [decided({ until: '2026-11-22T00:00:00.000Z' })],
      { url: '/console/appeals?state=answered' },
    );
    await panel.says('.appeal-row .tag', 'Shortened');
    expect(gateway.to(LIST).map(({ query }) => String(query))).toContain(
      'state=answered&limit=50&order=newest',
    );
  });
});

describe('an appeal', () => {
  it('shows what they wrote, what led to it, and the block with its reasons', async () => {
    const { panel } = await openOne({
      appeal: anAppealDetail({ contact: 'me@example.com' }),
      ban: {
        ...{ effect: 'channels', automatic: true, hits: 4 },
        ...{ lastHitAt: minutesAgo(5), list: { id: 1, name: 'drop.txt' } },
        statement: {
          ...{ category: 'Insults', decided: 'automatic', until: null },
          scope: { sites: 'this', closes: 'chat' },
          ...{ rules: 'https://shop.example/rules', appeals: true },
        },
        keys: [
          {
            ...{ id: 1, kind: 'visitor', value: 'v', typed: 'v' },
            ...{ matches: true, automatic: true },
          },
        ],
      },
    });
    await panel.says('.wrote', 'لم أكتب');
    await panel.says('.appeal-box', 'me@example.com (said, not proven)');
    await panel.says('.bubble', 'thieves');
    expect((await panel.find('.wrote')).getAttribute('dir')).toBe('auto');
    const facts = await panel.find('.appeal-facts');
    const says = (facts.textContent ?? '').replace(/\s+/g, ' ');
    expect(says).toMatch(/Effect ?No chat, rest stays/);
    expect(says).toMatch(/Shared list ?drop\.txt/);
    expect(says).toContain('it stays unblocked');
    expect(says).toContain('automatic, no person decided');
    expect(says).toContain('Held for a day as likely the same person');
    expect(says).toMatch(/Refused ?4 times/);
    expect(says).toMatch(/Decided ?automatically/);
    expect(says).toMatch(/Applies to ?this site; the chat alone is closed/);
    expect(says).toMatch(/Proven by your sign-in.*layla@example\.com/);
  });

  it('offers the usual sentences in both languages', async () => {
    const { panel } = await openOne();
    await panel.says('.usual-answers', /أُلغي الحظر\. ?“The block is lifted\.”/);
    expect((await panel.find('.usual-answers dd p')).getAttribute('lang')).toBe(
      'ar',
    );
  });

  it('is accepted by U, and leads to the next one', async () => {
    const { gateway, panel } = await openOne({
      routes: { [ACCEPT]: ok(decided()) },
    });
    gateway.answer(LIST, page([anAppeal({ id: 8, reference: 'AAAA-BBBB' })]));
    panel.press('u');
    await panel.says('.answered', /Unblocked by Ada.*The visitor reads:.*أُلغي/);
    expect(gateway.to(ACCEPT)[0]?.body).toEqual({});
    await panel.follow('Next appeal');
    expect(panel.router.url()).toBe('/console/appeals/8');
  });

  it('is declined by K with words of one’s own', async () => {
    const { gateway, panel } = await openOne({
      routes: { [DECLINE]: ok(decided({ state: 'declined' })) },
    });
    const choice = await panel.find<HTMLSelectElement>('.appeal-box select');
    choice.value = 'own';
    choice.dispatchEvent(new Event('change', { bubbles: true }));

    await panel.find('textarea');
    await panel.click('Keep');
    await panel.says('.complaint', 'Your own words: write what');
    await panel.type('textarea', ' We read it again. ');
    await panel.says('.appeal-box', '481 characters left');
    await panel.click('Keep');
    await panel.says('.answered', /Kept by Ada/);
    expect(gateway.to(DECLINE)[0]?.body).toEqual({ text: 'We read it again.' });
  });

  it('is shortened to an end that lies before the block’s, and no other', async () => {
    const { gateway, panel } = await openOne({
      routes: {
        [ACCEPT]: ok(decided({ until: '2027-06-01T10:00:00.000Z' })),
      },
    });
    await panel.type('[type=datetime-local]', '2029-01-01T10:00');
    await panel.find('button', 'Shorten to …');
    panel.press('s');
    await panel.says('.complaint', 'before the end of the block');
    await panel.type('[type=datetime-local]', '2027-06-01T10:00');
    await panel.says('.decide', /Shorten to Tue,? 1 Jun 2027/);
    panel.press('s');
    await panel.says('.answered', /Shortened by Ada.*The block ends/);
    expect(gateway.to(ACCEPT)[0]?.body).toEqual({
      until: new Date('2027-06-01T10:00').toISOString(),
    });
  });

  it('whose answer was lost is looked at before it is decided again', async () => {
    const { gateway, panel } = await openOne({ routes: { [ACCEPT]: away } });
    panel.press('u');
    await panel.says('.appeal-box .failure', 'decided once, never twice');
    gateway.answer(ONE, ok({ ...anAppealDetail(), ...decided() }));
    panel.press('u');
    await panel.says('.answered', /Unblocked by Ada/);
    expect(gateway.to(ACCEPT)).toHaveLength(1);
  });

  it('that a colleague decided meanwhile shows what they decided', async () => {
    const { gateway, panel } = await openOne({
      routes: {
        [DECLINE]: problem(409, 'conflict', {
          detail: 'This appeal was accepted already. Nothing was changed.',
        }),
      },
    });
    gateway.answer(
      ONE,
      ok({ ...anAppealDetail(), ...decided({ answeredBy: imani }) }),
    );
    panel.press('k');
    await panel.says('.answered', /Unblocked by Imani/);
  });

  it('of one’s own block is for somebody else, but for owners', async () => {
    const own = { createdBy: { id: 1, name: 'Ada' } };
    const { panel } = await openOne({ ban: own });
    await panel.says(
      '.decider',
      'You made this block, so somebody else decides.',
    );
    expect(panel.all('.decide')).toEqual([]);
  });

  it('of an owner’s own block may be decided by them', async () => {
    const own = { createdBy: { id: 1, name: 'Ada' } };
    const { panel } = await openOne({ ban: own, role: 'owner' });
    await panel.says('.decide', /as an owner you may decide all the same/);
  });

  it('that the gateway refuses to have decided by this person says why', async () => {
    const detail = 'You made this block yourself: somebody else has to look.';
    const { panel } = await openOne({
      routes: { [ACCEPT]: problem(403, 'forbidden', { detail }) },
    });
    panel.press('u');
    await panel.says('.appeal-box .failure', detail);
  });

  it('of a block that is over is answered, and not shortened', async () => {
    const { panel } = await openOne({ ban: { state: 'expired' } });
    await panel.says('.decide', /over already.*Answer: it was lifted/);
    expect(panel.all('[type=datetime-local]')).toEqual([]);
  });

  it('that is not there, or not to be seen, says no more than that', async () => {
    const { panel } = await openList([], {
      url: '/console/appeals/AAAA-BBBB',
    });
    await panel.says('.empty-state', 'You can’t see this.');
  });
});
