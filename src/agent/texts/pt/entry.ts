import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');

export const entry: Translation<'entry'> = {
  signIn: {
    title: 'Iniciar sessão',
    email: 'E-mail',
    password: 'Palavra-passe',
    submit: 'Iniciar sessão',
    expired: 'A sua sessão terminou. Inicie sessão outra vez para continuar.',
  },
  setUp: {
    title: 'Configurar o Doorlist',
    progress: 'Configuração',
    steps: { code: 'Código', you: 'Você', site: 'Site' },
    codeLead:
      'O gateway mostrou um código ao iniciar. É a prova de que esta máquina é sua.',
    goOn: 'Continuar',
    youTitle: 'Quem é?',
    lead: 'Passa a ser o proprietário: pode fazer tudo e dar acesso a outras pessoas.',
    code: 'Código de configuração',
    codeHint: 'está no registo do gateway',
    newPassword: 'Palavra-passe nova',
    passwordHint: 'pelo menos dez caracteres',
    submit: 'Criar proprietário',
  },
  firstSite: {
    title: 'Ponha-o na sua primeira página',
    lead: 'Cole isto antes do script do próprio chat e abra a página.',
    tag: 'A etiqueta para as suas páginas',
    seen: (when) => `Vista ${when} em`,
    notSeen: 'À espera da página: abra-a noutro separador',
    chat: (widget, path) =>
      `Primeiro chat${widget && `: ${widget}`}${path && `, em ${path}`}`,
    noChat: 'Primeiro chat: inicie um e depois bloqueie-o',
    blocked: 'Bloqueado: recarregue a página, o chat desapareceu',
    notBlocked: 'Bloqueie-o, na consola',
    refused: 'Pediu e não está na lista:',
    allow: 'Permitir',
    allowOf: (origin) => `Permitir ${origin}`,
    later: 'Mais tarde',
    open: 'Abrir a consola',
  },
  invitation: {
    title: 'Damos-lhe as boas-vindas ao Doorlist',
    lead: 'Escolha a palavra-passe com que vai iniciar sessão.',
    submit: 'Iniciar sessão',
  },
  openId: {
    submit: (name) => `Iniciar sessão com ${name}`,
    refused:
      'A sessão não foi iniciada. Tente novamente ou use a sua palavra-passe.',
    unknown:
      'Aqui ninguém tem este endereço de e-mail. Peça um convite a um administrador.',
  },
  forgot: {
    open: 'Esqueceu a palavra-passe?',
    title: 'Uma palavra-passe nova',
    lead: 'Recebe por e-mail uma ligação para a escolher.',
    submit: 'Enviar a ligação',
    sent: 'Se alguém inicia sessão com este endereço, há uma ligação a caminho. Funciona durante uma hora.',
    back: 'Voltar',
  },
  secondFactor: {
    name: 'Segundo fator',
    title: 'Introduza o código',
    lead: 'A sua aplicação de autenticação mostra-o. Um código de recuperação também serve.',
    code: 'Código',
    codeHint: 'o que a aplicação mostra agora',
    orRecovery: 'da aplicação, ou um código de recuperação',
    back: 'Usar outra conta',
    off: 'Ao iniciar sessão será pedido também um código de uma aplicação de autenticação no seu telemóvel.',
    scan: 'Leia isto com a aplicação, ou escreva lá as letras.',
    image: 'Código QR para a aplicação',
    keep: 'Cada um destes códigos inicia sessão uma vez sem a aplicação. Guarde-os longe do telemóvel: não voltam a ser mostrados.',
    kept: 'Guardei-os',
    on: (since, left) =>
      `Ativo desde: ${since}. ${plural(left, {
        one: 'Resta # código de recuperação.',
        other: 'Restam # códigos de recuperação.',
      })}`,
    newCodes: 'Códigos de recuperação novos',
    verbs: { off: 'Continuar', begun: 'Ligar', on: 'Desligar' },
  },
};
