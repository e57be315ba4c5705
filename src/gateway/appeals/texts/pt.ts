import type { AppealTexts } from './appeal-texts';

export const pt: AppealTexts = {
  name: 'Português',
  title: 'Pedir uma segunda análise',
  intro:
    'De momento não pode usar o chat deste site. Se acha que é um engano, escreva porquê. Alguém da equipa voltará a analisar.',
  reference: 'Referência',
  until: 'Até',
  forGood: 'Não há data de fim.',
  text: 'Porque devemos analisar outra vez?',
  textHint: 'No máximo 500 caracteres.',
  contact: 'E-mail para a resposta (opcional)',
  contactHint:
    'Também pode ler a resposta aqui: guarde o endereço desta página.',
  send: 'Enviar',
  written: 'O que escreveu',
  waiting: 'Enviado. Ainda ninguém respondeu. A resposta ficará nesta página.',
  answer: 'A resposta',
  accepted: 'Analisámos outra vez. O bloqueio foi levantado.',
  shortened: 'Analisámos outra vez. O bloqueio termina agora mais cedo.',
  declined: 'Analisámos outra vez. O bloqueio mantém-se.',
  over: 'Este bloqueio terminou.',
  again: 'Pode voltar a pedir a partir de',
  tooLate: 'Já é tarde para pedir: o bloqueio terminou há mais de seis meses.',
  closed: 'Este site não aceita estes pedidos.',
  notFound:
    'Este endereço está incompleto ou já não é válido. Abra a ligação do aviso que diz que o chat não está disponível.',
  empty: 'Escreva porque devemos analisar outra vez.',
  tooLong: 'Escreva no máximo 500 caracteres.',
  noMailbox:
    'Isso não é um endereço de e-mail. Corrija-o ou deixe o campo vazio.',
  tooMany: 'Hoje vieram demasiados pedidos daqui. Tente novamente amanhã.',
  languages: 'Línguas',
  mailSubject: 'A resposta ao seu pedido',
};
