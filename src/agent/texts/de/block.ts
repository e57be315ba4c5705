import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');
const ORDINALS = [
  ...['', 'Erste', 'Zweite', 'Dritte', 'Vierte', 'Fünfte', 'Sechste'],
];

export const block: Translation<'block'> = {
  title: 'Besucher sperren',
  newTitle: 'Jemanden sperren',
  live: (name) =>
    `${name} verliert den Chat sofort, hier und in jedem offenen Tab.`,
  ended: (name) => `${name} kann keinen Chat mehr beginnen.`,
  newLead: 'Nach dem, was Sie über die Person wissen, ohne einen Chat.',
  before: (count) => `${ORDINALS[count] ?? `${count}.`} Sperre dieser Person`,
  what: 'Was gesperrt wird',
  visitor: 'Dieser Besucher',
  visitorMeans:
    'Dieser Browser und jeder Browser oder jedes Konto, das nachweislich derselben Person gehört',
  browserMeans:
    'Nur dieser Browser: Ihre Grenzen umfassen nicht mehr von der Person',
  provenHere: (names) => `Nachgewiesen und mitgesperrt: ${names}`,
  ip: 'IP-Adresse',
  email: 'E-Mail',
  domain: 'E-Mail-Domain',
  phone: 'Telefon',
  account: (vendor) => `${findVendorName(vendor) ?? vendor}-ID`,
  accountName: 'Konto',
  none: {
    email: 'Keine angegeben',
    domain: 'Keine E-Mail angegeben',
    phone: 'Keines angegeben',
    account: 'Bei keinem Anbieter angemeldet',
  },
  withVisitor: 'Nachgewiesen. Mit „Dieser Besucher“ gesperrt.',
  proven: 'Nachgewiesen. Nur dies, wo immer damit angemeldet wird.',
  said: {
    email: 'Nur gesagt, nicht nachgewiesen. Wer sie eintippt, wird abgewiesen.',
    phone: 'Nur gesagt, nicht nachgewiesen. Wer sie eintippt, wird abgewiesen.',
    domain: 'Jede E-Mail dieser Domain. Nur gesagt, nicht nachgewiesen.',
  },
  domainMeans: 'Jede E-Mail dieser Domain',
  counting: 'wird gezählt…',
  uncounted: 'Wen dies trifft, konnte nicht gezählt werden.',
  nobodyElse: 'sonst niemand in 30 Tagen',
  othersIn: (count) =>
    plural(count, {
      one: '# weiterer in 30 Tagen',
      other: '# weitere in 30 Tagen',
    }),
  visitorsIn: (count) => plural(count, { other: '# Besucher in 30 Tagen' }),
  signedIn: (count) => plural(count, { other: '# angemeldet' }),
  neverBlocked: (count) => plural(count, { other: '# nie gesperrt' }),
  isNever: (entries) => `Nie gesperrt: ${entries}`,
  hasNever: (entries) => `Enthält, was nie gesperrt wird: ${entries}`,
  blockedAlready: 'schon gesperrt',
  provider: (asn) => `AS${asn}`,
  addressLabel: 'Wie viel vom Netz',
  doubts: {
    domain:
      'Dort haben auch Unbeteiligte ihre E-Mail: Nur ein Inhaber kann sie sperren.',
    domainOwner: 'Dort haben auch Unbeteiligte ihre E-Mail.',
    ip: 'Eine private Adresse oder die eines Proxys: Alle dahinter haben dieselbe.',
  },
  notYours: 'Das geht über Ihre Grenzen hinaus.',
  noAddress: {
    own: 'Das ist Ihre eigene Adresse.',
    unknown: 'Die Adresse ist unbekannt.',
    untrusted:
      'Adressen sind nicht vertrauenswürdig, solange TRUST_PROXY am Gateway nicht gesetzt ist. Das Sperren nach Adresse ist deshalb aus.',
  },
  recent: (count) =>
    plural(count, {
      one: '# Sperre in diesem Netz in 24 Stunden.',
      other: '# Sperren in diesem Netz in 24 Stunden.',
    }),
  keys: 'Adresse, E-Mail, Telefon, Domain oder Konto',
  keysHint: 'mehrere Zeilen sind mehrere Schlüssel',
  keysExample: '203.0.113.7\nkevin@billig.example',
  keysFound: 'Was gesperrt wird',
  keysExpected:
    'Geben Sie eine Adresse, ein Netz, eine E-Mail, eine Telefonnummer mit Ländervorwahl, eine Domain oder ein Konto wie zendesk: 123 ein.',
  keysTooMany: (most) =>
    plural(most, {
      other:
        'Höchstens # Schlüssel auf einmal. Importieren Sie eine längere Liste.',
    }),
  kinds: {
    ...{ ip: 'Adresse', email: 'E-Mail', phone: 'Telefon' },
    ...{ domain: 'E-Mail-Domain', visitor: 'Besucher', country: 'Land' },
    ...{ asn: 'Anbieter', zendesk: 'Zendesk-ID', acquire: 'Acquire-ID' },
  },
  howLong: 'Wie lange',
  suggested: (number, length) => `${number}. Sperre, Vorschlag: ${length}`,
  durations: {
    hour: '1 Stunde',
    day: '1 Tag',
    week: '7 Tage',
    month: '30 Tage',
    forGood: 'Dauerhaft',
    until: 'Bis…',
  },
  untilWhen: 'Endet',
  endIsPast: 'Wählen Sie einen Zeitpunkt in der Zukunft.',
  effect: 'Was geschieht',
  effects: {
    refuse: 'Abweisen',
    channels: 'Kein Chat, Rest bleibt',
    watch: 'Nur beobachten',
  },
  effectMeans: {
    refuse: (sites) =>
      sites > 1
        ? plural(sites, {
            other: 'Der Chat-Button verschwindet auf allen # Websites.',
          })
        : 'Der Chat-Button verschwindet.',
    channels:
      'Der Chat verschwindet; andere Wege, die sein Fenster bietet, bleiben.',
    channelsNone:
      'Der Chat verschwindet. Das Fenster dieser Website bietet sonst nichts, also verschwindet es ganz.',
    watch:
      'Nichts wird geschlossen. Ihr Team sieht eine Markierung an jedem Chat.',
  },
  reason: 'Grund',
  reasonNeeded: 'Eine Sperre von mehr als einem Tag braucht einen Grund.',
  helps:
    'Aus diesem Grund wird niemand gesperrt. Eskalieren Sie den Chat: Er bleibt offen, und die Bereitschaft wird verständigt.',
  showReasons: 'Gründe zeigen',
  noReasons: 'Kein Grund der Liste enthält das.',
  note: 'Notiz',
  noteHint: 'sieht nur Ihr Team',
  optional: 'Freiwillig',
  sites: 'Websites',
  allSites: (count) => plural(count, { other: 'Alle #' }),
  someSites: 'Auswählen…',
  noSite: 'Wählen Sie eine Website.',
  reads: 'Was der Besucher liest',
  readsHint: (languages) => languages,
  standardText: 'Standardtext, mit Datum und Code',
  ownText: 'Eigener Text…',
  ownTextLabel: 'Text dieser Sperre',
  readsNothing: (site) => `Nichts: Auf ${site} ist der Chat einfach weg.`,
  readsWatch: 'Nichts: Der Besucher erfährt nichts davon.',
  codeLater: 'kommt mit der Sperre',
  foot: {
    refuse: (what, where, end) => [
      ...['Weist ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, ' ab.'],
    ],
    channels: (what, where, end) => [
      ...['Schließt den Chat für ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    watch: (what, where, end) => [
      ...['Beobachtet ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    asks: (what, length) => [
      ...['Weist ', what, ' jetzt ab; nach der Freigabe '],
      ...[length, '.'],
    ],
    onAll: 'auf allen Websites',
    on: (sites) => `auf ${sites}`,
    until: (moment) => `bis ${moment}`,
    forGood: 'auf Dauer',
    thisVisitor: 'diesen Besucher',
    keys: (count) => plural(count, { other: '# Schlüssel' }),
    nothing: 'Noch ist nichts ausgewählt.',
  },
  ends: (moment) => `Endet ${moment}`,
  never: 'Endet nicht von selbst',
  submit: 'Sperren',
  approval: {
    title: 'Das braucht eine zweite Person.',
    all: (moment) =>
      `Die Sperre beginnt jetzt und gilt bis ${moment}, so lange, wie Sie allein entscheiden dürfen.`,
    some: (keys, moment) =>
      `${keys}: beginnt jetzt und gilt bis ${moment}, so lange, wie Sie allein entscheiden dürfen. Alles andere gilt wie gewählt.`,
    anybody: (end) =>
      `Ein Supervisor, Administrator oder Inhaber kann sie ${end} laufen lassen.`,
    named: (names, end) => `Wer sie ${end} laufen lassen kann: ${names}.`,
    to: (moment) => `bis ${moment}`,
    forGood: 'auf Dauer',
    submit: (length) => `Jetzt sperren, ${length} beantragen`,
    submitUntil: (moment) => `Jetzt sperren, bis ${moment} beantragen`,
    submitForGood: 'Jetzt sperren, auf Dauer beantragen',
  },
  meanwhile: {
    until: (name, ago, moment) =>
      `${name} hat diesen Besucher ${ago} gesperrt, bis ${moment}.`,
    forGood: (name, ago) =>
      `${name} hat diesen Besucher ${ago} gesperrt, auf Dauer.`,
    someTimeAgo: 'inzwischen',
    ago: (time) => `vor ${time}`,
    momentAgo: 'gerade eben',
    makeIt: (length) => `Auf ${length} verlängern`,
    makeForGood: 'Dauerhaft sperren',
    makeUntil: (moment) => `Bis ${moment} verlängern`,
    asWell: 'Auch sperren',
    leave: 'So lassen',
  },
  nothing: 'Wählen Sie, was gesperrt wird.',
  nothingTyped: 'Geben Sie ein, wer gesperrt wird, je Zeile eine Angabe.',
  notLoaded: 'Der Dialog konnte nicht geladen werden.',
  done: (who, moment) =>
    moment ? `${who}: bis ${moment} gesperrt.` : `${who}: auf Dauer gesperrt.`,
  show: 'Zeigen',
};
