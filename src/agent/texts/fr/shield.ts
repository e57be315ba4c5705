import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');
const numberOf = (count: number) => plural(count, { one: '#', other: '#' });

export const shield: Translation<'shield'> = {
  name: 'Bouclier',
  off: 'inactif',
  until: (moment) => `jusqu’à ${moment}`,
  onSites: (count, all) => `sur ${count} des ${all} sites`,
  titleOff: 'Activer le bouclier',
  titleOn: 'Le bouclier est actif',
  lead: 'Pour une attaque que les blocages ne suivent plus. Les chats en cours continuent.',
  isOn: (moment, name) => `Jusqu’au ${moment}, activé par ${name}.`,
  who: 'Qui peut encore ouvrir un chat',
  admits: {
    known: 'Les visiteurs connus',
    'signed-in': 'Les visiteurs connectés seulement',
    nobody: 'Personne de nouveau',
  },
  means: {
    known:
      'Connectés maintenant, ou ayant terminé un chat avant aujourd’hui et sans blocage',
    'signed-in': 'Dont votre site a prouvé la connexion',
    nobody: 'Ferme le chat sur les sites choisis',
  },
  end: 'Jusqu’à',
  ends: {
    hour: '1 heure',
    closing: (time) => `Aujourd’hui ${time}`,
    tomorrow: (time) => `Demain ${time}`,
  },
  agentsHour: 'Plus d’une heure demande un superviseur ou un administrateur.',
  notYours:
    'Il dure plus d’une heure : seul un superviseur, un administrateur ou un propriétaire peut le modifier.',
  sites: 'Sites',
  allSites: (count) => plural(count, { one: 'Tous (#)', other: 'Tous (#)' }),
  reads: 'Ce que lisent les autres',
  warnings: {
    no_other_way:
      'Le texte du site n’indique aucun autre moyen de contact, comme une adresse e-mail. Qui est refusé n’en a aucun.',
    notice_hidden:
      'Le site ne montre rien aux visiteurs refusés. Qui est refusé ici lit tout de même l’avis, sauf sur les pages dont la balise dit de le masquer.',
    observes:
      'Le site observe seulement : le bouclier ne refuse personne tant que ce n’est pas désactivé.',
  },
  lastHour: 'Dans la dernière heure',
  would: (admitted, all, away) =>
    `il aurait admis ${numberOf(admitted)} sur ${plural(all, { one: '# chat', other: '# chats' })}, et refusé ${numberOf(away)}.`,
  noneStarted: 'aucun chat n’a été ouvert.',
  noneSignedIn: 'Aucun n’était connecté.',
  someSignedIn: (count) =>
    plural(count, {
      one: 'Parmi eux, # était connecté.',
      other: 'Parmi eux, # étaient connectés.',
    }),
  codeLater: 'vient avec le refus',
  counting: 'comptage…',
  uncounted: 'Impossible de compter.',
  seen: 'Toute l’équipe voit qu’il est actif.',
  turnOn: 'Activer',
  change: 'Modifier',
  turnOff: 'Désactiver',
};
