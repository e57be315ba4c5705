import type { Translation } from '../translation';

export const connect: Translation<'connect'> = {
  signIn: (origin) =>
    `Una página de ${origin} pide actuar por usted. Inicie sesión primero.`,
  title: '¿Dejar que esta página actúe por usted?',
  lead: (origin) =>
    `Una página de ${origin} pide mostrar chats, y bloquear y desbloquear visitantes, en su nombre.`,
  asks: 'Lo pide',
  as: (name) => `Tiene la sesión iniciada como ${name}.`,
  limits:
    'No recibe ninguna contraseña, ni nada más que los chats y sus bloqueos. Termina cuando cierre sesión.',
  allow: 'Dejar que actúe por mí',
  deny: 'Ahora no',
  waiting: 'Esperando a la página que abrió esta ventana.',
  alone:
    'Ninguna página que la espere abrió esta ventana. Ciérrela y pulse allí «Iniciar sesión» otra vez.',
  foreign: (asked) =>
    `La página que abrió esta ventana no está en ${asked}. No se le entregó nada. Cierre esta ventana.`,
  notAllowed: (origin) =>
    `Las páginas de ${origin} no pueden actuar por los agentes. Un propietario puede permitir este origen en los ajustes.`,
  done: 'Hecho. Puede cerrar esta ventana.',
  denied: 'No se entregó nada. Puede cerrar esta ventana.',
};
