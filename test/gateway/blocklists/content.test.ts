import { expect, it } from 'vitest';
import { addList, openLists, readAgain } from './support';

it.each([
  ['a web page', 'web_page', '<!DOCTYPE html>\n<title>Maintenance</title>'],
  ['nothing', 'empty', ' \n'],
  ['comments alone', 'empty', '# nothing today\n; none\n'],
  ['no list', 'unreadable', 'Lorem ipsum\ndolor sit\namet 192.0.2.1\n'],
  ['a CSV file of another kind', 'format', 'a,b\n1,2\n'],
])('an update that is %s leaves the list as it was', async (_, code, body) => {
  const { gateway, server } = await openLists('192.0.2.1');
  const list = await addList(gateway, server.url);
  const type = code === 'format' ? 'text/csv' : 'text/plain';
  server.answer((response) =>
    response.writeHead(200, { 'content-type': type }).end(body),
  );
  expect(await readAgain(gateway, list.id)).toMatchObject({
    ...{ state: 'failing', bans: 1, failure: { code } },
  });
});

it('an ETag that is another each time makes no ban anew', async () => {
  const { gateway, server } = await openLists('192.0.2.1', '192.0.2.2');
  let count = 0;
  server.answer((response) =>
    response.writeHead(200, { etag: `"${(count += 1)}"` }).end('192.0.2.1\n'),
  );
  const list = await addList(gateway, server.url);
  const bans = () => gateway.db.selectFrom('bans').selectAll().execute();
  const before = await bans();
  expect(await readAgain(gateway, list.id)).toMatchObject({
    ...{ state: 'current', bans: 1 },
  });
  expect(await bans()).toEqual(before);
});

it('an ETag that stays while the list changes is not believed for longer than a day', async () => {
  const { gateway, server } = await openLists('192.0.2.1');
  const list = await addList(gateway, server.url);
  server.answer((response, request) =>
    request.headers['if-none-match']
      ? response.writeHead(304).end()
      : response.writeHead(200).end('192.0.2.2\n'),
  );
  for (let round = 0; round < 3; round += 1) {
    expect(await readAgain(gateway, list.id)).toMatchObject({ bans: 1 });
  }
  await readAgain(gateway, list.id);
  const found = await gateway.write('GET', '/v1/bans?contains=192.0.2.2');
  expect(await found.json()).toMatchObject({ data: [{ source: 'list' }] });
});

it.each([
  [
    'crowdsec',
    '[{"scope":"Ip","type":"ban","value":"192.0.2.9","duration":"4h"}]',
  ],
  ['csv', 'kind,value\nip,192.0.2.9\n'],
  ['jsonl', '{"type":"metadata"}\n{"cidr":"192.0.2.9/32","sblid":"SBL1"}\n'],
  ['plain', '192.0.2.9 # seen in May\n'],
  ['mastodon-ips', 'ip,severity,comment,expires_at\n192.0.2.9,no_access,,\n'],
])('a list of format %s is guessed and read', async (found, body) => {
  const { gateway, server } = await openLists();
  server.answer((response) => response.end(body));
  const list = await addList(gateway, server.url);
  expect(list).toMatchObject({ state: 'current', found, bans: 1 });
});

it('an entry that ends by itself ends then, unless the list names another end', async () => {
  const { gateway, server } = await openLists();
  const decide = (duration: string) =>
    server.answer((response) =>
      response.end(
        JSON.stringify([
          { scope: 'Ip', type: 'ban', value: '192.0.2.9', duration },
        ]),
      ),
    );
  decide('4h');
  const list = await addList(gateway, server.url, { every: '2h' });
  expect(list.bans).toBe(1);
  decide('12h');
  await readAgain(gateway, list.id, 2 * 60 * 60_000);
  gateway.pass(3 * 60 * 60_000);
  const visit = await gateway.visit({}, { from: '192.0.2.9' });
  expect(visit).toMatchObject({
    ...{ verdict: 'refused', until: '2026-11-21T02:00:00.000Z' },
  });
});
