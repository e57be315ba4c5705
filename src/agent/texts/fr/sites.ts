import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const sites: Translation<'sites'> = {
  title: 'Sites',
  lead: 'Un site est une marque ou une adresse web avec son propre chat. Ses pages chargent un script.',
  list: 'Sites',
  none: 'Vous n’avez pas encore de site.',
  loopback: 'cet ordinateur',
  seen: {
    at: (when) => `vu ${when}`,
    never: 'jamais vu',
  },
  add: {
    open: 'Ajouter un site',
    title: 'Ajouter un site',
    id: 'Nom dans la balise',
    idHint: 'par exemple boutique : minuscules, chiffres, tirets',
    origin: 'Où sont ses pages',
    originHint: 'une origine, par exemple https://shop.example',
    submit: 'Ajouter le site',
    taken: 'Il y a déjà un site de ce nom. Choisissez-en un autre.',
  },
  remove: {
    open: 'Retirer le site',
    title: (site) => `Retirer ${site}\u00a0?`,
    lead: 'Ses pages montrent de nouveau le chat à tous. Ses chats sont supprimés, et les blocages et jetons de ce seul site prennent fin. C’est irréversible.',
    submit: 'Retirer le site',
    submitAll: 'Le retirer avec tout cela',
  },
  widget: {
    label: 'Widget de chat',
    auto: 'Celui que charge la page',
    custom: 'Celui du site',
  },
  tag: {
    title: 'Collez ceci avant le script du chat',
    name: 'Balise du script',
    copyInstructions: 'Copier les instructions pour le développement',
    instructions: (tag) =>
      [
        'Merci de placer cette balise dans chaque page qui a le chat, avant le script du chat :',
        tag,
        'Le chat est alors refusé aux visiteurs bloqués. Rien d’autre ne change dans la page, et si le script ne peut pas être chargé, le chat reste comme il est.',
      ].join('\n\n'),
  },
  installed: {
    yes: 'Installé.',
    seen: (when, origin, version) =>
      version === null
        ? `Vu ${when} sur ${origin}.`
        : `Vu ${when} sur ${origin}, version ${version}.`,
    chat: (widget, when, path) =>
      `${widget} trouvé, dernier chat\u00a0: ${when}, sur ${path}.`,
    no: 'Pas encore vu.',
    how: 'Collez la balise, puis ouvrez une page qui l’a. Cette ligne change d’elle-même.',
    wrongSetting: (origin, setting, expected) =>
      `Sur ${origin}, le réglage ${setting} de la balise a une valeur impossible. Attendu\u00a0: ${expected}.`,
    otherWidget: (origin, widget) =>
      `Sur ${origin}, des chats ont commencé dans ${widget}, qui n’est pas le widget de ce site. Ils sont acceptés.`,
    unknownSite: (origin, site) =>
      `Les pages de ${origin} demandent un site «\u00a0${site}\u00a0», qui n’existe pas. Son nom est-il mal saisi dans la balise\u00a0?`,
  },
  origins: {
    title: 'Pages qui peuvent l’utiliser',
    lead: 'origines',
    loopback:
      'Toute page de cet ordinateur. Ajoutez une origine pour n’autoriser qu’elle.',
    add: 'Ajouter une origine',
    addHint: 'https://*.shop.example pour tous les sous-domaines',
    remove: (origin) => `Retirer ${origin}`,
    unsaved: 'pas encore enregistré',
    asked: (count, when) =>
      `${plural(count, { one: 'a demandé une fois', other: 'a demandé # fois' })}, la dernière ${when}, et n’est pas sur la liste\u00a0: aucune protection là`,
    nowhere:
      'a demandé : un fichier, un cadre isolé ou une URL data:, qu’aucun site ne peut autoriser',
    allow: 'Autoriser',
    allowWhich: (origin) => `Autoriser ${origin}`,
  },
  refused: {
    title: 'Un visiteur refusé reçoit',
    choices: {
      hide: 'Rien',
      notice: 'Avis',
      'chat-only': 'Pas de chat, le reste demeure',
    },
    leads: {
      hide: 'rien à la place du chat',
      notice:
        'un avis à la place du chat : jusqu’à quand, un code, un autre moyen de contact',
      'chat-only': 'seul le chat disparaît, là où le widget offre davantage',
    },
    appeals: 'Peut demander un second examen',
    appealsHint:
      'Une fois par blocage, et de nouveau après 30 jours. Vous le trouvez dans Recours.',
    statement: 'Lit le motif',
    statementHint:
      'Lequel de vos motifs c’était, si une personne a décidé, et où cela vaut.',
    rules: 'Règles du chat',
  },
  admits: {
    title: 'Qui peut ouvrir un chat',
    lead: 'en permanence ; le bouclier le fait pour un temps',
    choices: {
      everybody: 'Tout le monde',
      'signed-in': 'Les visiteurs connectés seulement',
    },
  },
  keys: {
    title: 'Les visiteurs connectés sont prouvés',
    lead: 'par un jeton que votre serveur signe avec la clé du site',
    open: 'Nouvelle clé',
    confirm: (site) => `Créer une nouvelle clé pour ${site}\u00a0?`,
    means:
      'Elle est affichée une fois. La clé précédente reste acceptée jusqu’à ce que la nouvelle ait servi un jour, si bien qu’aucune connexion n’échoue. Comment signer avec elle : docs/identity.md.',
    submit: 'Créer la clé',
    made: 'Copiez les deux maintenant : elles ne seront plus affichées.',
    identity: 'Clé d’identité, pour le serveur du site',
    chatServer: 'Clé du serveur de chat, pour vérifier les chats',
  },
  more: {
    title: 'Plus',
    observe: 'Observer seulement',
    observeHint:
      'Tout est décidé, compté et montré, et personne n’est refusé. Pour les premières semaines.',
    ownList: 'Une liste à part',
    ownListHint:
      'Personne ne peut deviner de sa liste publiée quels autres sites sont les vôtres. Un changement prend effet dans le délai ci-dessous ; le retour peut prendre une semaine.',
    gone: 'Terminer les chats dont la page a disparu après',
    goneUnit: 'min',
    maxAge: 'Les pages peuvent utiliser une réponse pendant',
    maxAgeUnit: 's',
    country: 'Les numéros de téléphone sont de',
    countryHint: 'deux lettres, comme FR ; vide : seulement internationaux',
  },
  fields: {
    widget: 'widget de chat',
    origins: 'origines',
    whenRefused: 'ce que reçoit un visiteur refusé',
    appeals: 'second examen',
    statement: 'lecture du motif',
    rules: 'règles du chat',
    admits: 'qui peut ouvrir un chat',
    observe: 'observer seulement',
    goneChatsEndAfter: 'fin des chats abandonnés',
    country: 'pays des numéros de téléphone',
    maxAge: 'âge des réponses',
    ownList: 'liste à part',
  },
};
