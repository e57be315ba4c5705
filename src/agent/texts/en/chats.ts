import { findVendorName } from '../../../protocol/vendors';

/** The chats: the list, one chat, what is said in it. */
export const chats = {
  list: {
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
  },
  chat: {
    choose: 'Choose a chat to read it. That claims it for you.',
    back: 'All chats',
    noAddress: 'address unknown',
    since: 'since ',
    ended: 'ended ',
    block: 'Block visitor',
  },
  conversation: {
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
  },
  visitor: (half: string) => `Visitor ${half}`,
  blockedUntil: (moment: string | null, by: string) =>
    `Blocked ${moment ? `until ${moment}` : 'for good'} by ${by}`,
  stillBlocked: (count: number) =>
    `Still refused: ${count > 1 ? `${count} other blocks hold` : 'another block holds'} the same visitor or address.`,
};
