import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('es');

export const entry: Translation<'entry'> = {
  signIn: {
    title: 'Iniciar sesión',
    email: 'Correo electrónico',
    password: 'Contraseña',
    submit: 'Iniciar sesión',
    expired: 'Su sesión se cerró. Vuelva a iniciarla para continuar.',
  },
  setUp: {
    title: 'Configurar Doorlist',
    progress: 'Configuración',
    steps: { code: 'Código', you: 'Usted', site: 'Sitio' },
    codeLead:
      'La pasarela mostró un código al iniciarse. Prueba que esta máquina es suya.',
    goOn: 'Continuar',
    youTitle: '¿Quién es usted?',
    lead: 'Usted será el propietario: puede hacerlo todo y dar acceso a otras personas.',
    code: 'Código de configuración',
    codeHint: 'aparece en el registro de la pasarela',
    newPassword: 'Contraseña nueva',
    passwordHint: 'al menos diez caracteres',
    submit: 'Crear propietario',
  },
  firstSite: {
    title: 'Póngalo en su primera página',
    lead: 'Pegue esto antes del script del chat y luego abra la página.',
    tag: 'La etiqueta para sus páginas',
    seen: (when) => `Visto ${when} en`,
    notSeen: 'Esperando la página: ábrala en otra pestaña',
    chat: (widget, path) =>
      `Primer chat${widget && `: ${widget}`}${path && `, en ${path}`}`,
    noChat: 'Primer chat: inicie uno usted y luego bloquéelo',
    blocked: 'Bloqueado: recargue la página, el chat ya no está',
    notBlocked: 'Bloquéelo, en la consola',
    refused: 'Preguntó y no está en la lista:',
    allow: 'Permitir',
    allowOf: (origin) => `Permitir ${origin}`,
    later: 'Más tarde',
    open: 'Abrir la consola',
  },
  invitation: {
    title: 'Le damos la bienvenida a Doorlist',
    lead: 'Elija la contraseña con la que iniciará sesión.',
    submit: 'Iniciar sesión',
  },
  openId: {
    submit: (name) => `Iniciar sesión con ${name}`,
    refused: 'No se inició la sesión. Inténtelo de nuevo o use su contraseña.',
    unknown:
      'Aquí nadie tiene esta dirección de correo. Pida a un administrador que le invite.',
  },
  forgot: {
    open: '¿Olvidó la contraseña?',
    title: 'Una contraseña nueva',
    lead: 'Recibirá por correo un enlace para elegirla.',
    submit: 'Enviar el enlace',
    sent: 'Si alguien inicia sesión con esta dirección, hay un enlace en camino. Sirve durante una hora.',
    back: 'Volver',
  },
  secondFactor: {
    name: 'Segundo factor',
    title: 'Introduzca el código',
    lead: 'Lo muestra su aplicación de autenticación. También sirve un código de recuperación.',
    code: 'Código',
    codeHint: 'el que muestra ahora la aplicación',
    orRecovery: 'de la aplicación, o un código de recuperación',
    back: 'Usar otra cuenta',
    off: 'Al iniciar sesión se pedirá también un código de una aplicación de autenticación de su teléfono.',
    scan: 'Escanéelo con la aplicación o escriba en ella las letras.',
    image: 'Código QR para la aplicación',
    keep: 'Cada uno de estos códigos le permite iniciar sesión una vez sin la aplicación. Guárdelos lejos del teléfono: no se muestran de nuevo.',
    kept: 'Los he guardado',
    on: (since, left) =>
      `Activo desde: ${since}. ${plural(left, {
        one: 'Queda # código de recuperación.',
        other: 'Quedan # códigos de recuperación.',
      })}`,
    newCodes: 'Códigos de recuperación nuevos',
    verbs: { off: 'Continuar', begun: 'Activar', on: 'Desactivar' },
  },
};
