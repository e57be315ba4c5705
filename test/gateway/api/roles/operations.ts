import type { ExpectedRight } from './expected';
import type { World } from './world';

interface Request {
  path: string;
  method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  json?: unknown;
  /** Text that the answer holds only for who may see the site. */
  shows?: string;
}

/** Who asks. */
interface Asker {
  /** A user's id. */
  id: number;
}

/** How an operation is asked about something of the site `shop`. */
export interface Row {
  right: ExpectedRight;
  /** The status for who may. */
  ok: number;
  /** The status for who has the right on another site; else as for who may. */
  elsewhere?: 403 | 404 | 422;
  /** Whether only a person who signed in may ask. */
  person?: true;
  /** Makes what is asked about, and the request. */
  send: (world: World, asker: Asker) => Request | Promise<Request>;
}

const ZENDESK = '/api/v2/chat';
const BLOCKS = '/api/v1/crm/block-visitor';
const AUDIT = '/api/v1/account/audit-log';

/** What anybody may ask, without credentials of a person or token. */
export const OPEN_TO_ANYBODY = [
  ...['getSetup', 'createFirstOwner'],
  ...[
    'signIn',
    'signInWithSecondFactor',
    'getSignInOptions',
    'askForPasswordLink',
    'beginOpenIdSignIn',
    'finishOpenIdSignIn',
    'signOut',
    'acceptInvitation',
    'visit',
    'startSession',
    'countRefusal',
    'followRefusal',
    'addAppeal',
    'forgetVisitor',
  ],
  ...['getList', 'getShard', 'noteAssigned', 'endSession', 'changeClaims'],
  ...['sendMessage', 'followMessages', 'followVerdict', 'verifyChat'],
  ...['hearFromAcquire', 'getEvidenceKey', 'health', 'ready', 'describe'],
];

/** Every other operation, by its id; that of Zendesk's old paths goes without. */
export const OPERATIONS: Record<string, Row> = {
  listBans: {
    ...{ right: 'read bans', ok: 200 },
    send: async ({ shown }) => ({
      path: '/v1/bans?limit=500',
      shows: (await shown()).ban.visitor,
    }),
  },
  addBan: {
    ...{ right: 'add bans', ok: 201, elsewhere: 403 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/bans' },
      json: { keys: [{ kind: 'visitor', value: next() }], sites: ['shop'] },
    }),
  },
  previewBan: {
    ...{ right: 'add bans', ok: 200, elsewhere: 403 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/bans/preview' },
      json: { keys: [{ kind: 'visitor', value: next() }], sites: ['shop'] },
    }),
  },
  explain: {
    ...{ right: 'read bans', ok: 200, elsewhere: 422 },
    send: async ({ shown }) => ({
      path: `/v1/explain?site=shop&kind=visitor&value=${(await shown()).ban.visitor}`,
      shows: (await shown()).ban.reference,
    }),
  },
  getBan: {
    ...{ right: 'read bans', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({ path: `/v1/bans/${(await shown()).ban.id}` }),
  },
  retryBan: {
    ...{ right: 'add bans', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      method: 'POST',
      path: `/v1/bans/${(await shown()).ban.id}/retry`,
    }),
  },
  liftBan: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ ban }) => ({
      method: 'DELETE',
      path: `/v1/bans/${(await ban()).id}`,
    }),
  },
  editBan: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ shown, next }) => ({
      ...{ method: 'PATCH', path: `/v1/bans/${(await shown()).ban.id}` },
      json: { reason: next() },
    }),
  },
  restoreBan: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      method: 'POST',
      path: `/v1/bans/${(await shown()).ban.id}/restore`,
    }),
  },
  approveBan: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ waiting }) => ({
      method: 'POST',
      path: `/v1/bans/${(await waiting()).id}/approve`,
    }),
  },
  declineBan: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ waiting }) => ({
      method: 'POST',
      path: `/v1/bans/${(await waiting()).id}/decline`,
    }),
  },
  commentOnBan: {
    ...{ right: 'add bans', ok: 201, elsewhere: 404 },
    send: async ({ shown, next }) => ({
      method: 'POST',
      path: `/v1/bans/${(await shown()).ban.id}/comments`,
      json: { text: next() },
    }),
  },
  banTimeline: {
    ...{ right: 'read bans', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      path: `/v1/bans/${(await shown()).ban.id}/timeline`,
    }),
  },
  joinBan: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ ban }) => ({
      method: 'POST',
      path: `/v1/bans/${(await ban()).id}/join`,
      json: { ban: (await ban()).id },
    }),
  },
  suspendBan: {
    ...{ right: 'approve bans', ok: 409, elsewhere: 404, person: true },
    // No account there has people suspended.
    send: async ({ ban }) => ({
      method: 'POST',
      path: `/v1/bans/${(await ban()).id}/suspend`,
      json: { confirm: true },
    }),
  },
  endSuspension: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ ban }) => ({
      method: 'DELETE',
      path: `/v1/bans/${(await ban()).id}/suspend`,
    }),
  },
  separateBan: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ ban }) => ({
      method: 'DELETE',
      path: `/v1/bans/${(await ban()).id}/join`,
    }),
  },
  changeBans: {
    ...{ right: 'add bans', ok: 202 },
    send: async ({ ban }) => ({
      ...{ method: 'POST', path: '/v1/bans/bulk' },
      json: { ids: [(await ban()).id], action: { lift: {} } },
    }),
  },
  importBans: {
    ...{ right: 'import bans', ok: 202 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/bans/import' },
      json: [{ kind: 'visitor', value: next() }],
    }),
  },
  exportBans: {
    ...{ right: 'read bans', ok: 200 },
    send: async ({ shown }) => ({
      path: '/v1/bans/export',
      shows: (await shown()).ban.visitor,
    }),
  },

  listAppeals: {
    ...{ right: 'approve bans', ok: 200 },
    send: async ({ shownAppeal }) => ({
      path: '/v1/appeals',
      shows: (await shownAppeal()).text,
    }),
  },
  getAppeal: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ shownAppeal }) => ({
      path: `/v1/appeals/${(await shownAppeal()).id}`,
    }),
  },
  listSuggestions: {
    ...{ right: 'approve bans', ok: 200 },
    send: async ({ merge }) => {
      const shows = await merge();
      return { path: '/v1/suggestions?site=shop&limit=500', shows };
    },
  },
  acceptSuggestion: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ merge }) => ({
      method: 'POST',
      path: `/v1/suggestions/${await merge()}/accept`,
    }),
  },
  dismissSuggestion: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ merge }) => ({
      method: 'POST',
      path: `/v1/suggestions/${await merge()}/dismiss`,
    }),
  },
  undoSuggestion: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ merge, suggested }) => ({
      method: 'POST',
      path: `/v1/suggestions/${await suggested(await merge())}/undo`,
    }),
  },
  acceptAppeal: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ appeal }) => ({
      method: 'POST',
      path: `/v1/appeals/${(await appeal()).id}/accept`,
    }),
  },
  declineAppeal: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ appeal }) => ({
      method: 'POST',
      path: `/v1/appeals/${(await appeal()).id}/decline`,
    }),
  },

  listJobs: {
    ...{ right: 'add bans', ok: 200 },
    send: () => ({ path: '/v1/jobs' }),
  },
  getJob: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ job }) => ({ path: `/v1/jobs/${await job()}` }),
  },
  followJob: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ job }) => ({ path: `/v1/jobs/${await job()}/events` }),
  },
  listJobLines: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ job }) => ({ path: `/v1/jobs/${await job()}/lines` }),
  },
  cancelJob: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ job }) => ({
      method: 'DELETE',
      path: `/v1/jobs/${await job()}`,
    }),
  },
  resumeJob: {
    ...{ right: 'change bans', ok: 202, elsewhere: 404 },
    send: async ({ job }) => ({
      method: 'POST',
      path: `/v1/jobs/${await job('cancelled')}/resume`,
    }),
  },
  undoJob: {
    ...{ right: 'change bans', ok: 202, elsewhere: 404 },
    send: async ({ job }) => ({
      method: 'POST',
      path: `/v1/jobs/${await job()}/undo`,
    }),
  },

  repeatImport: {
    ...{ right: 'import bans', ok: 202, elsewhere: 404 },
    send: async ({ job }) => ({
      method: 'POST',
      path: `/v1/jobs/${await job()}/repeat`,
    }),
  },

  listSessions: {
    ...{ right: 'read chats', ok: 200 },
    send: async ({ shown }) => ({
      path: '/v1/sessions',
      shows: (await shown()).chat.name,
    }),
  },
  followSessions: {
    ...{ right: 'read chats', ok: 200 },
    send: async ({ shown }) => ({
      path: '/v1/sessions/stream',
      shows: (await shown()).chat.name,
    }),
  },
  listWaves: {
    ...{ right: 'read chats', ok: 200 },
    send: async ({ wave }) => ({
      path: '/v1/sessions/waves',
      shows: (await wave()).code,
    }),
  },
  blockWave: {
    ...{ right: 'add bans', ok: 202, elsewhere: 404 },
    send: async ({ wave }) => ({
      method: 'POST',
      path: `/v1/sessions/waves/${(await wave()).id}/block?dryRun=1`,
      json: { kinds: ['visitor'] },
    }),
  },
  getSession: {
    ...{ right: 'read chats', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      path: `/v1/sessions/${(await shown()).chat.code}`,
    }),
  },
  claimSession: {
    ...{ right: 'write chats', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      method: 'POST',
      path: `/v1/sessions/${(await shown()).chat.code}/claim`,
    }),
  },
  releaseChat: {
    ...{ right: 'write chats', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      method: 'POST',
      path: `/v1/sessions/${(await shown()).chat.code}/release`,
    }),
  },
  handOverChat: {
    ...{ right: 'write chats', ok: 200, elsewhere: 404 },
    send: async ({ shown, user }) => ({
      method: 'POST',
      path: `/v1/sessions/${(await shown()).chat.code}/hand-over`,
      json: { to: (await user()).id },
    }),
  },
  markChatDone: {
    ...{ right: 'write chats', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      method: 'POST',
      path: `/v1/sessions/${(await shown()).chat.code}/done`,
    }),
  },
  endChat: {
    ...{ right: 'write chats', ok: 200, elsewhere: 404 },
    send: async ({ chat }) => ({
      method: 'POST',
      path: `/v1/sessions/${(await chat()).code}/end`,
    }),
  },
  escalateChat: {
    ...{ right: 'write chats', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      method: 'POST',
      path: `/v1/sessions/${(await shown()).chat.code}/escalate`,
    }),
  },
  getEvidence: {
    ...{ right: 'approve bans', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      path: `/v1/sessions/${(await shown()).chat.code}/evidence`,
    }),
  },
  addSamePerson: {
    ...{ right: 'change bans', ok: 200, elsewhere: 404 },
    send: async ({ chat, shown }) => ({
      method: 'POST',
      path: `/v1/sessions/${(await chat()).code}/same-person`,
      json: { ban: (await shown()).ban.id },
    }),
  },
  dismissFlag: {
    ...{ right: 'write chats', ok: 200, elsewhere: 404 },
    send: async ({ flagged }) => {
      const { code, ban } = await flagged();
      return { method: 'DELETE', path: `/v1/sessions/${code}/flags/${ban}` };
    },
  },
  listMessages: {
    ...{ right: 'read messages', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      path: `/v1/sessions/${(await shown()).chat.code}/messages`,
    }),
  },
  replyToSession: {
    ...{ right: 'write chats', ok: 201, elsewhere: 404 },
    send: async ({ shown, next }) => ({
      method: 'POST',
      path: `/v1/sessions/${(await shown()).chat.code}/messages`,
      json: { text: next() },
    }),
  },

  whoAmI: {
    ...{ right: 'self', ok: 200 },
    send: () => ({ path: '/v1/me' }),
  },
  changePassword: {
    ...{ right: 'self', ok: 204, person: true },
    send: () => ({
      ...{ method: 'POST', path: '/v1/me/password' },
      json: { current: 'correct horse', new: 'correct horse' },
    }),
  },
  getSecondFactor: {
    ...{ right: 'self', ok: 200, person: true },
    send: () => ({ path: '/v1/me/second-factor' }),
  },
  beginSecondFactor: {
    ...{ right: 'self', ok: 201, person: true },
    send: async ({ secondFactor }, { id }) => {
      await secondFactor(id, 'none');
      return {
        ...{ method: 'POST', path: '/v1/me/second-factor' },
        json: { password: 'correct horse' },
      };
    },
  },
  confirmSecondFactor: {
    ...{ right: 'self', ok: 200, person: true },
    send: async ({ secondFactor }, { id }) => ({
      ...{ method: 'POST', path: '/v1/me/second-factor/confirm' },
      json: { code: await secondFactor(id, 'begun') },
    }),
  },
  renewRecoveryCodes: {
    ...{ right: 'self', ok: 201, person: true },
    send: async ({ secondFactor }, { id }) => ({
      ...{ method: 'POST', path: '/v1/me/second-factor/recovery-codes' },
      json: {
        password: 'correct horse',
        code: await secondFactor(id, 'set'),
      },
    }),
  },
  removeSecondFactor: {
    ...{ right: 'self', ok: 204, person: true },
    send: async ({ secondFactor }, { id }) => ({
      ...{ method: 'POST', path: '/v1/me/second-factor/remove' },
      json: {
        password: 'correct horse',
        code: await secondFactor(id, 'set'),
      },
    }),
  },
  listSignIns: {
    ...{ right: 'self', ok: 200, person: true },
    send: () => ({ path: '/v1/me/sign-ins' }),
  },
  endOtherSignIns: {
    ...{ right: 'self', ok: 200, person: true },
    send: () => ({ method: 'DELETE', path: '/v1/me/sign-ins' }),
  },
  getSignIn: {
    ...{ right: 'self', ok: 200, person: true },
    send: async ({ signIn, signIns }, { id }) => {
      await signIn(id, 'viewer');
      const [newest] = await signIns(id);
      return { path: `/v1/me/sign-ins/${newest}` };
    },
  },
  endSignIn: {
    ...{ right: 'self', ok: 204, person: true },
    send: async ({ signIn, signIns }, { id }) => {
      await signIn(id, 'viewer');
      const [newest] = await signIns(id);
      return { method: 'DELETE', path: `/v1/me/sign-ins/${newest}` };
    },
  },
  getPageOrigin: {
    ...{ right: 'self', ok: 200, person: true },
    send: () => ({ path: '/v1/me/page-tokens?origin=http://localhost' }),
  },
  addPageToken: {
    ...{ right: 'self', ok: 201, person: true },
    send: () => ({
      ...{ method: 'POST', path: '/v1/me/page-tokens' },
      json: { origin: 'http://localhost' },
    }),
  },
  endPageTokens: {
    ...{ right: 'self', ok: 200, person: true },
    send: () => ({ method: 'DELETE', path: '/v1/me/page-tokens' }),
  },

  listUsers: {
    ...{ right: 'manage people', ok: 200 },
    send: () => ({ path: '/v1/users' }),
  },
  inviteUser: {
    ...{ right: 'manage people', ok: 201 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/users' },
      json: { email: `${next()}@example.com`, role: 'agent' },
    }),
  },
  getUser: {
    ...{ right: 'manage people', ok: 200 },
    send: (_, { id }) => ({ path: `/v1/users/${id}` }),
  },
  changeUser: {
    ...{ right: 'manage people', ok: 200 },
    send: async ({ shownUser }) => ({
      ...{ method: 'PATCH', path: `/v1/users/${(await shownUser()).id}` },
      json: { role: 'supervisor' },
    }),
  },
  renewPasswordLink: {
    ...{ right: 'manage people', ok: 201 },
    send: async ({ shownUser }) => ({
      method: 'POST',
      path: `/v1/users/${(await shownUser()).id}/link`,
    }),
  },
  removeSecondFactorOf: {
    ...{ right: 'manage people', ok: 204 },
    send: async ({ user, secondFactor }) => {
      const { id } = await user('agent');
      await secondFactor(id, 'set');
      return { method: 'DELETE', path: `/v1/users/${id}/second-factor` };
    },
  },
  removeUser: {
    ...{ right: 'manage people', ok: 200 },
    send: async ({ user }) => ({
      method: 'DELETE',
      path: `/v1/users/${(await user('agent')).id}`,
    }),
  },
  listTokens: {
    ...{ right: 'manage people', ok: 200 },
    send: () => ({ path: '/v1/tokens' }),
  },
  createToken: {
    ...{ right: 'manage people', ok: 201 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/tokens' },
      json: { name: next(), role: 'agent' },
    }),
  },
  getToken: {
    ...{ right: 'manage people', ok: 200 },
    send: async ({ token }) => ({ path: `/v1/tokens/${(await token()).id}` }),
  },
  changeToken: {
    ...{ right: 'manage people', ok: 200 },
    send: async ({ token }) => ({
      ...{ method: 'PATCH', path: `/v1/tokens/${(await token()).id}` },
      json: { expiresAt: null },
    }),
  },
  revokeToken: {
    ...{ right: 'manage people', ok: 200 },
    send: async ({ token }) => ({
      method: 'DELETE',
      path: `/v1/tokens/${(await token()).id}`,
    }),
  },

  listLists: {
    ...{ right: 'read lists', ok: 200 },
    send: async ({ sharedList }) => ({
      path: '/v1/lists?limit=500',
      shows: (await sharedList()).name,
    }),
  },
  addList: {
    ...{ right: 'write lists', ok: 201, elsewhere: 403 },
    send: () => ({
      ...{ method: 'POST', path: '/v1/lists' },
      json: { url: 'http://127.0.0.1:1/', as: 'watch', sites: ['shop'] },
    }),
  },
  previewList: {
    // Nothing answers there.
    ...{ right: 'write lists', ok: 422, elsewhere: 403 },
    send: () => ({
      ...{ method: 'POST', path: '/v1/lists/preview' },
      json: { url: 'http://127.0.0.1:1/', as: 'watch', sites: ['shop'] },
    }),
  },
  getSharedList: {
    ...{ right: 'read lists', ok: 200, elsewhere: 404 },
    send: async ({ sharedList }) => ({ path: (await sharedList()).path }),
  },
  changeList: {
    ...{ right: 'write lists', ok: 200, elsewhere: 404 },
    send: async ({ sharedList }) => ({
      ...{ method: 'PATCH', path: (await sharedList()).path },
      json: { every: '2h' },
    }),
  },
  removeList: {
    ...{ right: 'write lists', ok: 204, elsewhere: 404 },
    send: async ({ makeSharedList }) => ({
      ...{ method: 'DELETE', path: (await makeSharedList()).path },
    }),
  },
  refreshList: {
    ...{ right: 'write lists', ok: 202, elsewhere: 404 },
    send: async ({ sharedList }) => ({
      ...{ method: 'POST', path: `${(await sharedList()).path}/refresh` },
    }),
  },
  approveListUpdate: {
    // None waits.
    ...{ right: 'write lists', ok: 409, elsewhere: 404 },
    send: async ({ sharedList }) => ({
      ...{ method: 'POST', path: `${(await sharedList()).path}/approve` },
    }),
  },
  declineListUpdate: {
    // None waits.
    ...{ right: 'write lists', ok: 409, elsewhere: 404 },
    send: async ({ sharedList }) => ({
      ...{ method: 'POST', path: `${(await sharedList()).path}/decline` },
    }),
  },
  listListExceptions: {
    ...{ right: 'read lists', ok: 200, elsewhere: 404 },
    send: async ({ sharedList }) => ({
      path: `${(await sharedList()).path}/exceptions`,
    }),
  },
  addListException: {
    ...{ right: 'write lists', ok: 201, elsewhere: 404 },
    send: async ({ sharedList, next }) => ({
      ...{ method: 'POST', path: `${(await sharedList()).path}/exceptions` },
      json: { value: `${next()}.example` },
    }),
  },
  removeListException: {
    ...{ right: 'write lists', ok: 204, elsewhere: 404 },
    send: async ({ sharedList, next, gateway }) => {
      const path = `${(await sharedList()).path}/exceptions`;
      const value = `${next()}.example`;
      const added = await gateway.write('POST', path, { value });
      const { id } = (await added.json()) as { id: number };
      return { method: 'DELETE', path: `${path}/${id}` };
    },
  },
  listWebhooks: {
    ...{ right: 'manage webhooks', ok: 200 },
    send: () => ({ path: '/v1/webhooks' }),
  },
  addWebhook: {
    ...{ right: 'manage webhooks', ok: 201 },
    send: () => ({
      ...{ method: 'POST', path: '/v1/webhooks' },
      json: { url: 'http://127.0.0.1:1/', events: ['job.ended'] },
    }),
  },
  getWebhook: {
    ...{ right: 'manage webhooks', ok: 200 },
    send: async ({ webhook }) => ({ path: (await webhook()).path }),
  },
  changeWebhook: {
    ...{ right: 'manage webhooks', ok: 200 },
    send: async ({ webhook }) => ({
      ...{ method: 'PATCH', path: (await webhook()).path },
      json: { description: 'crm' },
    }),
  },
  removeWebhook: {
    ...{ right: 'manage webhooks', ok: 204 },
    send: async ({ webhook }) => ({
      ...{ method: 'DELETE', path: (await webhook()).path },
    }),
  },
  rotateWebhookSecret: {
    ...{ right: 'manage webhooks', ok: 200 },
    send: async ({ webhook }) => ({
      ...{ method: 'POST', path: `${(await webhook()).path}/secret` },
    }),
  },
  testWebhook: {
    ...{ right: 'manage webhooks', ok: 202 },
    send: async ({ webhook }) => ({
      ...{ method: 'POST', path: `${(await webhook()).path}/test` },
    }),
  },
  listDeliveries: {
    ...{ right: 'manage webhooks', ok: 200 },
    send: async ({ webhook }) => ({
      path: `${(await webhook()).path}/deliveries`,
    }),
  },
  getDelivery: {
    ...{ right: 'manage webhooks', ok: 200 },
    send: async ({ webhook }) => ({ path: (await webhook()).delivery }),
  },
  redeliver: {
    ...{ right: 'manage webhooks', ok: 202 },
    send: async ({ webhook }) => ({
      ...{
        method: 'POST',
        path: `${(await webhook()).delivery}/redeliver`,
      },
    }),
  },

  listVendorAccounts: {
    ...{ right: 'manage webhooks', ok: 200 },
    send: () => ({ path: '/v1/vendors' }),
  },
  connectVendor: {
    ...{ right: 'manage webhooks', ok: 200 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/vendors' },
      json: { vendor: 'acquire', account: next(), site: 'blog', token: 'aq' },
    }),
  },
  syncVendor: {
    ...{ right: 'manage webhooks', ok: 202 },
    send: async ({ vendorAccount }) => ({
      ...{ method: 'POST', path: `${await vendorAccount()}/sync` },
    }),
  },
  dryRunVendor: {
    // Nobody listens there.
    ...{ right: 'manage webhooks', ok: 409 },
    send: async ({ vendorAccount }) => ({
      ...{ method: 'POST', path: `${await vendorAccount()}/dry-run` },
    }),
  },
  disconnectVendor: {
    ...{ right: 'manage webhooks', ok: 204 },
    send: async ({ vendorAccount }) => ({
      ...{ method: 'DELETE', path: `${await vendorAccount()}/sites/blog` },
    }),
  },

  getSettings: {
    ...{ right: 'manage people', ok: 200 },
    send: () => ({ path: '/v1/settings' }),
  },
  putSettings: {
    ...{ right: 'manage people', ok: 200 },
    send: () => ({ method: 'PUT', path: '/v1/settings', json: {} }),
  },

  getRetention: {
    ...{ right: 'manage data', ok: 200 },
    send: () => ({ path: '/v1/retention' }),
  },
  putRetention: {
    ...{ right: 'manage data', ok: 200 },
    send: () => ({ method: 'PUT', path: '/v1/retention', json: {} }),
  },
  previewErasure: {
    ...{ right: 'manage data', ok: 200 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/erasures/preview' },
      json: { kind: 'email', value: `${next()}@example.com` },
    }),
  },
  erasePerson: {
    ...{ right: 'manage data', ok: 200 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/erasures' },
      json: {
        kind: 'email',
        value: `${next()}@example.com`,
        password: 'correct horse',
      },
    }),
  },

  listNeverBan: {
    ...{ right: 'read never-ban', ok: 200 },
    send: () => ({ path: '/v1/never-ban' }),
  },
  addNeverBan: {
    ...{ right: 'write never-ban', ok: 201 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: '/v1/never-ban' },
      json: { value: `${next()}@example.com` },
    }),
  },
  removeNeverBan: {
    ...{ right: 'write never-ban', ok: 204 },
    send: async ({ neverBan }) => ({
      method: 'DELETE',
      path: `/v1/never-ban/${(await neverBan()).id}`,
    }),
  },

  getStats: {
    ...{ right: 'read stats', ok: 200, elsewhere: 404 },
    send: () => ({ path: '/v1/stats?site=shop' }),
  },
  listAudit: {
    ...{ right: 'read audit', ok: 200 },
    send: () => ({ path: '/v1/audit' }),
  },

  listSites: {
    ...{ right: 'read sites', ok: 200 },
    send: () => ({ path: '/v1/sites', shows: '"id":"shop"' }),
  },
  getSite: {
    ...{ right: 'read sites', ok: 200, elsewhere: 404 },
    send: () => ({ path: '/v1/sites/shop' }),
  },
  putSite: {
    // Others of its settings are a manager’s: site-settings.test.ts.
    ...{ right: 'write reasons', ok: 200, elsewhere: 404 },
    send: () => ({
      ...{ method: 'PUT', path: '/v1/sites/shop' },
      json: { reasons: ['Spam'] },
    }),
  },
  /** It has chats, and nobody confirms that they go with it. */
  removeSite: {
    ...{ right: 'write sites', ok: 409, elsewhere: 404 },
    send: async ({ shown }) => {
      await shown();
      return { method: 'DELETE', path: '/v1/sites/shop' };
    },
  },
  makeSiteKeys: {
    ...{ right: 'write sites', ok: 201, elsewhere: 404 },
    send: () => ({
      ...{ method: 'POST', path: '/v1/sites/shop/keys' },
      json: { password: 'correct horse' },
    }),
  },
  checkSite: {
    ...{ right: 'read sites', ok: 200, elsewhere: 404 },
    send: () => ({ path: '/v1/sites/shop/check' }),
  },
  getShield: {
    ...{ right: 'read sites', ok: 200, elsewhere: 404 },
    send: () => ({ path: '/v1/sites/shop/shield' }),
  },
  putShield: {
    // An agent for an hour at most: shield.test.ts.
    ...{ right: 'shield', ok: 200, elsewhere: 404 },
    send: () => ({
      ...{ method: 'PUT', path: '/v1/sites/shop/shield' },
      json: { until: null },
    }),
  },
  previewShield: {
    ...{ right: 'shield', ok: 200, elsewhere: 404 },
    send: () => ({
      ...{ method: 'POST', path: '/v1/sites/shop/shield/preview' },
      json: {},
    }),
  },
  getLimits: {
    ...{ right: 'read sites', ok: 200, elsewhere: 404 },
    send: () => ({ path: '/v1/sites/shop/limits' }),
  },
  previewLimits: {
    ...{ right: 'write reasons', ok: 200, elsewhere: 404 },
    send: () => ({
      ...{ method: 'POST', path: '/v1/sites/shop/limits/preview' },
      json: {},
    }),
  },

  acquireListBlocks: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: async ({ shown }) => ({
      path: `${BLOCKS}?limit=1000`,
      shows: `"id":${(await shown()).ban.id},"type"`,
    }),
  },
  acquireAddBlocks: {
    // Of all the key's sites: the vendor's API names none.
    ...{ right: 'vendors’ apis', ok: 200 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: BLOCKS },
      json: { type: 'email', data: [`${next()}@example.com`] },
    }),
  },
  acquireDeleteBlock: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: async ({ ban }) => ({
      method: 'DELETE',
      path: `${BLOCKS}?id=${(await ban()).id}`,
      shows: '"affected":1',
    }),
  },
  acquireDeleteBlockByPath: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: async ({ ban }) => ({
      method: 'DELETE',
      path: `${BLOCKS}/${(await ban()).id}`,
      shows: '"affected":1',
    }),
  },
  acquireGetBlock: {
    ...{ right: 'vendors’ apis', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      path: `${BLOCKS}/${(await shown()).ban.id}`,
    }),
  },
  acquireAuditLog: {
    ...{ right: 'vendors’ audit', ok: 200 },
    send: () => ({ path: AUDIT }),
  },
  acquireAuditUsers: {
    ...{ right: 'vendors’ audit', ok: 200 },
    send: () => ({ path: `${AUDIT}/get-audit-log-users` }),
  },

  zendeskListBans: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: async ({ shown }) => ({
      path: `${ZENDESK}/bans?limit=1000`,
      shows: (await shown()).ban.visitor,
    }),
  },
  zendeskCreateBan: {
    ...{ right: 'vendors’ apis', ok: 201 },
    send: ({ next }) => ({
      ...{ method: 'POST', path: `${ZENDESK}/bans` },
      json: { type: 'visitor', visitor_id: next(), reason: 'spam' },
    }),
  },
  zendeskListAddresses: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: () => ({ path: `${ZENDESK}/bans/ip` }),
  },
  zendeskShowBan: {
    ...{ right: 'vendors’ apis', ok: 200, elsewhere: 404 },
    send: async ({ shown }) => ({
      path: `${ZENDESK}/bans/${(await shown()).ban.key}`,
    }),
  },
  zendeskDeleteBan: {
    ...{ right: 'vendors’ apis', ok: 204, elsewhere: 404 },
    send: async ({ ban }) => ({
      method: 'DELETE',
      path: `${ZENDESK}/bans/${(await ban()).key}`,
    }),
  },
  zendeskListAgents: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: () => ({ path: `${ZENDESK}/agents` }),
  },
  zendeskShowAccount: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: () => ({ path: `${ZENDESK}/account` }),
  },
  zendeskShowRouting: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: () => ({ path: `${ZENDESK}/routing_settings/account` }),
  },
  zendeskListChats: {
    ...{ right: 'vendors’ apis', ok: 200 },
    send: async ({ shown }) => ({
      path: `${ZENDESK}/chats?limit=1000`,
      shows: (await shown()).chat.name,
    }),
  },
};
