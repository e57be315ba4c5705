import type { Translation } from '../translation';

export const tokens: Translation<'tokens'> = {
  title: 'API-Tokens',
  lead: 'Für Programme. Ein Token wird einmal gezeigt, wenn es entsteht; hier lässt es sich jederzeit beenden.',
  make: 'Token erstellen',
  makeLead: 'Es darf, was seine Rolle darf, auf seinen Websites, bis es endet.',
  name: 'Name',
  nameHint: 'wofür es ist',
  may: 'Darf',
  madeBy: 'Erstellt von',
  lastUsed: 'Zuletzt genutzt',
  ends: 'Endet',
  never: 'nie',
  noEnd: 'kein Ende',
  noEndHint: 'bis jemand es widerruft',
  over: (when: string) => `beendet: ${when}`,
  begins: (prefix: string) => `${prefix}…`,
  by: (name: string, date: string) => `${name}, ${date}`,
  commandLine: 'Befehlszeile',
  contacts: 'sperrt Kontakte',
  blockContacts: 'Darf Kontakte über die API von Acquire sperren',
  blockContactsHint: 'für Programme, die für Acquire geschrieben wurden',
  shown: (name: string) => `Das Token „${name}“`,
  shownLead:
    'Kopieren Sie es jetzt, und bewahren Sie es bei den Geheimnissen auf: Es wird nicht noch einmal gezeigt. Wer es hat, darf, was es darf.',
  kept: 'Ich habe es aufbewahrt',
  renew: 'Verlängern',
  renewTitle: (name: string) => `„${name}“ verlängern`,
  renewLead: 'Es bleibt dasselbe Token: Das Programm braucht kein anderes.',
  revoke: 'Widerrufen',
  ask: (name: string) => `„${name}“ widerrufen?`,
  askLead:
    'Es wird ab jetzt abgewiesen, ebenso Tokens, die damit erstellt wurden. Das lässt sich nicht zurücknehmen.',
  empty: {
    title: 'Keine Tokens',
    lead: 'Ein Programm, das sperrt, nachsieht oder exportiert, braucht eines.',
  },
};
