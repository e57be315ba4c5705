import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');
const STEPS = ['Erste', 'Zweite', 'Dritte', 'Vierte', 'Fünfte'];

const owners = {
  browsers: (count: number) =>
    plural(count, { one: 'von # Browser', other: 'von # Browsern' }),
  addresses: (count: number) =>
    plural(count, { one: 'von # Adresse', other: 'von # Adressen' }),
  networks: (count: number) =>
    plural(count, { one: 'von # Netz', other: 'von # Netzen' }),
};

export const blocking: Translation<'blocking'> = {
  title: 'Sperren',
  lead: 'Was Agenten angeboten wird, was eine zweite Person braucht und was von selbst geschieht.',
  ladder: {
    title: 'Längen und Stufen',
    lead: 'Wer erneut gesperrt wird, dem wird die nächste Stufe vorgeschlagen. Agenten können eine andere wählen.',
    step: (place, isLast) =>
      isLast && place > 1 ? 'Danach' : (STEPS[place - 1] ?? `Stufe ${place}`),
    add: 'Stufe hinzufügen',
    remove: 'Letzte Stufe entfernen',
    forgotten: 'Eine Stufe wird nach einem Jahr ohne Sperre vergessen.',
  },
  reasons: {
    title: 'Gründe',
    lead: 'in dieser Reihenfolge angeboten; eine Sperre von mehr als einem Tag braucht einen',
    add: 'Weiterer Grund',
    remove: (reason) => `„${reason}“ entfernen`,
  },
  help: {
    title: 'Gründe zu helfen',
    lead: 'dafür wird niemand gesperrt: Der Chat wird eskaliert',
    add: 'Weiterer Grund zu helfen',
    hint: 'etwa Selbstverletzung, oder ein Kind',
    onCall: 'Wer verständigt wird',
    onCallHint: 'eine E-Mail-Adresse; leer: nur Webhooks',
  },
  second: {
    title: 'Braucht eine zweite Person',
    rules: [
      'Eine Adresse für mehr als 7 Tage',
      'Ein Netz, oder IPv6 breiter als /64, für mehr als 24 Stunden',
      'Eine Domain für mehr als 30 Tage',
      'Alles, was länger ist, als die Person sperren darf (siehe Personen)',
    ],
    then: 'Gesperrt wird sofort, so lange, wie eine Person allein entscheiden darf; über den Rest entscheiden Inhaber, Administratoren und Supervisoren. Antwortet niemand, endet die Sperre. Ein Inhaber braucht niemanden.',
  },
  never: {
    title: 'Nie sperren',
    lead: 'auf keiner Website',
    colleagues: 'Alle, die sich hier anmelden',
    byItself: 'von selbst',
    fromStart: 'beim Start des Gateways gesetzt',
    add: 'Adresse, Netz, E-Mail, Domain oder Telefon',
    addHint: 'zum Beispiel 192.0.2.0/26 oder *@shop.example',
    remove: (value) => `${value} entfernen`,
    reaches: 'Eine aktive Sperre reicht hier hinein; hier gilt sie nicht.',
    show: 'Zeigen',
  },
  defaults: {
    title: 'Der Dialog beginnt mit',
    lead: 'bei früheren Sperren bestimmen die Stufen, wie lange',
    noReason: 'Kein Grund',
    kinds: {
      visitor: 'Dieser Besucher',
      person: 'Was nachweislich dieselbe Person ist',
      ip: 'IP-Adresse',
      email: 'E-Mail',
      phone: 'Telefon',
    },
  },
  limits: {
    title: 'Grenzen gegen Fluten',
    lead: 'kurze Sperren, die niemand machen muss; wer angemeldet ist, wird trotzdem zugelassen',
    mode: 'Was geschieht',
    modes: { off: 'Aus', watching: 'Nur zählen', on: 'An' },
    moreThan: 'mehr als',
    most: (what) => `Wie viele ${what}`,
    what: {
      chatsPerVisitor: 'Chats eines Browsers',
      chatsPerAddress: 'Chats von einer Adresse',
      chatsPerNetwork: 'Chats aus einem Netz',
      claims: 'genannte Personen an einer Adresse',
      wrongReferences: 'falsche Codes an einer Adresse',
    },
    within: 'In welcher Zeit',
    inTime: (length) => `binnen ${length}`,
    then: {
      wait: 'Keine weiteren in dieser Zeit',
      effects: {
        refuse: (length) => `Für ${length} sperren`,
        channels: (length) => `Für ${length} kein Chat`,
        watch: (length) => `Für ${length} nur beobachten`,
      },
    },
    thenLabel: 'Was dann geschieht',
    fixed: {
      claims: 'zugelassen, mit Hinweis',
      wrongReferences: 'für den Rest der Zeit abgewiesen',
    },
    hold: 'Wahrscheinliche Umgehungen 24 Stunden vorläufig sperren',
    holdHint:
      'Ein Browser, der wohl einer gesperrten Person gehört, wird einmal je Sperre abgewiesen, bis jemand entscheidet. Nie, wer angemeldet ist.',
  },
  tried: {
    title: 'An den letzten 7 Tagen erprobt',
    counted: 'Gezählt.',
    none: 'In diesen Tagen wurde kein Chat begonnen.',
    chats: 'Chats',
    beyond: {
      chatsPerVisitor: 'Darüber, je Browser',
      chatsPerAddress: 'Darüber, je Adresse',
      chatsPerNetwork: 'Darüber, je Netz',
      claims: 'Darüber, genannte Personen',
      wrongReferences: 'Darüber, falsche Codes',
    },
    modes: { off: 'ist aus', watching: 'nur gezählt' },
    owners: {
      chatsPerVisitor: owners.browsers,
      chatsPerAddress: owners.addresses,
      chatsPerNetwork: owners.networks,
      claims: owners.addresses,
      wrongReferences: owners.addresses,
    },
    signedIn: (count) =>
      plural(count, { other: '# angemeldet, trotzdem zugelassen' }),
  },
  fields: {
    ladder: 'Stufen',
    reasons: 'Gründe',
    protectiveReasons: 'Gründe zu helfen',
    onCall: 'wer verständigt wird',
    holdLikely: 'vorläufiges Sperren',
    defaults: 'Beginn des Dialogs',
    limits: 'Grenzen gegen Fluten',
  },
};
