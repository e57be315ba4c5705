import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const appeals: Translation<'appeals'> = {
  title: 'Reclamaciones',
  states: {
    label: 'Qué reclamaciones',
    open: (count) => `Abiertas ${count}`,
    answered: (count) => `Respondidas ${count}`,
  },
  list: 'Reclamaciones',
  oldestFirst: 'Las más antiguas primero',
  newestFirst: 'Las más recientes primero',
  none: 'No hay reclamaciones abiertas.',
  noneHint:
    'Quien es rechazado puede pedir una segunda revisión donde su sitio lo permite. Aparece aquí.',
  noneAnswered: 'Todavía no se ha respondido ninguna reclamación.',
  choose: 'Elija una reclamación para leerla.',
  more: 'Mostrar más',
  row: (reference, site, since) =>
    `Bloqueo ${reference} en ${site}, reclamado: ${since}`,
  results: {
    accepted: 'Desbloqueado',
    shortened: 'Acortado',
    declined: 'Mantenido',
  },
  back: 'Todas las reclamaciones',
  heading: (name) => `${name} pide una segunda revisión`,
  subline: (reference, site, asked) =>
    `Bloqueo ${reference} · ${site} · pedido ${asked}`,
  openBlock: 'Abrir el bloqueo',
  wrote: 'Lo que escribió',
  contact: (contact) => `Responder a: ${contact} (dicho, no probado)`,
  led: {
    title: 'Lo que llevó al bloqueo',
    with: (name) => `con ${name}`,
    whole: (count) => `Conversación completa, ${count} mensajes`,
    wholeOfMany: 'Conversación completa',
    noChat: 'Este bloqueo no se hizo desde un chat.',
    noMessages: 'Aquí no se guardan mensajes de este chat.',
  },
  answer: {
    title: 'Su respuesta',
    hint: 'se lee donde estaría el chat y en su página',
    label: 'Respuesta',
    usual: 'La frase habitual',
    own: 'Escribir la suya',
    text: 'Sus propias palabras',
    textHint: (language, left) =>
      `Se lee en ${language}. Quedan ${left} caracteres.`,
    missing: 'Sus propias palabras: escriba lo que el visitante ha de leer.',
    reads: {
      lifted: 'Si desbloquea',
      shortened: 'Si acorta',
      declined: 'Si lo mantiene',
    },
    translated: (text) => `«${text}»`,
    newEnd: 'Nuevo final, si lo acorta',
    earlier:
      'Nuevo final: se espera un momento futuro, anterior al final del bloqueo.',
  },
  acts: {
    keep: 'Mantener',
    keepKey: 'K',
    shorten: (moment) => `Acortar hasta ${moment}`,
    shortenKey: 'S',
    unblock: 'Desbloquear y responder',
    over: 'Responder: se ha levantado',
    unblockKey: 'U',
  },
  decider: {
    own: 'Este bloqueo es suyo, así que decide otra persona.',
    ownAsOwner:
      'Este bloqueo es suyo; como propietario puede decidir igualmente.',
    other: (name) => `El bloqueo es de ${name}, así que decide otra persona.`,
    over: 'Este bloqueo ya ha terminado. El visitante aún espera una respuesta.',
  },
  lost: 'Se perdió la respuesta de la pasarela. Inténtelo de nuevo: una reclamación se decide una vez, nunca dos.',
  answered: {
    by: (name, when) => `por ${name}, ${when}`,
    until: (moment) => `El bloqueo termina ${moment}.`,
    reads: 'El visitante lee:',
    next: 'Siguiente reclamación',
  },
  facts: {
    label: 'Sobre este bloqueo',
    block: 'El bloqueo',
    until: 'Hasta',
    over: 'Terminado desde',
    keys: 'Bloqueado',
    effect: 'Efecto',
    reason: 'Motivo',
    noReason: 'ninguno indicado',
    by: 'De',
    list: 'Lista compartida',
    automatic: 'automático, no decidió ninguna persona',
    held: 'Retenido un día por ser probablemente la misma persona; nadie lo decidió.',
    listHint:
      'Termina por sí solo cuando la lista ya no lo tiene. Desbloqueado aquí, queda desbloqueado.',
    refused: 'Rechazado',
    times: (count, last) => `${count} veces, la última ${last}`,
    never: 'nunca',
    joined: (count) =>
      plural(count, {
        one: 'Otro bloqueo de la misma persona termina con él.',
        other: 'Otros # bloqueos de la misma persona terminan con él.',
      }),
    who: 'Chat que llevó a él',
    chat: 'Chat',
    chats: 'Bloqueos anteriores',
    noneBefore: 'ninguno',
    said: (text) => `«${text}»`,
    proven: 'Probado por su inicio de sesión',
    notProven: 'Nada está probado',
    email: 'Correo',
    phone: 'Teléfono',
    name: 'Nombre',
  },
  statement: {
    title: 'Motivos que se le comunican',
    category: 'Motivo',
    rules: 'Normas',
    decided: 'Decidido',
    by: { person: 'por una persona', automatic: 'automáticamente' },
    scope: 'Se aplica a',
    sites: {
      this: 'este sitio',
      several: 'varios sitios',
      all: 'todos los sitios',
    },
    closes: {
      everything: 'la ventana de chat está cerrada',
      chat: 'solo el chat está cerrado',
    },
    both: (sites, closes) => `${sites}; ${closes}`,
    objection: 'Cómo reclamar',
    appeals: 'con el enlace del aviso',
    noAppeals: 'el sitio no acepta reclamaciones',
  },
};
