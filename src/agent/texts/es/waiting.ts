import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const waiting: Translation<'waiting'> = {
  label: 'Por enviar',
  count: (count) =>
    plural(count, {
      one: '# acción espera en esta pestaña.',
      other: '# acciones esperan en esta pestaña.',
    }),
  refused: (count) =>
    plural(count, {
      one: '# acción no se hizo.',
      other: '# acciones no se hicieron.',
    }),
  show: 'Mostrar',
  hide: 'Ocultar',
  acts: {
    block: (subject) => `Bloquear a ${subject}`,
    unblock: (subject) => `Desbloquear a ${subject}`,
    'block-again': (subject) => `Bloquear de nuevo: ${subject}`,
    reply: (subject) => `Responder a ${subject}`,
    done: (subject) => `Marcar como listo el chat con ${subject}`,
    end: (subject) => `Terminar el chat con ${subject}`,
    'hand-over': (subject) => `Traspasar el chat con ${subject}`,
    release: (subject) => `Devolver a todos el chat con ${subject}`,
  },
  names: {
    block: 'Bloquear',
    unblock: 'Desbloquear',
    'block-again': 'Bloquear de nuevo',
    reply: 'Respuesta',
    done: 'Listo',
    end: 'Terminar el chat',
    'hand-over': 'Traspasar',
    release: 'Devolver a todos',
  },
  replies: 'Respuestas por enviar',
  tags: {
    block: 'Bloqueo por enviar',
    unblock: 'Desbloqueo por enviar',
    'block-again': 'Bloqueo por enviar',
    reply: 'Respuesta por enviar',
    done: '«Listo» por enviar',
    end: 'Fin del chat por enviar',
    'hand-over': 'Traspaso por enviar',
    release: 'Devolución por enviar',
  },
  waits: 'por enviar',
  tried:
    'la conexión se perdió antes de que respondiera la pasarela; se envía de nuevo y cuenta una vez',
  takeBack: 'Retirar',
  remove: 'Quitar',
  takeBackOf: (act) => `Retirar: ${act}`,
  removeOf: (act) => `Quitar: ${act}`,
  retryOf: (act) => `Intentar de nuevo: ${act}`,
  ban: (id) => `bloqueo ${id}`,
  tooOld:
    'No se envió: esperó más de 12 horas. Mire si sigue siendo correcto e inténtelo de nuevo.',
  wroteMeanwhile: 'No se hizo: el visitante escribió entretanto.',
  takenMeanwhile: (name) =>
    name
      ? `No se hizo: entretanto ${name} lleva este chat.`
      : 'No se hizo: ya nadie lleva este chat.',
  signOutFirst: (count) =>
    plural(count, {
      one: 'Queda # acción por enviar. Retírela o espere a que la tenga la pasarela.',
      other:
        'Quedan # acciones por enviar. Retírelas o espere a que las tenga la pasarela.',
    }),
};
