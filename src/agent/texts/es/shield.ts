import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');
const numberOf = (count: number) => plural(count, { other: '#' });

export const shield: Translation<'shield'> = {
  name: 'Escudo',
  off: 'desactivado',
  until: (moment) => `hasta ${moment}`,
  onSites: (count, all) => `en ${count} de ${all} sitios`,
  titleOff: 'Activar el escudo',
  titleOn: 'El escudo está activo',
  lead: 'Para un ataque que los bloqueos no alcanzan a frenar. Los chats en curso siguen.',
  isOn: (moment, name) => `Hasta el ${moment}; lo activó ${name}.`,
  who: 'Quién puede aún iniciar un chat',
  admits: {
    known: 'Visitantes conocidos',
    'signed-in': 'Solo visitantes con sesión iniciada',
    nobody: 'Nadie nuevo',
  },
  means: {
    known:
      'Con sesión iniciada ahora, o con un chat terminado antes de hoy y sin bloqueo',
    'signed-in': 'Cuyo inicio de sesión ha probado su sitio',
    nobody: 'Cierra el chat en los sitios elegidos',
  },
  end: 'Hasta',
  ends: {
    hour: '1 hora',
    closing: (time) => `Hoy, ${time}`,
    tomorrow: (time) => `Mañana, ${time}`,
  },
  agentsHour: 'Más de una hora requiere un supervisor o administrador.',
  notYours:
    'Dura más de una hora: solo un supervisor, administrador o propietario puede cambiarlo.',
  sites: 'Sitios',
  allSites: (count) => plural(count, { other: 'Todos (#)' }),
  reads: 'Qué leen los demás',
  warnings: {
    no_other_way:
      'El texto del sitio no indica ninguna otra vía de contacto, como un correo. Quien sea rechazado no tiene ninguna.',
    notice_hidden:
      'El sitio no muestra nada a los visitantes rechazados. Quien sea rechazado aquí lee el aviso de todos modos, salvo en páginas cuya etiqueta lo oculta.',
    observes:
      'El sitio solo observa: el escudo no rechaza a nadie hasta que eso se desactive.',
  },
  lastHour: 'En la última hora',
  would: (admitted, all, away) =>
    `habría admitido ${numberOf(admitted)} de ${plural(all, { one: '# chat', other: '# chats' })}, y rechazado ${numberOf(away)}.`,
  noneStarted: 'no se inició ningún chat.',
  noneSignedIn: 'Ninguno tenía la sesión iniciada.',
  someSignedIn: (count) =>
    plural(count, {
      one: 'De ellos, # tenía la sesión iniciada.',
      other: 'De ellos, # tenían la sesión iniciada.',
    }),
  codeLater: 'llega con el rechazo',
  counting: 'contando…',
  uncounted: 'No se pudo contar.',
  seen: 'Todo el equipo ve que está activo.',
  turnOn: 'Activar',
  change: 'Cambiar',
  turnOff: 'Desactivar',
};
