// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { toQuestions } from '../../../src/agent/logic/explain-question';
import { fakeGateway, ok, problem } from './fake-gateway';
import { openPanel } from './open-panel';
import { waitFor } from '../../wait-for';

const EXPLAIN = 'GET /v1/explain';

const anAnswer = (change: object = {}) => ({
  ...{ site: 'shop', verdict: 'admitted', vouchedFor: false, keys: [] },
  ...{ bans: [], neverBan: { exempt: false, entries: [] }, older: null },
  ...change,
});
const SITES = { 'GET /v1/sites': ok({ data: [{ id: 'shop' }] }) };

describe('the test whether a visitor is refused', () => {
  it.each([
    [
      { ip: '203.0.113.80', id: '' },
      { kind: 'ip', value: '203.0.113.80' },
    ],
    [
      { ip: '', id: 'lena@example.com' },
      { kind: 'email', value: 'lena@example.com' },
    ],
    [
      { ip: '', id: '+49 30 5550 0142' },
      { kind: 'phone', value: '+49 30 5550 0142' },
    ],
    [
      { ip: '', id: 'spam.example' },
      { kind: 'domain', value: 'spam.example' },
    ],
    [
      { ip: '', id: 'zendesk: 2.abc' },
      { kind: 'zendesk', value: '2.abc' },
    ],
    [{ ip: '', id: 'k7f2-9qxm' }, { session: 'k7f2-9qxm' }],
    [
      { ip: '', id: 'v-123' },
      { kind: 'visitor', value: 'v-123' },
    ],
  ])('asks of %j: %j', (typed, question) => {
    expect(toQuestions(typed, false)).toEqual([question]);
  });

  it('shows the verdict and each rule in its order, from its address', async () => {
    const gateway = fakeGateway({
      ...SITES,
      [EXPLAIN]: ok(
        anAnswer({
          verdict: 'refused',
          keys: [
            { kind: 'ip', value: '203.0.113.80', known: 'derived' },
            { kind: 'ip', value: '203.0.113.0/24', known: 'derived' },
          ],
          bans: [
            {
              ...{ ban: 4, reference: '8F3K-2WQD', outcome: 'decides' },
              why: 'It refuses.',
              keys: [{ id: 1, kind: 'ip', value: '203.0.113.0/24' }],
              ...{ effect: 'refuse', sites: [], state: 'active', until: null },
            },
          ],
        }),
      ),
    });
    const panel = openPanel(gateway, {
      url: '/console/blocked/test?ip=203.0.113.80&site=shop',
    });
    await panel.find('h2', 'Refused on shop');
    expect(panel.texts('.verdict li')).toEqual([
      'passesNever-block listNo entry concerns this visitor.',
      'refuses, decidesBlock 8F3K-2WQD: 203.0.113.0/24It refuses. Until For good.',
    ]);
    await panel.says('.verdict', 'Looked up: 203.0.113.80.');
    const [asked] = gateway.to(EXPLAIN);
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({
      ...{ kind: 'ip', value: '203.0.113.80', site: 'shop' },
    });
  });

  it('takes a code for that of a chat, else for that of a block', async () => {
    const gateway = fakeGateway(SITES);
    gateway.answer(EXPLAIN, () =>
      gateway.to(EXPLAIN).at(-1)?.query.has('session')
        ? (problem(422, 'invalid', {
            field: 'session',
            detail: 'There is no session.',
          })() as Response)
        : Response.json(anAnswer()),
    );
    const panel = openPanel(gateway, { url: '/console/blocked/test' });
    await panel.find('h1', 'Is this visitor refused?');
    await panel.type('[name=id]', '8F3K-2WQD');
    await panel.click('Test');
    await panel.find('h2', 'Admitted on shop');
    expect(panel.router.url()).toContain('id=8F3K-2WQD');
  });

  it('says what is wrong with what was typed', async () => {
    const gateway = fakeGateway({
      ...SITES,
      [EXPLAIN]: problem(422, 'invalid', {
        detail: 'value: expected an address.',
      }),
    });
    const panel = openPanel(gateway, {
      url: '/console/blocked/test?ip=203.0.113.300',
    });
    await panel.says('[role=alert]', 'value: expected an address.');
    await waitFor(() => expect(panel.all('.verdict')).toEqual([]));
  });
});
