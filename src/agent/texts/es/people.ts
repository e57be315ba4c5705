import type { Translation } from '../translation';

export const people: Translation<'people'> = {
  title: 'Personas',
  lead: 'Quién puede iniciar sesión, en qué sitios, y qué puede hacer sin preguntar.',
  name: 'Nombre',
  nameHint: 'vacío: según la dirección',
  role: 'Rol',
  sites: 'Sitios',
  sitesHint: 'ninguno marcado: todos, también los futuros',
  allSites: 'Todos',
  acts: 'Acciones',
  you: 'usted',
  invite: 'Invitar a alguien',
  inviteLead:
    'Recibe un enlace, elige allí una contraseña y queda con la sesión iniciada. Sirve una vez, durante siete días.',
  change: (name: string) => `Cambiar a ${name}`,
  changeLead: 'Vale desde su próximo clic.',
  save: 'Guardar',
  edit: 'Cambiar',
  of: (verb: string, name: string) => `${verb}: ${name}`,
  sendAgain: 'Enviar de nuevo',
  newLink: 'Enlace nuevo',
  takeFactor: 'Quitar el segundo factor',
  activate: 'Activar',
  deactivate: 'Desactivar',
  remove: 'Quitar',
  ask: {
    deactivate: (name: string) => `¿Desactivar a ${name}?`,
    deactivateLead: (signIns: number) =>
      `${signIns === 0 ? 'Ahora no tiene la sesión iniciada en ningún sitio.' : signIns === 1 ? 'Su sesión se cierra al instante.' : `Sus ${signIns} sesiones se cierran al instante.`} Los tokens que creó también terminan. Su nombre queda en el registro y se puede activar de nuevo.`,
    factor: (name: string) => `¿Quitar el segundo factor de ${name}?`,
    factorLead:
      'Para quien perdió el teléfono y los códigos de recuperación: inicia sesión solo con la contraseña y configura otro. Asegúrese de que es esa persona quien lo pide.',
    remove: (name: string) => `¿Quitar a ${name}?`,
    removeLead:
      'Deja de estar en esta lista. Su nombre queda en los bloqueos y en el registro.',
  },
  may: {
    title: 'Puede bloquear sin preguntar',
    everything: 'todas las duraciones y tipos',
    nothing: 'nada, direcciones ocultas',
    upTo: (length: string) => `hasta ${length}`,
    onlyBy: (kinds: string) => `solo por ${kinds}`,
    onlyDo: (effects: string) => `solo: ${effects}`,
    noAddresses: 'direcciones ocultas',
    noContacts: 'correos y números ocultos',
  },
  limits: {
    maxBan: 'Bloqueo más largo',
    maxBanHint: 'uno más largo se rechaza',
    anyLength: 'Sin fin',
    kinds: 'Puede bloquear por',
    kindsHint: 'ninguno marcado: todos',
    effects: 'Sus bloqueos pueden',
    effectsHint: 'ninguno marcado: todo',
    sees: 'Ve y puede',
    seeAddresses: 'Ve las direcciones enteras, si no como 203.0.113.•••',
    seeContacts: 'Ve correos y teléfonos enteros',
    liftOthers: 'Desbloquea y cambia lo que otros bloquearon',
  },
  kinds: {
    visitor: 'navegador',
    ip: 'dirección o red',
    email: 'correo',
    phone: 'teléfono',
    domain: 'dominio de correo',
    country: 'país',
    asn: 'proveedor',
  },
  account: (vendor: string) => `cuenta de ${vendor}`,
  effects: {
    refuse: 'rechazar',
    channels: 'cerrar solo el chat',
    watch: 'observar',
  },
  secondFactor: {
    title: 'Segundo factor',
    on: 'activo',
    off: 'sin configurar',
  },
  seen: {
    title: 'Visto por última vez',
    now: 'ahora',
    invited: 'con invitación, aún no ha venido',
    deactivated: 'desactivado',
    signedOut: 'sesión cerrada',
  },
  link: {
    title: (name: string) => `Un enlace para ${name}`,
    mail: {
      sent: (email: string, ends: string) =>
        `Está en camino a ${email} y sirve una vez, hasta: ${ends}. También puede entregarlo usted.`,
      failed: (email: string, ends: string) =>
        `No se pudo enviar a ${email}: entréguelo usted. Sirve una vez, hasta: ${ends}.`,
      off: (email: string, ends: string) =>
        `Esta pasarela no envía correos: entréguelo usted a ${email}. Sirve una vez, hasta: ${ends}.`,
    },
    done: 'Listo',
  },
  factor: {
    title: 'Segundo factor para todos',
    required: 'Quien inicie sesión sin él tiene que configurarlo primero.',
    free: 'Cada cual decide.',
    without: (count: number) =>
      count === 0
        ? 'Aquí nadie está sin él.'
        : count === 1
          ? '1 persona no lo tiene.'
          : `${count} personas no lo tienen.`,
    require: 'Exigirlo',
    stop: 'Dejar de exigirlo',
    ask: '¿Exigir a todos un segundo factor?',
    askLead: (count: number) =>
      `${count === 0 ? 'Ahora todos lo tienen.' : count === 1 ? '1 persona no lo tiene: se le pedirá la próxima vez que inicie sesión.' : `${count} personas no lo tienen: se les pedirá la próxima vez que inicien sesión.`} Los tokens de programas siguen como están.`,
  },
  table: {
    title: 'Qué ve y puede cada rol',
    lead: 'decide la pasarela, la consola solo obedece',
    role: 'Rol',
    rights: {
      sees: 'Direcciones y correos',
      blocks: 'Bloqueos',
      decides: 'Aprobar, reclamaciones',
      shield: 'Escudo',
      lists: 'Importar, exportar',
      settings: 'Ajustes',
      log: 'Registro de auditoría',
    },
    roles: {
      owner: {
        sees: 'enteros',
        blocks: 'todo',
        decides: 'sí',
        shield: 'sí',
        lists: 'sí',
        settings: 'todo',
        log: 'todo',
      },
      administrator: {
        sees: 'enteros',
        blocks: 'todo',
        decides: 'sí',
        shield: 'sí',
        lists: 'sí',
        settings: 'todo salvo propietarios',
        log: 'todo',
      },
      supervisor: {
        sees: 'enteros u ocultos',
        blocks: 'todo en sus sitios',
        decides: 'sí',
        shield: 'sí',
        lists: 'sí',
        settings: 'límites y motivos',
        log: 'de sus sitios',
      },
      agent: {
        sees: 'enteros u ocultos',
        blocks: 'con límites, los suyos',
        decides: '–',
        shield: 'hasta 1 hora',
        lists: 'exportar',
        settings: '–',
        log: 'sus líneas',
      },
      viewer: {
        sees: 'ocultos',
        blocks: '–',
        decides: '–',
        shield: '–',
        lists: 'exportar oculto',
        settings: '–',
        log: '–',
      },
    },
  },
};
