import type { Translation } from '../translation';

export const block: Translation<'block'> = {
  title: 'Bloquear visitante',
  live: (name) =>
    `${name} pierde el chat al instante, aquí y en todas las pestañas abiertas.`,
  ended: (name) => `${name} no puede volver a iniciar un chat.`,
  what: 'Qué bloquear',
  visitor: 'Este visitante',
  visitorMeans:
    'Este navegador, y cualquiera que inicie sesión como la misma persona',
  ip: 'Dirección IP',
  noAddress: {
    own: 'Es su propia dirección.',
    unknown: 'La dirección es desconocida.',
    untrusted:
      'No se puede confiar en las direcciones hasta que TRUST_PROXY esté configurado en la pasarela, así que el bloqueo por dirección está desactivado.',
  },
  howLong: 'Cuánto tiempo',
  durations: {
    hour: '1 hora',
    day: '1 día',
    week: '7 días',
    month: '30 días',
    forGood: 'Sin fin',
  },
  reason: 'Motivo',
  note: 'Nota',
  noteHint: 'solo la ve su equipo',
  optional: 'Opcional',
  ends: (moment) => `Termina: ${moment}`,
  never: 'No termina por sí solo',
  submit: 'Bloquear',
  nothing: 'Elija qué bloquear: este visitante, la dirección o ambos.',
};
