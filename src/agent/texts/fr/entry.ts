import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const entry: Translation<'entry'> = {
  signIn: {
    title: 'Se connecter',
    email: 'E-mail',
    password: 'Mot de passe',
    submit: 'Se connecter',
    expired: 'Vous avez été déconnecté. Reconnectez-vous pour continuer.',
  },
  setUp: {
    title: 'Installer Doorlist',
    progress: 'Installation',
    steps: { code: 'Code', you: 'Vous', site: 'Site' },
    codeLead:
      'La passerelle a affiché un code à son démarrage. Il montre que cette machine est la vôtre.',
    goOn: 'Continuer',
    youTitle: 'Qui êtes-vous ?',
    lead: 'Vous devenez propriétaire : vous pouvez tout faire, et donner accès à d’autres.',
    code: 'Code d’installation',
    codeHint: 'affiché dans le journal de la passerelle',
    newPassword: 'Nouveau mot de passe',
    passwordHint: 'dix caractères au moins',
    submit: 'Créer le propriétaire',
  },
  firstSite: {
    title: 'Posez-le sur votre première page',
    lead: 'Collez ceci avant le script du chat, puis ouvrez la page.',
    tag: 'La balise pour vos pages',
    seen: (when) => `Vu ${when} sur`,
    notSeen: 'En attente de la page : ouvrez-la dans un autre onglet',
    chat: (widget, path) =>
      `Premier chat${widget && `\u00a0: ${widget}`}${path && `, sur ${path}`}`,
    noChat: 'Premier chat : ouvrez-en un vous-même, puis bloquez-le',
    blocked: 'Bloqué : rechargez la page, le chat n’y est plus',
    notBlocked: 'Bloquez-le, dans la console',
    refused: 'A demandé, et n’est pas sur la liste :',
    allow: 'Autoriser',
    allowOf: (origin) => `Autoriser ${origin}`,
    later: 'Plus tard',
    open: 'Ouvrir la console',
  },
  invitation: {
    title: 'Bienvenue dans Doorlist',
    lead: 'Choisissez le mot de passe avec lequel vous vous connecterez.',
    submit: 'Se connecter',
  },
  openId: {
    submit: (name) => `Se connecter avec ${name}`,
    refused:
      'La connexion a échoué. Réessayez, ou utilisez votre mot de passe.',
    unknown:
      'Personne n’a cette adresse e-mail ici. Demandez une invitation à un administrateur.',
  },
  forgot: {
    open: 'Mot de passe oublié ?',
    title: 'Un nouveau mot de passe',
    lead: 'Vous recevrez par e-mail un lien pour le choisir.',
    submit: 'Envoyer le lien',
    sent: 'Si quelqu’un se connecte avec cette adresse, un lien est en route. Il est valable une heure.',
    back: 'Retour',
  },
  secondFactor: {
    name: 'Second facteur',
    title: 'Saisissez le code',
    lead: 'Votre application d’authentification l’affiche. Un code de récupération convient aussi.',
    code: 'Code',
    codeHint: 'celui que l’application affiche maintenant',
    orRecovery: 'de l’application, ou un code de récupération',
    back: 'Utiliser un autre compte',
    off: 'À la connexion, un code d’une application d’authentification de votre téléphone sera aussi demandé.',
    scan: 'Scannez ceci avec l’application, ou saisissez-y les lettres.',
    image: 'Code QR pour l’application',
    keep: 'Chacun de ces codes vous connecte une fois sans l’application. Gardez-les ailleurs que sur le téléphone : ils ne seront plus affichés.',
    kept: 'Je les ai gardés',
    on: (since, left) =>
      `Actif depuis\u00a0: ${since}. ${plural(left, {
        one: 'Il reste # code de récupération.',
        other: 'Il reste # codes de récupération.',
      })}`,
    newCodes: 'Nouveaux codes de récupération',
    verbs: { off: 'Continuer', begun: 'Activer', on: 'Désactiver' },
  },
};
