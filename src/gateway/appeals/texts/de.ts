import type { AppealTexts } from './appeal-texts';

export const de: AppealTexts = {
  name: 'Deutsch',
  title: 'Um erneute Prüfung bitten',
  intro:
    'Sie können den Chat dieser Website derzeit nicht nutzen. Wenn Sie das für falsch halten, schreiben Sie uns, warum. Jemand aus dem Team sieht es sich noch einmal an.',
  reference: 'Referenz',
  until: 'Bis',
  forGood: 'Es ist kein Ende festgelegt.',
  text: 'Warum sollen wir es noch einmal prüfen?',
  textHint: 'Höchstens 500 Zeichen.',
  contact: 'E-Mail für die Antwort (freiwillig)',
  contactHint:
    'Sie können die Antwort auch hier lesen: Bewahren Sie die Adresse dieser Seite auf.',
  send: 'Senden',
  written: 'Was Sie geschrieben haben',
  waiting:
    'Gesendet. Es hat noch niemand geantwortet. Die Antwort wird auf dieser Seite stehen.',
  answer: 'Die Antwort',
  accepted: 'Wir haben es noch einmal geprüft. Die Sperre ist aufgehoben.',
  shortened: 'Wir haben es noch einmal geprüft. Die Sperre endet nun früher.',
  declined: 'Wir haben es noch einmal geprüft. Die Sperre bleibt, wie sie ist.',
  over: 'Diese Sperre ist beendet.',
  again: 'Sie können wieder fragen ab',
  tooLate:
    'Es ist zu spät dafür: Die Sperre endete vor mehr als sechs Monaten.',
  closed: 'Diese Website nimmt solche Anfragen nicht an.',
  notFound:
    'Diese Adresse ist unvollständig oder nicht mehr gültig. Öffnen Sie den Link in dem Hinweis, dass der Chat nicht verfügbar ist.',
  empty: 'Bitte schreiben Sie, warum wir es noch einmal prüfen sollen.',
  tooLong: 'Bitte schreiben Sie höchstens 500 Zeichen.',
  noMailbox:
    'Das ist keine E-Mail-Adresse. Bitte berichtigen Sie sie, oder lassen Sie das Feld leer.',
  tooMany:
    'Von hier kamen heute zu viele Anfragen. Bitte versuchen Sie es morgen wieder.',
  languages: 'Sprachen',
  mailSubject: 'Die Antwort auf Ihre Anfrage',
};
