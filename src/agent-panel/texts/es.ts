import { chats } from '../../agent/texts/es/chats';
import { common } from '../../agent/texts/es/common';
import { errors } from '../../agent/texts/es/errors';
import { pluralsOf } from '../../agent/texts/plurals';
import { NOTICE_TEXTS } from '../../protocol/notice-texts';
import type { OwnTexts } from './en';
import type { PanelTexts } from './texts';

const plural = pluralsOf('es');

const panel: OwnTexts = {
  signedOut: {
    lead: (host) =>
      `Inicie sesión en Doorlist en ${host} para ver a este visitante y bloquearlo.`,
    signIn: 'Iniciar sesión',
    waiting: 'Continúe en la ventana que se ha abierto.',
    failed: {
      blocked:
        'La ventana no se abrió. Permita que esta página abra ventanas e inténtelo de nuevo.',
      closed: 'La ventana se cerró antes de que alguien iniciara sesión.',
      denied: 'No ha dejado que esta página actúe por usted.',
    },
  },
  missing: {
    nothing: 'Ningún chat que mostrar.',
    none: 'Aquí no se conoce ningún chat de este visitante.',
    lead: 'Un chat se conoce en cuanto empieza en una página con Doorlist.',
    openConsole: 'Abrir Doorlist',
  },
  foundBy: (value) => `El chat más reciente de ${value}`,
  facts: {
    label: 'Sobre este visitante',
    proven: 'Probado',
    nothing: 'nada',
    name: 'Dice llamarse',
    email: 'Dice el correo',
    phone: 'Dice el teléfono',
    said: (text) => `«${text}»`,
    address: 'Dirección',
    unknown: 'desconocida',
    network: 'Red',
    others: 'Otros en la dirección',
    site: 'Sitio',
    blocks: 'Bloqueos anteriores',
    none: 'ninguno',
  },
  copyCode: (code) => `Copiar el código ${code}`,
  open: 'Abrir en Doorlist',
  opensTab: 'abre una pestaña nueva',
  block: 'Bloquear visitante',
  blockHint: 'En el paso siguiente elige qué y por cuánto tiempo.',
  mayNot: 'Su rol puede mirar, pero no bloquear.',
  ended: (time) => `Este chat ha terminado (${time}).`,
  before: {
    title: 'Antes',
    none: 'Ningún bloqueo anterior.',
    blocked: (reason) => (reason ? `Bloqueado: ${reason}` : 'Bloqueado'),
    ended: { expired: 'terminó por sí solo', lifted: 'desbloqueado antes' },
  },
  form: {
    back: 'Atrás',
    what: 'Qué bloquear',
    visitor: 'Este visitante',
    visitorMeans:
      'Este navegador, y quien esté probado que es la misma persona',
    ip: 'Dirección IP',
    email: 'Correo',
    phone: 'Teléfono',
    onlySaid: 'Solo dicho',
    counting: 'contando…',
    reach: (visitors, signedIn) =>
      plural(visitors, {
        one: '# visitante en 30 días',
        other: '# visitantes en 30 días',
      }) +
      (signedIn ? plural(signedIn, { other: ', # con sesión iniciada' }) : ''),
    neverBanned: (entries) => `En la lista de no bloquear nunca: ${entries}`,
    banned: 'Ya bloqueado',
    noAddress: {
      own: 'Es su propia dirección.',
      unknown: 'La dirección es desconocida.',
      untrusted:
        'No se puede confiar en las direcciones hasta que TRUST_PROXY esté configurado en la pasarela, así que el bloqueo por dirección está desactivado.',
    },
    howLong: 'Cuánto tiempo',
    suggested: (length) => `sugerencia: ${length}`,
    reason: 'Motivo',
    note: 'Nota',
    noteHint: 'solo la ve su equipo',
    optional: 'Opcional',
    nothing: 'Elija qué bloquear.',
    until: (moment) => `Hasta: ${moment}. Cierra el chat al instante.`,
    forGood: 'Hasta que alguien desbloquee. Cierra el chat al instante.',
    endsEarlier: (moment) => `La dirección, hasta: ${moment}.`,
    toApprove: 'Durará eso en cuanto una segunda persona lo apruebe.',
    submit: 'Bloquear',
  },
  outcome: {
    until: (moment) => `Bloqueado hasta: ${moment}`,
    forGood: 'Bloqueado hasta que alguien desbloquee',
    by: (name, time) => `por ${name}, ${time}`,
    change: 'Cambiar',
    unblocked: 'Desbloqueado. El visitante puede volver a chatear.',
    where: 'Qué pasó y dónde',
    pages: {
      refuse: 'Nuestras páginas: rechazado',
      channels: 'Nuestras páginas: chat cerrado',
      watch: 'Nuestras páginas: solo observado',
    },
    at: (vendor, state) => `${vendor}: ${state}`,
    states: {
      pending: 'en camino',
      'at the vendor': 'bloqueado',
      failed: 'falló',
      'not kept': 'no lo admite',
      'not known': 'no se conoce allí',
    },
  },
  notice: {
    title: 'Lo que lee el visitante',
    heading: NOTICE_TEXTS.es._heading,
    again: NOTICE_TEXTS.es._again,
    nothing: 'Nada: el chat no está en la página.',
  },
  signOut: 'Cerrar sesión aquí',
  signedInAs: (name) => `Sesión iniciada como ${name}.`,
};

/** All that the panel says, in Spanish. */
export const texts: PanelTexts = {
  locale: 'es',
  ...{ panel, common, errors },
  flags: chats.flags,
};
