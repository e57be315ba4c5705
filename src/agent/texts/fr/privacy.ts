import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const privacy: Translation<'privacy'> = {
  title: 'Données et vie privée',
  lead: 'Ce qui est conservé et combien de temps, et comment oublier un visiteur.',
  retention: {
    title: 'Conservation',
    lead: 'en jours ; ce qui est plus ancien est supprimé dans l’heure',
    days: (usual) => `jours, d’ordinaire ${usual}`,
    shorter:
      'Avec moins de jours, ce qui est plus ancien est supprimé dans l’heure et ne peut pas être récupéré.',
    terms: {
      chats: 'Chats avec messages et adresses, après leur fin',
      visitors: 'Visiteurs et ce qu’ils ont prouvé, après leur dernier chat',
      bans: 'Blocages et leurs clés, après leur fin',
      appeals: 'Recours, après leur réponse',
      audit: 'Le journal d’audit',
      jobs: 'Importations et autres tâches, après leur fin',
      deliveries: 'Ce que les webhooks ont reçu et répondu',
      receipts: 'Quel webhook a reçu quelque chose de qui',
      sightings: 'Origines qui ont demandé un site',
      counts: 'Chiffres de chaque jour',
      requests: 'À quoi se reconnaît une requête répétée',
      changes: 'Le journal que suivent les passerelles',
      review: 'Blocages sans fin jamais vus, avant leur révision',
    },
  },
  erase: {
    title: 'Effacer un visiteur',
    lead: 'qui l’a demandé ; voyez d’abord ce qui part et ce qui reste',
    by: 'Connu par',
    kinds: {
      session: 'Code de session',
      email: 'E-mail',
      phone: 'Téléphone',
      ip: 'Adresse IP',
      acquire: 'Contact chez Acquire',
      zendesk: 'Visiteur chez Zendesk',
      visitor: 'Identifiant du visiteur',
    },
    hints: {
      session: 'par exemple K7F2-9QXM',
      email: 'tel qu’il a été donné',
      phone: 'avec son indicatif de pays',
      ip: 'une adresse',
      acquire: 'son identifiant là-bas',
      zendesk: 'son identifiant là-bas',
      visitor: 'comme Doorlist nomme le navigateur',
    },
    find: 'Rechercher',
    nobody: 'Rien n’est conservé de cette personne.',
    goes: 'Part :',
    counts: (chatCount, browserCount, keyCount) =>
      `${plural(chatCount, { one: '# chat', other: '# chats' })} avec messages, ${plural(browserCount, { one: '# navigateur', other: '# navigateurs' })}, ${plural(keyCount, { one: '# clé d’un blocage terminé', other: '# clés de blocages terminés' })}.`,
    appeals: (count) =>
      plural(count, { one: 'Et # recours.', other: 'Et # recours.' }),
    stays: 'Reste :',
    digest:
      'les blocages en vigueur, avec une empreinte à la place de la valeur : elle correspond toujours, et personne ne peut la lire.',
    banUntil: (ban, until) => `Blocage ${ban}, jusqu’à\u00a0: ${until}`,
    banForGood: (ban) => `Blocage ${ban}, sans fin`,
    cantBeTakenBack: 'C’est irréversible.',
    open: 'Effacer ce visiteur',
    confirm: (value) => `Effacer ce qui est conservé de ${value}\u00a0?`,
    submit: 'Effacer',
    done: 'Effacé :',
    elsewhere: 'D’autres en ont reçu quelque chose :',
    receiver:
      'a reçu quelque chose de ce visiteur. Demandez à qui s’en occupe de l’effacer là-bas.',
    backups:
      'Les sauvegardes antérieures le contiennent encore. Supprimez-les, ou restaurez-les avec « doorlist restore », qui l’efface de nouveau.',
  },
};
