/** Lists that others publish. */
export const lists = {
  title: 'Shared lists',
  lead: 'Lists that others publish: each address, network or domain of them is a block here, as long as the list has it.',
  add: 'Add a list',
  change: (name: string) => `Change ${name}`,
  addLead:
    'Visitors who are proven to be signed in are spared. What would refuse one of them waits for somebody, as does an update that grows the list by a fifth.',
  url: 'Address',
  urlHint: 'with https',
  name: 'Name',
  nameHint: 'empty: the end of the address',
  effect: 'What it does',
  effects: { watch: 'Watch: agents see a flag', refuse: 'Refuse' },
  effectHints: {
    watch: 'nobody is refused',
    refuse: 'who is listed can’t chat',
  },
  every: 'Read every',
  look: 'Look whom it would hit',
  looking: 'Reading the list',
  has: (count: string) => `It has ${count} entries that block somebody.`,
  invalid: (count: string) => `${count} entries can’t be read.`,
  reach: (count: string, visitors: number) =>
    visitors === 1
      ? '1 visitor of the last 30 days.'
      : `${count} visitors of the last 30 days.`,
  signedIn: (count: string) => `${count} of them signed in, who are spared.`,
  running: (count: string) => `${count} chats are going on now.`,
  wouldWait: 'It would wait for somebody to allow it.',
  states: {
    reading: 'being read',
    current: 'up to date',
    waiting: 'waits for you',
    failing: 'could not be read',
  },
  bans: (count: string, bans: number) =>
    bans === 1 ? '1 block,' : `${count} blocks,`,
  does: { refuse: 'refusing', watch: 'only watching' },
  onSites: (sites: string) => `on ${sites}.`,
  onAllSites: 'on all sites.',
  neverRead: 'Not read yet.',
  updated: (when: string) => `As the list was ${when}.`,
  readEvery: (length: string) => `Read every ${length}.`,
  leftOut: (spared: string, others: string) =>
    `Left out: ${spared} by exceptions and the never-block list, ${others} that can’t be used.`,
  tries: (count: string) => `Tried ${count} times.`,
  readNow: 'Read now',
  waiting: {
    grows: (from: string, to: string) => `From ${from} to ${to} entries.`,
    why: {
      grows: 'That is more than it grows by itself.',
      signed_in: 'It names visitors who are signed in.',
    },
    since: (moment: string) => `Waits since ${moment}.`,
    allow: 'Allow',
    decline: 'Leave it out',
  },
  exceptions: {
    title: 'Exceptions',
    none: 'None: all of the list is blocked.',
    value: 'Address, network, email or domain',
    note: 'Note',
    add: 'Add exception',
  },
  ask: (name: string) => `Remove ${name}?`,
  askLead:
    'None of its blocks holds from now on. Blocks that people made or changed stay.',
  empty: {
    title: 'No shared lists',
    lead: 'Lists of known spammers or abusive networks can be watched first, and refused once you trust them.',
  },
};
