const of = (count: number, one: string, several: string) =>
  count === 1 ? `of 1 ${one}` : `of ${count} ${several}`;

/** What blocks are like, and which happen by themselves. */
export const blocking = {
  title: 'Blocking',
  lead: 'What agents are offered, what needs a second person, and what happens by itself.',
  ladder: {
    title: 'Lengths and the ladder',
    lead: 'A person blocked again is offered the next step. Agents can choose another.',
    step: (place: number, isLast: boolean) =>
      isLast && place > 1
        ? 'After that'
        : (['First', 'Second', 'Third', 'Fourth', 'Fifth'][place - 1] ??
          `Step ${place}`),
    add: 'Add a step',
    remove: 'Take the last step off',
    forgotten: 'A step is forgotten after a year without a block.',
  },
  reasons: {
    title: 'Reasons',
    lead: 'offered in this order; a block of more than a day needs one',
    add: 'Another reason',
    remove: (reason: string) => `Take “${reason}” off`,
  },
  help: {
    title: 'Reasons to help',
    lead: 'nobody is blocked for them: the chat is escalated',
    add: 'Another reason to help',
    hint: 'such as self-harm, or a child',
    onCall: 'Who is told',
    onCallHint: 'an email address; empty: webhooks alone',
  },
  second: {
    title: 'Needs a second person',
    rules: [
      'An address for more than 7 days',
      'A network, or IPv6 wider than /64, for more than 24 hours',
      'A domain for more than 30 days',
      'Anything longer than the person may block for (see People)',
    ],
    then: 'Blocked at once for as long as one person may decide; owners, administrators and supervisors decide on the rest. Nobody answers: it ends. An owner needs nobody.',
  },
  never: {
    title: 'Never block',
    lead: 'on any site',
    colleagues: 'Everybody who signs in here',
    byItself: 'by itself',
    fromStart: 'set at the gateway’s start',
    add: 'Address, network, email, domain or phone',
    addHint: 'such as 192.0.2.0/26 or *@shop.example',
    remove: (value: string) => `Take ${value} off`,
    reaches: 'An active block reaches into this; it is not applied there.',
    show: 'Show it',
  },
  defaults: {
    title: 'The dialog starts with',
    lead: 'of somebody with earlier blocks the ladder says how long',
    noReason: 'No reason',
    kinds: {
      visitor: 'This visitor',
      person: 'What is proven to be the same person',
      ip: 'IP address',
      email: 'Email',
      phone: 'Phone',
    },
  },
  limits: {
    title: 'Flood limits',
    lead: 'short blocks that nobody has to make; who signed in is let in even so',
    mode: 'What happens',
    modes: { off: 'Off', watching: 'Only count', on: 'On' },
    moreThan: 'more than',
    most: (what: string) => `How many ${what}`,
    what: {
      chatsPerVisitor: 'chats of one browser',
      chatsPerAddress: 'chats from one address',
      chatsPerNetwork: 'chats from one network',
      claims: 'people named at one address',
      wrongReferences: 'wrong codes at one address',
    },
    within: 'In which time',
    inTime: (length: string) => `in ${length}`,
    then: {
      wait: 'No further ones in that time',
      effects: {
        refuse: (length: string) => `Block for ${length}`,
        channels: (length: string) => `No chat for ${length}`,
        watch: (length: string) => `Only watch for ${length}`,
      },
    },
    thenLabel: 'What happens then',
    fixed: {
      claims: 'let in and flagged',
      wrongReferences: 'refused for the rest of that time',
    },
    hold: 'Hold likely evaders for 24 hours',
    holdHint:
      'A browser that is likely a blocked person’s is refused once per block, until somebody decides. Never who is signed in.',
  },
  tried: {
    title: 'Tried on the last 7 days',
    counted: 'Counted.',
    none: 'No chat was started in these days.',
    chats: 'Chats',
    beyond: {
      chatsPerVisitor: 'Beyond, per browser',
      chatsPerAddress: 'Beyond, per address',
      chatsPerNetwork: 'Beyond, per network',
      claims: 'Beyond, people named',
      wrongReferences: 'Beyond, wrong codes',
    },
    modes: { off: 'is off', watching: 'only counted' },
    owners: {
      chatsPerVisitor: (count: number) => of(count, 'browser', 'browsers'),
      chatsPerAddress: (count: number) => of(count, 'address', 'addresses'),
      chatsPerNetwork: (count: number) => of(count, 'network', 'networks'),
      claims: (count: number) => of(count, 'address', 'addresses'),
      wrongReferences: (count: number) => of(count, 'address', 'addresses'),
    },
    signedIn: (count: number) => `${count} signed in, let in even so`,
  },
  fields: {
    ladder: 'ladder',
    reasons: 'reasons',
    protectiveReasons: 'reasons to help',
    onCall: 'who is told',
    holdLikely: 'holding likely evaders',
    defaults: 'start of the dialog',
    limits: 'flood limits',
  },
};
