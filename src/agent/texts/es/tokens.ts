import type { Translation } from '../translation';

export const tokens: Translation<'tokens'> = {
  title: 'Tokens de API',
  lead: 'Para programas. Un token se muestra una vez, al crearlo; aquí se puede terminar en cualquier momento.',
  make: 'Crear un token',
  makeLead: 'Puede lo que puede su rol, en sus sitios, hasta que termine.',
  name: 'Nombre',
  nameHint: 'para qué es',
  may: 'Puede',
  madeBy: 'Creado por',
  lastUsed: 'Último uso',
  ends: 'Termina',
  never: 'nunca',
  noEnd: 'sin fin',
  noEndHint: 'hasta que alguien lo revoque',
  over: (when: string) => `terminado: ${when}`,
  begins: (prefix: string) => `${prefix}…`,
  by: (name: string, date: string) => `${name}, ${date}`,
  commandLine: 'línea de comandos',
  contacts: 'bloquea contactos',
  blockContacts: 'Puede bloquear contactos por la API de Acquire',
  blockContactsHint: 'para programas escritos para Acquire',
  shown: (name: string) => `El token «${name}»`,
  shownLead:
    'Cópielo ahora y guárdelo donde se guardan los secretos: no se muestra de nuevo. Quien lo tenga puede lo que él puede.',
  kept: 'Lo he guardado',
  renew: 'Renovar',
  renewTitle: (name: string) => `Renovar «${name}»`,
  renewLead: 'Sigue siendo el mismo token: el programa no necesita otro.',
  revoke: 'Revocar',
  ask: (name: string) => `¿Revocar «${name}»?`,
  askLead:
    'Se rechaza desde ahora, y también los tokens creados con él. No se puede deshacer.',
  empty: {
    title: 'No hay tokens',
    lead: 'Un programa que bloquea, consulta o exporta necesita uno.',
  },
};
