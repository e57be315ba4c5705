import type { Translation } from '../translation';

export const people: Translation<'people'> = {
  title: 'Personnes',
  lead: 'Qui peut se connecter, sur quels sites, et ce qui est permis sans demander.',
  name: 'Nom',
  nameHint: 'vide : d’après l’adresse',
  role: 'Rôle',
  sites: 'Sites',
  sitesHint: 'aucun coché : tous, les futurs aussi',
  allSites: 'Tous',
  acts: 'Actions',
  you: 'vous',
  invite: 'Inviter quelqu’un',
  inviteLead:
    'La personne reçoit un lien, y choisit un mot de passe, et est connectée. Il sert une fois, pendant sept jours.',
  change: (name: string) => `Modifier ${name}`,
  changeLead: 'Valable dès le prochain clic de la personne.',
  save: 'Enregistrer',
  edit: 'Modifier',
  of: (verb: string, name: string) => `${verb}\u00a0: ${name}`,
  sendAgain: 'Envoyer de nouveau',
  newLink: 'Nouveau lien',
  takeFactor: 'Ôter le second facteur',
  activate: 'Activer',
  deactivate: 'Désactiver',
  remove: 'Retirer',
  ask: {
    deactivate: (name: string) => `Désactiver ${name}\u00a0?`,
    deactivateLead: (signIns: number) =>
      `${signIns === 0 ? 'La personne n’est connectée nulle part.' : signIns === 1 ? 'La personne est déconnectée aussitôt.' : `La personne est déconnectée aussitôt, à ${signIns} endroits.`} Ses jetons prennent fin aussi. Son nom reste dans le journal, et elle peut être réactivée.`,
    factor: (name: string) => `Ôter le second facteur de ${name}\u00a0?`,
    factorLead:
      'Pour qui a perdu le téléphone et les codes de récupération : la connexion se fait avec le seul mot de passe, puis un autre est configuré. Assurez-vous que c’est bien la personne qui demande.',
    remove: (name: string) => `Retirer ${name}\u00a0?`,
    removeLead:
      'La personne n’est plus dans cette liste. Son nom reste dans les blocages et dans le journal.',
  },
  may: {
    title: 'Peut bloquer sans demander',
    everything: 'toutes durées et tous types',
    nothing: 'rien, adresses masquées',
    upTo: (length: string) => `jusqu’à ${length}`,
    onlyBy: (kinds: string) => `seulement par ${kinds}`,
    onlyDo: (effects: string) => `seulement\u00a0: ${effects}`,
    noAddresses: 'adresses masquées',
    noContacts: 'e-mails et numéros masqués',
  },
  limits: {
    maxBan: 'Blocage le plus long',
    maxBanHint: 'un plus long est refusé',
    anyLength: 'Sans fin',
    kinds: 'Peut bloquer par',
    kindsHint: 'aucun coché : tous',
    effects: 'Ses blocages peuvent',
    effectsHint: 'aucun coché : tout',
    sees: 'Voit et peut',
    seeAddresses: 'Voit les adresses entières, sinon comme 203.0.113.•••',
    seeContacts: 'Voit les e-mails et téléphones entiers',
    liftOthers: 'Débloque et modifie ce que d’autres ont bloqué',
  },
  kinds: {
    visitor: 'navigateur',
    ip: 'adresse ou réseau',
    email: 'e-mail',
    phone: 'téléphone',
    domain: 'domaine d’e-mail',
    country: 'pays',
    asn: 'fournisseur d’accès',
  },
  account: (vendor: string) => `compte ${vendor}`,
  effects: {
    refuse: 'refuser',
    channels: 'fermer le chat seul',
    watch: 'observer',
  },
  secondFactor: { title: 'Second facteur', on: 'actif', off: 'non configuré' },
  seen: {
    title: 'Vu pour la dernière fois',
    now: 'maintenant',
    invited: 'avec invitation, pas encore venu',
    deactivated: 'désactivé',
    signedOut: 'déconnecté',
  },
  link: {
    title: (name: string) => `Un lien pour ${name}`,
    mail: {
      sent: (email: string, ends: string) =>
        `Il est en route vers ${email} et sert une fois, jusqu’à\u00a0: ${ends}. Vous pouvez aussi le remettre vous-même.`,
      failed: (email: string, ends: string) =>
        `L’envoi à ${email} a échoué\u00a0: remettez-le vous-même. Il sert une fois, jusqu’à\u00a0: ${ends}.`,
      off: (email: string, ends: string) =>
        `Cette passerelle n’envoie pas d’e-mails\u00a0: remettez-le vous-même à ${email}. Il sert une fois, jusqu’à\u00a0: ${ends}.`,
    },
    done: 'Terminé',
  },
  factor: {
    title: 'Second facteur pour tous',
    required: 'Qui se connecte sans doit d’abord en configurer un.',
    free: 'Chacun décide pour soi.',
    without: (count: number) =>
      count === 0
        ? 'Personne ici n’en est dépourvu.'
        : count === 1
          ? '1 personne n’en a pas.'
          : `${count} personnes n’en ont pas.`,
    require: 'L’exiger',
    stop: 'Ne plus l’exiger',
    ask: 'Exiger un second facteur de tous ?',
    askLead: (count: number) =>
      `${count === 0 ? 'Tout le monde en a un.' : count === 1 ? '1 personne n’en a pas\u00a0: il lui sera demandé à la prochaine connexion.' : `${count} personnes n’en ont pas\u00a0: il leur sera demandé à la prochaine connexion.`} Les jetons de programmes restent comme ils sont.`,
  },
  table: {
    title: 'Ce que chaque rôle voit et peut',
    lead: 'la passerelle décide, la console ne fait que suivre',
    role: 'Rôle',
    rights: {
      sees: 'Adresses et e-mails',
      blocks: 'Blocages',
      decides: 'Approuver, recours',
      shield: 'Bouclier',
      lists: 'Importer, exporter',
      settings: 'Réglages',
      log: 'Journal d’audit',
    },
    roles: {
      owner: {
        sees: 'entiers',
        blocks: 'tout',
        decides: 'oui',
        shield: 'oui',
        lists: 'oui',
        settings: 'tout',
        log: 'tout',
      },
      administrator: {
        sees: 'entiers',
        blocks: 'tout',
        decides: 'oui',
        shield: 'oui',
        lists: 'oui',
        settings: 'tout sauf les propriétaires',
        log: 'tout',
      },
      supervisor: {
        sees: 'entiers ou masqués',
        blocks: 'tout sur ses sites',
        decides: 'oui',
        shield: 'oui',
        lists: 'oui',
        settings: 'limites et motifs',
        log: 'de ses sites',
      },
      agent: {
        sees: 'entiers ou masqués',
        blocks: 'dans ses limites, les siens',
        decides: '–',
        shield: 'jusqu’à 1 heure',
        lists: 'exporter',
        settings: '–',
        log: 'ses lignes',
      },
      viewer: {
        sees: 'masqués',
        blocks: '–',
        decides: '–',
        shield: '–',
        lists: 'export masqué',
        settings: '–',
        log: '–',
      },
    },
  },
};
