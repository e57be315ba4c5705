import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');
const chatsOf = (count: number) =>
  plural(count, { one: '# chat', other: '# chats' });
const browsersOf = (count: number) =>
  plural(count, { one: '# navegador', other: '# navegadores' });

export const chats: Translation<'chats'> = {
  list: {
    live: 'Chats en curso',
    views: { mine: 'Míos', waiting: 'En espera', all: 'Todos' },
    viewsLabel: 'Qué chats',
    waiting: 'Esperan respuesta',
    longestFirst: 'primero los que más esperan',
    answered: 'Respondidos',
    answeredOrLeft: 'Respondidos, o se fueron',
    blocked: 'Bloqueados hoy',
    notCounted: 'no se cuentan arriba',
    ended: 'Terminados hoy',
    showNew: (count) => plural(count, { one: '# nuevo', other: '# nuevos' }),
    none: 'Ahora no hay chats.',
    noneLead:
      'Cuando un visitante inicie uno, aparecerá aquí, con un sonido si lo desea.',
    last: (name, time) => `Último chat: ${name}, ${time}.`,
    noneMine: 'Ningún chat es suyo. Al responder, lo asume.',
    noneWaiting: 'Nadie espera respuesta.',
    you: 'Usted: ',
    somebody: (name) => `${name}: `,
    team: 'Equipo: ',
    atVendor: (vendor) => `En ${vendor}`,
    onPage: (path) => `en ${path}`,
    unchecked: 'sin comprobar',
    left: (time) => `se fue hace ${time}`,
    leftAt: (time) => `se fue: ${time}`,
    leftNow: 'acaba de irse',
    asOf: (time) => `a las ${time}`,
    done: 'listo',
    proven: 'probado por su inicio de sesión',
    unread: (count) => `${count} sin leer`,
    waits: (time) => `espera ${time}`,
    claimedBy: (name) => `lo lleva ${name}`,
  },
  flags: {
    likely: (time) => `Probablemente el visitante bloqueado hace ${time}`,
    likelyAt: (time) => `Probablemente el visitante bloqueado (${time})`,
    likelySomebody: 'Probablemente un visitante bloqueado',
    possible: 'Quizá un visitante bloqueado',
    watched: 'Observado',
    linked: 'Tiene la sesión o el código de un visitante bloqueado',
    blockedBefore: (count, ended) =>
      count === 1
        ? `Bloqueado antes, terminó: ${ended}`
        : `Bloqueado antes ${count} veces, terminó: ${ended}`,
    blockedOnce: 'Bloqueado antes',
    oftenHere: (count) => `${chatsOf(count)} en 10 min`,
    because: {
      same_network: 'la misma red',
      same_address: 'la misma dirección',
      soon_after: 'un navegador nuevo poco después del bloqueo',
      same_words: 'las mismas palabras',
      same_claim: 'el mismo nombre o contacto',
      alike: 'un contacto parecido',
      linked: 'una sesión o un código vinculados',
    },
    imprecise: (confirmed, of) =>
      `Este indicio acertó ${confirmed} de las últimas ${of} veces.`,
    blockAsWell: 'Bloquear también',
    somebodyElse: 'Otra persona',
    watchedLead: 'Un bloqueo observa a este visitante y no rechaza nada.',
  },
  chat: {
    choose: 'Elija un chat para leerlo. Al responder, lo asume.',
    back: 'Todos los chats',
    notFound: 'No puede ver esto. Consulte a un propietario o administrador.',
    hereFor: (time) => `aquí desde hace ${time}`,
    hereSince: (time) => `aquí desde: ${time}`,
    hereNow: 'acaba de llegar',
    endedAt: (time) => `terminó: ${time}`,
    withWhom: (name) => `con ${name}`,
    withAt: (name, vendor) => `con ${name} en ${vendor}`,
    acts: 'Qué hacer con este chat',
    block: 'Bloquear visitante',
    done: 'Listo',
    handOver: 'Traspasar',
    handOverTo: 'Traspasar a',
    nobody: 'No se conoce a nadie más aquí. Devuélvalo a todos.',
    release: 'Devolver a todos',
    more: 'Más',
    escalate: 'Escalar',
    escalateLead:
      'El chat sigue abierto, se avisa a la persona de guardia y se conserva lo dicho.',
    escalateNote: 'Qué debe saber',
    escalated: 'Se ha avisado a la persona de guardia.',
    end: 'Terminar el chat',
    facts: 'Sobre este visitante',
    showFacts: 'Datos',
  },
  conversation: {
    label: 'Conversación',
    empty: 'Aún no hay mensajes.',
    earlier: 'Mostrar anteriores',
    visitor: 'Visitante',
    agent: 'Agente',
    you: 'Usted',
    started: (time, page, widget) => `Iniciado ${time} en ${page} · ${widget}`,
    startedUnchecked: (time, vendor) => `Iniciado ${time} en ${vendor}`,
    wasBlocked: (name, time) =>
      time
        ? `${name} bloqueó a este visitante · ${time}`
        : `${name} bloqueó a este visitante`,
    wasEnded: (time) => `El chat terminó · ${time}`,
    reply: 'Respuesta',
    replyTo: (name) => `Responder a ${name}`,
    send: 'Enviar',
    sendAgain: 'Enviar de nuevo',
    hint: 'Intro envía, Mayús + Intro empieza una línea.',
    takes: 'Al responder, asume este chat.',
    has: (name) => `${name} lleva este chat.`,
    lost: 'No se envió. La conexión se perdió antes de que respondiera la pasarela. Su texto sigue en el cuadro; enviarlo otra vez no lo duplica.',
    isBlocked:
      'Este visitante está bloqueado, así que no hay a quién responder.',
    isEnded: 'Este chat ha terminado.',
    noMessages: 'Su rol no lee mensajes.',
  },
  vendor: {
    answers: (name, vendor) => `${name} responde este chat en ${vendor}`,
    nobodyAnswers: (vendor) => `Este chat se responde en ${vendor}`,
    lead: (vendor) =>
      `La conversación se queda allí. Un bloqueo hecho aquí la cierra también en ${vendor}, en segundos.`,
    somewhere: 'el panel del proveedor',
    copyCode: 'Copiar código',
    find: (vendor) => `Péguelo en la búsqueda de ${vendor}.`,
    unchecked:
      'Sin comprobar: empezó sin la comprobación de bloqueos de este sitio.',
    hereFor: 'Aquí desde hace',
    chatsToday: 'Chats hoy',
    blocks: 'Bloqueos',
    happened: 'Qué pasó con este visitante',
    chatNow: (vendor) => `Chat en ${vendor}`,
    live: 'en curso',
    blockEnded: (reason) => (reason ? `Bloqueado: ${reason}` : 'Bloqueado'),
    expired: 'terminó por sí solo',
    lifted: 'desbloqueado antes',
  },
  facts: {
    who: 'Quién',
    proven: 'Probado por su inicio de sesión',
    nothingProven: 'Nada probado',
    notSignedIn: 'Sin sesión iniciada.',
    name: 'Nombre',
    email: 'Correo',
    phone: 'Teléfono',
    account: (vendor) => `Id. de ${findVendorName(vendor) ?? vendor}`,
    onlySaid: 'Solo dicho en chats',
    saysName: 'Dice llamarse',
    saysEmail: 'Dice el correo',
    saysPhone: 'Dice el teléfono',
    said: (text) => `«${text}»`,
    changed: {
      cut: 'recortado',
      cleaned: 'depurado',
      replaced: 'sustituido',
      dropped: 'omitido',
      unreadable: 'ilegible',
    },
    claimsUnchecked: 'Datos sin comprobar: llegan demasiados desde aquí.',
    address: 'Dirección',
    ip: 'IP',
    network: 'Red',
    provider: 'Proveedor',
    asn: (number) => `AS${number}`,
    place: 'Lugar',
    noAddress: 'dirección desconocida',
    others: (count) =>
      count === 0
        ? 'Nadie más desde aquí en 30 días.'
        : plural(count, {
            one: '# visitante más desde aquí en 30 días.',
            other: '# visitantes más desde aquí en 30 días.',
          }),
    earlier: 'Bloqueos anteriores',
    noEarlier: 'ninguno',
    suggested: (length) => `Próxima sugerencia: ${length}.`,
    today: 'Hoy',
    chats: 'Chats',
    page: 'Página',
    site: 'Sitio',
    widget: 'Widget',
    session: 'Sesión',
    copyCode: (code) => `Copiar el código ${code}`,
    copyAddress: (address) => `Copiar ${address}`,
  },
  waves: {
    label: 'Oleadas del mismo mensaje',
    title: (count) => `Mismo mensaje · ${count}`,
    reach: (visitors, signedIn) =>
      `${browsersOf(visitors)}${signedIn ? `, ${signedIn} con sesión iniciada` : ''}. Durante 7 días; quien inició sesión y escribió otra cosa queda fuera.`,
    block: (count) => `Bloquear ${browsersOf(count)}, terminar los chats`,
    reason: 'El mismo mensaje en muchos chats',
    asked: (count) => `${browsersOf(count)}: bloqueo en marcha.`,
  },
  visitor: (half) => `Visitante ${half}`,
  blockedUntil: (moment, by) =>
    moment
      ? `Bloqueado por ${by} hasta: ${moment}`
      : `Bloqueado sin fin por ${by}`,
  stillBlocked: (count) =>
    plural(count, {
      one: 'Sigue rechazado: otro bloqueo incluye al mismo visitante o la misma dirección.',
      other:
        'Sigue rechazado: otros # bloqueos incluyen al mismo visitante o la misma dirección.',
    }),
  announce: (name) => `${name} espera`,
  announceMany: (count) =>
    plural(count, { one: '# chat en espera', other: '# chats en espera' }),
};
