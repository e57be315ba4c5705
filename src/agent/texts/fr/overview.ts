import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const overview: Translation<'overview'> = {
  title: 'Vue d’ensemble',
  period: 'Jours',
  periods: { 1: 'Aujourd’hui', 7: '7 jours', 30: '30 jours', 365: 'Année' },
  range: (from, to) => `${from} au ${to}`,
  allSites: 'tous les sites',
  line: (range, site) => `${range} · ${site}`,
  figures: {
    label: 'Ces jours-ci',
    refused: 'Refusés',
    made: 'Nouveaux blocages',
    appealed: 'Débloqués après recours',
    signedIn: 'Visiteurs connectés refusés',
    ofAppeals: (count) => `sur ${count}`,
    ended: (count) => `${count} terminés ou levés`,
    median: (length) => `réponse médiane en ${length}`,
    noAnswer: 'aucun recours n’a été traité',
    price: 'le prix : chacun vous était connu',
    noPrice: 'personne que vous connaissez n’a été refusé',
    before: {
      times: (times, days) =>
        plural(days, {
          one: `${times} fois la veille`,
          other: `${times} fois les # jours précédents`,
        }),
      same: (days) =>
        plural(days, {
          one: 'autant que la veille',
          other: 'autant que les # jours précédents',
        }),
      none: (days) =>
        plural(days, {
          one: 'aucun la veille',
          other: 'aucun les # jours précédents',
        }),
    },
  },
  chart: {
    perDay: 'Refusés par jour',
    perWeek: 'Refusés par semaine',
    hint: 'et quand le bouclier était actif',
    lastDays: (count) => plural(count, { other: 'les # derniers jours' }),
    refused: 'refusés',
    made: 'nouveaux blocages',
    shield: 'bouclier actif',
    today: 'aujourd’hui',
    week: (from, to) => `${from} au ${to}`,
    point: (day, refused, made) =>
      `${day}\u00a0: ${refused} refusés, ${made} nouveaux blocages`,
    pointShield: (day, refused, made, hours) =>
      `${day}\u00a0: ${refused} refusés, ${made} nouveaux blocages, bouclier ${hours}`,
    sentence: (range, refused, peak, most, made) =>
      `${range}\u00a0: ${refused} refusés, le plus ${peak}, ${most}\u00a0; ${made} nouveaux blocages.`,
    sentenceShield: (hours) => `Le bouclier a été actif ${hours}.`,
    none: 'Personne n’a été refusé ces jours-ci. C’est ce que l’on veut.',
    asTable: 'Afficher en tableau',
    columns: {
      day: 'Jour',
      week: 'Semaine',
      refused: 'Refusés',
      made: 'Nouveaux blocages',
      shield: 'Bouclier actif',
    },
  },
  shares: {
    reasons: 'Motifs',
    noReason: 'Aucun',
    kinds: 'Actifs par type',
    count: 'Nombre',
    what: { reasons: 'Motif', kinds: 'Type' },
    noBans: 'Aucun blocage n’a été fait ces jours-ci.',
    noKinds: 'Personne n’est bloqué.',
    names: {
      ip: 'Adresse',
      network: 'Réseau',
      visitor: 'Navigateur',
      email: 'E-mail',
      phone: 'Téléphone',
      domain: 'Domaine d’e-mail',
      country: 'Pays',
      asn: 'Fournisseur d’accès',
      account: (vendor) => `Compte ${vendor}`,
    },
  },
  outcomes: {
    title: 'Effet des blocages',
    hint: 'ceux de ces jours, jusqu’ici',
    repeated: 'De retour sous 7 jours',
    undone: 'Défaits sous un jour',
    overturned: 'Changés après recours',
    toBlock: 'Du premier message au blocage',
    ofAll: (count, all) => `${count} sur ${all}`,
    lengths: (half, most) => `${half}, 95 sur 100 sous ${most}`,
    none: 'aucun depuis un chat',
    flags: 'Indices vérifiés',
    precision: (share, count) => `${share} justes sur ${count}`,
    unchecked: 'pas encore vérifié',
  },
  vendors: {
    title: 'Comptes chez les fournisseurs',
    none: 'Aucun compte de fournisseur ne sert ces sites.',
    inStep: (ago) => `À jour ${ago}`,
    never: 'Encore jamais à jour',
    held: (count) => `${count} tenus`,
    notKept: (count) => `${count} non gardés`,
    failed: (count) => `${count} échoués, réessayés`,
    states: {
      on: 'fonctionne',
      waits: 'fonctionne, tout n’est pas gardé',
      failed: 'échoue',
    },
  },
  shield: {
    title: 'Bouclier et liste',
    now: (site) => `Bouclier actif sur ${site}`,
    until: (time) => `jusqu’à ${time}`,
    away: 'Refusés par le bouclier',
    hours: 'Bouclier actif',
    limits: 'Chats arrêtés par des limites',
    watched: 'Seulement observés par des limites',
    bytes: 'Liste chargée par un navigateur',
    size: (kilobytes) => `${kilobytes} Ko`,
    never: 'jamais',
  },
  suggestions: {
    title: 'Suggestions',
    none: 'Rien à ranger.',
    more: 'Chercher plus loin',
    look: 'Voir',
    lookAt: (title) => `Voir\u00a0: ${title}`,
    undo: 'Annuler',
    undone: 'Annulé.',
    left: (count) =>
      plural(count, {
        one: 'Annulé, sauf # blocage modifié depuis.',
        other: 'Annulé, sauf # blocages modifiés depuis.',
      }),
    done: {
      merge: (network) => `Réunis en ${network}.`,
      duplicate: (count) =>
        plural(count, {
          one: '# blocage est en dessous.',
          other: '# blocages sont en dessous.',
        }),
      'never-matching': (count) =>
        plural(count, {
          one: '# blocage a été rangé.',
          other: '# blocages ont été rangés.',
        }),
      stale: (count) =>
        plural(count, {
          one: '# blocage a été levé.',
          other: '# blocages ont été levés.',
        }),
    },
    dismissed: 'Laissé tel quel.',
    titles: {
      merge: (count, network) =>
        plural(count, {
          one: `Réunir # blocage dans ${network}`,
          other: `Réunir # blocages dans ${network}`,
        }),
      duplicate: (count) =>
        plural(count, {
          one: '# blocage qu’un autre couvre',
          other: '# blocages qu’un autre couvre',
        }),
      'never-matching': (count) =>
        plural(count, {
          one: '# blocage dont des clés ne désignent personne',
          other: '# blocages dont des clés ne désignent personne',
        }),
      stale: (count) =>
        plural(count, {
          one: '# blocage sans effet depuis 180 jours',
          other: '# blocages sans effet depuis 180 jours',
        }),
    },
    leads: {
      duplicate: 'Le mettre sous l’autre',
      'never-matching': 'Retirer ces clés',
      stale: 'Débloquer, ou laisser',
    },
    reach: (visitors, signedIn) =>
      `Un réseau, touche ${visitors}, dont ${signedIn} connectés`,
    visitors: (count) =>
      plural(count, { one: '# visiteur', other: '# visiteurs' }),
    means: {
      merge:
        'Un blocage de tout le réseau prend leur place dans la liste. Ils restent en dessous et reviennent quand il se termine.',
      duplicate:
        'Le blocage du dessus dit tout, au moins aussi strictement et aussi longtemps. Celui du dessous reste et revient quand l’autre se termine.',
      'never-matching':
        'Ces clés disparaissent ; un blocage sans autre clé est levé.',
      stale:
        'Ces blocages sont levés. Ceux qu’ils visaient peuvent de nouveau écrire.',
    },
    preview: {
      reach: 'Portée des 30 derniers jours',
      visitors: 'Visiteurs',
      signedIn: 'Dont connectés (admis)',
      running: 'Chats en cours',
      colleagues: 'Jamais bloqués',
      nobody: 'personne',
      effect: 'Effet',
      reason: 'Motif',
      none: 'aucun',
      ends: 'Fin',
      shorter: (moment) =>
        `Vous pouvez le tenir jusqu’à ${moment}\u00a0; une seconde personne peut permettre plus.`,
      blocks: 'Blocages modifiés',
      more: (count) =>
        plural(count, { one: 'et # autre', other: 'et # autres' }),
      over: (lower, upper) => `${lower} sous ${upper}`,
      lastHit: (moment) => `dernier refus ${moment}`,
      neverHit: 'n’a encore refusé personne',
      gone: (id) => `Blocage ${id}`,
    },
    why: {
      documentation: 'une adresse qui n’est à personne',
      unreachable: 'une adresse d’où personne ne vient',
      never_ban: 'figure entièrement sur la liste « ne jamais bloquer »',
      proxy: 'une adresse de votre propre proxy',
      no_link: 'un identifiant chez un fournisseur sans compte ici',
      no_geo: 'un lieu qu’aucune base ne connaît',
      unreadable: 'pas une valeur de ce type',
    },
    accept: {
      merge: 'Réunir',
      duplicate: 'Mettre en dessous',
      'never-matching': 'Retirer',
      stale: (count) => plural(count, { other: 'Débloquer #' }),
    },
    dismiss: 'Laisser tel quel',
    confirm: 'Le faire quand même',
    progress: (done, all) => `${done} sur ${all} faits`,
    lost: 'La réponse de la passerelle s’est perdue. Réessayez : rien n’est fait deux fois.',
    partly: (done, all) => `${done} sur ${all} ont été faits avant cet échec.`,
  },
};
