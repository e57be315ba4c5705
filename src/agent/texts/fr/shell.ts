import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const shell: Translation<'shell'> = {
  main: 'Menu principal',
  views: {
    appeals: 'Recours',
    overview: 'Vue d’ensemble',
    chats: 'Chats',
    blocked: 'Visiteurs bloqués',
    settings: 'Réglages',
  },
  shortViews: {
    appeals: 'Recours',
    overview: 'Vue d’ensemble',
    chats: 'Chats',
    blocked: 'Bloqués',
    settings: 'Réglages',
  },
  waiting: (count) =>
    plural(count, { one: '# chat en attente', other: '# chats en attente' }),
  openAppeals: (count) =>
    plural(count, {
      one: '# recours est ouvert',
      other: '# recours sont ouverts',
    }),
  documentTitle: (view, waiting) =>
    `${waiting ? `(${waiting}) ` : ''}${view} · Doorlist`,
  skip: 'Aller au contenu',
  skipToConversation: 'Aller à la conversation',
  allSites: 'Tous les sites',
  site: 'Site',
  person: {
    open: (name) => `Votre menu, ${name}`,
    roles: {
      owner: 'Propriétaire',
      administrator: 'Administrateur',
      supervisor: 'Superviseur',
      agent: 'Agent',
      viewer: 'Lecture seule',
    },
    theme: 'Apparence',
    themes: { system: 'Comme le système', light: 'Claire', dark: 'Sombre' },
    language: 'Langue',
    browserLanguage: 'Comme le navigateur',
    alerts: 'Quand quelqu’un attend',
    sound: 'Son',
    notify: 'Notification sur le bureau',
    notifyDenied: 'Votre navigateur ne l’autorise pas pour cette page.',
    hotkeys: 'Les touches agissent',
    hotkeysHint: 'Appuyez sur ? pour les voir.',
    signOut: 'Se déconnecter',
  },
  away: (time) => `Pas de connexion depuis ${time}.`,
  awayLead:
    'Vous voyez ce qui était connu alors. Les blocages que vous faites maintenant attendent dans cet onglet et partent dès que la connexion revient.',
  tryNow: 'Essayer maintenant',
  shield: {
    on: (until) => `Le bouclier est actif jusqu’à\u00a0: ${until}.`,
    onAt: (site, until) =>
      `Le bouclier est actif sur ${site} jusqu’à\u00a0: ${until}.`,
    admits: {
      known:
        'Seuls les visiteurs connus peuvent ouvrir un chat : connectés à leur compte, ou ayant terminé un chat avant aujourd’hui.',
      'signed-in':
        'Seuls les visiteurs connectés à leur compte peuvent ouvrir un chat.',
      nobody: 'Personne ne peut ouvrir de nouveau chat.',
    },
    hourMore: '1 heure de plus',
    turnOff: 'Désactiver',
  },
  tokenEnds: (vendor, account, moment) =>
    `Le jeton de ${findVendorName(vendor)} ${account} est valable jusqu’à\u00a0: ${moment}. Ensuite, plus aucun blocage ne l’atteindra\u00a0: prévenez un propriétaire.`,
  nowhere: {
    title: 'Il n’y a rien ici',
    lead: 'L’adresse contient peut-être une faute, ou ce qui était ici n’existe plus.',
    back: 'Aller aux chats',
  },
  forbidden:
    'Vous ne pouvez pas voir ceci. Adressez-vous à un propriétaire ou à un administrateur.',
  notLoaded: 'Cette partie de la console n’a pas pu être chargée.',
};
