import type { AppealTexts } from './appeal-texts';

export const es: AppealTexts = {
  name: 'Español',
  title: 'Pedir una segunda revisión',
  intro:
    'En este momento no puede usar el chat de este sitio. Si cree que es un error, escriba por qué. Alguien del equipo volverá a revisarlo.',
  reference: 'Referencia',
  until: 'Hasta',
  forGood: 'No hay una fecha de fin.',
  text: '¿Por qué deberíamos revisarlo?',
  textHint: 'Como máximo 500 caracteres.',
  contact: 'Correo electrónico para la respuesta (opcional)',
  contactHint:
    'También puede leer la respuesta aquí: guarde la dirección de esta página.',
  send: 'Enviar',
  written: 'Lo que escribió',
  waiting:
    'Enviado. Todavía nadie ha respondido. La respuesta aparecerá en esta página.',
  answer: 'La respuesta',
  accepted: 'Lo hemos revisado. El bloqueo se ha levantado.',
  shortened: 'Lo hemos revisado. El bloqueo termina ahora antes.',
  declined: 'Lo hemos revisado. El bloqueo se mantiene.',
  over: 'Este bloqueo ha terminado.',
  again: 'Puede volver a pedirlo a partir del',
  tooLate:
    'Ya es tarde para pedirlo: el bloqueo terminó hace más de seis meses.',
  closed: 'Este sitio no acepta estas solicitudes.',
  notFound:
    'Esta dirección está incompleta o ya no es válida. Abra el enlace del aviso que dice que el chat no está disponible.',
  empty: 'Escriba por qué deberíamos revisarlo.',
  tooLong: 'Escriba como máximo 500 caracteres.',
  noMailbox:
    'Eso no es una dirección de correo. Corríjala o deje el campo vacío.',
  tooMany:
    'Hoy han llegado demasiadas solicitudes desde aquí. Inténtelo mañana.',
  languages: 'Idiomas',
  mailSubject: 'La respuesta a su solicitud',
};
