import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');
const STEPS = ['Premier', 'Deuxième', 'Troisième', 'Quatrième', 'Cinquième'];

const owners = {
  browsers: (count: number) =>
    plural(count, { one: 'de # navigateur', other: 'de # navigateurs' }),
  addresses: (count: number) =>
    plural(count, { one: 'de # adresse', other: 'de # adresses' }),
  networks: (count: number) =>
    plural(count, { one: 'de # réseau', other: 'de # réseaux' }),
};

export const blocking: Translation<'blocking'> = {
  title: 'Blocages',
  lead: 'Ce qui est proposé aux agents, ce qui demande une seconde personne, et ce qui se fait tout seul.',
  ladder: {
    title: 'Durées et paliers',
    lead: 'Pour qui est bloqué de nouveau, le palier suivant est proposé. Les agents peuvent en choisir un autre.',
    step: (place, isLast) =>
      isLast && place > 1 ? 'Ensuite' : (STEPS[place - 1] ?? `Palier ${place}`),
    add: 'Ajouter un palier',
    remove: 'Retirer le dernier palier',
    forgotten: 'Un palier est oublié après un an sans blocage.',
  },
  reasons: {
    title: 'Motifs',
    lead: 'proposés dans cet ordre ; un blocage de plus d’un jour en a besoin',
    add: 'Autre motif',
    remove: (reason) => `Retirer «\u00a0${reason}\u00a0»`,
  },
  help: {
    title: 'Motifs d’aide',
    lead: 'personne n’est bloqué pour eux : le chat remonte',
    add: 'Autre motif d’aide',
    hint: 'par exemple automutilation, ou un enfant',
    onCall: 'Qui est prévenu',
    onCallHint: 'une adresse e-mail ; vide : les webhooks seuls',
  },
  second: {
    title: 'Demande une seconde personne',
    rules: [
      'Une adresse pour plus de 7 jours',
      'Un réseau, ou IPv6 plus large que /64, pour plus de 24 heures',
      'Un domaine pour plus de 30 jours',
      'Tout ce qui dure plus que la personne ne peut bloquer (voir Personnes)',
    ],
    then: 'Le blocage vaut aussitôt, aussi longtemps qu’une personne peut décider seule ; propriétaires, administrateurs et superviseurs décident du reste. Sans réponse, il prend fin. Un propriétaire n’a besoin de personne.',
  },
  never: {
    title: 'Ne jamais bloquer',
    lead: 'sur aucun site',
    colleagues: 'Tous ceux qui se connectent ici',
    byItself: 'd’office',
    fromStart: 'défini au démarrage de la passerelle',
    add: 'Adresse, réseau, e-mail, domaine ou téléphone',
    addHint: 'par exemple 192.0.2.0/26 ou *@shop.example',
    remove: (value) => `Retirer ${value}`,
    reaches:
      'Un blocage en vigueur s’étend jusqu’ici ; il n’y est pas appliqué.',
    show: 'L’afficher',
  },
  defaults: {
    title: 'La fenêtre de blocage commence par',
    lead: 'en cas de blocages antérieurs, les paliers disent combien de temps',
    noReason: 'Aucun motif',
    kinds: {
      visitor: 'Ce visiteur',
      person: 'Ce dont il est prouvé que c’est la même personne',
      ip: 'Adresse IP',
      email: 'E-mail',
      phone: 'Téléphone',
    },
  },
  limits: {
    title: 'Limites contre l’afflux',
    lead: 'blocages courts que personne n’a à faire ; qui est connecté est admis quand même',
    mode: 'Ce qui se passe',
    modes: { off: 'Inactif', watching: 'Compter seulement', on: 'Actif' },
    moreThan: 'plus de',
    most: (what) => `Combien de ${what}`,
    what: {
      chatsPerVisitor: 'chats d’un navigateur',
      chatsPerAddress: 'chats d’une adresse',
      chatsPerNetwork: 'chats d’un réseau',
      claims: 'personnes nommées à une adresse',
      wrongReferences: 'codes erronés à une adresse',
    },
    within: 'En combien de temps',
    inTime: (length) => `en ${length}`,
    then: {
      wait: 'Plus aucun pendant ce temps',
      effects: {
        refuse: (length) => `Bloquer pour ${length}`,
        channels: (length) => `Pas de chat pour ${length}`,
        watch: (length) => `Observer seulement pour ${length}`,
      },
    },
    thenLabel: 'Ce qui se passe alors',
    fixed: {
      claims: 'admis, avec un indice',
      wrongReferences: 'refusé pour le reste de ce temps',
    },
    hold: 'Retenir 24 heures qui contourne sans doute un blocage',
    holdHint:
      'Un navigateur qui est sans doute celui d’une personne bloquée est refusé une fois par blocage, jusqu’à ce que quelqu’un décide. Jamais qui est connecté.',
  },
  tried: {
    title: 'Essayé sur les 7 derniers jours',
    counted: 'Compté.',
    none: 'Aucun chat n’a été ouvert ces jours-ci.',
    chats: 'Chats',
    beyond: {
      chatsPerVisitor: 'Au-delà, par navigateur',
      chatsPerAddress: 'Au-delà, par adresse',
      chatsPerNetwork: 'Au-delà, par réseau',
      claims: 'Au-delà, personnes nommées',
      wrongReferences: 'Au-delà, codes erronés',
    },
    modes: { off: 'inactif', watching: 'compté seulement' },
    owners: {
      chatsPerVisitor: owners.browsers,
      chatsPerAddress: owners.addresses,
      chatsPerNetwork: owners.networks,
      claims: owners.addresses,
      wrongReferences: owners.addresses,
    },
    signedIn: (count) =>
      plural(count, {
        one: '# connecté, admis quand même',
        other: '# connectés, admis quand même',
      }),
  },
  fields: {
    ladder: 'paliers',
    reasons: 'motifs',
    protectiveReasons: 'motifs d’aide',
    onCall: 'qui est prévenu',
    holdLikely: 'rétention des contournements probables',
    defaults: 'début de la fenêtre de blocage',
    limits: 'limites contre l’afflux',
  },
};
