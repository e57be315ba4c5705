import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const sites: Translation<'sites'> = {
  title: 'Sitios',
  lead: 'Un sitio es una marca o una dirección web con su propio chat. Sus páginas cargan un script.',
  list: 'Sitios',
  none: 'Aún no tiene ningún sitio.',
  loopback: 'este ordenador',
  seen: {
    at: (when) => `visto ${when}`,
    never: 'nunca visto',
  },
  add: {
    open: 'Añadir un sitio',
    title: 'Añadir un sitio',
    id: 'Nombre en la etiqueta',
    idHint: 'por ejemplo tienda: minúsculas, cifras, guiones',
    origin: 'Dónde están sus páginas',
    originHint: 'un origen, por ejemplo https://shop.example',
    submit: 'Añadir sitio',
    taken: 'Ya hay un sitio con este nombre. Elija otro.',
  },
  remove: {
    open: 'Quitar sitio',
    title: (site) => `¿Quitar ${site}?`,
    lead: 'Sus páginas vuelven a mostrar el chat a todos. Sus chats se borran, y terminan los bloqueos y tokens que son solo de este sitio. No se puede deshacer.',
    submit: 'Quitar sitio',
    submitAll: 'Quitarlo con todo esto',
  },
  widget: {
    label: 'Widget de chat',
    auto: 'El que cargue la página',
    custom: 'El propio del sitio',
  },
  tag: {
    title: 'Pegue esto antes del script del chat',
    name: 'Etiqueta del script',
    copyInstructions: 'Copiar instrucciones para desarrollo',
    instructions: (tag) =>
      [
        'Ponga esta etiqueta en todas las páginas que tienen el chat, antes del script del chat:',
        tag,
        'A partir de entonces se niega el chat a los visitantes bloqueados. Nada más cambia en la página, y si el script no se puede cargar, el chat sigue como está.',
      ].join('\n\n'),
  },
  installed: {
    yes: 'Instalado.',
    seen: (when, origin, version) =>
      version === null
        ? `Visto ${when} en ${origin}.`
        : `Visto ${when} en ${origin}, versión ${version}.`,
    chat: (widget, when, path) =>
      `${widget} encontrado, último chat: ${when}, en ${path}.`,
    no: 'Aún no se ha visto.',
    how: 'Pegue la etiqueta y abra una página que la tenga. Esta línea cambia por sí sola.',
    wrongSetting: (origin, setting, expected) =>
      `En ${origin}, la opción ${setting} de la etiqueta tiene un valor que no puede tener: se espera ${expected}.`,
    otherWidget: (origin, widget) =>
      `En ${origin} empezaron chats en ${widget}, que no es el widget de este sitio. Se aceptan.`,
    unknownSite: (origin, site) =>
      `Las páginas de ${origin} preguntan por un sitio «${site}», que no existe. ¿Está mal escrito su nombre en la etiqueta?`,
  },
  origins: {
    title: 'Páginas que pueden usarlo',
    lead: 'orígenes',
    loopback:
      'Cualquier página de este ordenador. Añada un origen para permitir solo ese.',
    add: 'Añadir un origen',
    addHint: 'https://*.shop.example para todos los subdominios',
    remove: (origin) => `Quitar ${origin}`,
    unsaved: 'aún sin guardar',
    asked: (count, when) =>
      `${plural(count, { one: 'preguntó una vez', other: 'preguntó # veces' })}, la última ${when}, y no está en la lista: allí no hay protección`,
    nowhere:
      'preguntó: un archivo, un marco aislado o una URL data:, que ningún sitio puede permitir',
    allow: 'Permitir',
    allowWhich: (origin) => `Permitir ${origin}`,
  },
  refused: {
    title: 'Un visitante rechazado recibe',
    choices: {
      hide: 'Nada',
      notice: 'Aviso',
      'chat-only': 'Sin chat, el resto queda',
    },
    leads: {
      hide: 'nada en lugar del chat',
      notice:
        'un aviso en lugar del chat: hasta cuándo, un código, otra vía de contacto',
      'chat-only': 'solo se quita el chat, donde el widget ofrece más',
    },
    appeals: 'Puede pedir una segunda revisión',
    appealsHint:
      'Una vez por bloqueo, y otra después de 30 días. Aparece en Reclamaciones.',
    statement: 'Lee el motivo',
    statementHint:
      'Cuál de sus motivos fue, si decidió una persona y dónde vale.',
    rules: 'Normas del chat',
  },
  admits: {
    title: 'Quién puede iniciar un chat',
    lead: 'de forma permanente; el escudo lo hace por un tiempo',
    choices: {
      everybody: 'Todos',
      'signed-in': 'Solo visitantes con sesión iniciada',
    },
  },
  keys: {
    title: 'Los visitantes con sesión iniciada están probados',
    lead: 'con un token que su servidor firma con la clave del sitio',
    open: 'Clave nueva',
    confirm: (site) => `¿Crear una clave nueva para ${site}?`,
    means:
      'Se muestra una vez. La clave anterior se sigue aceptando hasta que la nueva lleve un día en uso, así que no falla el inicio de sesión de nadie. Cómo firmar con ella: docs/identity.md.',
    submit: 'Crear clave',
    made: 'Copie ambas ahora: no se muestran de nuevo.',
    identity: 'Clave de identidad, para el servidor del sitio',
    chatServer: 'Clave del servidor de chat, para verificar chats',
  },
  more: {
    title: 'Más',
    observe: 'Solo observar',
    observeHint:
      'Todo se decide, se cuenta y se muestra, y no se rechaza a nadie. Para las primeras semanas.',
    ownList: 'Una lista propia',
    ownListHint:
      'Nadie puede deducir de su lista publicada qué otros sitios son suyos. Un cambio surte efecto en el tiempo de abajo; volver atrás puede tardar una semana.',
    gone: 'Terminar los chats cuya página ya no está tras',
    goneUnit: 'minutos',
    maxAge: 'Las páginas pueden usar una respuesta durante',
    maxAgeUnit: 'segundos',
    country: 'Los teléfonos son de',
    countryHint: 'dos letras, como ES; vacío: solo internacionales',
  },
  fields: {
    widget: 'widget de chat',
    origins: 'orígenes',
    whenRefused: 'qué recibe un visitante rechazado',
    appeals: 'segunda revisión',
    statement: 'lectura del motivo',
    rules: 'normas del chat',
    admits: 'quién puede iniciar un chat',
    observe: 'solo observar',
    goneChatsEndAfter: 'fin de los chats abandonados',
    country: 'país de los teléfonos',
    maxAge: 'antigüedad de las respuestas',
    ownList: 'lista propia',
  },
};
