import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const shell: Translation<'shell'> = {
  main: 'Menú principal',
  views: {
    appeals: 'Reclamaciones',
    overview: 'Resumen',
    chats: 'Chats',
    blocked: 'Visitantes bloqueados',
    settings: 'Ajustes',
  },
  shortViews: {
    appeals: 'Reclamaciones',
    overview: 'Resumen',
    chats: 'Chats',
    blocked: 'Bloqueados',
    settings: 'Ajustes',
  },
  waiting: (count) =>
    plural(count, { one: '# chat en espera', other: '# chats en espera' }),
  openAppeals: (count) =>
    plural(count, {
      one: '# reclamación abierta',
      other: '# reclamaciones abiertas',
    }),
  documentTitle: (view, waiting) =>
    `${waiting ? `(${waiting}) ` : ''}${view} · Doorlist`,
  skip: 'Ir al contenido',
  skipToConversation: 'Ir a la conversación',
  allSites: 'Todos los sitios',
  site: 'Sitio',
  person: {
    open: (name) => `Su menú, ${name}`,
    roles: {
      owner: 'Propietario',
      administrator: 'Administrador',
      supervisor: 'Supervisor',
      agent: 'Agente',
      viewer: 'Solo lectura',
    },
    theme: 'Apariencia',
    themes: { system: 'Como el sistema', light: 'Clara', dark: 'Oscura' },
    language: 'Idioma',
    browserLanguage: 'Como el navegador',
    alerts: 'Cuando alguien espera',
    sound: 'Sonido',
    notify: 'Notificación de escritorio',
    notifyDenied: 'Su navegador no lo permite en esta página.',
    hotkeys: 'Las teclas actúan',
    hotkeysHint: 'Pulse ? para verlas.',
    signOut: 'Cerrar sesión',
  },
  away: (time) => `Sin conexión desde: ${time}.`,
  awayLead:
    'Ve lo que se sabía en ese momento. Los bloqueos que haga ahora esperan en esta pestaña y se envían cuando vuelva la conexión.',
  tryNow: 'Intentar ahora',
  shield: {
    on: (until) => `El escudo está activo hasta: ${until}.`,
    onAt: (site, until) => `El escudo está activo en ${site} hasta: ${until}.`,
    admits: {
      known:
        'Solo pueden iniciar un chat los visitantes conocidos: con sesión iniciada, o con un chat terminado antes de hoy.',
      'signed-in':
        'Solo pueden iniciar un chat los visitantes con sesión iniciada.',
      nobody: 'Nadie puede iniciar un chat nuevo.',
    },
    hourMore: '1 hora más',
    turnOff: 'Desactivar',
  },
  tokenEnds: (vendor, account, moment) =>
    `El token de ${findVendorName(vendor)} ${account} es válido hasta: ${moment}. Después no le llegará ningún bloqueo: avise a un propietario.`,
  nowhere: {
    title: 'Aquí no hay nada',
    lead: 'Puede que la dirección tenga una errata o que lo que había aquí ya no exista.',
    back: 'Ir a los chats',
  },
  forbidden: 'No puede ver esto. Consulte a un propietario o administrador.',
  notLoaded: 'No se pudo cargar esta parte de la consola.',
};
