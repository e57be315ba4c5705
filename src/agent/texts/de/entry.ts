import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const entry: Translation<'entry'> = {
  signIn: {
    title: 'Anmelden',
    email: 'E-Mail',
    password: 'Passwort',
    submit: 'Anmelden',
    expired:
      'Sie wurden abgemeldet. Melden Sie sich wieder an, um weiterzuarbeiten.',
  },
  setUp: {
    title: 'Doorlist einrichten',
    progress: 'Einrichtung',
    steps: { code: 'Code', you: 'Sie', site: 'Website' },
    codeLead:
      'Das Gateway hat beim Start einen Code ausgegeben. Er zeigt, dass dies Ihr Rechner ist.',
    goOn: 'Weiter',
    youTitle: 'Wer sind Sie?',
    lead: 'Sie werden Inhaber: Sie dürfen alles und lassen andere herein.',
    code: 'Einrichtungscode',
    codeHint: 'steht im Protokoll des Gateways',
    newPassword: 'Neues Passwort',
    passwordHint: 'mindestens zehn Zeichen',
    submit: 'Inhaber anlegen',
  },
  firstSite: {
    title: 'Auf Ihrer ersten Seite einbauen',
    lead: 'Fügen Sie dies vor dem Skript des Chats ein, und öffnen Sie dann die Seite.',
    tag: 'Das Tag für Ihre Seiten',
    seen: (when) => `Gesehen ${when} auf`,
    notSeen: 'Wartet auf die Seite: Öffnen Sie sie in einem anderen Tab',
    chat: (widget, path) =>
      `Erster Chat${widget && `: ${widget}`}${path && `, auf ${path}`}`,
    noChat: 'Erster Chat: Beginnen Sie selbst einen, und sperren Sie ihn dann',
    blocked: 'Gesperrt: Laden Sie die Seite neu, der Chat ist weg',
    notBlocked: 'Sperren Sie ihn, in der Konsole',
    refused: 'Hat angefragt und steht nicht auf der Liste:',
    allow: 'Zulassen',
    allowOf: (origin) => `${origin} zulassen`,
    later: 'Später',
    open: 'Konsole öffnen',
  },
  invitation: {
    title: 'Willkommen bei Doorlist',
    lead: 'Wählen Sie das Passwort, mit dem Sie sich künftig anmelden.',
    submit: 'Anmelden',
  },
  openId: {
    submit: (name) => `Mit ${name} anmelden`,
    refused:
      'Sie wurden nicht angemeldet. Versuchen Sie es erneut, oder verwenden Sie Ihr Passwort.',
    unknown:
      'Niemand hat hier diese E-Mail-Adresse. Bitten Sie einen Administrator um eine Einladung.',
  },
  forgot: {
    open: 'Passwort vergessen?',
    title: 'Ein neues Passwort',
    lead: 'Sie erhalten per E-Mail einen Link, um eines zu wählen.',
    submit: 'Link senden',
    sent: 'Falls sich jemand mit dieser Adresse anmeldet, ist ein Link unterwegs. Er gilt eine Stunde.',
    back: 'Zurück',
  },
  secondFactor: {
    name: 'Zweiter Faktor',
    title: 'Code eingeben',
    lead: 'Ihre Authenticator-App zeigt ihn. Ein Wiederherstellungscode geht auch.',
    code: 'Code',
    codeHint: 'den die App gerade zeigt',
    orRecovery: 'aus der App, oder ein Wiederherstellungscode',
    back: 'Anderes Konto verwenden',
    off: 'Beim Anmelden wird dann auch nach einem Code aus einer Authenticator-App auf Ihrem Telefon gefragt.',
    scan: 'Scannen Sie dies mit der App, oder tippen Sie die Buchstaben dort ein.',
    image: 'QR-Code für die App',
    keep: 'Mit jedem davon melden Sie sich einmal ohne die App an. Bewahren Sie sie getrennt vom Telefon auf: Sie werden nicht noch einmal gezeigt.',
    kept: 'Ich habe sie aufbewahrt',
    on: (since, left) =>
      `Aktiv seit ${since}. ${plural(left, {
        one: '# Wiederherstellungscode ist übrig.',
        other: '# Wiederherstellungscodes sind übrig.',
      })}`,
    newCodes: 'Neue Wiederherstellungscodes',
    verbs: { off: 'Weiter', begun: 'Einschalten', on: 'Ausschalten' },
  },
};
