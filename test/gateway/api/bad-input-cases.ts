const SITE = '/v1/sites/default';
export const VISITS = `${SITE}/visits`;
const SESSION = { widget: 'acquire', page: 'https://shop.example/' };
const ARRAYS = '['.repeat(30_000) + ']'.repeat(30_000);
const LARGE = JSON.stringify({ note: 'x'.repeat(70_000) });

export interface Bad {
  path: string;
  method?: string;
  body?: string;
  json?: unknown;
  headers?: Record<string, string>;
  /** As an administrator's program. */
  signedIn?: boolean;
  status: number;
  code: string;
  field?: string;
}

const sessions = `${SITE}/sessions`;
const bans = { path: '/v1/bans', signedIn: true };
const invalid = { status: 422, code: 'invalid' };

/** Each is a POST unless it says otherwise. */
export const BAD_INPUT: Record<string, Bad> = {
  'an unknown site': {
    path: '/v1/sites/nowhere/visits',
    json: {},
    status: 404,
    code: 'site_not_found',
    field: 'site',
  },
  'the site __proto__': {
    path: '/v1/sites/__proto__/visits',
    json: {},
    status: 404,
    code: 'site_not_found',
    field: 'site',
  },
  'a foreign origin': {
    path: VISITS,
    json: {},
    headers: { origin: 'https://evil.example' },
    status: 403,
    code: 'origin_not_allowed',
    field: 'origin',
  },
  'an origin that only ends right': {
    path: VISITS,
    json: {},
    headers: { origin: 'http://evillocalhost' },
    status: 403,
    code: 'origin_not_allowed',
    field: 'origin',
  },
  'an origin whose port is none': {
    path: sessions,
    json: SESSION,
    headers: { origin: 'http://localhost:99999' },
    status: 403,
    code: 'origin_not_allowed',
    field: 'origin',
  },
  'no origin at all, said so': {
    path: VISITS,
    json: {},
    headers: { origin: 'null' },
    status: 403,
    code: 'origin_not_allowed',
    field: 'origin',
  },
  'malformed JSON': {
    path: VISITS,
    body: '{"visitor": ',
    status: 400,
    code: 'bad_json',
    field: 'body',
  },
  'JSON that is no object': {
    path: VISITS,
    body: '"hello"',
    ...invalid,
    field: 'body',
  },
  null: { path: VISITS, body: 'null', ...invalid, field: 'body' },
  'deep nesting': { path: VISITS, body: ARRAYS, ...invalid, field: 'body' },
  'a form': {
    path: VISITS,
    json: {},
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'unsupported_media_type',
    field: 'content-type',
  },
  'an oversized body': {
    path: VISITS,
    body: LARGE,
    status: 413,
    code: 'too_large',
    field: 'body',
  },
  'a token of a wrong type': {
    path: VISITS,
    json: { visitor: 7 },
    ...invalid,
    field: 'visitor',
  },
  'a forged visitor token': {
    path: VISITS,
    json: { visitor: 'v1.forged-signature' },
    status: 422,
    code: 'bad_visitor_token',
    field: 'visitor',
  },
  'a very long visitor token': {
    path: VISITS,
    json: { visitor: 'x'.repeat(513) },
    ...invalid,
    field: 'visitor',
  },
  'an identity nobody can verify': {
    path: VISITS,
    json: { identity: 'e30.e30.x' },
    status: 422,
    code: 'bad_identity',
    field: 'identity',
  },
  'a session with a forged visitor token': {
    path: sessions,
    json: { ...SESSION, visitor: 'v1.x' },
    status: 422,
    code: 'bad_visitor_token',
    field: 'visitor',
  },
  'a session without widget': {
    path: sessions,
    json: { page: SESSION.page },
    ...invalid,
    field: 'widget',
  },
  'a widget’s name that is a number': {
    path: sessions,
    json: { ...SESSION, widget: 7 },
    ...invalid,
    field: 'widget',
  },
  'a chat id that could be guessed': {
    path: sessions,
    json: { ...SESSION, chat: '1' },
    ...invalid,
    field: 'chat',
  },
  'an unknown session': {
    path: `${sessions}/no-such-token/events`,
    method: 'GET',
    status: 404,
    code: 'session_not_found',
  },
  'a message to an unknown session': {
    path: `${sessions}/no-such-token/messages`,
    json: { text: 'x' },
    status: 404,
    code: 'session_not_found',
  },
  'a wrong method': {
    path: VISITS,
    method: 'GET',
    status: 405,
    code: 'method_not_allowed',
    field: 'method',
  },
  'a list that is written': {
    path: `${SITE}/list`,
    json: {},
    status: 405,
    code: 'method_not_allowed',
    field: 'method',
  },
  'a ban that is replaced': {
    ...bans,
    path: '/v1/bans/1',
    method: 'PUT',
    json: {},
    status: 405,
    code: 'method_not_allowed',
    field: 'method',
  },
  'nothing known': {
    path: '/v1/shoes',
    json: {},
    status: 404,
    code: 'not_found',
  },
  'no token': {
    path: '/v1/bans',
    json: {},
    status: 401,
    code: 'unauthorized',
    field: 'authorization',
  },
  'a bad token': {
    path: '/v1/bans',
    json: {},
    headers: { authorization: 'Bearer secret-but-wrong' },
    status: 401,
    code: 'unauthorized',
    field: 'authorization',
  },
  'a bad cookie': {
    path: '/v1/bans',
    json: {},
    headers: { cookie: '__Host-doorlist=secret-but-wrong' },
    status: 401,
    code: 'unauthorized',
    field: 'authorization',
  },
  'a ban of malformed JSON': {
    ...bans,
    body: "{'keys'}",
    status: 400,
    code: 'bad_json',
    field: 'body',
  },
  'a ban without body': { ...bans, ...invalid, field: 'keys' },
  'a ban as text': {
    ...bans,
    json: {},
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'unsupported_media_type',
    field: 'content-type',
  },
  'a ban with a field unknown': {
    ...bans,
    json: { keys: [], shoes: 1 },
    ...invalid,
  },
  'a ban with __proto__': {
    ...bans,
    body: '{"session":"AAAA-AAAA","__proto__":{"sites":[]}}',
    ...invalid,
  },
  'a ban with a key’s __proto__': {
    ...bans,
    body: '{"keys":[{"__proto__":{"kind":"ip","value":"192.0.2.1"}}]}',
    ...invalid,
    field: 'keys.0.kind',
  },
  'an oversized ban': {
    ...bans,
    body: LARGE,
    status: 413,
    code: 'too_large',
    field: 'body',
  },
  'half of a character': {
    ...bans,
    body: String.raw`{"keys":[{"kind":"visitor","value":"x"}],"note":"\ud83d"}`,
    status: 400,
    code: 'bad_json',
    field: 'note',
  },
  'an Idempotency-Key too long': {
    ...bans,
    json: { keys: [{ kind: 'visitor', value: 'x' }] },
    headers: { 'idempotency-key': 'k'.repeat(256) },
    ...invalid,
    field: 'idempotency-key',
  },
  'a sign-in without password': {
    path: '/v1/sign-in',
    json: { email: 'ada@example.com' },
    ...invalid,
    field: 'password',
  },
  'a sign-in with a long password': {
    path: '/v1/sign-in',
    json: { email: 'ada@example.com', password: 'p'.repeat(1025) },
    ...invalid,
    field: 'password',
  },
  'a sign-in that fails': {
    path: '/v1/sign-in',
    json: { email: 'ada@example.com', password: 'secret-but-wrong' },
    status: 401,
    code: 'unauthorized',
  },
  'a malformed path': {
    path: '/v1/bans/%zz',
    method: 'GET',
    signedIn: true,
    status: 404,
    code: 'not_found',
    field: 'id',
  },
};
