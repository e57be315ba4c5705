import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');
const numberOf = (count: number) => plural(count, { other: '#' });

export const shield: Translation<'shield'> = {
  name: 'Schutzschild',
  off: 'aus',
  until: (moment) => `bis ${moment}`,
  onSites: (count, all) => `auf ${count} von ${all} Websites`,
  titleOff: 'Schutzschild einschalten',
  titleOn: 'Der Schutzschild ist aktiv',
  lead: 'Für einen Angriff, dem Sperren nicht nachkommen. Laufende Chats gehen weiter.',
  isOn: (moment, name) => `Bis ${moment}, eingeschaltet von ${name}.`,
  who: 'Wer noch einen Chat beginnen darf',
  admits: {
    known: 'Bekannte Besucher',
    'signed-in': 'Nur angemeldete Besucher',
    nobody: 'Niemand Neues',
  },
  means: {
    known:
      'Jetzt angemeldet, oder mit einem beendeten Chat vor heute und ohne Sperre',
    'signed-in': 'Deren Anmeldung Ihre Website nachgewiesen hat',
    nobody: 'Schließt den Chat auf den gewählten Websites für alle neuen',
  },
  end: 'Bis',
  ends: {
    hour: '1 Stunde',
    closing: (time) => `Heute ${time}`,
    tomorrow: (time) => `Morgen ${time}`,
  },
  agentsHour:
    'Länger als eine Stunde braucht einen Supervisor oder Administrator.',
  notYours:
    'Er gilt länger als eine Stunde: Nur ein Supervisor, Administrator oder Inhaber kann ihn ändern.',
  sites: 'Websites',
  allSites: (count) => plural(count, { other: 'Alle #' }),
  reads: 'Was andere lesen',
  warnings: {
    no_other_way:
      'Der Text der Website nennt keinen anderen Weg, Sie zu erreichen, etwa eine E-Mail-Adresse. Wer abgewiesen wird, hat keinen.',
    notice_hidden:
      'Die Website zeigt abgewiesenen Besuchern nichts. Wer hier abgewiesen wird, liest den Hinweis trotzdem, außer auf Seiten, deren Tag ihn verbirgt.',
    observes:
      'Die Website beobachtet nur: Der Schutzschild weist niemanden ab, bis das ausgeschaltet ist.',
  },
  lastHour: 'In der letzten Stunde',
  would: (admitted, all, away) =>
    `hätte er von ${plural(all, { one: '# Chat', other: '# Chats' })} ${numberOf(admitted)} zugelassen und ${numberOf(away)} abgewiesen.`,
  noneStarted: 'wurde kein Chat begonnen.',
  noneSignedIn: 'Niemand davon war angemeldet.',
  someSignedIn: (count) =>
    plural(count, {
      one: 'Davon war # angemeldet.',
      other: 'Davon waren # angemeldet.',
    }),
  codeLater: 'kommt mit der Abweisung',
  counting: 'wird gezählt…',
  uncounted: 'Das konnte nicht gezählt werden.',
  seen: 'Alle im Team sehen, dass er aktiv ist.',
  turnOn: 'Einschalten',
  change: 'Ändern',
  turnOff: 'Ausschalten',
};
