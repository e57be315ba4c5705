import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const shell: Translation<'shell'> = {
  main: 'Hauptmenü',
  views: {
    appeals: 'Einsprüche',
    overview: 'Überblick',
    chats: 'Chats',
    blocked: 'Gesperrte Besucher',
    settings: 'Einstellungen',
  },
  shortViews: {
    appeals: 'Einsprüche',
    overview: 'Überblick',
    chats: 'Chats',
    blocked: 'Gesperrt',
    settings: 'Einstellungen',
  },
  waiting: (count) =>
    plural(count, { one: '# Chat wartet', other: '# Chats warten' }),
  openAppeals: (count) =>
    plural(count, {
      one: '# Einspruch ist offen',
      other: '# Einsprüche sind offen',
    }),
  documentTitle: (view, waiting) =>
    `${waiting ? `(${waiting}) ` : ''}${view} · Doorlist`,
  skip: 'Zum Inhalt springen',
  skipToConversation: 'Zur Unterhaltung springen',
  allSites: 'Alle Websites',
  site: 'Website',
  person: {
    open: (name) => `Ihr Menü, ${name}`,
    roles: {
      owner: 'Inhaber',
      administrator: 'Administrator',
      supervisor: 'Supervisor',
      agent: 'Agent',
      viewer: 'Nur lesen',
    },
    theme: 'Darstellung',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    browserLanguage: 'Wie der Browser',
    alerts: 'Wenn jemand wartet',
    sound: 'Ton',
    notify: 'Desktop-Benachrichtigung',
    notifyDenied: 'Ihr Browser erlaubt das für diese Seite nicht.',
    hotkeys: 'Tasten lösen etwas aus',
    hotkeysHint: 'Drücken Sie ?, um sie zu sehen.',
    signOut: 'Abmelden',
  },
  away: (time) => `Keine Verbindung seit ${time}.`,
  awayLead:
    'Sie sehen den Stand von diesem Zeitpunkt. Sperren, die Sie jetzt machen, warten in diesem Tab und werden gesendet, sobald die Verbindung wieder da ist.',
  tryNow: 'Jetzt versuchen',
  shield: {
    on: (until) => `Der Schutzschild ist bis ${until} aktiv.`,
    onAt: (site, until) =>
      `Der Schutzschild ist auf ${site} bis ${until} aktiv.`,
    admits: {
      known:
        'Nur bekannte Besucher können einen Chat beginnen: angemeldete, oder solche mit einem beendeten Chat vor heute.',
      'signed-in': 'Nur angemeldete Besucher können einen Chat beginnen.',
      nobody: 'Niemand kann einen neuen Chat beginnen.',
    },
    hourMore: '1 Stunde länger',
    turnOff: 'Ausschalten',
  },
  tokenEnds: (vendor, account, moment) =>
    `Das Token für ${findVendorName(vendor)} ${account} gilt bis ${moment}. Danach erreicht keine Sperre mehr dieses Konto: Sagen Sie einem Inhaber Bescheid.`,
  nowhere: {
    title: 'Hier ist nichts',
    lead: 'Die Adresse enthält vielleicht einen Tippfehler, oder es gibt nicht mehr, was hier war.',
    back: 'Zu den Chats',
  },
  forbidden:
    'Das können Sie nicht sehen. Fragen Sie einen Inhaber oder Administrator.',
  notLoaded: 'Dieser Teil der Konsole konnte nicht geladen werden.',
};
