import { findVendorName } from '../../../protocol/vendors';

const ORDINALS = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = {
  ...{ one: 'st', two: 'nd', few: 'rd' },
};

const ordinal = (count: number): string =>
  ORDINALS[count] ??
  `${count}${SUFFIXES[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)] ?? 'th'}`;

const numbers = new Intl.NumberFormat('en-GB');
const countOf = (count: number, one: string, other: string): string =>
  `${numbers.format(count)} ${count === 1 ? one : other}`;

/** The block dialog. */
export const block = {
  title: 'Block visitor',
  newTitle: 'Block somebody',
  live: (name: string) =>
    `${name} loses the chat at once, here and in every open tab.`,
  ended: (name: string) => `${name} can’t start a chat again.`,
  newLead: 'By what you know of them, without a chat.',
  before: (count: number) => `${ordinal(count)} block of this person`,
  what: 'What to block',
  visitor: 'This visitor',
  visitorMeans:
    'This browser, and every browser or account proven to be the same person',
  browserMeans: 'This browser alone: your limits include no more of the person',
  provenHere: (names: string) => `Proven, and blocked with it: ${names}`,
  ip: 'IP address',
  email: 'Email',
  domain: 'Domain',
  phone: 'Phone',
  account: (vendor: string) => `${findVendorName(vendor) ?? vendor} id`,
  accountName: 'Account',
  none: {
    email: 'None given',
    domain: 'No email given',
    phone: 'None given',
    account: 'Not signed in at a vendor',
  },
  withVisitor: 'Proven. Blocked with “This visitor”.',
  proven: 'Proven. Only this, wherever it signs in.',
  said: {
    email: 'Only said, not proven. Whoever types it is refused.',
    phone: 'Only said, not proven. Whoever types it is refused.',
    domain: 'Every email at this domain. Only said, not proven.',
  },
  domainMeans: 'Every email at this domain',
  counting: 'counting…',
  uncounted: 'It could not be counted whom this reaches.',
  nobodyElse: 'nobody else in 30 days',
  othersIn: (count: number) =>
    `${countOf(count, 'other', 'others')} in 30 days`,
  visitorsIn: (count: number) =>
    `${countOf(count, 'visitor', 'visitors')} in 30 days`,
  signedIn: (count: number) => `${numbers.format(count)} signed in`,
  neverBlocked: (count: number) => `${numbers.format(count)} never blocked`,
  isNever: (entries: string) => `Never blocked: ${entries}`,
  hasNever: (entries: string) => `Has in it who is never blocked: ${entries}`,
  blockedAlready: 'blocked already',
  provider: (asn: number) => `AS${asn}`,
  addressLabel: 'How much of the network',
  doubts: {
    domain:
      'Others have an email there, who did nothing: only an owner can block it.',
    domainOwner: 'Others have an email there, who did nothing.',
    ip: 'A private address, or a proxy’s: everybody behind it has the same.',
  },
  notYours: 'Your limits don’t include this.',
  noAddress: {
    own: 'This is your own address.',
    unknown: 'The address is unknown.',
    untrusted:
      'Addresses can’t be trusted until TRUST_PROXY is set at the gateway, so blocking by address is off.',
  },
  recent: (count: number) => `${count} blocks in this network in 24 hours.`,
  keys: 'Address, email, phone, domain or account',
  keysHint: 'several lines are several keys',
  keysExample: '203.0.113.7\nkevin@cheap-biz.example',
  keysFound: 'What is blocked',
  keysExpected:
    'Write an address, a network, an email, a phone number with its country code, a domain, or an account such as zendesk: 123.',
  keysTooMany: (most: number) =>
    `At most ${numbers.format(most)} keys at once. Import a longer list.`,
  kinds: {
    ...{ ip: 'Address', email: 'Email', phone: 'Phone', domain: 'Domain' },
    ...{ visitor: 'Visitor', country: 'Country', asn: 'Provider' },
    ...{ zendesk: 'Zendesk id', acquire: 'Acquire id' },
  },
  howLong: 'How long',
  suggested: (number: number, length: string) =>
    `${ordinal(number).toLowerCase()} block: ${length} suggested`,
  durations: {
    hour: '1 hour',
    day: '1 day',
    week: '7 days',
    month: '30 days',
    forGood: 'For good',
    until: 'Until…',
  },
  untilWhen: 'Ends',
  endIsPast: 'Choose a time in the future.',
  effect: 'What happens',
  effects: {
    refuse: 'Refuse',
    channels: 'No chat, rest stays',
    watch: 'Only watch',
  },
  effectMeans: {
    refuse: (sites: number) =>
      sites > 1
        ? `The chat button goes away on all ${sites} sites.`
        : 'The chat button goes away.',
    channels: 'The chat goes away; other ways that its window offers stay.',
    channelsNone:
      'The chat goes away. This site’s window offers nothing besides, so all of it does.',
    watch: 'Nothing is closed. Your team sees a mark on each chat.',
  },
  reason: 'Reason',
  reasonNeeded: 'A block of more than a day needs a reason.',
  helps:
    'For this reason nobody is blocked. Escalate the chat: it stays open, and the person on call is told.',
  showReasons: 'Show the reasons',
  noReasons: 'No reason of the list has this in it.',
  note: 'Note',
  noteHint: 'only your team sees it',
  optional: 'Optional',
  sites: 'Sites',
  allSites: (count: number) => `All ${count}`,
  someSites: 'Choose…',
  noSite: 'Choose a site.',
  reads: 'What the visitor reads',
  readsHint: (languages: string) => languages,
  standardText: 'Standard text, with date and code',
  ownText: 'Your own text…',
  ownTextLabel: 'Text of this block',
  readsNothing: (site: string) => `Nothing: on ${site} the chat is just gone.`,
  readsWatch: 'Nothing: the visitor does not learn of it.',
  codeLater: 'comes with the block',
  foot: {
    refuse: <Part>(what: Part, where: string, end: Part): (Part | string)[] => [
      ...['Refuses ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    channels: <Part>(
      what: Part,
      where: string,
      end: Part,
    ): (Part | string)[] => [
      ...['Closes the chat for ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    watch: <Part>(what: Part, where: string, end: Part): (Part | string)[] => [
      ...['Watches ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    asks: <Part>(what: Part, length: Part): (Part | string)[] => [
      ...['Refuses ', what, ' now; '],
      ...[length, ' once approved.'],
    ],
    onAll: 'on all sites',
    on: (sites: string) => `on ${sites}`,
    until: (moment: string) => `until ${moment}`,
    forGood: 'for good',
    thisVisitor: 'this visitor',
    keys: (count: number) => countOf(count, 'key', 'keys'),
    nothing: 'Nothing is chosen yet.',
  },
  ends: (moment: string) => `Ends ${moment}`,
  never: 'Never ends by itself',
  submit: 'Block',
  approval: {
    title: 'This needs a second person.',
    all: (moment: string) =>
      `The block starts now and holds until ${moment}, as long as you may decide alone.`,
    some: (keys: string, moment: string) =>
      `${keys}: starts now and holds until ${moment}, as long as you may decide alone. The rest holds as chosen.`,
    anybody: (end: string) =>
      `A supervisor, administrator or owner can let it run ${end}.`,
    named: (names: string, end: string) => `${names} can let it run ${end}.`,
    to: (moment: string) => `until ${moment}`,
    forGood: 'for good',
    submit: (length: string) => `Block now, ask for ${length}`,
    submitUntil: (moment: string) => `Block now, ask until ${moment}`,
    submitForGood: 'Block now, ask for good',
  },
  meanwhile: {
    until: (name: string, ago: string, moment: string) =>
      `${name} blocked this visitor ${ago}, until ${moment}.`,
    forGood: (name: string, ago: string) =>
      `${name} blocked this visitor ${ago}, for good.`,
    someTimeAgo: 'meanwhile',
    ago: (time: string) => `${time} ago`,
    momentAgo: 'a moment ago',
    makeIt: (length: string) => `Make it ${length}`,
    makeForGood: 'Make it for good',
    makeUntil: (moment: string) => `Make it until ${moment}`,
    asWell: 'Block as well',
    leave: 'Leave it',
  },
  nothing: 'Choose what to block.',
  nothingTyped: 'Write whom to block, one in a line.',
  notLoaded: 'The dialog could not be loaded.',
  done: (who: string, moment: string | null) =>
    moment
      ? `${who} is blocked until ${moment}.`
      : `${who} is blocked for good.`,
  show: 'Show',
};
