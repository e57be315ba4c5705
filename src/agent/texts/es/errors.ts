import type { Translation } from '../translation';

export const errors: Translation<'errors'> = {
  wait: (seconds) =>
    seconds > 90
      ? `Demasiados intentos. Inténtelo de nuevo en ${Math.ceil(seconds / 60)} min.`
      : `Demasiados intentos. Espere ${seconds} segundos e inténtelo de nuevo.`,
  cookie: 'No se conservó la sesión. Abra esta página por https.',
  wrongPassword:
    'Correo o contraseña incorrectos. Revise ambos e inténtelo de nuevo.',
  unreachable:
    'No se puede llegar a la pasarela. Revise su conexión e inténtelo de nuevo.',
  forbidden: 'Su rol no permite esto. Consulte a un propietario.',
  neverBan: 'Elija otra cosa que bloquear.',
  unconfirmed: 'Pulse Bloquear otra vez para hacerlo.',
  other: 'La pasarela no pudo hacerlo. Inténtelo de nuevo.',
};
