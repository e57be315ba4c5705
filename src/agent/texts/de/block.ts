import type { Translation } from '../translation';

export const block: Translation<'block'> = {
  title: 'Besucher sperren',
  live: (name) =>
    `${name} verliert den Chat sofort, hier und in jedem offenen Tab.`,
  ended: (name) => `${name} kann keinen Chat mehr beginnen.`,
  what: 'Was gesperrt wird',
  visitor: 'Dieser Besucher',
  visitorMeans:
    'Dieser Browser, und jeder, der sich als dieselbe Person anmeldet',
  ip: 'IP-Adresse',
  noAddress: {
    own: 'Das ist Ihre eigene Adresse.',
    unknown: 'Die Adresse ist unbekannt.',
    untrusted:
      'Adressen sind nicht vertrauenswürdig, solange TRUST_PROXY am Gateway nicht gesetzt ist. Das Sperren nach Adresse ist deshalb aus.',
  },
  howLong: 'Wie lange',
  durations: {
    hour: '1 Stunde',
    day: '1 Tag',
    week: '7 Tage',
    month: '30 Tage',
    forGood: 'Dauerhaft',
  },
  reason: 'Grund',
  note: 'Notiz',
  noteHint: 'sieht nur Ihr Team',
  optional: 'Freiwillig',
  ends: (moment) => `Endet ${moment}`,
  never: 'Endet nicht von selbst',
  submit: 'Sperren',
  nothing:
    'Wählen Sie, was gesperrt wird: diesen Besucher, die Adresse oder beides.',
};
