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
  tokenEnds: (vendor: string, account: string, moment: string) =>
    `The token for ${findVendorName(vendor)} ${account} is valid until ${moment}. After that no block reaches it: tell an owner.`,
  nowhere: {
    title: 'Nothing is here',
    lead: 'The address may be mistyped, or what was here is gone.',
    back: 'Go to the chats',
  },
  notLoaded: 'This part of the console could not be loaded.',
};
