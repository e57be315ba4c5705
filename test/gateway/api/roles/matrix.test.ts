import { expect, it } from 'vitest';
import { rightOf } from '../../../../src/gateway/auth/operation-rights';
import { routes } from '../../../../src/gateway/api/routes';
import { ROLES, type Role } from '../../../../src/protocol/roles';
import { readStream } from '../../support/read-stream';
import { expectedOf } from './expected';
import { OPEN_TO_ANYBODY, OPERATIONS, type Row } from './operations';
import { openWorld, type World } from './world';

const SCOPES = {
  'all sites': null,
  'the site': ['shop'],
  'another site': ['blog'],
} as const;
type Scope = keyof typeof SCOPES;

const rowOf = (id: string): Row | undefined =>
  OPERATIONS[id.replace(/^zendeskOld/, 'zendesk')];

/** A token of a role and scope, and a person of them who signed in. */
const makeCaller = async (world: World, role: Role, scope: Scope) => {
  const sites = [...(SCOPES[scope] ?? [])];
  const person = await world.user(role, sites);
  return {
    person,
    token: await world.gateway.token(role, sites),
    signIn: await world.signIn(person.id, role),
  };
};

/** The status that a caller gets; somebody else made what is asked about. */
const statusFor = (row: Row, role: Role, scope: Scope): number => {
  const { roles, own, allSites } = expectedOf(row.right);
  if (allSites && scope !== 'all sites') return 403;
  if (![...roles, ...(own ?? [])].includes(role)) return 403;
  if (scope === 'another site' && row.elsewhere) return row.elsewhere;
  return roles.includes(role) ? row.ok : 403;
};

/** Returns what an answer was, as far as it matters here. */
const read = async (response: Response, shows: string | undefined) => {
  const { status } = response;
  if (!shows || status >= 300) return { status };
  const isStream = response.headers.get('content-type')?.includes('event-');
  if (!isStream) {
    return { status, shows: (await response.text()).includes(shows) };
  }
  const stream = readStream(response);
  const text = JSON.stringify(await stream.until('ready'));
  await stream.close();
  return { status, shows: text.includes(shows) };
};

it('an operation without a right can’t be mounted', () => {
  expect(() => rightOf('liftBan')).not.toThrow();
  expect(() => rightOf('addSomething')).toThrow('has no row');
});

it('each operation has a row, and none has one too many', () => {
  const ids = routes.map(({ id }) => id.replace(/^zendeskOld/, 'zendesk'));
  expect(
    [...OPEN_TO_ANYBODY, ...Object.keys(OPERATIONS)].toSorted(),
    'A new operation gets a row in operations.ts: see operation-rights.ts.',
  ).toEqual([...new Set(ids)].toSorted());
});

it('what anybody may ask needs no caller', () => {
  for (const { id, security } of routes) {
    const isOpen = OPEN_TO_ANYBODY.includes(id);
    const isSigned = security.some((scheme) => scheme !== 'siteKey');
    expect({ id, isSigned, right: rightOf(id) === 'anybody' }).toEqual({
      ...{ id, isSigned: !isOpen, right: isOpen },
    });
  }
});

it('every other operation is for its roles alone, and on their sites', async () => {
  const world = await openWorld();
  const differences: object[] = [];
  const scopes = Object.keys(SCOPES) as Scope[];
  const askers: ({ role: Role; scope: Scope } & Awaited<
    ReturnType<typeof makeCaller>
  >)[] = [];
  for (const role of ROLES) {
    for (const scope of scopes) {
      askers.push({ role, scope, ...(await makeCaller(world, role, scope)) });
    }
  }

  const attempt = async (
    id: string,
    row: Row,
    { role, scope, ...caller }: (typeof askers)[number],
  ) => {
    const { path, shows, ...init } = await row.send(world, caller.person);
    const token = row.person ? caller.signIn : caller.token;
    const response = await world.gateway.ask(
      id.startsWith('zendeskOld')
        ? path.replace('/api/v2/chat', '/api/v2')
        : path,
      { ...init, token },
    );
    const isElsewhere = scope === 'another site';
    const status = statusFor(row, role, scope);
    const expected = {
      status,
      ...(shows && status < 300 && { shows: !isElsewhere }),
    };
    const found = await read(response, shows);
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      differences.push({ id, role, scope, found, expected });
    }
  };

  for (const { id } of routes) {
    const row = rowOf(id);
    if (!row) continue;
    for (const asker of askers) await attempt(id, row, asker);
    const { path, method } = await row.send(world, { id: 0 });
    const stranger = await world.gateway.ask(path, {
      ...(method && { method }),
    });
    if (stranger.status !== 401)
      differences.push({ id, stranger: stranger.status });
  }
  expect(differences).toEqual([]);
});

it('a person of some sites sees and does what a token of them would', async () => {
  const world = await openWorld();
  const { ban, chat } = await world.shown();
  const statuses = async (sites: string[]) => {
    const { id } = await world.user('administrator', sites);
    const token = await world.signIn(id, 'administrator');
    const paths = [`/v1/bans/${ban.id}`, `/v1/sessions/${chat.code}`];
    paths.push('/v1/sites/shop/check', '/v1/users', '/v1/me');
    const found: number[] = [];
    for (const path of paths) {
      found.push((await world.gateway.ask(path, { token })).status);
    }
    return found;
  };
  expect(await statuses([])).toEqual([200, 200, 200, 200, 200]);
  expect(await statuses(['shop'])).toEqual([200, 200, 200, 403, 200]);
  expect(await statuses(['blog'])).toEqual([404, 404, 404, 403, 200]);
});
