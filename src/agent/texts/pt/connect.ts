import type { Translation } from '../translation';

export const connect: Translation<'connect'> = {
  signIn: (origin) =>
    `Uma página de ${origin} pede para agir por si. Inicie sessão primeiro.`,
  title: 'Deixar esta página agir por si?',
  lead: (origin) =>
    `Uma página de ${origin} pede para mostrar chats, e bloquear e desbloquear visitantes, em seu nome.`,
  asks: 'Pedido por',
  as: (name) => `Tem sessão iniciada como ${name}.`,
  limits:
    'Não recebe nenhuma palavra-passe, nem nada além dos chats e dos seus bloqueios. Termina quando terminar a sessão.',
  allow: 'Deixá-la agir por mim',
  deny: 'Agora não',
  waiting: 'À espera da página que abriu esta janela.',
  alone:
    'Esta janela não foi aberta por uma página que a espere. Feche-a e prima lá «Iniciar sessão» outra vez.',
  foreign: (asked) =>
    `A página que abriu esta janela não está em ${asked}. Nada lhe foi entregue. Feche esta janela.`,
  notAllowed: (origin) =>
    `As páginas de ${origin} não podem agir pelos agentes. Um proprietário pode permitir esta origem nas definições.`,
  done: 'Feito. Pode fechar esta janela.',
  denied: 'Nada foi entregue. Pode fechar esta janela.',
};
