import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');
const ordinal = (count: number) => (count === 1 ? '1er' : `${count}e`);

export const block: Translation<'block'> = {
  title: 'Bloquer le visiteur',
  newTitle: 'Bloquer quelqu’un',
  live: (name) =>
    `${name} perd le chat aussitôt, ici et dans chaque onglet ouvert.`,
  ended: (name) => `${name} ne peut plus ouvrir de chat.`,
  newLead: 'D’après ce que vous savez de la personne, sans chat.',
  before: (count) => `${ordinal(count)} blocage de cette personne`,
  what: 'Que bloquer',
  visitor: 'Ce visiteur',
  visitorMeans:
    'Ce navigateur, et tout navigateur ou compte dont il est prouvé que c’est la même personne',
  browserMeans:
    'Ce navigateur seul : vos limites ne comprennent rien d’autre de la personne',
  provenHere: (names) => `Prouvé, et bloqué avec lui\u00a0: ${names}`,
  ip: 'Adresse IP',
  email: 'E-mail',
  domain: 'Domaine',
  phone: 'Téléphone',
  account: (vendor) => `Identifiant ${findVendorName(vendor) ?? vendor}`,
  accountName: 'Compte',
  none: {
    email: 'Aucun indiqué',
    domain: 'Aucun e-mail indiqué',
    phone: 'Aucun indiqué',
    account: 'Non connecté chez un fournisseur',
  },
  withVisitor: 'Prouvé. Bloqué avec « Ce visiteur ».',
  proven: 'Prouvé. Ceci seulement, où que la connexion se fasse.',
  said: {
    email: 'Seulement dit, non prouvé. Qui le saisit est refusé.',
    phone: 'Seulement dit, non prouvé. Qui le saisit est refusé.',
    domain: 'Tous les e-mails de ce domaine. Seulement dit, non prouvé.',
  },
  domainMeans: 'Tous les e-mails de ce domaine',
  counting: 'comptage…',
  uncounted: 'Impossible de compter qui cela touche.',
  nobodyElse: 'personne d’autre en 30 jours',
  othersIn: (count) =>
    plural(count, {
      one: '# autre en 30 jours',
      other: '# autres en 30 jours',
    }),
  visitorsIn: (count) =>
    plural(count, {
      one: '# visiteur en 30 jours',
      other: '# visiteurs en 30 jours',
    }),
  signedIn: (count) =>
    plural(count, { one: '# connecté', other: '# connectés' }),
  neverBlocked: (count) =>
    plural(count, { one: '# jamais bloqué', other: '# jamais bloqués' }),
  isNever: (entries) => `Jamais bloqué\u00a0: ${entries}`,
  hasNever: (entries) =>
    `Contient ce qui n’est jamais bloqué\u00a0: ${entries}`,
  blockedAlready: 'déjà bloqué',
  provider: (asn) => `AS${asn}`,
  addressLabel: 'Quelle part du réseau',
  doubts: {
    domain:
      'D’autres, qui n’ont rien fait, y ont leur e-mail : seul un propriétaire peut le bloquer.',
    domainOwner: 'D’autres, qui n’ont rien fait, y ont leur e-mail.',
    ip: 'Une adresse privée, ou celle d’un proxy : tous ceux qui sont derrière ont la même.',
  },
  notYours: 'Vos limites ne comprennent pas ceci.',
  noAddress: {
    own: 'C’est votre propre adresse.',
    unknown: 'L’adresse est inconnue.',
    untrusted:
      'Les adresses ne sont pas fiables tant que TRUST_PROXY n’est pas défini sur la passerelle ; le blocage par adresse est donc désactivé.',
  },
  recent: (count) =>
    plural(count, {
      one: '# blocage dans ce réseau en 24 heures.',
      other: '# blocages dans ce réseau en 24 heures.',
    }),
  keys: 'Adresse, e-mail, téléphone, domaine ou compte',
  keysHint: 'plusieurs lignes font plusieurs clés',
  keysExample: '203.0.113.7\nkevin@pas-cher.example',
  keysFound: 'Ce qui est bloqué',
  keysExpected:
    'Saisissez une adresse, un réseau, un e-mail, un téléphone avec son indicatif de pays, un domaine, ou un compte tel que zendesk: 123.',
  keysTooMany: (most) =>
    plural(most, {
      one: '# clé au plus à la fois. Importez une liste plus longue.',
      other: '# clés au plus à la fois. Importez une liste plus longue.',
    }),
  kinds: {
    ...{ ip: 'Adresse', email: 'E-mail', phone: 'Téléphone' },
    ...{ domain: 'Domaine', visitor: 'Visiteur', country: 'Pays' },
    ...{ asn: 'Fournisseur d’accès', zendesk: 'Identifiant Zendesk' },
    acquire: 'Identifiant Acquire',
  },
  howLong: 'Combien de temps',
  suggested: (number, length) =>
    `${ordinal(number)} blocage, suggestion\u00a0: ${length}`,
  durations: {
    hour: '1 heure',
    day: '1 jour',
    week: '7 jours',
    month: '30 jours',
    forGood: 'Sans fin',
    until: 'Jusqu’à…',
  },
  untilWhen: 'Fin',
  endIsPast: 'Choisissez un moment à venir.',
  effect: 'Ce qui se passe',
  effects: {
    refuse: 'Refuser',
    channels: 'Pas de chat, le reste demeure',
    watch: 'Observer seulement',
  },
  effectMeans: {
    refuse: (sites) =>
      sites > 1
        ? plural(sites, {
            other: 'Le bouton du chat disparaît sur les # sites.',
          })
        : 'Le bouton du chat disparaît.',
    channels:
      'Le chat disparaît ; les autres moyens qu’offre sa fenêtre restent.',
    channelsNone:
      'Le chat disparaît. La fenêtre de ce site n’offre rien d’autre, elle disparaît donc entièrement.',
    watch: 'Rien n’est fermé. Votre équipe voit une marque sur chaque chat.',
  },
  reason: 'Motif',
  reasonNeeded: 'Un blocage de plus d’un jour a besoin d’un motif.',
  helps:
    'Pour ce motif, personne n’est bloqué. Faites remonter le chat : il reste ouvert, et la personne d’astreinte est prévenue.',
  showReasons: 'Afficher les motifs',
  noReasons: 'Aucun motif de la liste ne contient ceci.',
  note: 'Note',
  noteHint: 'visible par votre équipe seulement',
  optional: 'Facultatif',
  sites: 'Sites',
  allSites: (count) => plural(count, { one: 'Tous (#)', other: 'Tous (#)' }),
  someSites: 'Choisir…',
  noSite: 'Choisissez un site.',
  reads: 'Ce que lit le visiteur',
  readsHint: (languages) => languages,
  standardText: 'Texte habituel, avec date et code',
  ownText: 'Votre propre texte…',
  ownTextLabel: 'Texte de ce blocage',
  readsNothing: (site) =>
    `Rien\u00a0: sur ${site}, le chat n’est simplement plus là.`,
  readsWatch: 'Rien : le visiteur n’en apprend rien.',
  codeLater: 'vient avec le blocage',
  foot: {
    refuse: (what, where, end) => [
      ...['Refuse ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    channels: (what, where, end) => [
      ...['Ferme le chat pour ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    watch: (what, where, end) => [
      ...['Observe ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    asks: (what, length) => [
      ...['Refuse ', what, ' maintenant ; une fois approuvé, '],
      ...[length, '.'],
    ],
    onAll: 'sur tous les sites',
    on: (sites) => `sur ${sites}`,
    until: (moment) => `jusqu’au ${moment}`,
    forGood: 'sans fin',
    thisVisitor: 'ce visiteur',
    keys: (count) => plural(count, { one: '# clé', other: '# clés' }),
    nothing: 'Rien n’est encore choisi.',
  },
  ends: (moment) => `Fin\u00a0: ${moment}`,
  never: 'Ne prend pas fin de lui-même',
  submit: 'Bloquer',
  approval: {
    title: 'Ceci demande une seconde personne.',
    all: (moment) =>
      `Le blocage commence maintenant et vaut jusqu’au ${moment}, aussi longtemps que vous pouvez décider seul.`,
    some: (keys, moment) =>
      `${keys}\u00a0: commence maintenant et vaut jusqu’au ${moment}, aussi longtemps que vous pouvez décider seul. Le reste vaut comme choisi.`,
    anybody: (end) =>
      `Un superviseur, un administrateur ou un propriétaire peut le laisser durer ${end}.`,
    named: (names, end) => `Qui peut le laisser durer ${end}\u00a0: ${names}.`,
    to: (moment) => `jusqu’au ${moment}`,
    forGood: 'sans fin',
    submit: (length) => `Bloquer, demander ${length}`,
    submitUntil: (moment) => `Bloquer, demander jusqu’au ${moment}`,
    submitForGood: 'Bloquer, demander sans fin',
  },
  meanwhile: {
    until: (name, ago, moment) =>
      `${name} a bloqué ce visiteur ${ago}, jusqu’au ${moment}.`,
    forGood: (name, ago) => `${name} a bloqué ce visiteur ${ago}, sans fin.`,
    someTimeAgo: 'entre-temps',
    ago: (time) => `il y a ${time}`,
    momentAgo: 'à l’instant',
    makeIt: (length) => `Porter à ${length}`,
    makeForGood: 'Bloquer sans fin',
    makeUntil: (moment) => `Prolonger jusqu’au ${moment}`,
    asWell: 'Bloquer aussi',
    leave: 'Laisser tel quel',
  },
  nothing: 'Choisissez que bloquer.',
  nothingTyped: 'Saisissez qui bloquer, un par ligne.',
  notLoaded: 'La fenêtre n’a pas pu être chargée.',
  done: (who, moment) =>
    moment
      ? `${who}\u00a0: blocage jusqu’au ${moment}.`
      : `${who}\u00a0: blocage sans fin.`,
  show: 'Afficher',
};
