import { findVendorName } from '../protocol/vendors';

// Everything the panel says, part by part. Flat objects, read by their names
// only: so the build can put each text where it is used.
export const PRODUCT = 'Doorlist';
export const TRY_AGAIN = 'Try again';

export const SIGN_IN = {
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  expired: 'You were signed out. Sign in again to go on.',
} as const;

export const SET_UP = {
  title: 'Set up Doorlist',
  lead: 'You become the owner: you may do everything, and let others in.',
  code: 'Code',
  codeHint: 'the gateway’s log shows it',
  newPassword: 'New password',
  passwordHint: 'at least ten characters',
  submit: 'Create owner',
} as const;

export const INVITATION = {
  title: 'Welcome to Doorlist',
  lead: 'Choose the password that you will sign in with.',
  submit: 'Sign in',
} as const;

export const OPEN_ID = {
  submit: (name: string) => `Sign in with ${name}`,
  refused: 'You were not signed in. Try again, or use your password.',
  unknown:
    'Nobody has this email address here. Ask an administrator to invite you.',
} as const;

export const FORGOT = {
  open: 'Forgot the password?',
  title: 'A new password',
  lead: 'You are mailed a link to choose one.',
  submit: 'Send the link',
  sent: 'If somebody signs in with this address, a link is on its way. It works for an hour.',
  back: 'Back',
} as const;

export const SECOND_FACTOR = {
  name: 'Second factor',
  title: 'Enter the code',
  lead: 'Your authenticator app shows it. A recovery code will do, too.',
  code: 'Code',
  codeHint: 'that the app shows now',
  orRecovery: 'of the app, or a recovery code',
  back: 'Use another account',
  off: 'Signing in will ask for a code of an authenticator app on your phone, too.',
  scan: 'Scan this with the app, or type the letters into it.',
  image: 'QR code for the app',
  keep: 'Each of these signs you in once without the app. Keep them where your phone is not: they are not shown again.',
  kept: 'I have kept them',
  on: (since: string, left: number) =>
    `On since ${since}. ${left} recovery codes are left.`,
  newCodes: 'New recovery codes',
  verbs: { off: 'Go on', begun: 'Turn on', on: 'Turn off' },
} as const;

export const BAR = {
  chats: 'Chats',
  bans: 'Blocked visitors',
  signOut: 'Sign out',
  away: 'The gateway can’t be reached; trying again. What you see may be old.',
  tokenEnds: (vendor: string, account: string, moment: string) =>
    `The token for ${findVendorName(vendor)} ${account} is valid until ${moment}. After that no block reaches it: tell an owner.`,
} as const;

export const LIST = {
  live: 'Live chats',
  blocked: 'Blocked chats',
  ended: 'Ended today',
  none: 'No chats now. When a visitor starts one, it appears here.',
  blockedBefore: 'blocked before',
  claimedBy: (name: string) => `claimed by ${name}`,
  left: 'left since ',
  answered: 'Reply: ',
  onPage: (path: string) => `on ${path}`,
  unchecked: 'unchecked',
  linked: 'has a blocked chat’s code',
  watched: 'watched',
  claimsUnchecked: 'claims not checked',
} as const;

export const CHAT = {
  choose: 'Choose a chat to read it. That claims it for you.',
  back: 'All chats',
  noAddress: 'address unknown',
  since: 'since ',
  ended: 'ended ',
  widget: (name: string) => `${findVendorName(name) ?? name} widget`,
  block: 'Block visitor',
  undo: 'Undo',
} as const;

export const CONVERSATION = {
  label: 'Conversation',
  empty: 'No messages yet.',
  earlier: 'Show earlier',
  visitor: 'Visitor',
  agent: 'Agent',
  reply: 'Reply',
  send: 'Send',
  isBlocked: 'This visitor is blocked, so there is nobody to reply to.',
  isEnded: 'This chat has ended.',
  elsewhere: (widget: string) =>
    `You answer this chat in the ${findVendorName(widget) ?? 'vendor’s'} dashboard.`,
  find: (code: string) => `To find it there, search for its code, ${code}.`,
  unchecked: 'Unchecked: it began without this site’s check for blocks.',
} as const;

export const DIALOG = {
  title: 'Block visitor',
  live: (name: string) =>
    `${name} loses the chat at once, here and in every open tab.`,
  ended: (name: string) => `${name} can’t start a chat again.`,
  what: 'What to block',
  visitor: 'This visitor',
  visitorMeans: 'This browser, and any that signs in as the same person',
  ip: 'IP address',
  shared: 'Offices and mobile networks share one.',
  addressEnds: 'It is free again after 7 days.',
  others: (count: number) =>
    `${count} other visitor${count > 1 ? 's' : ''} used it in 30 days.`,
  howLong: 'How long',
  reason: 'Reason',
  note: 'Note',
  noteHint: 'only your team sees it',
  optional: 'Optional',
  ends: (moment: string) => `Ends ${moment}`,
  never: 'Never ends by itself',
  cancel: 'Cancel',
  block: 'Block',
  nothing: 'Choose what to block: this visitor, the address, or both.',
} as const;

export const NO_ADDRESS = {
  own: 'This is your own address.',
  unknown: 'The address is unknown.',
  untrusted:
    'Addresses can’t be trusted until TRUST_PROXY is set at the gateway, so blocking by address is off.',
} as const;

export const BANS = {
  search: 'Search',
  show: 'Show',
  active: 'Active',
  ended: 'Ended',
  columns: ['Visitor', 'Reason', 'Until', 'By', 'Refused', ''],
  visitor: 'Visitor',
  browser: 'this browser',
  nobody: 'refuses nobody yet',
  automatic: 'held for a day, nobody has confirmed it',
  forGood: 'For good',
  chatOnly: 'other channels stay',
  watched: 'watched, not blocked',
  unblock: 'Unblock',
  unblocked: (name = '') => `Unblocked${name && ` by ${name}`}`,
  retry: 'Retry',
  atVendor: {
    pending: 'on its way to',
    'at the vendor': 'also at',
    failed: 'failed at',
    'not kept': 'not kept at',
  },
  more: 'Show more',
  none: {
    active: 'Nobody is blocked. Visitors you block in a chat appear here.',
    ended: 'No block has ended yet.',
  },
  noMatch: (q: string) => `Nothing matches “${q}”. Search for another word.`,
} as const;

export const blockedUntil = (moment: string | null, by: string) =>
  `Blocked ${moment ? `until ${moment}` : 'for good'} by ${by}`;
export const stillBlocked = (count: number) =>
  `Still refused: ${count > 1 ? `${count} other blocks hold` : 'another block holds'} the same visitor or address.`;

export const ERRORS = {
  wait: (seconds: number) =>
    `Too many tries. Wait ${seconds} seconds, then try again.`,
  cookie: 'The sign-in was not kept. Open this page by https.',
  wrongPassword: 'Wrong email or password. Check both and try again.',
  unreachable:
    'The gateway can’t be reached. Check your connection, then try again.',
  forbidden: 'Your role doesn’t allow this. Ask an owner.',
  neverBan: 'Choose something else to block.',
  unconfirmed: 'Press Block again to do so.',
  other: 'The gateway could not do this. Try again.',
} as const;
