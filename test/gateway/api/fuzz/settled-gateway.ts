import { connectAccount } from '../../../../src/gateway/vendors/accounts/connect';
import type { Role } from '../../../../src/protocol/roles';
import { deleteVendorAccount } from '../../../../src/gateway/store/vendors/delete-account';
import { openGateway } from '../../support/harness';
import type { Credentials } from './make-headers';
import { idPool, type Pools } from './make-value';

/** What Acquire signs its webhooks with. */
export const WEBHOOK_SECRET = 'chosen for the webhook';

/** A gateway with something in it, and all that a caller may know of it. */
export const openSettled = async () => {
  const gateway = await openGateway({
    neverBanned: ['203.0.113.0/24'],
    allowPrivate: true,
  });
  await gateway.site('shop', ['http://localhost']);
  await gateway.site('empty', ['http://localhost']);
  /** The one account at a vendor; nobody listens there. */
  const connect = async () => {
    const { db } = gateway;
    await db.deleteFrom('vendor_sites').execute();
    const before = await db
      .selectFrom('vendor_accounts')
      .select('id')
      .execute();
    for (const { id } of before) await deleteVendorAccount(db, id);
    await connectAccount(
      gateway,
      {
        site: 'default',
        vendor: 'acquire',
        name: 'acme',
        token: 'aq-token',
        webhookSecret: WEBHOOK_SECRET,
        origin: 'http://127.0.0.1:1',
      },
      gateway.now(),
    );
  };
  await connect();
  const password = 'correct horse';
  const pools: Pools = {
    site: ['default', 'default', 'default', 'shop', 'empty'],
    sites: ['default', 'shop'],
    email: ['ada@example.com', 'bob@example.com'],
    password: [password, 'wrong'],
    current: [password, password, 'wrong'],
    new: ['battery staple'],
    visitor: [],
    visitor_id: [],
    session: [],
    code: [],
    token: [],
    id: [],
    ban: [],
    epoch: [],
    bits: ['0'],
    shard: ['0'],
    account: ['acme'],
    to: [],
    // Of a page in which agents work.
    origin: ['http://localhost'],
    // Nobody listens there.
    url: ['http://127.0.0.1:1/'],
    delivery: [],
  };
  const basic = Buffer.from(`ada@example.com:${password}`).toString('base64');
  const bearer = async (
    role?: Role,
    sites?: string[],
  ): Promise<[string, string]> => [
    'authorization',
    `Bearer ${await gateway.token(role, sites)}`,
  ];
  const signIn = async (): Promise<string> => {
    const ada = await gateway.user(
      'ada@example.com',
      'administrator',
      password,
    );
    // Whom a chat is handed over to: removed and added, she has another id.
    pools['to'] = [String(ada.id)];
    const response = await gateway.ask('/v1/sign-in', {
      method: 'POST',
      json: { email: 'ada@example.com', password },
      from: '192.0.2.200',
    });
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const makeCredentials = async (cookie: string): Promise<Credentials> => ({
    bearer: [
      await bearer(),
      await bearer(),
      await bearer('agent'),
      await bearer('administrator', ['shop']),
    ],
    basic: [['authorization', `Basic ${basic}`]],
    cookie: [
      ['cookie', cookie],
      ['cookie', `${cookie}; doorlist_visitor=x.y`],
    ],
    siteKey: ['default', 'shop'].map((site) => [
      'authorization',
      `Bearer ${gateway.secrets.chatServerKey(site, 1)}`,
    ]),
  });
  const credentials = await makeCredentials(await signIn());
  /** Signs in anew, after a password, user, sign-in, token or account went. */
  const renew = async () => {
    gateway.renew();
    await gateway.site('shop', ['http://localhost']);
    await gateway.site('empty', ['http://localhost']);
    await connect();
    Object.assign(credentials, await makeCredentials(await signIn()));
  };
  return { gateway, pools, credentials, renew };
};

const remember = (pools: Pools, name: string, value: unknown) => {
  const pool = pools[name];
  if (!pool || (typeof value !== 'string' && typeof value !== 'number')) return;
  pool.push(String(value));
  if (pool.length > 8) pool.shift();
};

/** What an answer tells is asked for later. */
export const learn = (
  pools: Pools,
  path: string,
  answer: Record<string, unknown>,
) => {
  remember(pools, 'ban', answer['reference']);
  const own = /\/(deliveries|test)\b/.test(path) ? 'delivery' : idPool(path);
  pools[own] ??= [];
  const listed = answer['data'];
  const rows: unknown[] = Array.isArray(listed) ? listed : [answer];
  for (const row of rows.slice(0, 3)) {
    remember(pools, own, (Object(row) as { id?: unknown }).id);
  }
  // What changes a ban tells no new id: all others would be pushed out.
  const names = path.startsWith('/v1/bans/{id}') ? [] : ['id'];
  for (const name of [...names, 'visitor', 'epoch']) {
    remember(pools, name, answer[name]);
  }
  remember(pools, 'visitor_id', answer['visitor']);
  if (typeof answer['link'] === 'string') {
    const [, secret] = answer['link'].split('#invitation=');
    remember(pools, 'token', secret);
  }
  if (!path.endsWith('/sessions')) return;
  remember(pools, 'token', answer['token']);
  remember(pools, 'code', answer['code']);
  remember(pools, 'session', answer['code']);
};
