import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const overview: Translation<'overview'> = {
  title: 'Überblick',
  period: 'Tage',
  periods: { 1: 'Heute', 7: '7 Tage', 30: '30 Tage', 365: 'Jahr' },
  range: (from, to) => `${from} bis ${to}`,
  allSites: 'alle Websites',
  line: (range, site) => `${range} · ${site}`,
  figures: {
    label: 'In diesen Tagen',
    refused: 'Abgewiesen',
    made: 'Neue Sperren',
    appealed: 'Nach Einspruch entsperrt',
    signedIn: 'Angemeldete abgewiesen',
    ofAppeals: (count) => `von ${count}`,
    ended: (count) => `${count} endeten oder wurden aufgehoben`,
    median: (length) => `Antwort im Mittel nach ${length}`,
    noAnswer: 'kein Einspruch wurde beantwortet',
    price: 'der Preis: lauter Besucher, die Sie kennen',
    noPrice: 'niemand, den Sie kennen, wurde abgewiesen',
    before: {
      times: (times, days) =>
        plural(days, {
          one: `${times}-mal so viele wie am Tag davor`,
          other: `${times}-mal so viele wie in den # Tagen davor`,
        }),
      same: (days) =>
        plural(days, {
          one: 'so viele wie am Tag davor',
          other: 'so viele wie in den # Tagen davor',
        }),
      none: (days) =>
        plural(days, {
          one: 'am Tag davor niemand',
          other: 'in den # Tagen davor niemand',
        }),
    },
  },
  chart: {
    perDay: 'Abgewiesen je Tag',
    perWeek: 'Abgewiesen je Woche',
    hint: 'und wann der Schutzschild aktiv war',
    lastDays: (count) => plural(count, { other: 'die letzten # Tage' }),
    refused: 'abgewiesen',
    made: 'neue Sperren',
    shield: 'Schutzschild',
    today: 'heute',
    week: (from, to) => `${from} bis ${to}`,
    point: (day, refused, made) =>
      `${day}: ${refused} abgewiesen, ${made} neue Sperren`,
    pointShield: (day, refused, made, hours) =>
      `${day}: ${refused} abgewiesen, ${made} neue Sperren, Schutzschild ${hours}`,
    sentence: (range, refused, peak, most, made) =>
      `${range}: ${refused} abgewiesen, die meisten ${peak}, ${most}; ${made} neue Sperren.`,
    sentenceShield: (hours) => `Der Schutzschild war ${hours} aktiv.`,
    none: 'In diesen Tagen wurde niemand abgewiesen. So soll es sein.',
    asTable: 'Als Tabelle zeigen',
    columns: {
      day: 'Tag',
      week: 'Woche',
      refused: 'Abgewiesen',
      made: 'Neue Sperren',
      shield: 'Schutzschild',
    },
  },
  shares: {
    reasons: 'Gründe',
    noReason: 'Keiner angegeben',
    kinds: 'Gesperrt nach Art',
    count: 'Anzahl',
    what: { reasons: 'Grund', kinds: 'Art' },
    noBans: 'In diesen Tagen gab es keine neue Sperre.',
    noKinds: 'Niemand ist gesperrt.',
    names: {
      ip: 'Adresse',
      network: 'Netz',
      visitor: 'Browser',
      email: 'E-Mail',
      phone: 'Telefon',
      domain: 'E-Mail-Domain',
      country: 'Land',
      asn: 'Anbieter',
      account: (vendor) => `${vendor}-Konto`,
    },
  },
  outcomes: {
    title: 'Was Sperren bewirkten',
    hint: 'die dieser Tage, bisher',
    repeated: 'Zurück binnen 7 Tagen',
    undone: 'Binnen eines Tages aufgehoben',
    overturned: 'Nach Einspruch geändert',
    toBlock: 'Von erster Nachricht bis Sperre',
    ofAll: (count, all) => `${count} von ${all}`,
    lengths: (half, most) => `${half}, 95 von 100 binnen ${most}`,
    none: 'keine aus einem Chat',
    flags: 'Geprüfte Hinweise',
    precision: (share, count) => `${share} richtig von ${count}`,
    unchecked: 'noch nicht geprüft',
  },
  vendors: {
    title: 'Konten bei Anbietern',
    none: 'Kein Konto bei einem Anbieter bedient diese Websites.',
    inStep: (ago) => `Abgeglichen ${ago}`,
    never: 'Noch nie abgeglichen',
    held: (count) => `${count} gehalten`,
    notKept: (count) => `${count} nicht behalten`,
    failed: (count) => `${count} gescheitert, wird wiederholt`,
    states: {
      on: 'funktioniert',
      waits: 'funktioniert, nicht alles wird behalten',
      failed: 'funktioniert nicht',
    },
  },
  shield: {
    title: 'Schutzschild und Liste',
    now: (site) => `Schutzschild auf ${site}`,
    until: (time) => `bis ${time}`,
    away: 'Vom Schutzschild abgewiesen',
    hours: 'Schutzschild aktiv',
    limits: 'Von Grenzen gestoppte Chats',
    watched: 'Nur beobachtet, nicht gestoppt',
    bytes: 'Liste, die ein Browser lädt',
    size: (kilobytes) => `${kilobytes} KB`,
    never: 'nie',
  },
  suggestions: {
    title: 'Vorschläge',
    none: 'Nichts aufzuräumen.',
    more: 'Weiter suchen',
    look: 'Ansehen',
    lookAt: (title) => `Ansehen: ${title}`,
    undo: 'Rückgängig',
    undone: 'Zurückgenommen.',
    left: (count) =>
      plural(count, {
        one: 'Zurückgenommen, bis auf # Sperre, die seither geändert wurde.',
        other:
          'Zurückgenommen, bis auf # Sperren, die seither geändert wurden.',
      }),
    done: {
      merge: (network) => `Zu ${network} zusammengefasst.`,
      duplicate: (count) =>
        plural(count, {
          one: '# Sperre liegt darunter.',
          other: '# Sperren liegen darunter.',
        }),
      'never-matching': (count) =>
        plural(count, {
          one: '# Sperre ist aufgeräumt.',
          other: '# Sperren sind aufgeräumt.',
        }),
      stale: (count) =>
        plural(count, {
          one: '# Sperre ist aufgehoben.',
          other: '# Sperren sind aufgehoben.',
        }),
    },
    dismissed: 'Bleibt, wie es ist.',
    titles: {
      merge: (count, network) =>
        plural(count, {
          one: `# Sperre in ${network} zusammenfassen`,
          other: `# Sperren in ${network} zusammenfassen`,
        }),
      duplicate: (count) =>
        plural(count, {
          one: '# Sperre, die eine andere ganz umfasst',
          other: '# Sperren, die eine andere ganz umfasst',
        }),
      'never-matching': (count) =>
        plural(count, {
          one: '# Sperre mit Schlüsseln, die niemanden treffen',
          other: '# Sperren mit Schlüsseln, die niemanden treffen',
        }),
      stale: (count) =>
        plural(count, {
          one: '# Sperre ohne Treffer seit 180 Tagen',
          other: '# Sperren ohne Treffer seit 180 Tagen',
        }),
    },
    leads: {
      duplicate: 'Unter die andere legen',
      'never-matching': 'Diese Schlüssel entfernen',
      stale: 'Entsperren, oder so lassen',
    },
    reach: (visitors, signedIn) =>
      `Ein Netz, erreicht ${visitors}, davon ${signedIn} angemeldet`,
    visitors: (count) =>
      plural(count, { one: '# Besucher', other: '# Besucher' }),
    means: {
      merge:
        'Eine Sperre des ganzen Netzes tritt in der Liste an die Stelle dieser. Sie bleiben darunter und kommen wieder, wenn jene endet.',
      duplicate:
        'Die obere Sperre sagt alles davon, mindestens so streng und so lange. Die untere bleibt darunter und kommt wieder, wenn die obere endet.',
      'never-matching':
        'Diese Schlüssel entfallen; eine Sperre ohne weiteren Schlüssel wird aufgehoben.',
      stale:
        'Diese Sperren werden aufgehoben. Für wen sie galten, darf wieder chatten.',
    },
    preview: {
      reach: 'Reichweite der letzten 30 Tage',
      visitors: 'Besucher',
      signedIn: 'Davon angemeldet (eingelassen)',
      running: 'Laufende Chats',
      colleagues: 'Nie gesperrt',
      nobody: 'niemand',
      effect: 'Wirkung',
      reason: 'Grund',
      none: 'keiner angegeben',
      ends: 'Endet',
      shorter: (moment) =>
        `Sie dürfen sie bis ${moment} halten; mehr erlaubt eine zweite Person.`,
      blocks: 'Sperren, die sich ändern',
      more: (count) =>
        plural(count, { one: 'und # weitere', other: 'und # weitere' }),
      over: (lower, upper) => `${lower} unter ${upper}`,
      lastHit: (moment) => `zuletzt abgewiesen ${moment}`,
      neverHit: 'hat noch niemanden abgewiesen',
      gone: (id) => `Sperre ${id}`,
    },
    why: {
      documentation: 'eine Adresse, die für keine steht',
      unreachable: 'eine Adresse, von der niemand kommt',
      never_ban: 'steht ganz auf der Nie-sperren-Liste',
      proxy: 'eine Adresse Ihres eigenen Proxys',
      no_link: 'eine Kennung bei einem Anbieter ohne Konto hier',
      no_geo: 'ein Ort, den keine Datenbank kennt',
      unreadable: 'kein Wert seiner Art',
    },
    accept: {
      merge: 'Zusammenfassen',
      duplicate: 'Darunter legen',
      'never-matching': 'Entfernen',
      stale: (count) =>
        plural(count, { one: '# entsperren', other: '# entsperren' }),
    },
    dismiss: 'So lassen',
    confirm: 'Trotzdem tun',
    progress: (done, all) => `${done} von ${all} erledigt`,
    lost: 'Die Antwort des Gateways ging verloren. Versuchen Sie es noch einmal: Nichts geschieht zweimal.',
    partly: (done, all) =>
      `${done} von ${all} waren erledigt, bevor dies scheiterte.`,
  },
};
