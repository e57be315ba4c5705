import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';
import { chatsOf } from './flags';

const plural = pluralsOf('pt-PT');

export const searching: Translation<'searching'> = {
  label: 'Pesquisa',
  open: 'Pesquisar',
  close: 'Fechar a pesquisa',
  hint: 'Nome, e-mail, IP, página, código',
  results: 'O que foi encontrado',
  groups: { chats: 'Chats', bans: 'Bloqueados' },
  visitor: 'Visitante',
  states: { live: '', blocked: 'bloqueado', ended: 'terminado' },
  banStates: { active: '', expired: 'terminado', lifted: 'desbloqueado' },
  all: (q) => `Todos os bloqueios que correspondem a «${q}»`,
  none: (q) => `Nada corresponde a «${q}».`,
  noneMasked: (q) =>
    `Nada é exatamente «${q}». Só encontra valores completos: um código, um nome, um endereço, um e-mail.`,
  pressEnter: 'Prima Enter para pesquisar.',
  found: (chats, bans) =>
    `${chatsOf(chats)}, ${plural(bans, { one: '# bloqueio', other: '# bloqueios' })}`,
};
