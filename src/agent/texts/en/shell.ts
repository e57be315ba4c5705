import { findVendorName } from '../../../protocol/vendors';

/** Around every view: navigation, the site filter, the person's menu. */
export const shell = {
  main: 'Main',
  views: {
    chats: 'Chats',
    blocked: 'Blocked visitors',
  },
  shortViews: {
    chats: 'Chats',
    blocked: 'Blocked',
  },
  waiting: (count: number) =>
    count === 1 ? '1 chat waits' : `${count} chats wait`,
  documentTitle: (view: string, waiting: number) =>
    `${waiting ? `(${waiting}) ` : ''}${view} · Doorlist`,
  skip: 'Skip to the content',
  allSites: 'All sites',
  site: 'Site',
  person: {
    open: (name: string) => `Your menu, ${name}`,
    roles: {
      owner: 'Owner',
      administrator: 'Administrator',
      supervisor: 'Supervisor',
      agent: 'Agent',
      viewer: 'Read only',
    },
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
    signOut: 'Sign out',
  },
  away: (time: string) =>
    `No connection since ${time}. You see what was known then.`,
  keys: {
    title: 'Keys',
    J: 'the next chat of the list',
    K: 'the chat before',
    Enter: 'open the chat',
    R: 'to the reply box; Escape leads back to the list',
    B: 'block the visitor',
    E: 'done',
    A: 'hand over',
    T: 'escalate',
    I: 'facts about the visitor',
    '?': 'these keys',
  },
  shield: {
    on: (until: string) => `Shield is on until ${until}.`,
    onAt: (site: string, until: string) =>
      `Shield is on at ${site} until ${until}.`,
    admits: {
      known:
        'Only visitors you know may start a chat: signed in, or with an ended chat before today.',
      'signed-in': 'Only signed-in visitors may start a chat.',
      nobody: 'Nobody new may start a chat.',
    },
    hourMore: '1 hour more',
    turnOff: 'Turn off',
  },
  tokenEnds: (vendor: string, account: string, moment: string) =>
    `The token for ${findVendorName(vendor)} ${account} is valid until ${moment}. After that no block reaches it: tell an owner.`,
  nowhere: {
    title: 'Nothing is here',
    lead: 'The address may be mistyped, or what was here is gone.',
    back: 'Go to the chats',
  },
  notLoaded: 'This part of the console could not be loaded.',
};
