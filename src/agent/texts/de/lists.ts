import type { Translation } from '../translation';

export const lists: Translation<'lists'> = {
  title: 'Geteilte Listen',
  lead: 'Listen, die andere veröffentlichen: Jede Adresse, jedes Netz und jede Domain daraus ist hier eine Sperre, solange die Liste sie hat.',
  add: 'Liste hinzufügen',
  change: (name) => `${name} ändern`,
  addLead:
    'Nachweislich angemeldete Besucher werden verschont. Was einen von ihnen abweisen würde, wartet auf eine Entscheidung, ebenso eine Aktualisierung, mit der die Liste um ein Fünftel wächst.',
  url: 'Adresse',
  urlHint: 'mit https',
  name: 'Name',
  nameHint: 'leer: das Ende der Adresse',
  effect: 'Was sie bewirkt',
  effects: {
    watch: 'Beobachten: Agenten sehen einen Hinweis',
    refuse: 'Abweisen',
  },
  effectHints: {
    watch: 'niemand wird abgewiesen',
    refuse: 'wer auf der Liste steht, kann nicht chatten',
  },
  every: 'Lesen im Abstand von',
  look: 'Ansehen, wen sie träfe',
  looking: 'Die Liste wird gelesen',
  has: (count) => `Einträge, die jemanden sperren: ${count}.`,
  invalid: (count) => `Nicht lesbare Einträge: ${count}.`,
  reach: (count) => `${count} Besucher der letzten 30 Tage.`,
  signedIn: (count) => `Davon ${count} angemeldet und damit verschont.`,
  running: (count) => `Laufende Chats: ${count}.`,
  wouldWait: 'Sie würde warten, bis jemand sie zulässt.',
  states: {
    reading: 'wird gelesen',
    current: 'aktuell',
    waiting: 'wartet auf Sie',
    failing: 'konnte nicht gelesen werden',
  },
  bans: (count, bans) => (bans === 1 ? '1 Sperre,' : `${count} Sperren,`),
  does: { refuse: 'abweisend,', watch: 'nur beobachtend,' },
  onSites: (sites) => `auf ${sites}.`,
  onAllSites: 'auf allen Websites.',
  neverRead: 'Noch nicht gelesen.',
  updated: (when) => `Stand der Liste: ${when}.`,
  readEvery: (length) => `Gelesen im Abstand von ${length}.`,
  leftOut: (spared, others) =>
    `Ausgelassen: ${spared} durch Ausnahmen und die Nie-sperren-Liste, ${others} nicht verwendbare.`,
  tries: (count) => `${count}-mal versucht.`,
  readNow: 'Jetzt lesen',
  waiting: {
    grows: (from, to) => `Von ${from} auf ${to} Einträge.`,
    why: {
      grows: 'So viel wächst sie nicht von selbst.',
      signed_in: 'Sie nennt Besucher, die angemeldet sind.',
    },
    since: (moment) => `Wartet seit ${moment}.`,
    allow: 'Zulassen',
    decline: 'Auslassen',
  },
  exceptions: {
    title: 'Ausnahmen',
    none: 'Keine: Die ganze Liste ist gesperrt.',
    value: 'Adresse, Netz, E-Mail oder Domain',
    note: 'Notiz',
    add: 'Ausnahme hinzufügen',
  },
  ask: (name) => `${name} entfernen?`,
  askLead:
    'Keine ihrer Sperren gilt dann noch. Sperren, die jemand gemacht oder geändert hat, bleiben.',
  empty: {
    title: 'Keine geteilten Listen',
    lead: 'Listen bekannter Spammer oder auffälliger Netze lassen sich erst beobachten und dann abweisen, wenn Sie ihnen vertrauen.',
  },
};
