import { pluralsOf } from '../plurals';

const plural = pluralsOf('en-GB');

/** The numbers, and what they suggest. */
export const overview = {
  title: 'Overview',
  period: 'Days',
  periods: { 1: 'Today', 7: '7 days', 30: '30 days', 365: 'Year' },
  range: (from: string, to: string) => `${from} to ${to}`,
  allSites: 'all sites',
  line: (range: string, site: string) => `${range} · ${site}`,
  figures: {
    label: 'In these days',
    refused: 'Refused',
    made: 'Blocks made',
    appealed: 'Unblocked after an appeal',
    signedIn: 'Signed-in visitors refused',
    ofAppeals: (count: string) => `of ${count}`,
    ended: (count: string) => `${count} ended or were lifted`,
    median: (length: string) => `median answer ${length}`,
    noAnswer: 'no appeal was answered',
    price: 'the price: each was somebody you know',
    noPrice: 'nobody whom you know was refused',
    before: {
      times: (times: string, days: number) =>
        days === 1
          ? `${times} times the day before`
          : `${times} times the ${days} days before`,
      same: (days: number) =>
        days === 1
          ? 'as many as the day before'
          : `as many as the ${days} days before`,
      none: (days: number) =>
        days === 1 ? 'none the day before' : `none the ${days} days before`,
    },
  },
  chart: {
    perDay: 'Refused per day',
    perWeek: 'Refused per week',
    hint: 'and when the shield was on',
    lastDays: (count: number) => plural(count, { other: 'the last # days' }),
    refused: 'refused',
    made: 'blocks made',
    shield: 'shield on',
    today: 'today',
    week: (from: string, to: string) => `${from} to ${to}`,
    point: (day: string, refused: string, made: string) =>
      `${day}: ${refused} refused, ${made} blocks made`,
    pointShield: (day: string, refused: string, made: string, hours: string) =>
      `${day}: ${refused} refused, ${made} blocks made, shield on for ${hours}`,
    sentence: (
      range: string,
      refused: string,
      peak: string,
      most: string,
      made: string,
    ) =>
      `${range}: ${refused} refused, most of them ${peak}, ${most}; ${made} blocks made.`,
    sentenceShield: (hours: string) => `The shield was on for ${hours}.`,
    none: 'Nothing was refused in these days. That is what you want.',
    asTable: 'Show as table',
    columns: {
      day: 'Day',
      week: 'Week',
      refused: 'Refused',
      made: 'Blocks made',
      shield: 'Shield on',
    },
  },
  shares: {
    reasons: 'Reasons',
    noReason: 'None given',
    kinds: 'Active by kind',
    count: 'Number',
    what: { reasons: 'Reason', kinds: 'Kind' },
    noBans: 'No blocks were made in these days.',
    noKinds: 'Nobody is blocked.',
    names: {
      ip: 'Address',
      network: 'Network',
      visitor: 'Browser',
      email: 'Email',
      phone: 'Phone',
      domain: 'Email domain',
      country: 'Country',
      asn: 'Provider',
      account: (vendor: string) => `${vendor} account`,
    },
  },
  outcomes: {
    title: 'How blocks worked',
    hint: 'those made in these days, so far',
    repeated: 'Back within 7 days',
    undone: 'Undone within a day',
    overturned: 'Overturned on appeal',
    toBlock: 'First message to block',
    ofAll: (count: string, all: string) => `${count} of ${all}`,
    lengths: (half: string, most: string) =>
      `${half}, 95 in 100 within ${most}`,
    none: 'none from a chat',
    flags: 'Flags people checked',
    precision: (share: string, count: string) => `${share} right of ${count}`,
    unchecked: 'not checked yet',
  },
  vendors: {
    title: 'Vendor accounts',
    none: 'No vendor account serves these sites.',
    inStep: (ago: string) => `In step ${ago}`,
    never: 'Never in step yet',
    held: (count: string) => `${count} held`,
    notKept: (count: string) => `${count} not kept`,
    failed: (count: string) => `${count} failed, tried again`,
    states: { on: 'works', waits: 'works, not all is kept', failed: 'fails' },
  },
  shield: {
    title: 'Shield and list',
    now: (site: string) => `Shield on at ${site}`,
    until: (time: string) => `until ${time}`,
    away: 'Turned away by a shield',
    hours: 'Shield on',
    limits: 'Chats that limits stopped',
    watched: 'Limits that watch would have',
    bytes: 'List a browser loads',
    size: (kilobytes: string) => `${kilobytes} KB`,
    never: 'never',
  },
  suggestions: {
    title: 'Suggestions',
    none: 'Nothing to tidy.',
    more: 'Look further',
    look: 'Look',
    lookAt: (title: string) => `Look: ${title}`,
    undo: 'Undo',
    undone: 'Taken back.',
    left: (count: number) =>
      plural(count, {
        one: 'Taken back, but for 1 block that somebody changed since.',
        other: 'Taken back, but for # blocks that somebody changed since.',
      }),
    done: {
      merge: (network: string) => `Merged into ${network}.`,
      duplicate: (count: number) =>
        plural(count, {
          one: '# block lies beneath.',
          other: '# blocks lie beneath.',
        }),
      'never-matching': (count: number) =>
        plural(count, {
          one: '# block was tidied.',
          other: '# blocks were tidied.',
        }),
      stale: (count: number) =>
        plural(count, {
          one: '# block was lifted.',
          other: '# blocks were lifted.',
        }),
    },
    dismissed: 'Left as it is.',
    titles: {
      merge: (count: number, network: string) =>
        plural(count, { other: `Merge # blocks in ${network}` }),
      duplicate: (count: number) =>
        plural(count, {
          one: '# block that another one says all of',
          other: '# blocks that another one says all of',
        }),
      'never-matching': (count: number) =>
        plural(count, {
          one: '# block with keys that match nobody',
          other: '# blocks with keys that match nobody',
        }),
      stale: (count: number) =>
        plural(count, {
          one: '# block without a hit for 180 days',
          other: '# blocks without a hit for 180 days',
        }),
    },
    leads: {
      duplicate: 'Put it beneath the other one',
      'never-matching': 'Take those keys out',
      stale: 'Unblock, or leave it',
    },
    reach: (visitors: string, signedIn: string) =>
      `One network, reaches ${visitors}, ${signedIn} signed in`,
    visitors: (count: number) =>
      plural(count, { one: '# visitor', other: '# visitors' }),
    means: {
      merge:
        'One block of the whole network takes the place of these in the list. They stay beneath it, and come back when it ends.',
      duplicate:
        'The upper block says all of it, at least as strictly and as long. The lower one stays beneath, and comes back when the upper one ends.',
      'never-matching':
        'These keys go; a block without any other key is lifted.',
      stale: 'These blocks are lifted. Whoever they were for may chat again.',
    },
    preview: {
      reach: 'Reach of the last 30 days',
      visitors: 'Visitors',
      signedIn: 'Of them signed in (let in)',
      running: 'Chats running now',
      colleagues: 'Never blocked',
      nobody: 'nobody',
      effect: 'Effect',
      reason: 'Reason',
      none: 'none given',
      ends: 'Ends',
      shorter: (moment: string) =>
        `You may have it hold until ${moment}; a second person can agree to more.`,
      blocks: 'Blocks that change',
      more: (count: number) => plural(count, { other: 'and # more' }),
      over: (lower: string, upper: string) => `${lower} beneath ${upper}`,
      lastHit: (moment: string) => `last refused ${moment}`,
      neverHit: 'refused nobody yet',
      gone: (id: number) => `Block ${id}`,
    },
    why: {
      documentation: 'an address that stands for none',
      unreachable: 'an address from which nobody comes',
      never_ban: 'all of it is on the never-block list',
      proxy: 'an address of your own proxy',
      no_link: 'an id at a vendor that no account here is of',
      no_geo: 'a place without a database that knows it',
      unreadable: 'no value of its kind',
    },
    accept: {
      merge: 'Merge',
      duplicate: 'Put beneath',
      'never-matching': 'Take out',
      stale: (count: number) =>
        plural(count, { one: 'Unblock 1', other: 'Unblock #' }),
    },
    dismiss: 'Leave as it is',
    confirm: 'Do it all the same',
    progress: (done: number, all: number) => `${done} of ${all} done`,
    lost: 'The answer of the gateway was lost. Try again: nothing is done twice.',
    partly: (done: number, all: number) =>
      `${done} of ${all} were done before this failed.`,
  },
};
