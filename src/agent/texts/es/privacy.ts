import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const privacy: Translation<'privacy'> = {
  title: 'Datos y privacidad',
  lead: 'Qué se conserva y cuánto tiempo, y cómo se olvida a un visitante.',
  retention: {
    title: 'Conservación',
    lead: 'en días; lo más antiguo se borra antes de una hora',
    days: (usual) => `días, lo habitual son ${usual}`,
    shorter:
      'Con menos días, lo más antiguo se borra antes de una hora y no se puede recuperar.',
    terms: {
      chats: 'Chats con mensajes y direcciones, tras su fin',
      visitors: 'Visitantes con lo que probaron, tras su último chat',
      bans: 'Bloqueos y sus claves, tras su fin',
      appeals: 'Reclamaciones, tras su respuesta',
      audit: 'El registro de auditoría',
      jobs: 'Importaciones y otras tareas, tras su fin',
      deliveries: 'Qué se envió a los webhooks y qué respondieron',
      receipts: 'Qué webhook recibió algo de quién',
      sightings: 'Orígenes que preguntaron por un sitio',
      counts: 'Cifras de cada día',
      requests: 'Por qué se reconoce una petición repetida',
      changes: 'El registro que siguen las pasarelas',
      review: 'Bloqueos sin fin y sin rechazos, antes de su revisión',
    },
  },
  erase: {
    title: 'Borrar a un visitante',
    lead: 'que lo pidió; vea antes qué se va y qué se queda',
    by: 'Conocido por',
    kinds: {
      session: 'Código de sesión',
      email: 'Correo',
      phone: 'Teléfono',
      ip: 'Dirección IP',
      acquire: 'Contacto en Acquire',
      zendesk: 'Visitante en Zendesk',
      visitor: 'Id. del visitante',
    },
    hints: {
      session: 'por ejemplo K7F2-9QXM',
      email: 'tal como lo indicó',
      phone: 'con su prefijo de país',
      ip: 'una dirección',
      acquire: 'su id. allí',
      zendesk: 'su id. allí',
      visitor: 'como Doorlist nombra el navegador',
    },
    find: 'Buscar',
    nobody: 'No se conserva nada de esta persona.',
    goes: 'Se borra:',
    counts: (chatCount, browserCount, keyCount) =>
      `${plural(chatCount, { one: '# chat', other: '# chats' })} con mensajes, ${plural(browserCount, { one: '# navegador', other: '# navegadores' })}, ${plural(keyCount, { one: '# clave de un bloqueo terminado', other: '# claves de bloqueos terminados' })}.`,
    appeals: (count) =>
      plural(count, {
        one: 'También # reclamación.',
        other: 'También # reclamaciones.',
      }),
    stays: 'Se queda:',
    digest:
      'los bloqueos en vigor, con un resumen cifrado en lugar del valor: sigue coincidiendo y nadie puede leerlo.',
    banUntil: (ban, until) => `Bloqueo ${ban}, hasta: ${until}`,
    banForGood: (ban) => `Bloqueo ${ban}, sin fin`,
    cantBeTakenBack: 'Esto no se puede deshacer.',
    open: 'Borrar a este visitante',
    confirm: (value) => `¿Borrar lo que se conserva de ${value}?`,
    submit: 'Borrar',
    done: 'Borrado:',
    elsewhere: 'Otros han recibido algo de ello:',
    receiver:
      'ha recibido algo de este visitante. Pida a quien lo gestiona que lo borre allí.',
    backups:
      'Las copias de seguridad anteriores aún lo contienen. Bórrelas, o restáurelas con «doorlist restore», que lo borra de nuevo.',
  },
};
