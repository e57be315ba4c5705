import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const settings: Translation<'settings'> = {
  title: 'Ajustes',
  pages: {
    sites: 'Sitios',
    blocking: 'Bloqueos',
    people: 'Personas',
    tokens: 'Tokens de API',
    vendors: 'Proveedores',
    webhooks: 'Webhooks',
    lists: 'Listas compartidas',
    audit: 'Registro de auditoría',
    data: 'Datos y privacidad',
    texts: 'Textos para visitantes',
    account: 'Su cuenta',
  },
  notAllowed: 'No puede ver esto. Consulte a un propietario o administrador.',
  site: 'Sitio',
  add: 'Añadir',
  remove: 'Quitar',
  optional: 'opcional',
  addressStart: 'https://…',
  password: 'Su contraseña',
  passwordHint: 'una vez más, porque esto no se puede deshacer',
  save: {
    name: 'Cambios sin guardar',
    unsaved: (count) =>
      plural(count, {
        one: '# cambio sin guardar:',
        other: '# cambios sin guardar:',
      }),
    save: 'Guardar',
    discard: 'Descartar',
    saved: 'Guardado.',
    seeField: 'No se guardó. Vea el campo marcado.',
    leaveTitle: '¿Salir sin guardar?',
    lost: (changes) => `Se perdería lo que cambió: ${changes}.`,
    leave: 'Salir sin guardar',
    stay: 'Quedarse aquí',
  },
};
