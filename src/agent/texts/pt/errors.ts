import type { Translation } from '../translation';

export const errors: Translation<'errors'> = {
  wait: (seconds) =>
    seconds > 90
      ? `Demasiadas tentativas. Tente novamente daqui a ${Math.ceil(seconds / 60)} min.`
      : `Demasiadas tentativas. Espere ${seconds} segundos e tente novamente.`,
  cookie: 'A sessão não foi guardada. Abra esta página por https.',
  wrongPassword:
    'E-mail ou palavra-passe incorretos. Verifique ambos e tente novamente.',
  unreachable:
    'Não é possível contactar o gateway. Verifique a sua ligação e tente novamente.',
  forbidden: 'A sua função não o permite. Fale com um proprietário.',
  neverBan: 'Escolha outra coisa para bloquear.',
  unconfirmed: 'Prima Bloquear outra vez para o fazer.',
  other: 'O gateway não conseguiu fazê-lo. Tente novamente.',
};
