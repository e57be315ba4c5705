import type { RightName } from './role-table';

/**
 * The right that each operation of `/openapi.json` needs, by its id.
 *
 * A new operation gets a row here, else the gateway does not start, and one in
 * `test/gateway/api/roles/operations.ts`, which says how the operation is asked
 * of a site: every role is then tried on it, of all sites, of that one and of
 * another. Where `RIGHTS` has no fitting right, one is added there, with a row in
 * `test/gateway/api/roles/expected.ts`. What a right does not decide (whose ban,
 * which sites, how long) is a function in `policies.ts` that the handler asks.
 */
const OPERATIONS: Readonly<Record<string, RightName>> = {
  listBans: 'read bans',
  addBan: 'write bans',
  previewBan: 'write bans',
  getBan: 'read bans',
  retryBan: 'write bans',
  liftBan: 'write bans',
  editBan: 'write bans',
  restoreBan: 'write bans',
  approveBan: 'approve',
  declineBan: 'approve',
  commentOnBan: 'write bans',
  banTimeline: 'read bans',
  joinBan: 'write bans',
  separateBan: 'write bans',
  suspendBan: 'approve',
  endSuspension: 'approve',
  changeBans: 'write bans',
  importBans: 'import bans',
  exportBans: 'read bans',
  explain: 'read bans',

  listAppeals: 'approve',
  getAppeal: 'approve',
  acceptAppeal: 'approve',
  declineAppeal: 'approve',

  listSuggestions: 'approve',
  acceptSuggestion: 'approve',
  dismissSuggestion: 'approve',
  undoSuggestion: 'approve',

  listJobs: 'write bans',
  getJob: 'write bans',
  followJob: 'write bans',
  listJobLines: 'write bans',
  cancelJob: 'write bans',
  resumeJob: 'write bans',
  undoJob: 'write bans',

  listSessions: 'read chats',
  followSessions: 'read chats',
  listWaves: 'read chats',
  blockWave: 'write bans',
  getSession: 'read chats',
  claimSession: 'write chats',
  releaseChat: 'write chats',
  handOverChat: 'write chats',
  markChatDone: 'write chats',
  endChat: 'write chats',
  escalateChat: 'write chats',
  getEvidence: 'approve',
  listMessages: 'read messages',
  replyToSession: 'write chats',
  addSamePerson: 'write bans',
  dismissFlag: 'write chats',

  getSetup: 'anybody',
  createFirstOwner: 'anybody',
  getSignInOptions: 'anybody',
  signIn: 'anybody',
  askForPasswordLink: 'anybody',
  beginOpenIdSignIn: 'anybody',
  finishOpenIdSignIn: 'anybody',
  signInWithSecondFactor: 'anybody',
  signOut: 'anybody',
  acceptInvitation: 'anybody',
  whoAmI: 'self',
  changePassword: 'self',
  getSecondFactor: 'self',
  beginSecondFactor: 'self',
  confirmSecondFactor: 'self',
  renewRecoveryCodes: 'self',
  removeSecondFactor: 'self',
  listSignIns: 'self',
  endOtherSignIns: 'self',
  getSignIn: 'self',
  endSignIn: 'self',

  listUsers: 'manage people',
  inviteUser: 'manage people',
  getUser: 'manage people',
  changeUser: 'manage people',
  renewPasswordLink: 'manage people',
  removeSecondFactorOf: 'manage people',
  removeUser: 'manage people',
  listTokens: 'manage people',
  createToken: 'manage people',
  getToken: 'manage people',
  revokeToken: 'manage people',
  getSettings: 'manage people',
  putSettings: 'manage people',

  listNeverBan: 'read never-ban',
  addNeverBan: 'write never-ban',
  removeNeverBan: 'write never-ban',

  listLists: 'read lists',
  addList: 'write lists',
  previewList: 'write lists',
  getSharedList: 'read lists',
  changeList: 'write lists',
  removeList: 'write lists',
  refreshList: 'write lists',
  approveListUpdate: 'write lists',
  declineListUpdate: 'write lists',
  listListExceptions: 'read lists',
  addListException: 'write lists',
  removeListException: 'write lists',

  listWebhooks: 'manage vendors',
  addWebhook: 'manage vendors',
  getWebhook: 'manage vendors',
  changeWebhook: 'manage vendors',
  removeWebhook: 'manage vendors',
  rotateWebhookSecret: 'manage vendors',
  testWebhook: 'manage vendors',
  listDeliveries: 'manage vendors',
  getDelivery: 'manage vendors',
  redeliver: 'manage vendors',

  listAudit: 'read audit',
  getStats: 'read stats',

  listSites: 'read sites',
  getSite: 'read sites',
  putSite: 'write limits and reasons',
  removeSite: 'write sites',
  checkSite: 'read sites',
  getShield: 'read sites',
  putShield: 'shield',
  previewShield: 'shield',
  getLimits: 'read sites',
  previewLimits: 'write limits and reasons',

  visit: 'anybody',
  startSession: 'anybody',
  countRefusal: 'anybody',
  followRefusal: 'anybody',
  addAppeal: 'anybody',
  forgetVisitor: 'anybody',
  getList: 'anybody',
  getShard: 'anybody',
  noteAssigned: 'anybody',
  endSession: 'anybody',
  changeClaims: 'anybody',
  sendMessage: 'anybody',
  followMessages: 'anybody',
  followVerdict: 'anybody',
  verifyChat: 'anybody',
  hearFromAcquire: 'anybody',

  acquireListBlocks: 'acquire blocks',
  acquireAddBlocks: 'acquire blocks',
  acquireDeleteBlock: 'acquire blocks',
  acquireDeleteBlockByPath: 'acquire blocks',
  acquireGetBlock: 'acquire blocks',
  acquireAuditLog: 'acquire audit',
  acquireAuditUsers: 'acquire audit',

  zendeskListBans: 'zendesk api',
  zendeskCreateBan: 'zendesk api',
  zendeskListAddresses: 'zendesk api',
  zendeskShowBan: 'zendesk api',
  zendeskDeleteBan: 'zendesk api',
  zendeskListAgents: 'zendesk api',
  zendeskShowAccount: 'zendesk api',
  zendeskShowRouting: 'zendesk api',
  zendeskListChats: 'zendesk api',

  getEvidenceKey: 'anybody',
  health: 'anybody',
  ready: 'anybody',
  describe: 'anybody',
};

/**
 * Returns the right that an operation needs.
 *
 * @param id of the operation; on a vendor’s old paths it is as on the new ones
 * @throws Error for an operation without a row
 */
export const rightOf = (id: string): RightName => {
  const right = OPERATIONS[id.replace(/^([a-z]+)Old(?=[A-Z])/, '$1')];
  if (right) return right;
  throw new Error(`operation ${id} has no row in operation-rights.ts`);
};
