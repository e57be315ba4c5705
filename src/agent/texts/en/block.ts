/** The block dialog. */
export const block = {
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
  noAddress: {
    own: 'This is your own address.',
    unknown: 'The address is unknown.',
    untrusted:
      'Addresses can’t be trusted until TRUST_PROXY is set at the gateway, so blocking by address is off.',
  },
  howLong: 'How long',
  durations: {
    hour: '1 hour',
    day: '1 day',
    week: '7 days',
    month: '30 days',
    forGood: 'For good',
  },
  reason: 'Reason',
  note: 'Note',
  noteHint: 'only your team sees it',
  optional: 'Optional',
  ends: (moment: string) => `Ends ${moment}`,
  never: 'Never ends by itself',
  submit: 'Block',
  nothing: 'Choose what to block: this visitor, the address, or both.',
};
