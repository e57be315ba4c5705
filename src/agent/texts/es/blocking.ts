import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');
const STEPS = ['Primero', 'Segundo', 'Tercero', 'Cuarto', 'Quinto'];

const owners = {
  browsers: (count: number) =>
    plural(count, { one: 'de # navegador', other: 'de # navegadores' }),
  addresses: (count: number) =>
    plural(count, { one: 'de # dirección', other: 'de # direcciones' }),
  networks: (count: number) =>
    plural(count, { one: 'de # red', other: 'de # redes' }),
};

export const blocking: Translation<'blocking'> = {
  title: 'Bloqueos',
  lead: 'Qué se ofrece a los agentes, qué necesita una segunda persona y qué ocurre por sí solo.',
  ladder: {
    title: 'Duraciones y escalones',
    lead: 'A quien se bloquea de nuevo le toca el siguiente escalón. Los agentes pueden elegir otro.',
    step: (place, isLast) =>
      isLast && place > 1
        ? 'Después'
        : (STEPS[place - 1] ?? `Escalón ${place}`),
    add: 'Añadir un escalón',
    remove: 'Quitar el último escalón',
    forgotten: 'Un escalón se olvida tras un año sin bloqueos.',
  },
  reasons: {
    title: 'Motivos',
    lead: 'se ofrecen en este orden; un bloqueo de más de un día necesita uno',
    add: 'Otro motivo',
    remove: (reason) => `Quitar «${reason}»`,
  },
  help: {
    title: 'Motivos para ayudar',
    lead: 'por ellos no se bloquea a nadie: el chat se escala',
    add: 'Otro motivo para ayudar',
    hint: 'por ejemplo autolesiones, o un menor',
    onCall: 'A quién se avisa',
    onCallHint: 'una dirección de correo; vacío: solo webhooks',
  },
  second: {
    title: 'Necesita una segunda persona',
    rules: [
      'Una dirección por más de 7 días',
      'Una red, o IPv6 más amplia que /64, por más de 24 horas',
      'Un dominio por más de 30 días',
      'Todo lo que dure más de lo que la persona puede bloquear (vea Personas)',
    ],
    then: 'Se bloquea al instante por el tiempo que puede decidir una sola persona; del resto deciden propietarios, administradores y supervisores. Si nadie responde, termina. Un propietario no necesita a nadie.',
  },
  never: {
    title: 'No bloquear nunca',
    lead: 'en ningún sitio',
    colleagues: 'Todos los que inician sesión aquí',
    byItself: 'por sí solo',
    fromStart: 'fijado al iniciar la pasarela',
    add: 'Dirección, red, correo, dominio o teléfono',
    addHint: 'por ejemplo 192.0.2.0/26 o *@shop.example',
    remove: (value) => `Quitar ${value}`,
    reaches: 'Un bloqueo en vigor llega hasta aquí; aquí no se aplica.',
    show: 'Mostrarlo',
  },
  defaults: {
    title: 'El cuadro de bloqueo empieza con',
    lead: 'con bloqueos anteriores, los escalones dicen cuánto tiempo',
    noReason: 'Sin motivo',
    kinds: {
      visitor: 'Este visitante',
      person: 'Lo que está probado que es la misma persona',
      ip: 'Dirección IP',
      email: 'Correo',
      phone: 'Teléfono',
    },
  },
  limits: {
    title: 'Límites contra avalanchas',
    lead: 'bloqueos cortos que nadie tiene que hacer; quien inició sesión se admite igualmente',
    mode: 'Qué ocurre',
    modes: { off: 'Desactivado', watching: 'Solo contar', on: 'Activado' },
    moreThan: 'más de',
    most: (what) => `Cuántos: ${what}`,
    what: {
      chatsPerVisitor: 'chats de un navegador',
      chatsPerAddress: 'chats de una dirección',
      chatsPerNetwork: 'chats de una red',
      claims: 'personas nombradas en una dirección',
      wrongReferences: 'códigos erróneos en una dirección',
    },
    within: 'En cuánto tiempo',
    inTime: (length) => `en ${length}`,
    then: {
      wait: 'Ninguno más en ese tiempo',
      effects: {
        refuse: (length) => `Bloquear por ${length}`,
        channels: (length) => `Sin chat por ${length}`,
        watch: (length) => `Solo observar por ${length}`,
      },
    },
    thenLabel: 'Qué ocurre entonces',
    fixed: {
      claims: 'se admite, con un indicio',
      wrongReferences: 'se rechaza el resto de ese tiempo',
    },
    hold: 'Retener 24 horas a quien probablemente elude un bloqueo',
    holdHint:
      'Un navegador que probablemente es de una persona bloqueada se rechaza una vez por bloqueo, hasta que alguien decida. Nunca a quien tiene la sesión iniciada.',
  },
  tried: {
    title: 'Probado en los últimos 7 días',
    counted: 'Contado.',
    none: 'No se inició ningún chat en estos días.',
    chats: 'Chats',
    beyond: {
      chatsPerVisitor: 'Por encima, por navegador',
      chatsPerAddress: 'Por encima, por dirección',
      chatsPerNetwork: 'Por encima, por red',
      claims: 'Por encima, personas nombradas',
      wrongReferences: 'Por encima, códigos erróneos',
    },
    modes: { off: 'desactivado', watching: 'solo se cuenta' },
    owners: {
      chatsPerVisitor: owners.browsers,
      chatsPerAddress: owners.addresses,
      chatsPerNetwork: owners.networks,
      claims: owners.addresses,
      wrongReferences: owners.addresses,
    },
    signedIn: (count) =>
      plural(count, {
        one: '# con sesión iniciada, admitido igualmente',
        other: '# con sesión iniciada, admitidos igualmente',
      }),
  },
  fields: {
    ladder: 'escalones',
    reasons: 'motivos',
    protectiveReasons: 'motivos para ayudar',
    onCall: 'a quién se avisa',
    holdLikely: 'retención de quien elude',
    defaults: 'inicio del cuadro de bloqueo',
    limits: 'límites contra avalanchas',
  },
};
