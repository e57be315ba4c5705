import type { Translation } from '../translation';

export const lists: Translation<'lists'> = {
  title: 'Listas partilhadas',
  lead: 'Listas que outros publicam: cada endereço, rede ou domínio delas é aqui um bloqueio enquanto a lista o tiver.',
  add: 'Adicionar uma lista',
  change: (name) => `Alterar ${name}`,
  addLead:
    'Os visitantes com sessão iniciada e provada são poupados. O que recusaria um deles espera por alguém, tal como uma atualização que aumente a lista em um quinto.',
  url: 'Endereço',
  urlHint: 'com https',
  name: 'Nome',
  nameHint: 'vazio: o fim do endereço',
  effect: 'O que faz',
  effects: { watch: 'Observar: os agentes veem um indício', refuse: 'Recusar' },
  effectHints: {
    watch: 'ninguém é recusado',
    refuse: 'quem está na lista não pode usar o chat',
  },
  every: 'Ler a cada',
  look: 'Ver quem atingiria',
  looking: 'A ler a lista',
  has: (count) => `Tem ${count} entradas que bloqueiam alguém.`,
  invalid: (count) => `${count} entradas não se conseguem ler.`,
  reach: (count, visitors) =>
    visitors === 1
      ? '1 visitante dos últimos 30 dias.'
      : `${count} visitantes dos últimos 30 dias.`,
  signedIn: (count) =>
    `Destes, ${count} com sessão iniciada, que são poupados.`,
  running: (count) => `Chats em curso agora: ${count}.`,
  wouldWait: 'Esperaria que alguém a permitisse.',
  states: {
    reading: 'em leitura',
    current: 'atualizada',
    waiting: 'espera por si',
    failing: 'não foi possível ler',
  },
  bans: (count, bans) => (bans === 1 ? '1 bloqueio,' : `${count} bloqueios,`),
  does: { refuse: 'a recusar', watch: 'só a observar' },
  onSites: (sites) => `em ${sites}.`,
  onAllSites: 'em todos os sites.',
  neverRead: 'Ainda não foi lida.',
  updated: (when) => `Estado da lista: ${when}.`,
  readEvery: (length) => `Lida a cada ${length}.`,
  leftOut: (spared, others) =>
    `De fora: ${spared} por exceções e pela lista de nunca bloquear, ${others} que não se podem usar.`,
  tries: (count) => `Tentativas: ${count}.`,
  readNow: 'Ler agora',
  waiting: {
    grows: (from, to) => `De ${from} para ${to} entradas.`,
    why: {
      grows: 'É mais do que cresce por si.',
      signed_in: 'Inclui visitantes com sessão iniciada.',
    },
    since: (moment) => `Espera desde: ${moment}.`,
    allow: 'Permitir',
    decline: 'Deixar de fora',
  },
  exceptions: {
    title: 'Exceções',
    none: 'Nenhuma: toda a lista está bloqueada.',
    value: 'Endereço, rede, e-mail ou domínio',
    note: 'Nota',
    add: 'Adicionar exceção',
  },
  ask: (name) => `Remover ${name}?`,
  askLead:
    'A partir de agora nenhum dos seus bloqueios vale. Os bloqueios que alguém fez ou alterou ficam.',
  empty: {
    title: 'Não há listas partilhadas',
    lead: 'Listas de spammers conhecidos ou de redes abusivas podem primeiro ser só observadas, e recusadas quando confiar nelas.',
  },
};
