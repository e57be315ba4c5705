import type { Translation } from '../translation';

export const account: Translation<'account'> = {
  title: 'Votre compte',
  lead: (email: string, role: string) => `${email} · ${role}`,
  password: {
    title: 'Mot de passe',
    lead: 'Vos autres connexions prennent fin.',
    current: 'Mot de passe actuel',
    submit: 'Changer le mot de passe',
    done: 'Votre mot de passe est changé. Vous avez été déconnecté ailleurs.',
  },
  factor: {
    lead: 'Un code d’une application de votre téléphone, à la connexion.',
    on: (since: string) => `Actif depuis\u00a0: ${since}.`,
    off: 'Non configuré.',
    codes: (left: number) =>
      left === 1
        ? 'Il reste 1 code de récupération.'
        : `Il reste ${left} codes de récupération.`,
    set: 'Configurer',
    change: 'Modifier',
  },
  signIns: {
    title: 'Où vous êtes connecté',
    since: (moment: string) => `Depuis\u00a0: ${moment}`,
    here: 'ce navigateur',
    used: (when: string) => `dernière utilisation\u00a0: ${when}`,
    end: 'Se déconnecter',
    endOf: (moment: string) => `Mettre fin à la connexion\u00a0: ${moment}`,
    endOthers: 'Se déconnecter partout ailleurs',
  },
};
