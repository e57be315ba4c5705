import { chats } from '../../agent/texts/fr/chats';
import { common } from '../../agent/texts/fr/common';
import { errors } from '../../agent/texts/fr/errors';
import { pluralsOf } from '../../agent/texts/plurals';
import { NOTICE_TEXTS } from '../../protocol/notice-texts';
import type { OwnTexts } from './en';
import type { PanelTexts } from './texts';

const plural = pluralsOf('fr');

const panel: OwnTexts = {
  signedOut: {
    lead: (host) =>
      `Connectez-vous à Doorlist sur ${host} pour voir ce visiteur et le bloquer.`,
    signIn: 'Se connecter',
    waiting: 'Continuez dans la fenêtre qui s’est ouverte.',
    failed: {
      blocked:
        'La fenêtre ne s’est pas ouverte. Autorisez cette page à ouvrir des fenêtres, puis réessayez.',
      closed: 'La fenêtre a été fermée avant que quelqu’un se connecte.',
      denied: 'Vous n’avez pas laissé cette page agir pour vous.',
    },
  },
  missing: {
    nothing: 'Aucun chat à montrer.',
    none: 'Aucun chat de ce visiteur n’est connu ici.',
    lead: 'Un chat est connu dès qu’il a commencé sur une page avec Doorlist.',
    openConsole: 'Ouvrir Doorlist',
  },
  foundBy: (value) => `Le chat le plus récent de ${value}`,
  facts: {
    label: 'À propos de ce visiteur',
    proven: 'Prouvé',
    nothing: 'rien',
    name: 'Dit s’appeler',
    email: 'E-mail donné',
    phone: 'Téléphone donné',
    said: (text) => `«\u00a0${text}\u00a0»`,
    address: 'Adresse',
    unknown: 'inconnue',
    network: 'Réseau',
    others: 'Autres à cette adresse',
    site: 'Site',
    blocks: 'Blocages antérieurs',
    none: 'aucun',
  },
  copyCode: (code) => `Copier le code ${code}`,
  open: 'Ouvrir dans Doorlist',
  opensTab: 'ouvre un nouvel onglet',
  block: 'Bloquer le visiteur',
  blockHint: 'Vous choisissez quoi et combien de temps à l’étape suivante.',
  mayNot: 'Votre rôle permet de regarder, pas de bloquer.',
  ended: (time) => `Ce chat est terminé (${time}).`,
  before: {
    title: 'Auparavant',
    none: 'Aucun blocage antérieur.',
    blocked: (reason) => (reason ? `Bloqué\u00a0: ${reason}` : 'Bloqué'),
    ended: { expired: 'arrivé à son terme', lifted: 'débloqué avant terme' },
  },
  form: {
    back: 'Retour',
    what: 'Que bloquer',
    visitor: 'Ce visiteur',
    visitorMeans:
      'Ce navigateur, et quiconque est prouvé être la même personne',
    ip: 'Adresse IP',
    email: 'E-mail',
    phone: 'Téléphone',
    onlySaid: 'Seulement dit',
    counting: 'calcul en cours…',
    reach: (visitors, signedIn) =>
      plural(visitors, {
        one: '# visiteur en 30 jours',
        other: '# visiteurs en 30 jours',
      }) +
      (signedIn
        ? plural(signedIn, { one: ', # connecté', other: ', # connectés' })
        : ''),
    neverBanned: (entries) =>
      `Dans la liste «\u00a0ne jamais bloquer\u00a0»\u00a0: ${entries}`,
    banned: 'Déjà bloqué',
    noAddress: {
      own: 'C’est votre propre adresse.',
      unknown: 'L’adresse est inconnue.',
      untrusted:
        'Les adresses ne sont pas fiables tant que TRUST_PROXY n’est pas défini sur la passerelle ; le blocage par adresse est donc désactivé.',
    },
    howLong: 'Combien de temps',
    suggested: (length) => `suggestion\u00a0: ${length}`,
    reason: 'Motif',
    note: 'Note',
    noteHint: 'visible de votre équipe seule',
    optional: 'Facultatif',
    nothing: 'Choisissez que bloquer.',
    until: (moment) => `Jusqu’à\u00a0: ${moment}. Ferme le chat aussitôt.`,
    forGood: 'Jusqu’à ce que quelqu’un débloque. Ferme le chat aussitôt.',
    endsEarlier: (moment) => `L’adresse, jusqu’à\u00a0: ${moment}.`,
    toApprove:
      'Il durera aussi longtemps dès qu’une seconde personne aura approuvé.',
    submit: 'Bloquer',
  },
  outcome: {
    until: (moment) => `Bloqué jusqu’à\u00a0: ${moment}`,
    forGood: 'Bloqué jusqu’à ce que quelqu’un débloque',
    by: (name, time) => `par ${name}, ${time}`,
    change: 'Modifier',
    unblocked: 'Débloqué. Le visiteur peut revenir au chat.',
    where: 'Ce qui s’est passé, et où',
    pages: {
      refuse: 'Nos pages\u00a0: refusé',
      channels: 'Nos pages\u00a0: chat fermé',
      watch: 'Nos pages\u00a0: seulement observé',
    },
    at: (vendor, state) => `${vendor}\u00a0: ${state}`,
    states: {
      pending: 'en route',
      'at the vendor': 'bloqué',
      failed: 'échec',
      'not kept': 'ne peut pas le tenir',
      'not known': 'inconnu là-bas',
    },
  },
  notice: {
    title: 'Ce que lit le visiteur',
    heading: NOTICE_TEXTS.fr._heading,
    again: NOTICE_TEXTS.fr._again,
    nothing: 'Rien\u00a0: le chat n’est pas sur la page.',
  },
  signOut: 'Se déconnecter ici',
  signedInAs: (name) => `Connecté en tant que ${name}.`,
};

/** All that the panel says, in French. */
export const texts: PanelTexts = {
  locale: 'fr',
  ...{ panel, common, errors },
  flags: chats.flags,
};
