import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const block: Translation<'block'> = {
  title: 'Bloquear visitante',
  newTitle: 'Bloquear a alguien',
  live: (name) =>
    `${name} pierde el chat al instante, aquí y en todas las pestañas abiertas.`,
  ended: (name) => `${name} no puede volver a iniciar un chat.`,
  newLead: 'Por lo que sepa de la persona, sin un chat.',
  before: (count) => `${count}.º bloqueo de esta persona`,
  what: 'Qué bloquear',
  visitor: 'Este visitante',
  visitorMeans:
    'Este navegador, y todo navegador o cuenta de quien esté probado que es la misma persona',
  browserMeans:
    'Solo este navegador: sus límites no incluyen más de la persona',
  provenHere: (names) => `Probado, y bloqueado con él: ${names}`,
  ip: 'Dirección IP',
  email: 'Correo',
  domain: 'Dominio',
  phone: 'Teléfono',
  account: (vendor) => `Id. de ${findVendorName(vendor) ?? vendor}`,
  accountName: 'Cuenta',
  none: {
    email: 'No se indicó',
    domain: 'No se indicó ningún correo',
    phone: 'No se indicó',
    account: 'Sin sesión iniciada en un proveedor',
  },
  withVisitor: 'Probado. Se bloquea con «Este visitante».',
  proven: 'Probado. Solo esto, dondequiera que inicie sesión.',
  said: {
    email: 'Solo dicho, no probado. Se rechaza a quien lo escriba.',
    phone: 'Solo dicho, no probado. Se rechaza a quien lo escriba.',
    domain: 'Todos los correos de este dominio. Solo dicho, no probado.',
  },
  domainMeans: 'Todos los correos de este dominio',
  counting: 'contando…',
  uncounted: 'No se pudo contar a quién afecta.',
  nobodyElse: 'nadie más en 30 días',
  othersIn: (count) =>
    plural(count, {
      one: '# más en 30 días',
      other: '# más en 30 días',
    }),
  visitorsIn: (count) =>
    plural(count, {
      one: '# visitante en 30 días',
      other: '# visitantes en 30 días',
    }),
  signedIn: (count) => plural(count, { other: '# con sesión iniciada' }),
  neverBlocked: (count) =>
    plural(count, {
      one: '# que no se bloquea nunca',
      other: '# que no se bloquean nunca',
    }),
  isNever: (entries) => `No se bloquea nunca: ${entries}`,
  hasNever: (entries) => `Incluye lo que no se bloquea nunca: ${entries}`,
  blockedAlready: 'ya bloqueado',
  provider: (asn) => `AS${asn}`,
  addressLabel: 'Cuánto de la red',
  doubts: {
    domain:
      'Allí tienen correo otras personas que no hicieron nada: solo un propietario puede bloquearlo.',
    domainOwner: 'Allí tienen correo otras personas que no hicieron nada.',
    ip: 'Una dirección privada, o de un proxy: todos los que están detrás tienen la misma.',
  },
  notYours: 'Sus límites no incluyen esto.',
  noAddress: {
    own: 'Es su propia dirección.',
    unknown: 'La dirección es desconocida.',
    untrusted:
      'No se puede confiar en las direcciones hasta que TRUST_PROXY esté configurado en la pasarela, así que el bloqueo por dirección está desactivado.',
  },
  recent: (count) =>
    plural(count, {
      one: '# bloqueo en esta red en 24 horas.',
      other: '# bloqueos en esta red en 24 horas.',
    }),
  keys: 'Dirección, correo, teléfono, dominio o cuenta',
  keysHint: 'varias líneas son varias claves',
  keysExample: '203.0.113.7\nkevin@barato.example',
  keysFound: 'Qué se bloquea',
  keysExpected:
    'Escriba una dirección, una red, un correo, un teléfono con su prefijo de país, un dominio o una cuenta como zendesk: 123.',
  keysTooMany: (most) =>
    plural(most, {
      one: 'Como máximo # clave a la vez. Importe una lista más larga.',
      other: 'Como máximo # claves a la vez. Importe una lista más larga.',
    }),
  kinds: {
    ...{ ip: 'Dirección', email: 'Correo', phone: 'Teléfono' },
    ...{ domain: 'Dominio', visitor: 'Visitante', country: 'País' },
    ...{ asn: 'Proveedor', zendesk: 'Id. de Zendesk' },
    acquire: 'Id. de Acquire',
  },
  howLong: 'Cuánto tiempo',
  suggested: (number, length) => `${number}.º bloqueo, sugerencia: ${length}`,
  durations: {
    hour: '1 hora',
    day: '1 día',
    week: '7 días',
    month: '30 días',
    forGood: 'Sin fin',
    until: 'Hasta…',
  },
  untilWhen: 'Termina',
  endIsPast: 'Elija un momento futuro.',
  effect: 'Qué ocurre',
  effects: {
    refuse: 'Rechazar',
    channels: 'Sin chat, el resto queda',
    watch: 'Solo observar',
  },
  effectMeans: {
    refuse: (sites) =>
      sites > 1
        ? plural(sites, {
            other: 'El botón del chat desaparece en los # sitios.',
          })
        : 'El botón del chat desaparece.',
    channels:
      'El chat desaparece; quedan las otras vías que ofrece su ventana.',
    channelsNone:
      'El chat desaparece. La ventana de este sitio no ofrece nada más, así que desaparece entera.',
    watch: 'No se cierra nada. Su equipo ve una marca en cada chat.',
  },
  reason: 'Motivo',
  reasonNeeded: 'Un bloqueo de más de un día necesita un motivo.',
  helps:
    'Por este motivo no se bloquea a nadie. Escale el chat: sigue abierto y se avisa a la persona de guardia.',
  showReasons: 'Mostrar los motivos',
  noReasons: 'Ningún motivo de la lista contiene esto.',
  note: 'Nota',
  noteHint: 'solo la ve su equipo',
  optional: 'Opcional',
  sites: 'Sitios',
  allSites: (count) => plural(count, { other: 'Todos (#)' }),
  someSites: 'Elegir…',
  noSite: 'Elija un sitio.',
  reads: 'Qué lee el visitante',
  readsHint: (languages) => languages,
  standardText: 'Texto estándar, con fecha y código',
  ownText: 'Un texto propio…',
  ownTextLabel: 'Texto de este bloqueo',
  readsNothing: (site) => `Nada: en ${site} el chat simplemente no está.`,
  readsWatch: 'Nada: el visitante no se entera.',
  codeLater: 'llega con el bloqueo',
  foot: {
    refuse: (what, where, end) => [
      ...['Rechaza a ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    channels: (what, where, end) => [
      ...['Cierra el chat a ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    watch: (what, where, end) => [
      ...['Observa a ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    asks: (what, length) => [
      ...['Rechaza a ', what, ' ahora; '],
      ...[length, ' cuando se apruebe.'],
    ],
    onAll: 'en todos los sitios',
    on: (sites) => `en ${sites}`,
    until: (moment) => `hasta el ${moment}`,
    forGood: 'sin fin',
    thisVisitor: 'este visitante',
    keys: (count) => plural(count, { one: '# clave', other: '# claves' }),
    nothing: 'Aún no se ha elegido nada.',
  },
  ends: (moment) => `Termina: ${moment}`,
  never: 'No termina por sí solo',
  submit: 'Bloquear',
  approval: {
    title: 'Esto necesita una segunda persona.',
    all: (moment) =>
      `El bloqueo empieza ahora y vale hasta el ${moment}, el tiempo que puede decidir por su cuenta.`,
    some: (keys, moment) =>
      `${keys}: empieza ahora y vale hasta el ${moment}, el tiempo que puede decidir por su cuenta. El resto vale como se eligió.`,
    anybody: (end) =>
      `Un supervisor, administrador o propietario puede dejar que dure ${end}.`,
    named: (names, end) => `Quién puede dejar que dure ${end}: ${names}.`,
    to: (moment) => `hasta el ${moment}`,
    forGood: 'sin fin',
    submit: (length) => `Bloquear ya, pedir ${length}`,
    submitUntil: (moment) => `Bloquear ya, pedir hasta el ${moment}`,
    submitForGood: 'Bloquear ya, pedir sin fin',
  },
  meanwhile: {
    until: (name, ago, moment) =>
      `${name} bloqueó a este visitante ${ago}, hasta el ${moment}.`,
    forGood: (name, ago) => `${name} bloqueó a este visitante ${ago}, sin fin.`,
    someTimeAgo: 'entretanto',
    ago: (time) => `hace ${time}`,
    momentAgo: 'hace un momento',
    makeIt: (length) => `Ampliar a ${length}`,
    makeForGood: 'Dejarlo sin fin',
    makeUntil: (moment) => `Ampliar hasta el ${moment}`,
    asWell: 'Bloquear también',
    leave: 'Dejarlo así',
  },
  nothing: 'Elija qué bloquear.',
  nothingTyped: 'Escriba a quién bloquear, uno por línea.',
  notLoaded: 'No se pudo cargar el cuadro de diálogo.',
  done: (who, moment) =>
    moment
      ? `${who}: bloqueado hasta el ${moment}.`
      : `${who}: bloqueado sin fin.`,
  show: 'Mostrar',
};
