const chats = (count: number) => (count === 1 ? '1 chat' : `${count} chats`);
const browsers = (count: number) =>
  count === 1 ? '1 browser' : `${count} browsers`;
const keys = (count: number) =>
  count === 1 ? '1 key of an ended block' : `${count} keys of ended blocks`;

/** What is kept how long, and erasing a person. */
export const privacy = {
  title: 'Data and privacy',
  lead: 'How long what is kept, and how one visitor is forgotten.',
  retention: {
    title: 'Kept for',
    lead: 'days; what is older is deleted within the hour',
    days: (usual: number) => `days, usually ${usual}`,
    shorter:
      'With fewer days, what is older is deleted within the hour, and can’t be brought back.',
    terms: {
      chats: 'Chats with messages and addresses, after their end',
      visitors: 'Visitors with what they proved, after their last chat',
      bans: 'Blocks and their keys, after their end',
      appeals: 'Appeals, after they were answered',
      audit: 'The audit log',
      jobs: 'Imports and other jobs, after their end',
      deliveries: 'What webhooks were sent and answered',
      receipts: 'Which webhook was sent something of whom',
      sightings: 'Origins that asked for a site',
      counts: 'Numbers of each day',
      requests: 'What a repeated request is known by',
      changes: 'The log that gateways follow',
      review: 'Blocks for good unseen, before they come up for review',
    },
  },
  erase: {
    title: 'Erase one visitor',
    lead: 'who asked for it; see first what goes and what stays',
    by: 'Known by',
    kinds: {
      session: 'Session code',
      email: 'Email',
      phone: 'Phone',
      ip: 'IP address',
      acquire: 'Contact at Acquire',
      zendesk: 'Visitor at Zendesk',
      visitor: 'Visitor’s id',
    },
    hints: {
      session: 'such as K7F2-9QXM',
      email: 'as they gave it',
      phone: 'with its country code',
      ip: 'one address',
      acquire: 'its id there',
      zendesk: 'its id there',
      visitor: 'as Doorlist names the browser',
    },
    find: 'Find',
    nobody: 'Nothing is kept of this person.',
    goes: 'Goes:',
    counts: (chatCount: number, browserCount: number, keyCount: number) =>
      `${chats(chatCount)} with messages, ${browsers(browserCount)}, ${keys(keyCount)}.`,
    appeals: (count: number) =>
      count === 1 ? 'Also 1 appeal.' : `Also ${count} appeals.`,
    stays: 'Stays:',
    digest:
      'blocks that go on, with a digest in place of the value: it still matches, and nobody can read it.',
    banUntil: (ban: number, until: string) => `Block ${ban}, until ${until}`,
    banForGood: (ban: number) => `Block ${ban}, for good`,
    cantBeTakenBack: 'This can’t be taken back.',
    open: 'Erase this visitor',
    confirm: (value: string) => `Erase what is kept of ${value}?`,
    submit: 'Erase',
    done: 'Erased:',
    elsewhere: 'Others have been sent something of it:',
    receiver:
      'has been sent something of this visitor. Ask whoever runs it to erase it there.',
    backups:
      'Backups made before still hold it. Delete them, or restore them with “doorlist restore”, which erases it again.',
  },
};
