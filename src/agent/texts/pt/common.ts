import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');

export const common: Translation<'common'> = {
  product: 'Doorlist',
  tryAgain: 'Tentar novamente',
  cancel: 'Cancelar',
  close: 'Fechar',
  undo: 'Anular',
  copy: 'Copiar',
  copied: 'Copiado',
  selectByHand: 'Selecione à mão',
  justNow: 'agora mesmo',
  minutes: (minutes) => `${minutes} min`,
  hours: (hours) => `${hours} h`,
  days: (days) => plural(days, { one: '# dia', other: '# dias' }),
  forGood: 'Sem fim',
  visitor: 'Visitante',
  thisVisitor: 'este visitante',
  sentence: (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  more: 'Mostrar mais',
  comma: ', ',
};
