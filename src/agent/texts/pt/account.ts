import type { Translation } from '../translation';

export const account: Translation<'account'> = {
  title: 'A sua conta',
  lead: (email: string, role: string) => `${email} · ${role}`,
  password: {
    title: 'Palavra-passe',
    lead: 'As outras sessões que tiver iniciadas terminam.',
    current: 'Palavra-passe atual',
    submit: 'Alterar palavra-passe',
    done: 'A sua palavra-passe foi alterada. As outras sessões terminaram.',
  },
  factor: {
    lead: 'Um código de uma aplicação no telemóvel, ao iniciar sessão.',
    on: (since: string) => `Ativo desde: ${since}.`,
    off: 'Não configurado.',
    codes: (left: number) =>
      left === 1
        ? 'Resta 1 código de recuperação.'
        : `Restam ${left} códigos de recuperação.`,
    set: 'Configurar',
    change: 'Alterar',
  },
  signIns: {
    title: 'Onde tem sessão iniciada',
    since: (moment: string) => `Desde: ${moment}`,
    here: 'este navegador',
    used: (when: string) => `última utilização: ${when}`,
    end: 'Terminar sessão',
    endOf: (moment: string) => `Terminar a sessão iniciada: ${moment}`,
    endOthers: 'Terminar sessão em todo o resto',
  },
};
