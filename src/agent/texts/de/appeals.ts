import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const appeals: Translation<'appeals'> = {
  title: 'Einsprüche',
  states: {
    label: 'Welche Einsprüche',
    open: (count) => `Offen ${count}`,
    answered: (count) => `Beantwortet ${count}`,
  },
  list: 'Einsprüche',
  oldestFirst: 'Älteste zuerst',
  newestFirst: 'Neueste zuerst',
  none: 'Kein Einspruch ist offen.',
  noneHint:
    'Wer abgewiesen wird, kann um eine erneute Prüfung bitten, wo die Website das zulässt. Die Bitte erscheint hier.',
  noneAnswered: 'Noch kein Einspruch wurde beantwortet.',
  choose: 'Wählen Sie einen Einspruch, um ihn zu lesen.',
  more: 'Mehr anzeigen',
  row: (reference, site, since) =>
    `Sperre ${reference} auf ${site}, Einspruch: ${since}`,
  results: {
    accepted: 'Entsperrt',
    shortened: 'Verkürzt',
    declined: 'Beibehalten',
  },
  back: 'Alle Einsprüche',
  heading: (name) => `${name} bittet um eine erneute Prüfung`,
  subline: (reference, site, asked) =>
    `Sperre ${reference} · ${site} · gebeten ${asked}`,
  openBlock: 'Sperre öffnen',
  wrote: 'Was geschrieben wurde',
  contact: (contact) =>
    `Antwort an: ${contact} (angegeben, nicht nachgewiesen)`,
  led: {
    title: 'Was zur Sperre führte',
    with: (name) => `mit ${name}`,
    whole: (count) => `Ganzes Gespräch, ${count} Nachrichten`,
    wholeOfMany: 'Ganzes Gespräch',
    noChat: 'Diese Sperre kam nicht aus einem Chat.',
    noMessages: 'Von diesem Chat sind hier keine Nachrichten aufbewahrt.',
  },
  answer: {
    title: 'Ihre Antwort',
    hint: 'zu lesen, wo der Chat wäre, und auf der eigenen Seite',
    label: 'Antwort',
    usual: 'Der übliche Satz',
    own: 'Selbst schreiben',
    text: 'Ihre Worte',
    textHint: (language, left) =>
      `Gelesen wird ${language}. Noch ${left} Zeichen.`,
    missing: 'Ihre Worte: Schreiben Sie, was der Besucher lesen soll.',
    reads: {
      lifted: 'Wenn Sie entsperren',
      shortened: 'Wenn Sie verkürzen',
      declined: 'Wenn die Sperre bleibt',
    },
    translated: (text) => `„${text}“`,
    newEnd: 'Neues Ende, falls Sie verkürzen',
    earlier:
      'Neues Ende: Erwartet wird ein Zeitpunkt in der Zukunft, vor dem Ende der Sperre.',
  },
  acts: {
    keep: 'Beibehalten',
    keepKey: 'K',
    shorten: (moment) => `Verkürzen auf ${moment}`,
    shortenKey: 'S',
    unblock: 'Entsperren und antworten',
    over: 'Antworten: Sie ist aufgehoben',
    unblockKey: 'U',
  },
  decider: {
    own: 'Diese Sperre ist von Ihnen, also entscheidet jemand anderes.',
    ownAsOwner:
      'Diese Sperre ist von Ihnen; als Inhaber dürfen Sie trotzdem entscheiden.',
    other: (name) =>
      `Die Sperre ist von ${name}, also entscheidet jemand anderes.`,
    over: 'Diese Sperre ist schon vorbei. Der Besucher wartet noch auf eine Antwort.',
  },
  lost: 'Die Antwort des Gateways ging verloren. Versuchen Sie es noch einmal: Über einen Einspruch wird einmal entschieden, nie zweimal.',
  answered: {
    by: (name, when) => `von ${name}, ${when}`,
    until: (moment) => `Die Sperre endet ${moment}.`,
    reads: 'Der Besucher liest:',
    next: 'Nächster Einspruch',
  },
  facts: {
    label: 'Über diese Sperre',
    block: 'Die Sperre',
    until: 'Bis',
    over: 'Vorbei seit',
    keys: 'Gesperrt',
    effect: 'Wirkung',
    reason: 'Grund',
    noReason: 'keiner angegeben',
    by: 'Von',
    list: 'Geteilte Liste',
    automatic: 'automatisch, niemand hat entschieden',
    held: 'Für einen Tag vorläufig gesperrt, weil es wahrscheinlich dieselbe Person ist; niemand hat darüber entschieden.',
    listHint:
      'Sie endet von selbst, wenn die Liste sie nicht mehr hat. Hier entsperrt, bleibt es entsperrt.',
    refused: 'Abgewiesen',
    times: (count, last) => `${count}-mal, zuletzt ${last}`,
    never: 'nie',
    joined: (count) =>
      plural(count, {
        one: '# andere Sperre derselben Person endet mit ihr.',
        other: '# andere Sperren derselben Person enden mit ihr.',
      }),
    who: 'Chat, der dazu führte',
    chat: 'Chat',
    chats: 'Frühere Sperren',
    noneBefore: 'keine',
    said: (text) => `„${text}“`,
    proven: 'Durch Ihre Anmeldung nachgewiesen',
    notProven: 'Nichts ist nachgewiesen',
    email: 'E-Mail',
    phone: 'Telefon',
    name: 'Name',
  },
  statement: {
    title: 'Begründung für den Besucher',
    category: 'Grund',
    rules: 'Regeln',
    decided: 'Entschieden',
    by: { person: 'von einem Menschen', automatic: 'automatisch' },
    scope: 'Gilt für',
    sites: {
      this: 'diese Website',
      several: 'mehrere Websites',
      all: 'alle Websites',
    },
    closes: {
      everything: 'das Chatfenster ist geschlossen',
      chat: 'nur der Chat ist geschlossen',
    },
    both: (sites, closes) => `${sites}; ${closes}`,
    objection: 'Widerspruch',
    appeals: 'über den Link im Hinweis',
    noAppeals: 'die Website nimmt keine Einsprüche an',
  },
};
