import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const appeals: Translation<'appeals'> = {
  title: 'Recours',
  states: {
    label: 'Quels recours',
    open: (count) => `Ouverts ${count}`,
    answered: (count) => `Traités ${count}`,
  },
  list: 'Recours',
  oldestFirst: 'Les plus anciens d’abord',
  newestFirst: 'Les plus récents d’abord',
  none: 'Aucun recours n’est ouvert.',
  noneHint:
    'Un visiteur refusé peut demander un second examen, là où le site le permet. Sa demande apparaît ici.',
  noneAnswered: 'Aucun recours n’a encore été traité.',
  choose: 'Choisissez un recours pour le lire.',
  more: 'Afficher plus',
  row: (reference, site, since) =>
    `Blocage ${reference} sur ${site}, demandé\u00a0: ${since}`,
  results: {
    accepted: 'Débloqué',
    shortened: 'Raccourci',
    declined: 'Maintenu',
  },
  back: 'Tous les recours',
  heading: (name) => `${name} demande un second examen`,
  subline: (reference, site, asked) =>
    `Blocage ${reference} · ${site} · demandé ${asked}`,
  openBlock: 'Ouvrir le blocage',
  wrote: 'Ce qui a été écrit',
  contact: (contact) => `Répondre à\u00a0: ${contact} (déclaré, non prouvé)`,
  led: {
    title: 'Ce qui a mené au blocage',
    with: (name) => `avec ${name}`,
    whole: (count) => `Conversation entière, ${count} messages`,
    wholeOfMany: 'Conversation entière',
    noChat: 'Ce blocage ne vient pas d’un chat.',
    noMessages: 'Aucun message de ce chat n’est conservé ici.',
  },
  answer: {
    title: 'Votre réponse',
    hint: 'lue à la place du chat et sur sa page',
    label: 'Réponse',
    usual: 'La phrase habituelle',
    own: 'Écrire la vôtre',
    text: 'Vos propres mots',
    textHint: (language, left) =>
      `Langue du visiteur\u00a0: ${language}. Encore ${left} caractères.`,
    missing: 'Vos propres mots : écrivez ce que le visiteur doit lire.',
    reads: {
      lifted: 'Si vous débloquez',
      shortened: 'Si vous raccourcissez',
      declined: 'Si vous le maintenez',
    },
    translated: (text) => `«\u00a0${text}\u00a0»`,
    newEnd: 'Nouvelle fin, si vous raccourcissez',
    earlier:
      'Nouvelle fin : un moment à venir est attendu, avant la fin du blocage.',
  },
  acts: {
    keep: 'Maintenir',
    keepKey: 'K',
    shorten: (moment) => `Raccourcir au ${moment}`,
    shortenKey: 'S',
    unblock: 'Débloquer et répondre',
    over: 'Répondre : il est levé',
    unblockKey: 'U',
  },
  decider: {
    own: 'Ce blocage est de vous, donc quelqu’un d’autre décide.',
    ownAsOwner:
      'Ce blocage est de vous ; en tant que propriétaire, vous pouvez décider quand même.',
    other: (name) =>
      `Ce blocage est de ${name}, donc quelqu’un d’autre décide.`,
    over: 'Ce blocage est déjà terminé. Le visiteur attend encore une réponse.',
  },
  lost: 'La réponse de la passerelle s’est perdue. Réessayez : un recours se décide une fois, jamais deux.',
  answered: {
    by: (name, when) => `par ${name}, ${when}`,
    until: (moment) => `Le blocage se termine ${moment}.`,
    reads: 'Le visiteur lit :',
    next: 'Recours suivant',
  },
  facts: {
    label: 'À propos de ce blocage',
    block: 'Le blocage',
    until: 'Jusqu’à',
    over: 'Terminé depuis',
    keys: 'Bloqué',
    effect: 'Effet',
    reason: 'Motif',
    noReason: 'aucun',
    by: 'Par',
    list: 'Liste partagée',
    automatic: 'automatique, personne n’a décidé',
    held: 'Retenu un jour car c’est probablement la même personne ; personne n’en a décidé.',
    listHint:
      'Il se termine de lui-même quand la liste ne l’a plus. Débloqué ici, il le reste.',
    refused: 'Refusé',
    times: (count, last) => `${count} fois, la dernière ${last}`,
    never: 'jamais',
    joined: (count) =>
      plural(count, {
        one: '# autre blocage de la même personne se termine avec lui.',
        other: '# autres blocages de la même personne se terminent avec lui.',
      }),
    who: 'Chat qui y a mené',
    chat: 'Chat',
    chats: 'Blocages antérieurs',
    noneBefore: 'aucun',
    said: (text) => `«\u00a0${text}\u00a0»`,
    proven: 'Prouvé par votre connexion',
    notProven: 'Rien n’est prouvé',
    email: 'E-mail',
    phone: 'Téléphone',
    name: 'Nom',
  },
  statement: {
    title: 'Motifs qui lui sont donnés',
    category: 'Motif',
    rules: 'Règles',
    decided: 'Décidé',
    by: { person: 'par une personne', automatic: 'automatiquement' },
    scope: 'S’applique à',
    sites: {
      this: 'ce site',
      several: 'plusieurs sites',
      all: 'tous les sites',
    },
    closes: {
      everything: 'la fenêtre de chat est fermée',
      chat: 'seul le chat est fermé',
    },
    both: (sites, closes) => `${sites}\u00a0; ${closes}`,
    objection: 'Comment contester',
    appeals: 'par le lien de l’avis',
    noAppeals: 'le site ne prend pas de recours',
  },
};
