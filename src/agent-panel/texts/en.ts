import { common } from '../../agent/texts/en/common';
import { errors } from '../../agent/texts/en/errors';
import { flags } from '../../agent/texts/en/flags';
import { pluralsOf } from '../../agent/texts/plurals';
import { NOTICE_TEXTS } from '../../protocol/notice-texts';

const plural = pluralsOf('en-GB');

/** What the panel says by itself. */
const panel = {
  signedOut: {
    lead: (host: string) =>
      `Sign in to Doorlist at ${host} to see this visitor, and to block them.`,
    signIn: 'Sign in',
    waiting: 'Go on in the window that has opened.',
    failed: {
      blocked:
        'The window was not opened. Let this page open windows, then try again.',
      closed: 'The window was closed before anybody signed in.',
      denied: 'You did not let this page act for you.',
    },
  },
  missing: {
    nothing: 'No chat to show.',
    none: 'No chat of this visitor is known here.',
    lead: 'A chat is known once it began on a page that has Doorlist.',
    openConsole: 'Open Doorlist',
  },
  foundBy: (value: string) => `The newest chat of ${value}`,
  facts: {
    label: 'About this visitor',
    proven: 'Proven',
    nothing: 'nothing',
    name: 'Said name',
    email: 'Said email',
    phone: 'Said phone',
    said: (text: string) => `“${text}”`,
    address: 'Address',
    unknown: 'unknown',
    network: 'Network',
    others: 'Others at the address',
    site: 'Site',
    blocks: 'Earlier blocks',
    none: 'none',
  },
  copyCode: (code: string) => `Copy the code ${code}`,
  open: 'Open in Doorlist',
  opensTab: 'opens a new tab',
  block: 'Block visitor',
  blockHint: 'You choose what and how long in the next step.',
  mayNot: 'Your role may look, and not block.',
  ended: (time: string) => `This chat has ended (${time}).`,
  before: {
    title: 'Before',
    none: 'No earlier blocks.',
    blocked: (reason: string) => (reason ? `Blocked: ${reason}` : 'Blocked'),
    ended: { expired: 'ended by itself', lifted: 'unblocked early' },
  },
  form: {
    back: 'Back',
    what: 'What to block',
    visitor: 'This visitor',
    visitorMeans: 'This browser, and whoever is proven to be the same person',
    ip: 'IP address',
    email: 'Email',
    phone: 'Phone',
    onlySaid: 'Only said',
    counting: 'counting…',
    reach: (visitors: number, signedIn: number) =>
      plural(visitors, {
        one: '# visitor in 30 days',
        other: '# visitors in 30 days',
      }) + (signedIn ? plural(signedIn, { other: ', # signed in' }) : ''),
    neverBanned: (entries: string) => `On the never-block list: ${entries}`,
    banned: 'Blocked already',
    noAddress: {
      own: 'This is your own address.',
      unknown: 'The address is unknown.',
      untrusted:
        'Addresses can’t be trusted until TRUST_PROXY is set at the gateway, so blocking by address is off.',
    },
    howLong: 'How long',
    suggested: (length: string) => `${length} suggested`,
    reason: 'Reason',
    note: 'Note',
    noteHint: 'only your team sees it',
    optional: 'Optional',
    nothing: 'Choose what to block.',
    until: (moment: string) => `Until ${moment}. Closes the chat at once.`,
    forGood: 'Until somebody unblocks. Closes the chat at once.',
    endsEarlier: (moment: string) => `The address until ${moment}.`,
    toApprove: 'It holds that long once a second person agrees.',
    submit: 'Block',
  },
  outcome: {
    until: (moment: string) => `Blocked until ${moment}`,
    forGood: 'Blocked until somebody unblocks',
    by: (name: string, time: string) => `by ${name}, ${time}`,
    change: 'Change',
    unblocked: 'Unblocked. The visitor may chat again.',
    where: 'What happened where',
    pages: {
      refuse: 'Our pages: refused',
      channels: 'Our pages: chat closed',
      watch: 'Our pages: only watched',
    },
    at: (vendor: string, state: string) => `${vendor}: ${state}`,
    states: {
      pending: 'on its way',
      'at the vendor': 'blocked',
      failed: 'failed',
      'not kept': 'can’t hold it',
      'not known': 'not known there',
    },
  },
  notice: {
    title: 'What the visitor reads',
    heading: NOTICE_TEXTS.en._heading,
    again: NOTICE_TEXTS.en._again,
    nothing: 'Nothing: the chat is not on the page.',
  },
  signOut: 'Sign out here',
  signedInAs: (name: string) => `Signed in as ${name}.`,
};

/** What the panel says by itself, in one language. */
export type OwnTexts = typeof panel;

/** All that the panel draws from, in English. */
export const en = { locale: 'en-GB', panel, common, errors, flags };
