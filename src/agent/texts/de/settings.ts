import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const settings: Translation<'settings'> = {
  title: 'Einstellungen',
  pages: {
    sites: 'Websites',
    blocking: 'Sperren',
    people: 'Personen',
    tokens: 'API-Tokens',
    vendors: 'Anbieter',
    webhooks: 'Webhooks',
    lists: 'Geteilte Listen',
    audit: 'Prüfprotokoll',
    data: 'Daten und Datenschutz',
    texts: 'Texte für Besucher',
    account: 'Ihr Konto',
  },
  notAllowed:
    'Das können Sie nicht sehen. Fragen Sie einen Inhaber oder Administrator.',
  site: 'Website',
  add: 'Hinzufügen',
  remove: 'Entfernen',
  optional: 'freiwillig',
  addressStart: 'https://…',
  password: 'Ihr Passwort',
  passwordHint: 'noch einmal, denn es lässt sich nicht zurücknehmen',
  save: {
    name: 'Nicht gespeicherte Änderungen',
    unsaved: (count) =>
      plural(count, {
        one: '# Änderung nicht gespeichert:',
        other: '# Änderungen nicht gespeichert:',
      }),
    save: 'Speichern',
    discard: 'Verwerfen',
    saved: 'Gespeichert.',
    seeField: 'Nicht gespeichert. Siehe das markierte Feld.',
    leaveTitle: 'Ohne Speichern verlassen?',
    lost: (changes) => `Ihre Änderungen gingen verloren: ${changes}.`,
    leave: 'Ohne Speichern verlassen',
    stay: 'Hier bleiben',
  },
};
