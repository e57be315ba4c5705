import type { Translation } from '../translation';

export const lists: Translation<'lists'> = {
  title: 'Listes partagées',
  lead: 'Des listes que d’autres publient : chaque adresse, réseau ou domaine qui s’y trouve est ici un blocage, tant que la liste l’a.',
  add: 'Ajouter une liste',
  change: (name) => `Modifier ${name}`,
  addLead:
    'Les visiteurs dont la connexion est prouvée sont épargnés. Ce qui refuserait l’un d’eux attend une décision, de même qu’une mise à jour qui agrandit la liste d’un cinquième.',
  url: 'Adresse',
  urlHint: 'en https',
  name: 'Nom',
  nameHint: 'vide : la fin de l’adresse',
  effect: 'Ce qu’elle fait',
  effects: {
    watch: 'Observer : les agents voient un indice',
    refuse: 'Refuser',
  },
  effectHints: {
    watch: 'personne n’est refusé',
    refuse: 'qui est sur la liste ne peut pas ouvrir de chat',
  },
  every: 'Intervalle de lecture',
  look: 'Voir qui elle toucherait',
  looking: 'Lecture de la liste',
  has: (count) => `Entrées qui bloquent quelqu’un\u00a0: ${count}.`,
  invalid: (count) => `Entrées illisibles\u00a0: ${count}.`,
  reach: (count, visitors) =>
    visitors < 2
      ? `${count} visiteur des 30 derniers jours.`
      : `${count} visiteurs des 30 derniers jours.`,
  signedIn: (count) => `Dont connectés, donc épargnés\u00a0: ${count}.`,
  running: (count) => `Chats en cours\u00a0: ${count}.`,
  wouldWait: 'Elle attendrait que quelqu’un l’autorise.',
  states: {
    reading: 'lecture en cours',
    current: 'à jour',
    waiting: 'vous attend',
    failing: 'n’a pas pu être lue',
  },
  bans: (count, bans) =>
    bans < 2 ? `${count} blocage,` : `${count} blocages,`,
  does: { refuse: 'avec refus,', watch: 'en simple observation,' },
  onSites: (sites) => `sur ${sites}.`,
  onAllSites: 'sur tous les sites.',
  neverRead: 'Pas encore lue.',
  updated: (when) => `État de la liste\u00a0: ${when}.`,
  readEvery: (length) => `Intervalle de lecture\u00a0: ${length}.`,
  leftOut: (spared, others) =>
    `Laissés de côté\u00a0: ${spared} par des exceptions et la liste «\u00a0ne jamais bloquer\u00a0», ${others} inutilisables.`,
  tries: (count) => `Essais\u00a0: ${count}.`,
  readNow: 'Lire maintenant',
  waiting: {
    grows: (from, to) => `De ${from} à ${to} entrées.`,
    why: {
      grows: 'C’est plus que ce dont elle grandit d’elle-même.',
      signed_in: 'Elle désigne des visiteurs connectés.',
    },
    since: (moment) => `Attend depuis\u00a0: ${moment}.`,
    allow: 'Autoriser',
    decline: 'Laisser de côté',
  },
  exceptions: {
    title: 'Exceptions à la liste',
    none: 'Aucune : toute la liste est bloquée.',
    value: 'Adresse, réseau, e-mail ou domaine',
    note: 'Note',
    add: 'Ajouter une exception',
  },
  ask: (name) => `Retirer ${name}\u00a0?`,
  askLead:
    'Aucun de ses blocages ne vaut plus désormais. Ceux que quelqu’un a faits ou modifiés restent.',
  empty: {
    title: 'Aucune liste partagée',
    lead: 'Les listes de spammeurs connus ou de réseaux abusifs peuvent d’abord être observées, puis refusées une fois que vous leur faites confiance.',
  },
};
