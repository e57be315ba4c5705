import type { Translation } from '../translation';

export const account: Translation<'account'> = {
  title: 'Su cuenta',
  lead: (email: string, role: string) => `${email} · ${role}`,
  password: {
    title: 'Contraseña',
    lead: 'Se cierran las demás sesiones que tenga iniciadas.',
    current: 'Contraseña actual',
    submit: 'Cambiar contraseña',
    done: 'Su contraseña ha cambiado. Se cerraron sus otras sesiones.',
  },
  factor: {
    lead: 'Un código de una aplicación de su teléfono, al iniciar sesión.',
    on: (since: string) => `Activo desde: ${since}.`,
    off: 'Sin configurar.',
    codes: (left: number) =>
      left === 1
        ? 'Queda 1 código de recuperación.'
        : `Quedan ${left} códigos de recuperación.`,
    set: 'Configurar',
    change: 'Cambiar',
  },
  signIns: {
    title: 'Dónde tiene la sesión iniciada',
    since: (moment: string) => `Desde: ${moment}`,
    here: 'este navegador',
    used: (when: string) => `último uso: ${when}`,
    end: 'Cerrar sesión',
    endOf: (moment: string) => `Cerrar la sesión iniciada: ${moment}`,
    endOthers: 'Cerrar sesión en todo lo demás',
  },
};
