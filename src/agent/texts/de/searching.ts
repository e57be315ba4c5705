import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const searching: Translation<'searching'> = {
  label: 'Suchen',
  open: 'Suchen',
  close: 'Suche schließen',
  hint: 'Name, E-Mail, Adresse, Code',
  results: 'Was gefunden wurde',
  groups: { chats: 'Chats', bans: 'Gesperrt' },
  visitor: 'Besucher',
  states: { live: '', blocked: 'gesperrt', ended: 'beendet' },
  banStates: { active: '', expired: 'abgelaufen', lifted: 'aufgehoben' },
  all: (q) => `Alle Sperren zu „${q}“`,
  none: (q) => `Nichts passt zu „${q}“.`,
  noneMasked: (q) =>
    `Nichts ist genau „${q}“. Sie finden nur ganze Angaben: einen Code, einen Namen, eine Adresse, eine E-Mail.`,
  pressEnter: 'Enter drücken, um zu suchen.',
  found: (chats, bans) =>
    `${plural(chats, { one: '# Chat', other: '# Chats' })}, ${plural(bans, { one: '# Sperre', other: '# Sperren' })}`,
};
