import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const overview: Translation<'overview'> = {
  title: 'Resumen',
  period: 'Días',
  periods: { 1: 'Hoy', 7: '7 días', 30: '30 días', 365: 'Año' },
  range: (from, to) => `${from} a ${to}`,
  allSites: 'todos los sitios',
  line: (range, site) => `${range} · ${site}`,
  figures: {
    label: 'En estos días',
    refused: 'Rechazados',
    made: 'Bloqueos nuevos',
    appealed: 'Desbloqueados tras reclamar',
    signedIn: 'Visitantes identificados rechazados',
    ofAppeals: (count) => `de ${count}`,
    ended: (count) => `${count} terminaron o se levantaron`,
    median: (length) => `respuesta mediana en ${length}`,
    noAnswer: 'no se respondió ninguna reclamación',
    price: 'el precio: cada uno era alguien conocido',
    noPrice: 'no se rechazó a nadie conocido',
    before: {
      times: (times, days) =>
        plural(days, {
          one: `${times} veces el día anterior`,
          other: `${times} veces los # días anteriores`,
        }),
      same: (days) =>
        plural(days, {
          one: 'tantos como el día anterior',
          other: 'tantos como los # días anteriores',
        }),
      none: (days) =>
        plural(days, {
          one: 'ninguno el día anterior',
          other: 'ninguno los # días anteriores',
        }),
    },
  },
  chart: {
    perDay: 'Rechazados por día',
    perWeek: 'Rechazados por semana',
    hint: 'y cuándo estuvo activo el escudo',
    lastDays: (count) => plural(count, { other: 'los últimos # días' }),
    refused: 'rechazados',
    made: 'bloqueos nuevos',
    shield: 'escudo activo',
    today: 'hoy',
    week: (from, to) => `${from} a ${to}`,
    point: (day, refused, made) =>
      `${day}: ${refused} rechazados, ${made} bloqueos nuevos`,
    pointShield: (day, refused, made, hours) =>
      `${day}: ${refused} rechazados, ${made} bloqueos nuevos, escudo ${hours}`,
    sentence: (range, refused, peak, most, made) =>
      `${range}: ${refused} rechazados, la mayoría ${peak}, ${most}; ${made} bloqueos nuevos.`,
    sentenceShield: (hours) => `El escudo estuvo activo ${hours}.`,
    none: 'No se rechazó a nadie en estos días. Es lo que se quiere.',
    asTable: 'Mostrar como tabla',
    columns: {
      day: 'Día',
      week: 'Semana',
      refused: 'Rechazados',
      made: 'Bloqueos nuevos',
      shield: 'Escudo activo',
    },
  },
  shares: {
    reasons: 'Motivos',
    noReason: 'Ninguno indicado',
    kinds: 'Activos por tipo',
    count: 'Número',
    what: { reasons: 'Motivo', kinds: 'Tipo' },
    noBans: 'No se hizo ningún bloqueo en estos días.',
    noKinds: 'Nadie está bloqueado.',
    names: {
      ip: 'Dirección',
      network: 'Red',
      visitor: 'Navegador',
      email: 'Correo',
      phone: 'Teléfono',
      domain: 'Dominio de correo',
      country: 'País',
      asn: 'Proveedor',
      account: (vendor) => `Cuenta de ${vendor}`,
    },
  },
  outcomes: {
    title: 'Qué lograron los bloqueos',
    hint: 'los de estos días, hasta ahora',
    repeated: 'De vuelta en 7 días',
    undone: 'Deshechos en un día',
    overturned: 'Cambiados tras reclamar',
    toBlock: 'Del primer mensaje al bloqueo',
    ofAll: (count, all) => `${count} de ${all}`,
    lengths: (half, most) => `${half}, 95 de 100 en ${most}`,
    none: 'ninguno desde un chat',
    flags: 'Indicios comprobados',
    precision: (share, count) => `${share} acertados de ${count}`,
    unchecked: 'sin comprobar',
  },
  vendors: {
    title: 'Cuentas en proveedores',
    none: 'Ninguna cuenta de proveedor sirve a estos sitios.',
    inStep: (ago) => `Al día ${ago}`,
    never: 'Aún nunca al día',
    held: (count) => `${count} mantenidos`,
    notKept: (count) => `${count} sin sitio`,
    failed: (count) => `${count} fallidos, se reintentan`,
    states: {
      on: 'funciona',
      waits: 'funciona, no se mantiene todo',
      failed: 'falla',
    },
  },
  shield: {
    title: 'Escudo y lista',
    now: (site) => `Escudo activo en ${site}`,
    until: (time) => `hasta ${time}`,
    away: 'Rechazados por el escudo',
    hours: 'Escudo activo',
    limits: 'Chats frenados por límites',
    watched: 'Solo observados por límites',
    bytes: 'Lista que carga un navegador',
    size: (kilobytes) => `${kilobytes} KB`,
    never: 'nunca',
  },
  suggestions: {
    title: 'Sugerencias',
    none: 'Nada que ordenar.',
    more: 'Buscar más',
    look: 'Ver',
    lookAt: (title) => `Ver: ${title}`,
    undo: 'Deshacer',
    undone: 'Deshecho.',
    left: (count) =>
      plural(count, {
        one: 'Deshecho, salvo # bloqueo que alguien cambió después.',
        other: 'Deshecho, salvo # bloqueos que alguien cambió después.',
      }),
    done: {
      merge: (network) => `Unidos en ${network}.`,
      duplicate: (count) =>
        plural(count, {
          one: '# bloqueo queda debajo.',
          other: '# bloqueos quedan debajo.',
        }),
      'never-matching': (count) =>
        plural(count, {
          one: '# bloqueo ordenado.',
          other: '# bloqueos ordenados.',
        }),
      stale: (count) =>
        plural(count, {
          one: '# bloqueo levantado.',
          other: '# bloqueos levantados.',
        }),
    },
    dismissed: 'Queda como está.',
    titles: {
      merge: (count, network) =>
        plural(count, {
          one: `Unir # bloqueo en ${network}`,
          other: `Unir # bloqueos en ${network}`,
        }),
      duplicate: (count) =>
        plural(count, {
          one: '# bloqueo que otro ya abarca',
          other: '# bloqueos que otro ya abarca',
        }),
      'never-matching': (count) =>
        plural(count, {
          one: '# bloqueo con claves que no coinciden con nadie',
          other: '# bloqueos con claves que no coinciden con nadie',
        }),
      stale: (count) =>
        plural(count, {
          one: '# bloqueo sin actividad en 180 días',
          other: '# bloqueos sin actividad en 180 días',
        }),
    },
    leads: {
      duplicate: 'Ponerlo debajo del otro',
      'never-matching': 'Quitar esas claves',
      stale: 'Desbloquear o dejarlo',
    },
    reach: (visitors, signedIn) =>
      `Una red, alcanza ${visitors}, ${signedIn} identificados`,
    visitors: (count) =>
      plural(count, { one: '# visitante', other: '# visitantes' }),
    means: {
      merge:
        'Un bloqueo de toda la red ocupa en la lista el lugar de estos. Quedan debajo y vuelven cuando aquel termina.',
      duplicate:
        'El bloqueo de arriba lo dice todo, al menos tan estricto y tan largo. El de abajo queda debajo y vuelve cuando el de arriba termina.',
      'never-matching':
        'Esas claves se quitan; un bloqueo sin ninguna otra se levanta.',
      stale:
        'Estos bloqueos se levantan. Aquellos a quienes iban pueden chatear de nuevo.',
    },
    preview: {
      reach: 'Alcance de los últimos 30 días',
      visitors: 'Visitantes',
      signedIn: 'De ellos identificados (admitidos)',
      running: 'Chats en curso',
      colleagues: 'Nunca bloqueados',
      nobody: 'nadie',
      effect: 'Efecto',
      reason: 'Motivo',
      none: 'ninguno indicado',
      ends: 'Termina',
      shorter: (moment) =>
        `Puede mantenerlo hasta ${moment}; una segunda persona puede permitir más.`,
      blocks: 'Bloqueos que cambian',
      more: (count) => plural(count, { other: 'y # más' }),
      over: (lower, upper) => `${lower} debajo de ${upper}`,
      lastHit: (moment) => `último rechazo ${moment}`,
      neverHit: 'aún no ha rechazado a nadie',
      gone: (id) => `Bloqueo ${id}`,
    },
    why: {
      documentation: 'una dirección que no es de nadie',
      unreachable: 'una dirección desde la que no viene nadie',
      never_ban: 'está toda en la lista de no bloquear nunca',
      proxy: 'una dirección de su propio proxy',
      no_link: 'un id de un proveedor sin cuenta aquí',
      no_geo: 'un lugar que ninguna base de datos conoce',
      unreadable: 'no es un valor de su tipo',
    },
    accept: {
      merge: 'Unir',
      duplicate: 'Poner debajo',
      'never-matching': 'Quitar',
      stale: (count) => plural(count, { other: 'Desbloquear #' }),
    },
    dismiss: 'Dejar como está',
    confirm: 'Hacerlo igualmente',
    progress: (done, all) => `${done} de ${all} hechos`,
    lost: 'Se perdió la respuesta de la pasarela. Inténtelo de nuevo: nada se hace dos veces.',
    partly: (done, all) => `${done} de ${all} se hicieron antes de este fallo.`,
  },
};
