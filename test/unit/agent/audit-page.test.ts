// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readLogAsCsv } from '../../../src/agent/views/settings/audit/export-log';
import type { AuditLine } from '../../../src/protocol/audit';
import { ok, problem } from './fake-gateway';
import { openSettings } from './open-settings';
import { aUser } from './people-samples';
import { waitFor } from '../../wait-for';

const TABLE = 'table[aria-label="Audit log"]';
const LOG = 'GET /v1/audit';

const aLine = (change: Partial<AuditLine> = {}): AuditLine => ({
  id: 1,
  at: '2026-11-20T13:00:00.000Z',
  by: { id: 1, name: 'Ada' },
  action: 'edit',
  subject: '17',
  detail: { until: { before: null, after: '2026-12-20T14:05:00.000Z' } },
  ...change,
});

const open = (data: AuditLine[], more: object = {}) =>
  openSettings('audit', {
    [LOG]: ok({ data, ...more }),
    'GET /v1/users': ok({ data: [aUser()] }),
  });

describe('the audit log', () => {
  it('says who did what, from what to what, and leads to it', async () => {
    const { panel } = open([
      aLine(),
      aLine({
        ...{ id: 2, action: 'change user', subject: '2' },
        detail: { role: { before: 'agent', after: 'supervisor' } },
      }),
      aLine({ id: 3, action: 'something new', detail: {} }),
    ]);
    await panel.find(TABLE);
    await panel.says(TABLE, /Changed person Bo/);
    const rows = panel.texts(`${TABLE} tbody tr`);
    expect(rows[0]).toMatch(
      /Ada.*Changed block block 17.*end none .*20 Dec 2026/,
    );
    expect(rows[1]).toMatch(/role agent supervisor/);
    expect(rows[2]).toMatch(/something new/);
    expect(
      (await panel.find<HTMLAnchorElement>(`${TABLE} a`)).getAttribute('href'),
    ).toBe('/console/blocked/17');
  });

  it('is filtered by person, deed and days, which stand in the address', async () => {
    const { gateway, panel } = open([aLine()]);
    const choose = async (label: string, value: string) => {
      const field = await panel.find<HTMLSelectElement>(
        `.audit-filters [aria-label="${label}"]`,
      );
      await waitFor(() => {
        field.value = value;
        expect(field.value).toBe(value);
      });
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await choose('Who', '2');
    await choose('What', 'revoke token');
    await choose('From day', '2026-11-01');
    await choose('To day', '2026-11-20');
    expect(panel.router.url()).toBe(
      '/console/settings/audit?action=revoke+token&by=2&since=2026-11-01&until=2026-11-20',
    );
    await waitFor(() => {
      const query = gateway.to(LOG).at(-1)?.query;
      expect(query?.get('by')).toBe('2');
      expect(query?.get('action')).toBe('revoke token');
      const since = new Date('2026-11-01T00:00').toISOString();
      const until = new Date('2026-11-21T00:00').toISOString();
      expect(query?.get('since')).toBe(since);
      expect(query?.get('until')).toBe(until);
    });
  });

  it('loads more when that is asked for', async () => {
    const { gateway, panel } = open([aLine()], { next: '1' });
    const more = await panel.find<HTMLButtonElement>('.more-rows');
    gateway.answer(LOG, ok({ data: [aLine({ id: 0, action: 'sign in' })] }));
    more.click();
    await panel.says(TABLE, /Signed in/);
    expect(panel.texts(`${TABLE} tbody tr`)).toHaveLength(2);
    expect(gateway.to(LOG).at(-1)?.query.get('cursor')).toBe('1');
    expect(panel.all('.more-rows')).toEqual([]);
  });

  it('that is empty says so', async () => {
    const { panel } = open([]);
    await panel.find('h2', 'Nothing happened in these days.');
  });

  it('is loaded again after a failure', async () => {
    const { gateway, panel } = openSettings('audit', {
      [LOG]: problem(503, 'unavailable', { detail: 'Not now.' }),
      'GET /v1/users': ok({ data: [] }),
    });
    await panel.says('[role=alert]', 'Not now.');
    gateway.answer(LOG, ok({ data: [aLine()] }));
    await panel.click('Try again');
    await panel.find(TABLE);
  });

  it('is shown to an agent, who asks for nobody else’s lines', async () => {
    const { gateway, panel } = openSettings(
      'audit',
      { [LOG]: ok({ data: [aLine()] }) },
      { role: 'agent' },
    );
    await panel.find(TABLE);
    expect(panel.all('.audit-filters [aria-label=Who]')).toEqual([]);
    expect(gateway.to('GET /v1/users')).toEqual([]);
  });

  it('is not shown to who only reads', async () => {
    const { panel } = openSettings('audit', {}, { role: 'viewer' });
    await panel.find(
      'h1',
      'You can’t see this. Ask an owner or administrator.',
    );
  });

  it('is exported whole, and no cell is a formula', async () => {
    const pages = [
      { data: [aLine({ by: { id: 1, name: '=HYPERLINK("x")' } })], next: '1' },
      { data: [aLine({ id: 2, detail: {} })] },
    ];
    const asked: (string | undefined)[] = [];
    const list = async (_: object, cursor?: string) => {
      asked.push(cursor);
      return pages[asked.length - 1] ?? { data: [] };
    };
    const text = await readLogAsCsv({ list }, {}, () => {});
    expect(asked).toEqual([undefined, '1']);
    const [head, first, second] = text.split('\r\n');
    expect(head).toBe('id,at,by,action,subject,detail');
    expect(first).toContain(`"'=HYPERLINK(""x"")"`);
    expect(second).toBe(
      '"2","2026-11-20T13:00:00.000Z","Ada","edit","17","{}"',
    );
  });
});
