import { expect, it } from 'vitest';
import type { Answer } from '../../../../src/protocol/answer';
import type { Ban } from '../../../../src/protocol/bans';
import type { Statement } from '../../../../src/protocol/statement';
import { openGateway } from '../../support/harness';

const RULES = 'https://shop.example/rules';
const SECRETS = { reason: 'Wrote again as Mallory', note: 'Ask Eve about it' };

const open = async (settings: object = { statement: true, rules: RULES }) => {
  const gateway = await openGateway();
  const put = (json: object) => gateway.write('PUT', '/v1/sites/default', json);
  const set = await put({ reasons: ['Spam', 'Abuse'], ...settings });
  expect(set.status).toBe(200);
  const ban = (more: object = {}) => gateway.ban({ ip: '203.0.113.24' }, more);
  const refused = async () => {
    const response = await gateway.startSession();
    expect(response.status).toBe(403);
    return (await response.json()) as Answer;
  };
  const page = async (answer: Answer, language = 'en') => {
    const path = `${answer.appeal}&lang=${language}`;
    return (await gateway.ask(path)).text();
  };
  return { gateway, put, ban, refused, page };
};

it('says nothing until the site wants it', async () => {
  const { ban, refused, page, gateway } = await open({ appeals: true });
  const { id } = await ban({ reason: 'Spam' });
  const answer = await refused();
  expect(answer.statement).toBeUndefined();
  expect(answer.texts).toBeUndefined();
  expect(await page(answer)).not.toContain('Decided');
  const shown = await gateway.write('GET', `/v1/bans/${id}`);
  expect((await shown.json()) as Ban).not.toHaveProperty('statement');
});

it('states category, rules, who decided, scope, end and appeal', async () => {
  const { ban, refused, page, gateway } = await open({
    ...{ statement: true, rules: RULES, appeals: true },
  });
  const until = new Date(gateway.now() + 3_600_000).toISOString();
  const { id } = await ban({ reason: 'Spam', until, sites: ['default'] });
  const answer = await refused();
  const statement: Statement = {
    ...{ category: 'Spam', rules: RULES, decided: 'person', until },
    ...{ scope: { sites: 'this', closes: 'everything' }, appeals: true },
  };
  expect(answer.statement).toEqual(statement);
  const visit = await gateway.visit();
  expect(visit.statement).toEqual(statement);
  const shown = await gateway.write('GET', `/v1/bans/${id}`);
  expect(((await shown.json()) as Ban).statement).toEqual(statement);
  const html = await page(answer);
  for (const text of ['Spam', 'by a person', 'this site (the chat window)']) {
    expect(html).toContain(text);
  }
  expect(html).toContain(`<a href="${RULES}" rel="noreferrer">${RULES}</a>`);
});

it('stands below the site’s text in the notice, in the language of each', async () => {
  const texts = { en: 'Write to us.', 'de-AT': 'Schreiben Sie uns.' };
  const { ban, refused, page } = await open({
    ...{ statement: true, texts, appeals: true },
  });
  await ban({ reason: 'Abuse' });
  const answer = await refused();
  expect(answer.texts?.['en']).toBe(
    'Write to us.\n\nReason: Abuse\nDecided: by a person\nApplies to: all sites of this team (the chat window)',
  );
  expect(answer.texts?.['de-at']).toMatch(
    /^Schreiben Sie uns\.\n\nGrund: Abuse\nEntschieden: von einem Menschen\n/,
  );
  expect(answer.texts?.['fr']).toMatch(/^Write to us\.\n\nMotif/);
  for (const language of ['de', 'es', 'fr', 'pt', 'ja', 'ar']) {
    expect(answer.texts).toHaveProperty(language);
    const said = answer.texts?.[language]?.split('\n').at(-1) ?? '';
    expect(await page(answer, language)).toContain(said.split(': ')[1]);
  }
});

it('repeats nothing that somebody wrote, and not who decided', async () => {
  const { ban, refused, page, gateway } = await open({
    ...{ statement: true, appeals: true },
  });
  const made = await ban(SECRETS);
  const answer = await refused();
  expect(answer.statement).not.toHaveProperty('category');
  const shown = [JSON.stringify(answer), await page(answer)].join();
  for (const secret of [...Object.values(SECRETS), 'administrator']) {
    expect(shown).not.toContain(secret);
  }
  expect(shown).not.toContain('203.0.113.24');
  const list = await gateway.write('GET', `/v1/bans/${made.id}`);
  expect(((await list.json()) as Ban).statement).not.toHaveProperty('category');
});

it.each([
  ['automatic', { automatic: 1 }],
  ['automatic', { source: 'list' as const }],
  ['person', {}],
])('says %s of a ban with %j', async (decided, columns) => {
  const { ban, refused, gateway } = await open();
  const { id } = await ban({ effect: 'channels' });
  if (Object.keys(columns).length) {
    await gateway.db
      .updateTable('bans')
      .set(columns)
      .where('id', '=', id)
      .execute();
  }
  expect((await refused()).statement).toMatchObject({
    ...{ decided, scope: { sites: 'all', closes: 'chat' } },
  });
});

it('takes an address of the rules with https alone', async () => {
  const { put } = await open();
  for (const rules of [
    'http://shop.example/rules',
    'javascript:alert(1)',
    'x',
  ]) {
    const response = await put({ rules });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      ...{ field: 'rules', detail: expect.stringContaining('https') },
    });
  }
  const none = await put({ rules: null });
  expect(await none.json()).toMatchObject({ rules: null, statement: true });
});

it('is not said of a ban that only watches', async () => {
  const { ban, gateway } = await open();
  const { id } = await ban({ effect: 'watch' });
  expect((await gateway.startSession()).status).toBe(201);
  const shown = await gateway.write('GET', `/v1/bans/${id}`);
  expect((await shown.json()) as Ban).not.toHaveProperty('statement');
});
