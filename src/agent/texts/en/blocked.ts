import { pluralsOf } from '../plurals';

const plural = pluralsOf('en-GB');

const TOTALS: Partial<Record<string, string>> = {
  active: 'active',
  toApprove: 'wait for approval',
  lifted: 'unblocked',
  expired: 'ended',
};

const JOBS_DONE = {
  import: 'Imported',
  lift: 'Unblocked',
  edit: 'Changed',
  block: 'Blocked',
  undo: 'Undone:',
};

/** What is said of a job that has ended. */
interface EndedJob {
  kind: keyof typeof JOBS_DONE;
  /** How many it changed. */
  count: string;
  why: string;
}

/** The blocked visitors. */
export const blocked = {
  title: 'Blocked visitors',
  search: 'Search',
  searchHint: 'Name, address, email, code, note',
  export: 'Export',
  totals: (state: string, endingSoon: string, neverHit: string) =>
    [
      TOTALS[state] ?? 'blocks',
      ...(state === 'active' ? [`· ${endingSoon} end within 7 days`] : []),
      `· ${neverHit} have refused nobody yet`,
    ].join(' '),
  news: (count: number) =>
    plural(count, { one: 'Show # new block', other: 'Show # new blocks' }),
  list: {
    rule: 'Rule',
    allSites: 'All',
    never: 'never',
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all',
    columns: {
      who: 'Who is blocked',
      why: 'Reason and note',
      until: 'Ends',
      by: 'Blocked by',
      sites: 'Sites',
      hits: 'Refused',
      last: 'Last refused',
      acts: 'Actions',
    },
  },
  tags: {
    waits: 'waits for approval',
    watched: 'watched, not blocked',
    chatOnly: 'other channels stay',
    automatic: 'automatic, for a day',
    notAt: (vendor: string) => `not at ${vendor}`,
  },
  filters: {
    label: 'Filters',
    names: {
      state: 'State',
      kind: 'Kind',
      reason: 'Reason',
      source: 'Source',
      by: 'Blocked by',
      site: 'Site',
      hits: 'Refused',
      made: 'Made',
      sort: 'Order',
    },
    any: { reason: 'Reason', by: 'Blocked by', site: 'Site' },
    me: 'Me',
    quoted: (text: string) => `“${text}”`,
    madeBy: (name: string) => `made by ${name}`,
    on: (site: string) => `on ${site}`,
    choices: {
      state: {
        active: 'Active',
        toApprove: 'Waits for approval',
        lifted: 'Unblocked',
        expired: 'Ended',
        any: 'Active and ended',
      },
      kind: {
        any: 'Kind',
        visitor: 'Browser',
        ip: 'Address or network',
        email: 'Email',
        phone: 'Phone',
        domain: 'Email domain',
        country: 'Country',
        asn: 'Provider',
        zendesk: 'Zendesk account',
        acquire: 'Acquire account',
      },
      source: {
        any: 'Source',
        doorlist: 'Blocked here',
        list: 'Shared list',
        zendesk: 'Zendesk',
        acquire: 'Acquire',
      },
      hits: {
        any: 'Refused: any',
        yes: 'Has refused',
        no: 'Refused nobody yet',
        day: 'Refused since yesterday',
        week: 'Refused in 7 days',
        month: 'Refused in 30 days',
        year: 'Refused in a year',
        'signed-in': 'Refused signed-in visitors',
      },
      made: {
        any: 'Made: any time',
        day: 'Made since yesterday',
        week: 'Made in 7 days',
        month: 'Made in 30 days',
        year: 'Made in a year',
      },
      sort: {
        '-createdAt': 'Newest first',
        createdAt: 'Oldest first',
        until: 'Ends first',
        '-until': 'Ends last',
        '-hits': 'Refused most',
        '-lastHitAt': 'Refused last',
      },
    },
  },
  bulk: {
    label: 'Selected blocks',
    selected: (count: string) => `${count} selected`,
    selectAll: (count: string) => `Select all ${count}`,
    keys: 'J and K move, X selects',
    unblock: (count: string) => `Unblock ${count}`,
    unblockKey: 'U',
    clear: 'Select none',
    questions: {
      until: 'Change end',
      reason: 'Change reason',
      sites: 'Sites',
    },
    titles: {
      until: (count: string, one: number) =>
        `Change the end of ${count} ${one === 1 ? 'block' : 'blocks'}`,
      reason: (count: string, one: number) =>
        `Change the reason of ${count} ${one === 1 ? 'block' : 'blocks'}`,
      sites: (count: string, one: number) =>
        `Change the sites of ${count} ${one === 1 ? 'block' : 'blocks'}`,
      lift: (count: string, one: number) =>
        `Unblock ${count} ${one === 1 ? 'visitor' : 'visitors'}?`,
    },
    verbs: {
      until: 'Change end',
      reason: 'Change reason',
      sites: 'Change sites',
      lift: 'Unblock',
    },
    sitesLegend: 'Sites',
    noSites: 'None chosen: all sites, later ones too.',
    typeNumber: (count: string) => `Type ${count} to go on`,
    undoable: 'Can be undone for 7 days.',
  },
  jobs: {
    label: 'Progress',
    running: {
      import: 'Importing',
      lift: 'Unblocking',
      edit: 'Changing',
      block: 'Blocking',
      undo: 'Undoing',
    },
    ended: {
      running: () => '',
      done: ({ kind, count }: EndedJob) => `${JOBS_DONE[kind]} ${count}.`,
      failed: ({ count, why }: EndedJob) => `It failed after ${count}. ${why}`,
      cancelled: ({ count }: EndedJob) => `Stopped after ${count}.`,
    },
    left: (count: string) => `${count} were left as they are.`,
    progress: (done: string, total = '…') => `${done} of ${total}`,
  },
  effects: {
    refuse: 'Refuse',
    channels: 'No chat, rest stays',
    watch: 'Only watch',
  },
  one: {
    trail: 'Where you are',
    hidden: 'You can’t see this. Ask an owner or administrator.',
    back: 'Go to the blocked visitors',
    active: {
      refuse: 'Refusing',
      channels: 'Chat closed',
      watch: 'Watching',
    },
    states: { lifted: 'Unblocked', expired: 'Ended' },
    until: (moment: string, relative: string) =>
      `until ${moment} · ${relative}`,
    liftedAt: (moment: string, name: string) =>
      `${moment}${name && ` by ${name}`}`,
    forGood: 'for good',
    copyLink: 'Copy link',
    change: 'Change',
    changeKey: 'C',
    again: 'Block again',
    againTitle: 'Block again',
    againLead: (name: string) => `${name}: with the same keys as before.`,
    save: 'Save',
    keepEnd: 'As it is',
    text: 'What the visitor reads',
    textHint: 'empty: the site’s text',
  },
  test: {
    short: 'Test',
    link: 'Is this visitor refused?',
    title: 'Is this visitor refused?',
    lead: 'Put in what you know: an address, an email, a phone number, an account, a code. Nothing is changed.',
    address: 'Address',
    identity: 'Email, phone, account or code',
    site: 'Site',
    submit: 'Test',
    refused: (site: string) => `Refused on ${site}`,
    admitted: (site: string) => `Admitted on ${site}`,
    lookedUp: (keys: string) => `Looked up: ${keys}.`,
    order: 'In this order',
    decides: (says: string) => `${says}, decides`,
    says: {
      no: 'passes',
      admits: 'admits',
      refuses: 'refuses',
      watches: 'only watches',
    },
    rules: {
      neverBan: 'Never-block list',
      neverBanNone: 'No entry concerns this visitor.',
      neverBanHas: (entries: string) => `It has ${entries}.`,
      block: (reference: string, keys: string) => `Block ${reference}: ${keys}`,
      until: (end: string) => `Until ${end}.`,
      closed: { shield: 'Shield', site: 'Who may chat at all' },
      observes: 'The site only observes',
      observesText: 'Nobody is refused there, whatever blocks say.',
    },
    copyLink: 'Copy link to this test',
    hint: 'If a visitor says they are refused and this says they are not: ask for the code on their screen and put it in above.',
  },
  approval: {
    waits: 'Waits for a second person.',
    asked: (name: string, asked: string, now: string) =>
      `${name} asked for: ${asked}. It holds until ${now}.`,
    own: 'You asked for it yourself: somebody else has to agree.',
    others: 'An owner, administrator or supervisor can let it run longer.',
    approve: 'Approve',
    decline: 'Leave it at that',
  },
  keys: {
    title: 'What is blocked',
    what: 'What is blocked',
    onPages: 'On your pages',
    acts: 'Actions',
    here: { refuse: 'refusing', channels: 'chat closed', watch: 'watching' },
    hereEnded: 'over',
    until: (moment: string) => `until ${moment}`,
    automatic: 'held for a day, nobody has confirmed it',
    reach: (count: number) =>
      plural(count, {
        one: 'reaches # visitor of 30 days',
        other: 'reaches # visitors of 30 days',
      }),
    nobody: 'refuses nobody yet',
    cannot: 'can’t hold this',
    atVendor: {
      pending: 'on its way',
      'at the vendor': 'blocked',
      failed: 'failed',
      'not kept': 'can’t hold it',
      'not known': 'not known there',
    },
    remove: 'Remove',
    removeKey: (name: string) => `Remove ${name}`,
    refused: (count: number) =>
      count === 0
        ? 'Has refused nobody yet.'
        : plural(count, { one: 'Refused once.', other: 'Refused # times.' }),
  },
  facts: {
    title: 'Facts',
    effect: 'Effect',
    reason: 'Reason',
    sites: 'Sites',
    allSites: 'All',
    by: 'Blocked by',
    source: 'Came from',
    list: 'a shared list',
    chat: 'Chat',
    code: 'Code',
    none: 'none given',
  },
  samePerson: {
    title: 'Same person?',
    join: 'Join',
    joinOne: (name: string) => `Join ${name}`,
    joined: (id: number) => `Block ${id}, joined with this one`,
    separate: 'Separate them',
    means: 'Joined blocks end together and count as one person.',
    why: {
      same_network: 'same network',
      same_address: 'same address',
      soon_after: 'new browser soon after the block',
      same_words: 'same words',
      same_claim: 'says the same name, email or phone',
      alike: 'email or number is alike',
      linked: 'linked to a blocked browser',
    },
  },
  notice: {
    title: 'What the visitor reads',
    heading: 'Chat is not available',
    again: (when: string, date: string) =>
      `You can chat again ${when} (${date}).`,
    reference: 'Reference:',
    appeal: 'Ask for a second look',
    ownText: 'The text of this block, in every language.',
    languages: (names: readonly string[]) =>
      `Shown in the visitor’s language: ${names.join(', ')}.`,
    visitorsLanguage: 'Shown in the visitor’s language.',
    nothing: (site: string) =>
      `Nothing: on ${site} the chat is not there for who is refused.`,
  },
  timeline: {
    title: 'What happened',
    from: 'from chat',
    comment: 'Add a comment for your team',
    add: 'Add',
    allSites: 'all',
    nothing: 'nothing',
    changed: (field: string, from: string, to: string) =>
      `${field}: ${from} → ${to}`,
    added: (keys: string) => `Added ${keys}`,
    removed: (keys: string) => `Removed ${keys}`,
    fields: {
      until: 'End',
      sites: 'Sites',
      effect: 'Effect',
      reason: 'Reason',
      note: 'Note',
      text: 'Text for the visitor',
    },
    actions: {
      ban: (name: string) => `${name} blocked`,
      edit: (name: string) => `${name} changed it`,
      comment: (name: string) => `${name} wrote`,
      'lift key': (name: string) => `${name} removed a key`,
      lift: (name: string) => `${name} unblocked`,
      end: () => 'Ended by itself',
      'end key': () => 'A key ended by itself',
      restore: (name: string) => `${name} blocked again`,
      join: (name: string) => `${name} joined it with another block`,
      separate: (name: string) => `${name} separated it`,
      approve: (name: string) => `${name} approved`,
      decline: (name: string) => `${name} declined`,
      appeal: () => 'The visitor asked for a second look',
      'accept appeal': (name: string) => `${name} accepted the appeal`,
      'decline appeal': (name: string) => `${name} declined the appeal`,
      'accept suggestion': (name: string) => `${name} took up a suggestion`,
      'dismiss suggestion': (name: string) => `${name} dismissed a suggestion`,
      'undo suggestion': (name: string) => `${name} undid a suggestion`,
      hold: (name: string) => `${name} held it`,
      suspend: (name: string) => `${name} asked for a suspension`,
      'end suspension': (name: string) => `${name} ended the suspension`,
      suspended: () => 'Suspended at the vendor',
      'suspension lifted': () => 'No longer suspended at the vendor',
      'suspension left': () => 'Left suspended at the vendor',
    },
  },
  empty: {
    title: 'Nobody is blocked',
    lead: 'Visitors you block in a chat appear here. You can also bring a list from Zendesk, Acquire or a file.',
    none: 'No block matches',
    noMatch: (q: string) => `No block matches “${q}”`,
    filtered: (by: readonly string[]) => `You filter by ${by.join(', ')}.`,
    others: (count: string, one: number) =>
      one === 1
        ? '1 block matches without these filters.'
        : `${count} blocks match without these filters.`,
    showOthers: (count: string) => `Show those ${count}`,
    clear: 'Clear filters',
  },
  ended: 'Ended',
  unblock: 'Unblock',
  unblocked: (name = '') => `Unblocked${name && ` by ${name}`}`,
};
