import type { Translation } from '../translation';

export const errors: Translation<'errors'> = {
  wait: (seconds) =>
    seconds > 90
      ? `Zu viele Versuche. Versuchen Sie es in ${Math.ceil(seconds / 60)} Min. erneut.`
      : `Zu viele Versuche. Warten Sie ${seconds} Sekunden, und versuchen Sie es dann erneut.`,
  cookie:
    'Die Anmeldung wurde nicht behalten. Öffnen Sie diese Seite über https.',
  wrongPassword:
    'E-Mail oder Passwort ist falsch. Prüfen Sie beides, und versuchen Sie es erneut.',
  unreachable:
    'Das Gateway ist nicht erreichbar. Prüfen Sie Ihre Verbindung, und versuchen Sie es dann erneut.',
  forbidden: 'Ihre Rolle erlaubt das nicht. Fragen Sie einen Inhaber.',
  neverBan: 'Wählen Sie etwas anderes zum Sperren.',
  unconfirmed: 'Drücken Sie noch einmal auf Sperren, um es zu tun.',
  other: 'Das Gateway konnte das nicht ausführen. Versuchen Sie es erneut.',
};
