import type { Translation } from '../translation';

export const connect: Translation<'connect'> = {
  signIn: (origin) =>
    `Eine Seite auf ${origin} möchte für Sie handeln. Melden Sie sich zuerst an.`,
  title: 'Soll diese Seite für Sie handeln?',
  lead: (origin) =>
    `Eine Seite auf ${origin} möchte in Ihrem Namen Chats zeigen und Besucher sperren und entsperren.`,
  asks: 'Angefragt von',
  as: (name) => `Sie sind als ${name} angemeldet.`,
  limits:
    'Sie bekommt kein Passwort, und nichts als Chats und ihre Sperren. Es endet, wenn Sie sich abmelden.',
  allow: 'Für mich handeln lassen',
  deny: 'Jetzt nicht',
  waiting: 'Wartet auf die Seite, die dieses Fenster geöffnet hat.',
  alone:
    'Dieses Fenster wurde von keiner Seite geöffnet, die darauf wartet. Schließen Sie es, und drücken Sie dort noch einmal auf „Anmelden“.',
  foreign: (asked) =>
    `Die Seite, die dieses Fenster geöffnet hat, ist nicht auf ${asked}. Ihr wurde nichts übergeben. Schließen Sie dieses Fenster.`,
  notAllowed: (origin) =>
    `Seiten auf ${origin} dürfen nicht für Agenten handeln. Ein Inhaber kann diese Adresse in den Einstellungen erlauben.`,
  done: 'Fertig. Sie können dieses Fenster schließen.',
  denied: 'Es wurde nichts übergeben. Sie können dieses Fenster schließen.',
};
