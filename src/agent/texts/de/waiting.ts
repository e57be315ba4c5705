import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const waiting: Translation<'waiting'> = {
  label: 'Wartet auf das Senden',
  count: (count) =>
    plural(count, {
      one: '# Aktion wartet in diesem Tab.',
      other: '# Aktionen warten in diesem Tab.',
    }),
  refused: (count) =>
    plural(count, {
      one: '# Aktion wurde nicht ausgeführt.',
      other: '# Aktionen wurden nicht ausgeführt.',
    }),
  show: 'Zeigen',
  hide: 'Verbergen',
  acts: {
    block: (subject) => `${subject} sperren`,
    unblock: (subject) => `${subject} entsperren`,
    'block-again': (subject) => `Erneut sperren: ${subject}`,
    reply: (subject) => `Antwort an ${subject}`,
    done: (subject) => `Chat mit ${subject} als erledigt markieren`,
    end: (subject) => `Chat mit ${subject} beenden`,
    'hand-over': (subject) => `Chat mit ${subject} übergeben`,
    release: (subject) => `Chat mit ${subject} an alle zurückgeben`,
  },
  names: {
    block: 'Sperren',
    unblock: 'Entsperren',
    'block-again': 'Erneut sperren',
    reply: 'Antwort',
    done: 'Erledigt',
    end: 'Chat beenden',
    'hand-over': 'Übergeben',
    release: 'An alle zurückgeben',
  },
  replies: 'Antworten, die auf das Senden warten',
  tags: {
    block: 'Sperre wartet auf das Senden',
    unblock: 'Entsperren wartet auf das Senden',
    'block-again': 'Sperre wartet auf das Senden',
    reply: 'Antwort wartet auf das Senden',
    done: '„Erledigt“ wartet auf das Senden',
    end: 'Das Ende des Chats wartet auf das Senden',
    'hand-over': 'Übergabe wartet auf das Senden',
    release: 'Rückgabe wartet auf das Senden',
  },
  waits: 'wartet auf das Senden',
  tried:
    'die Verbindung ging verloren, bevor das Gateway antwortete; es wird erneut gesendet und zählt einmal',
  takeBack: 'Zurücknehmen',
  remove: 'Entfernen',
  takeBackOf: (act) => `Zurücknehmen: ${act}`,
  removeOf: (act) => `Entfernen: ${act}`,
  retryOf: (act) => `Erneut versuchen: ${act}`,
  ban: (id) => `Sperre ${id}`,
  tooOld:
    'Nicht gesendet: Es hat mehr als 12 Stunden gewartet. Prüfen Sie, ob es noch richtig ist, und versuchen Sie es dann erneut.',
  wroteMeanwhile: 'Nicht ausgeführt: Der Besucher hat inzwischen geschrieben.',
  takenMeanwhile: (name) =>
    name
      ? `Nicht ausgeführt: ${name} führt diesen Chat inzwischen.`
      : 'Nicht ausgeführt: Niemand führt diesen Chat mehr.',
  signOutFirst: (count) =>
    plural(count, {
      one: '# Aktion wartet noch auf das Senden. Nehmen Sie sie zurück, oder warten Sie, bis das Gateway sie hat.',
      other:
        '# Aktionen warten noch auf das Senden. Nehmen Sie sie zurück, oder warten Sie, bis das Gateway sie hat.',
    }),
};
