import type { Translation } from '../translation';

export const lists: Translation<'lists'> = {
  title: 'Listas compartidas',
  lead: 'Listas que publican otros: cada dirección, red o dominio que contienen es aquí un bloqueo mientras la lista lo tenga.',
  add: 'Añadir una lista',
  change: (name) => `Cambiar ${name}`,
  addLead:
    'Se respeta a los visitantes con inicio de sesión probado. Lo que rechazaría a uno de ellos espera a que alguien decida, igual que una actualización que amplía la lista en una quinta parte.',
  url: 'Dirección',
  urlHint: 'con https',
  name: 'Nombre',
  nameHint: 'vacío: el final de la dirección',
  effect: 'Qué hace',
  effects: {
    watch: 'Observar: los agentes ven un indicio',
    refuse: 'Rechazar',
  },
  effectHints: {
    watch: 'no se rechaza a nadie',
    refuse: 'quien está en la lista no puede chatear',
  },
  every: 'Leer cada',
  look: 'Ver a quién afectaría',
  looking: 'Leyendo la lista',
  has: (count) => `Entradas que bloquean a alguien: ${count}.`,
  invalid: (count) => `Entradas que no se pueden leer: ${count}.`,
  reach: (count, visitors) =>
    visitors === 1
      ? '1 visitante de los últimos 30 días.'
      : `${count} visitantes de los últimos 30 días.`,
  signedIn: (count) => `De ellos ${count} con sesión iniciada, a salvo.`,
  running: (count) => `Chats en curso ahora: ${count}.`,
  wouldWait: 'Esperaría a que alguien la permita.',
  states: {
    reading: 'leyéndose',
    current: 'al día',
    waiting: 'le espera a usted',
    failing: 'no se pudo leer',
  },
  bans: (count, bans) => (bans === 1 ? '1 bloqueo,' : `${count} bloqueos,`),
  does: { refuse: 'con rechazo,', watch: 'solo en observación,' },
  onSites: (sites) => `en ${sites}.`,
  onAllSites: 'en todos los sitios.',
  neverRead: 'Aún sin leer.',
  updated: (when) => `Estado de la lista: ${when}.`,
  readEvery: (length) => `Se lee cada ${length}.`,
  leftOut: (spared, others) =>
    `Quedan fuera: ${spared} por excepciones y por la lista de no bloquear nunca, ${others} que no se pueden usar.`,
  tries: (count) => `Intentos: ${count}.`,
  readNow: 'Leer ahora',
  waiting: {
    grows: (from, to) => `De ${from} a ${to} entradas.`,
    why: {
      grows: 'Es más de lo que crece por sí sola.',
      signed_in: 'Nombra a visitantes con sesión iniciada.',
    },
    since: (moment) => `Espera desde: ${moment}.`,
    allow: 'Permitir',
    decline: 'Dejarla fuera',
  },
  exceptions: {
    title: 'Excepciones',
    none: 'Ninguna: se bloquea toda la lista.',
    value: 'Dirección, red, correo o dominio',
    note: 'Nota',
    add: 'Añadir excepción',
  },
  ask: (name) => `¿Quitar ${name}?`,
  askLead:
    'Desde ahora no vale ninguno de sus bloqueos. Los que alguien hizo o cambió se quedan.',
  empty: {
    title: 'No hay listas compartidas',
    lead: 'Las listas de spammers conocidos o de redes abusivas se pueden observar primero, y rechazar cuando confíe en ellas.',
  },
};
