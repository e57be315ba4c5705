import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const common: Translation<'common'> = {
  product: 'Doorlist',
  tryAgain: 'Intentar de nuevo',
  cancel: 'Cancelar',
  close: 'Cerrar',
  undo: 'Deshacer',
  copy: 'Copiar',
  copied: 'Copiado',
  selectByHand: 'Selecciónelo a mano',
  justNow: 'ahora mismo',
  minutes: (minutes) => `${minutes} min`,
  hours: (hours) => `${hours} h`,
  days: (days) => plural(days, { one: '# día', other: '# días' }),
  forGood: 'Sin fin',
  visitor: 'Visitante',
  thisVisitor: 'este visitante',
  sentence: (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  more: 'Mostrar más',
  comma: ', ',
};
