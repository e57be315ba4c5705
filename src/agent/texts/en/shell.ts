import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';

const plural = pluralsOf('en-GB');

/** Around every view: navigation, the site filter, the person's menu. */
export const shell = {
  main: 'Main',
  views: {
    chats: 'Chats',
    blocked: 'Blocked visitors',
    appeals: 'Appeals',
    overview: 'Overview',
    settings: 'Settings',
  },
  shortViews: {
    chats: 'Chats',
    blocked: 'Blocked',
    appeals: 'Appeals',
    overview: 'Overview',
    settings: 'Settings',
  },
  waiting: (count: number) =>
    plural(count, { one: '# chat waits', other: '# chats wait' }),
  openAppeals: (count: number) =>
    plural(count, { one: '# appeal is open', other: '# appeals are open' }),
  documentTitle: (view: string, waiting: number) =>
    `${waiting ? `(${waiting}) ` : ''}${view} · Doorlist`,
  skip: 'Skip to the content',
  skipToConversation: 'Skip to the conversation',
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
    browserLanguage: 'As the browser',
    alerts: 'When somebody waits',
    sound: 'Sound',
    notify: 'Desktop notification',
    notifyDenied: 'Your browser doesn’t allow it for this page.',
    hotkeys: 'Keys do something',
    hotkeysHint: 'Press ? to see them.',
    signOut: 'Sign out',
  },
  away: (time: string) => `No connection since ${time}.`,
  awayLead:
    'You see what was known then. Blocks you make now wait in this tab and are sent when it is back.',
  tryNow: 'Try now',
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
  forbidden: 'You can’t see this. Ask an owner or administrator.',
  notLoaded: 'This part of the console could not be loaded.',
};
