// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { nothing, ok, problem } from './fake-gateway';
import { openSettings } from './open-settings';
import { aList } from './people-samples';

const LISTS = '/v1/lists';
const REACH = {
  ...{ visitors: 14, chats: 20, running: 1, signedIn: 2 },
  keys: [],
};
const COUNTS = {
  ...{ refused: 0, watched: 1200, excepted: 0, neverBan: 1, skipped: 0 },
  ...{ invalid: 3, examples: [] },
};
const WAITING = aList({
  state: 'waiting',
  waiting: {
    ...{ update: 'u1', since: '2026-11-20T12:00:00.000Z', text: '' },
    ...{ why: ['grows'], adds: 800, from: 1200, to: 2000, reach: REACH },
  },
});

describe('the shared lists', () => {
  it('say how they are, what they block and where', async () => {
    const { panel } = openSettings('lists', {
      [`GET ${LISTS}`]: ok({ data: [aList({ sites: ['shop'] })] }),
    });
    await panel.find('.panel h2', 'drop');
    await panel.find('.lamp.on', 'up to date');
    await panel.says('.panel', /1,200 blocks, only watching on shop\./);
  });

  it('that can’t be read say why', async () => {
    const { panel } = openSettings('lists', {
      [`GET ${LISTS}`]: ok({
        data: [
          aList({
            state: 'failing',
            failure: {
              ...{ code: 'unreachable', text: 'It can’t be reached.' },
              ...{ since: '2026-11-20T12:00:00.000Z', tries: 4 },
            },
          }),
        ],
      }),
    });
    await panel.says('.panel .late', 'It can’t be reached. Tried 4 times.');
  });

  it('show an update that waits with whom it would hit, and are allowed it', async () => {
    const { gateway, panel } = openSettings('lists', {
      [`GET ${LISTS}`]: ok({ data: [WAITING] }),
      [`POST ${LISTS}/5/approve`]: ok(aList({ bans: 2000 })),
    });
    await panel.says('.waiting-update', /From 1,200 to 2,000 entries/);
    await panel.says('.waiting-update', /14 visitors.*2 of them signed in/);
    await panel.click('Allow');
    await panel.says('.panel', /2,000 blocks/);
    expect(panel.all('.waiting-update')).toEqual([]);
    expect(gateway.to(`POST ${LISTS}/5/approve`)[0]?.body).toEqual({
      update: 'u1',
    });
  });

  it('are looked at before they are added', async () => {
    const { gateway, panel } = openSettings('lists', {
      [`GET ${LISTS}`]: ok({ data: [] }),
      [`POST ${LISTS}/preview`]: ok({
        ...{ found: 'plain', bytes: 9, counts: COUNTS, reach: REACH },
        waits: ['signed_in'],
      }),
      [`POST ${LISTS}`]: ok(aList({ state: 'reading' }), 201),
    });
    await panel.find('h2', 'No shared lists');
    await panel.click('Add a list');
    await panel.type('dialog [name=url]', 'https://lists.example.com/drop.txt');
    await panel.click('Look whom it would hit');
    await panel.says('dialog', /It has 1,200 entries that block somebody/);
    await panel.says('dialog', /14 visitors of the last 30 days/);
    await panel.says('dialog', /would wait for somebody/);
    (await panel.find<HTMLButtonElement>('dialog footer .primary')).click();
    await panel.find('.lamp.waits', 'being read');
    expect(gateway.to(`POST ${LISTS}`)[0]?.body).toEqual({
      url: 'https://lists.example.com/drop.txt',
      ...{ as: 'watch', every: '6h', sites: [] },
    });
  });

  it('say beside the address what is wrong with it', async () => {
    const { panel } = openSettings('lists', {
      [`GET ${LISTS}`]: ok({ data: [] }),
      [`POST ${LISTS}`]: problem(422, 'invalid', {
        detail: 'Expected an address with https.',
        field: 'url',
      }),
    });
    await panel.click('Add a list');
    await panel.type('dialog [name=url]', 'http://x.example');
    (await panel.find<HTMLButtonElement>('dialog footer .primary')).click();
    await panel.says(
      'label:has([name=url]) [role=alert]',
      'Expected an address with https.',
    );
  });

  it('have exceptions, which are added and removed', async () => {
    const exception = {
      ...{ id: 1, kind: 'ip', value: '203.0.113.9', note: 'our supplier' },
      ...{ by: { id: 1, name: 'Ada' }, at: '2026-11-20T12:00:00.000Z' },
    };
    const { gateway, panel } = openSettings('lists', {
      [`GET ${LISTS}`]: ok({ data: [aList()] }),
      [`GET ${LISTS}/5/exceptions`]: ok({ data: [] }),
      [`POST ${LISTS}/5/exceptions`]: ok(exception, 201),
      [`DELETE ${LISTS}/5/exceptions/1`]: nothing,
    });
    await panel.click('Exceptions');
    await panel.says('.exceptions', 'None: all of the list is blocked.');
    await panel.type('.exceptions [name=value]', '203.0.113.9');
    await panel.type('.exceptions [name=note]', 'our supplier');
    await panel.click('Add exception');
    await panel.says('.exceptions li', /203.0.113.9 our supplier.*Ada/);
    (
      await panel.find<HTMLButtonElement>('[aria-label="Remove: 203.0.113.9"]')
    ).click();
    await panel.says('.exceptions', 'None: all of the list is blocked.');
    expect(gateway.to(`POST ${LISTS}/5/exceptions`)[0]?.body).toEqual({
      ...{ value: '203.0.113.9', note: 'our supplier' },
    });
  });

  it('of other sites, too, are looked at only', async () => {
    const { panel } = openSettings(
      'lists',
      { [`GET ${LISTS}`]: ok({ data: [WAITING] }) },
      { role: 'administrator', sites: ['shop'] },
    );
    await panel.says('.waiting-update', /From 1,200/);
    const verbs = panel.texts('.panel button');
    expect(verbs).toEqual(['Exceptions']);
  });

  it('are no agent’s to see', async () => {
    const { panel } = openSettings('lists', {}, { role: 'agent' });
    await panel.find(
      'h1',
      'You can’t see this. Ask an owner or administrator.',
    );
  });
});
