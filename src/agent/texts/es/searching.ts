import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const searching: Translation<'searching'> = {
  label: 'Buscar',
  open: 'Buscar',
  close: 'Cerrar la búsqueda',
  hint: 'Nombre, correo, IP, código',
  results: 'Qué se encontró',
  groups: { chats: 'Chats', bans: 'Bloqueados' },
  visitor: 'Visitante',
  states: { live: '', blocked: 'bloqueado', ended: 'terminado' },
  banStates: { active: '', expired: 'vencido', lifted: 'desbloqueado' },
  all: (q) => `Todos los bloqueos que coinciden con «${q}»`,
  none: (q) => `Nada coincide con «${q}».`,
  noneMasked: (q) =>
    `Nada es exactamente «${q}». Solo se encuentran valores enteros: un código, un nombre, una dirección, un correo.`,
  pressEnter: 'Pulse Intro para buscar.',
  found: (chats, bans) =>
    `${plural(chats, { one: '# chat', other: '# chats' })}, ${plural(bans, { one: '# bloqueo', other: '# bloqueos' })}`,
};
