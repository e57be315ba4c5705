// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { TimelineEntry } from '../../../src/protocol/ban-timeline';
import { fakeGateway, ok, problem } from './fake-gateway';
import { openPanel } from './open-panel';
import { aBan, aMe, aSession, minutesAgo } from './samples';
import { waitFor } from '../../wait-for';

const BAN = 'GET /v1/bans/8F3K-2WQD';

const key = (id: number, kind: Ban['keys'][number]['kind'], value: string) => ({
  ...{ id, kind, value, typed: value, matches: true },
});
const shown = (change: Partial<Ban> = {}) =>
  aBan({
    reference: '8F3K-2WQD',
    keys: [key(1, 'visitor', 'v'), key(2, 'ip', '203.0.113.0/24')],
    ...change,
  });

const open = async (
  ban: Ban,
  routes: Parameters<typeof fakeGateway>[0] = {},
  entries: TimelineEntry[] = [],
) => {
  const gateway = fakeGateway({
    [BAN]: ok(ban),
    'GET /v1/bans/1/timeline': ok({ data: entries }),
    'POST /v1/bans/preview': ok({ reach: [], refusals: [] }),
    ...routes,
  });
  const panel = openPanel(gateway, { url: '/console/blocked/8f3k-2wqd' });
  await panel.find('h1', 'Visitor K7F2 and 203.0.113.0/24');
  return { gateway, panel };
};

describe('one block', () => {
  it('shows what becomes of each key here and at vendors, and tries again', async () => {
    const vendor = { vendor: 'zendesk', account: 'acme' } as const;
    const { gateway, panel } = await open(
      shown({
        vendors: [{ ...vendor, state: 'failed', why: 'It answered 403.' }],
      }),
      {
        'POST /v1/bans/preview': ok({
          reach: [
            {
              ...{ kind: 'ip', value: '203.0.113.0/24', visitors: 41 },
              vendors: [{ ...vendor, bans: false, why: 'No networks.' }],
            },
          ],
        }),
        'POST /v1/bans/1/retry': ok(
          shown({ vendors: [{ ...vendor, state: 'pending' }], revision: 2 }),
        ),
      },
    );
    await panel.says(
      '.keys',
      /this visitor.*refusing.*failed.*It answered 403/,
    );
    await panel.says('.keys', /reaches 41 visitors.*can’t hold this/);
    await panel.click('Try again');
    await panel.says('.keys', 'on its way');
    expect(gateway.to('POST /v1/bans/1/retry')).toHaveLength(1);
  });

  it('tells what happened, and takes a comment', async () => {
    const by = { id: 1, name: 'Ada' };
    const { gateway, panel } = await open(
      shown({ session: 'K7F2-9QXM' }),
      { 'POST /v1/bans/1/comments': ok({}, 201) },
      [
        {
          ...{ id: 3, at: minutesAgo(1), by, action: 'edit' },
          changed: [{ field: 'reason', from: '', to: 'Spam' }],
        },
        { id: 2, at: minutesAgo(2), by, action: 'comment', text: 'Ticket 4.' },
        { id: 1, at: minutesAgo(3), by, action: 'ban' },
      ],
    );
    await panel.says(
      '.happened',
      /Ada changed it.*Reason: nothing → “Spam”.*Ada wrote.*Ticket 4\..*Ada blocked from chat K7F2-9QXM/,
    );
    await panel.type('.comment input', ' They look into it. ');
    await panel.click('Add');
    await waitFor(() =>
      expect(gateway.to('POST /v1/bans/1/comments')[0]?.body).toEqual({
        text: 'They look into it.',
      }),
    );
  });

  it('is changed by C: only what is other than before is sent', async () => {
    const { gateway, panel } = await open(shown(), {
      'PATCH /v1/bans/1': ok(shown({ reason: 'Threats', revision: 2 })),
    });
    panel.press('c');
    await panel.type('dialog [name=reason]', 'Threats');
    await panel.click('Save');
    await panel.says('.facts', 'Threats');
    expect(gateway.to('PATCH /v1/bans/1')[0]?.body).toEqual({
      ...{ reason: 'Threats', revision: 1 },
    });
  });

  it('is lifted by U, and made again with another end', async () => {
    const lifted = shown({ state: 'lifted', liftedAt: minutesAgo(0) });
    const { gateway, panel } = await open(shown(), {
      'DELETE /v1/bans/1': ok({ ...lifted, revision: 2, still: [] }),
      'POST /v1/bans/1/restore': ok(shown({ revision: 3 })),
    });
    gateway.answer(BAN, ok({ ...lifted, revision: 2 }));
    panel.press('u');
    await panel.says('.state', 'Unblocked');
    await panel.click('Block again');
    gateway.answer(BAN, ok(shown({ revision: 3 })));
    (await panel.find<HTMLElement>('dialog .strong')).click();
    await panel.says('.state', 'Refusing');
    const body = gateway.to('POST /v1/bans/1/restore')[0]?.body;
    expect(body).toEqual({ for: '7d' });
  });

  it('is agreed to by a second person, and not by who asked', async () => {
    const asked = { until: null, keys: [] };
    const waiting = shown({ toApprove: true, asked });
    const { panel } = await open(waiting);
    await panel.says('.approval', /Ada asked for: For good.*You asked for it/);
    expect(panel.all('.approval button')).toEqual([]);

    const second = await open(waiting, {
      'GET /v1/me': ok(aMe({ id: 2, name: 'Imani', role: 'supervisor' })),
      'POST /v1/bans/1/approve': ok(shown({ revision: 2 })),
    });
    second.gateway.answer(BAN, ok(shown({ revision: 2 })));
    await second.panel.click('Approve');
    await waitFor(() => expect(second.panel.all('.approval')).toEqual([]));
  });

  it('names whom signs say to be the same person, and joins them', async () => {
    const { gateway, panel } = await open(shown(), {
      'POST /v1/sessions/W2RC-AAAA/same-person': ok({}),
      'GET /v1/bans/1': ok(shown({ revision: 2 })),
    });
    const flag = {
      ban: 1,
      since: minutesAgo(1),
      confidence: 'likely',
    } as const;
    await waitFor(() => expect(gateway.isListenedTo()).toBe(true));
    gateway.tell({
      type: 'session',
      data: aSession({
        code: 'W2RC-AAAA',
        flags: [
          { ...flag, kind: 'same_words' },
          { ...flag, kind: 'same_network' },
        ],
      }),
    });
    await panel.says(
      '.same-person',
      /Visitor W2RC.*same words and same network/,
    );
    await panel.click('Join');
    await waitFor(() =>
      expect(
        gateway.to('POST /v1/sessions/W2RC-AAAA/same-person')[0]?.body,
      ).toEqual({ ban: 1 }),
    );
  });

  it('says nothing of a block that one may not see, not even that it exists', async () => {
    const gateway = fakeGateway({ [BAN]: problem(404, 'not_found') });
    const panel = openPanel(gateway, { url: '/console/blocked/8F3K-2WQD' });
    await panel.find(
      'h1',
      'You can’t see this. Ask an owner or administrator.',
    );
  });
});
