import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const sites: Translation<'sites'> = {
  title: 'Websites',
  lead: 'Eine Website ist eine Marke oder eine Webadresse mit eigenem Chat. Ihre Seiten laden ein Skript.',
  list: 'Websites',
  none: 'Sie haben noch keine Website.',
  loopback: 'dieser Computer',
  seen: {
    at: (when) => `${when} gesehen`,
    never: 'nie gesehen',
  },
  add: {
    open: 'Website hinzufügen',
    title: 'Website hinzufügen',
    id: 'Name im Tag',
    idHint: 'zum Beispiel shop: Kleinbuchstaben, Ziffern, Bindestriche',
    origin: 'Wo ihre Seiten sind',
    originHint: 'ein Ursprung, zum Beispiel https://shop.example',
    submit: 'Website hinzufügen',
    taken:
      'Eine Website dieses Namens gibt es schon. Wählen Sie einen anderen.',
  },
  remove: {
    open: 'Website entfernen',
    title: (site) => `${site} entfernen?`,
    lead: 'Ihre Seiten zeigen den Chat wieder allen. Ihre Chats werden gelöscht; Sperren und Tokens nur dieser Website enden. Das lässt sich nicht zurücknehmen.',
    submit: 'Website entfernen',
    submitAll: 'Mit alldem entfernen',
  },
  widget: {
    label: 'Chat-Widget',
    auto: 'Was die Seite lädt',
    custom: 'Ein eigenes der Website',
  },
  tag: {
    title: 'Fügen Sie dies vor dem Skript des Chats ein',
    name: 'Skript-Tag',
    copyInstructions: 'Anleitung für die Entwicklung kopieren',
    instructions: (tag) =>
      [
        'Bitte fügen Sie dieses Tag in jede Seite mit dem Chat ein, vor dem Skript des Chats:',
        tag,
        'Gesperrten Besuchern wird der Chat dann verwehrt. Sonst ändert sich an der Seite nichts, und wenn das Skript nicht geladen werden kann, bleibt der Chat, wie er ist.',
      ].join('\n\n'),
  },
  installed: {
    yes: 'Eingebaut.',
    seen: (when, origin, version) =>
      version === null
        ? `Zuletzt gesehen: ${when}, auf ${origin}.`
        : `Zuletzt gesehen: ${when}, auf ${origin}, Version ${version}.`,
    chat: (widget, when, path) =>
      `${widget} gefunden, letzter Chat: ${when}, auf ${path}.`,
    no: 'Noch nicht gesehen.',
    how: 'Fügen Sie das Tag ein, und öffnen Sie eine Seite damit. Diese Zeile ändert sich von selbst.',
    wrongSetting: (origin, setting, expected) =>
      `Auf ${origin} hat die Einstellung ${setting} des Tags einen Wert, den sie nicht haben kann. Erwartet wird: ${expected}.`,
    otherWidget: (origin, widget) =>
      `Chats auf ${origin} begannen in ${widget}. Das ist nicht das Widget dieser Website. Sie werden angenommen.`,
    unknownSite: (origin, site) =>
      `Seiten von ${origin} fragen nach einer Website „${site}“, die es nicht gibt. Ist der Name im Tag vertippt?`,
  },
  origins: {
    title: 'Seiten, die ihn nutzen dürfen',
    lead: 'Ursprünge',
    loopback:
      'Jede Seite auf diesem Computer. Fügen Sie einen Ursprung hinzu, um nur diesen zuzulassen.',
    add: 'Ursprung hinzufügen',
    addHint: 'https://*.shop.example für alle Subdomains',
    remove: (origin) => `${origin} entfernen`,
    unsaved: 'noch nicht gespeichert',
    asked: (count, when) =>
      `${plural(count, { one: 'hat einmal angefragt', other: 'hat #-mal angefragt' })}, zuletzt ${when}, und steht nicht auf der Liste: dort kein Schutz`,
    nowhere:
      'hat angefragt: eine Datei, ein Frame in einer Sandbox oder eine data:-URL. Das kann keine Website zulassen',
    allow: 'Zulassen',
    allowWhich: (origin) => `${origin} zulassen`,
  },
  refused: {
    title: 'Ein abgewiesener Besucher sieht',
    choices: {
      hide: 'Nichts',
      notice: 'Hinweis',
      'chat-only': 'Kein Chat, Rest bleibt',
    },
    leads: {
      hide: 'nichts anstelle des Chats',
      notice:
        'einen Hinweis anstelle des Chats: bis wann, ein Code, ein anderer Weg zu Ihnen',
      'chat-only': 'nur den Chat nicht, wo das Widget mehr bietet',
    },
    appeals: 'Darf um erneute Prüfung bitten',
    appealsHint:
      'Einmal je Sperre, und wieder nach 30 Tagen. Sie finden es unter Einsprüche.',
    statement: 'Liest den Grund',
    statementHint:
      'Welcher Ihrer Gründe es war, ob ein Mensch entschieden hat und wo es gilt.',
    rules: 'Regeln des Chats',
  },
  admits: {
    title: 'Wer einen Chat beginnen darf',
    lead: 'auf Dauer; der Schutzschild tut es für eine Weile',
    choices: {
      everybody: 'Alle',
      'signed-in': 'Nur angemeldete Besucher',
    },
  },
  keys: {
    title: 'Angemeldete Besucher sind nachgewiesen',
    lead: 'durch ein Token, das Ihr Server mit dem Schlüssel der Website signiert',
    open: 'Neuer Schlüssel',
    confirm: (site) => `Einen neuen Schlüssel für ${site} erstellen?`,
    means:
      'Er wird einmal gezeigt. Der bisherige gilt weiter, bis der neue einen Tag in Gebrauch war, so dass keine Anmeldung scheitert. Wie man damit signiert: docs/identity.md.',
    submit: 'Schlüssel erstellen',
    made: 'Kopieren Sie beide jetzt: Sie werden nicht noch einmal gezeigt.',
    identity: 'Identitätsschlüssel, für den Server der Website',
    chatServer: 'Schlüssel des Chatservers, um Chats zu prüfen',
  },
  more: {
    title: 'Weiteres',
    observe: 'Nur beobachten',
    observeHint:
      'Alles wird entschieden, gezählt und gezeigt, und niemand wird abgewiesen. Für die ersten Wochen.',
    ownList: 'Eine eigene Liste',
    ownListHint:
      'Aus ihrer veröffentlichten Liste lässt sich nicht ablesen, welche anderen Websites Ihre sind. Eine Änderung wirkt nach der unten genannten Zeit; zurück kann es eine Woche dauern.',
    gone: 'Chats beenden, deren Seite fort ist, nach',
    goneUnit: 'Minuten',
    maxAge: 'Seiten dürfen eine Antwort verwenden für',
    maxAgeUnit: 'Sekunden',
    country: 'Telefonnummern sind aus',
    countryHint: 'zwei Buchstaben, etwa DE; leer: nur internationale',
  },
  fields: {
    widget: 'Chat-Widget',
    origins: 'Ursprünge',
    whenRefused: 'was ein abgewiesener Besucher sieht',
    appeals: 'erneute Prüfung',
    statement: 'Lesen des Grundes',
    rules: 'Regeln des Chats',
    admits: 'wer einen Chat beginnen darf',
    observe: 'nur beobachten',
    goneChatsEndAfter: 'Ende verlassener Chats',
    country: 'Land der Telefonnummern',
    maxAge: 'Alter der Antworten',
    ownList: 'eigene Liste',
  },
};
