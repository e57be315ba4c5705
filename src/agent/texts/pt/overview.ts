import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');

export const overview: Translation<'overview'> = {
  title: 'Visão geral',
  period: 'Dias',
  periods: { 1: 'Hoje', 7: '7 dias', 30: '30 dias', 365: 'Ano' },
  range: (from, to) => `${from} a ${to}`,
  allSites: 'todos os sites',
  line: (range, site) => `${range} · ${site}`,
  figures: {
    label: 'Nestes dias',
    refused: 'Recusados',
    made: 'Bloqueios novos',
    appealed: 'Desbloqueados após recurso',
    signedIn: 'Recusados com sessão iniciada',
    ofAppeals: (count) => `de ${count}`,
    ended: (count) => `${count} terminaram ou foram levantados`,
    median: (length) => `resposta mediana em ${length}`,
    noAnswer: 'nenhum recurso foi respondido',
    price: 'o preço: cada um era alguém conhecido',
    noPrice: 'ninguém conhecido foi recusado',
    before: {
      times: (times, days) =>
        plural(days, {
          one: `${times} vezes o dia anterior`,
          other: `${times} vezes os # dias anteriores`,
        }),
      same: (days) =>
        plural(days, {
          one: 'tantos como no dia anterior',
          other: 'tantos como nos # dias anteriores',
        }),
      none: (days) =>
        plural(days, {
          one: 'nenhum no dia anterior',
          other: 'nenhum nos # dias anteriores',
        }),
    },
  },
  chart: {
    perDay: 'Recusados por dia',
    perWeek: 'Recusados por semana',
    hint: 'e quando o escudo esteve ativo',
    lastDays: (count) => plural(count, { other: 'os últimos # dias' }),
    refused: 'recusados',
    made: 'bloqueios novos',
    shield: 'escudo ativo',
    today: 'hoje',
    week: (from, to) => `${from} a ${to}`,
    point: (day, refused, made) =>
      `${day}: ${refused} recusados, ${made} bloqueios novos`,
    pointShield: (day, refused, made, hours) =>
      `${day}: ${refused} recusados, ${made} bloqueios novos, escudo ${hours}`,
    sentence: (range, refused, peak, most, made) =>
      `${range}: ${refused} recusados, a maioria ${peak}, ${most}; ${made} bloqueios novos.`,
    sentenceShield: (hours) => `O escudo esteve ativo ${hours}.`,
    none: 'Ninguém foi recusado nestes dias. É o que se quer.',
    asTable: 'Mostrar como tabela',
    columns: {
      day: 'Dia',
      week: 'Semana',
      refused: 'Recusados',
      made: 'Bloqueios novos',
      shield: 'Escudo ativo',
    },
  },
  shares: {
    reasons: 'Motivos',
    noReason: 'Nenhum indicado',
    kinds: 'Ativos por tipo',
    count: 'Número',
    what: { reasons: 'Motivo', kinds: 'Tipo' },
    noBans: 'Nenhum bloqueio foi feito nestes dias.',
    noKinds: 'Ninguém está bloqueado.',
    names: {
      ip: 'Endereço',
      network: 'Rede',
      visitor: 'Navegador',
      email: 'E-mail',
      phone: 'Telefone',
      domain: 'Domínio de e-mail',
      country: 'País',
      asn: 'Operador',
      account: (vendor) => `Conta ${vendor}`,
    },
  },
  outcomes: {
    title: 'O que os bloqueios conseguiram',
    hint: 'os destes dias, até agora',
    repeated: 'De volta em 7 dias',
    undone: 'Desfeitos num dia',
    overturned: 'Alterados após recurso',
    toBlock: 'Da primeira mensagem ao bloqueio',
    ofAll: (count, all) => `${count} de ${all}`,
    lengths: (half, most) => `${half}, 95 em 100 em ${most}`,
    none: 'nenhum de um chat',
    flags: 'Indícios verificados',
    precision: (share, count) => `${share} certos de ${count}`,
    unchecked: 'ainda não verificado',
  },
  vendors: {
    title: 'Contas em fornecedores',
    none: 'Nenhuma conta de fornecedor serve estes sites.',
    inStep: (ago) => `Em dia ${ago}`,
    never: 'Ainda nunca em dia',
    held: (count) => `${count} mantidos`,
    notKept: (count) => `${count} não mantidos`,
    failed: (count) => `${count} falhados, tentados de novo`,
    states: {
      on: 'funciona',
      waits: 'funciona, nem tudo é mantido',
      failed: 'falha',
    },
  },
  shield: {
    title: 'Escudo e lista',
    now: (site) => `Escudo ativo em ${site}`,
    until: (time) => `até ${time}`,
    away: 'Recusados pelo escudo',
    hours: 'Escudo ativo',
    limits: 'Chats travados por limites',
    watched: 'Apenas observados por limites',
    bytes: 'Lista que um navegador carrega',
    size: (kilobytes) => `${kilobytes} KB`,
    never: 'nunca',
  },
  suggestions: {
    title: 'Sugestões',
    none: 'Nada para arrumar.',
    more: 'Procurar mais',
    look: 'Ver',
    lookAt: (title) => `Ver: ${title}`,
    undo: 'Anular',
    undone: 'Anulado.',
    left: (count) =>
      plural(count, {
        one: 'Anulado, exceto # bloqueio alterado entretanto.',
        other: 'Anulado, exceto # bloqueios alterados entretanto.',
      }),
    done: {
      merge: (network) => `Juntos em ${network}.`,
      duplicate: (count) =>
        plural(count, {
          one: '# bloqueio fica por baixo.',
          other: '# bloqueios ficam por baixo.',
        }),
      'never-matching': (count) =>
        plural(count, {
          one: '# bloqueio arrumado.',
          other: '# bloqueios arrumados.',
        }),
      stale: (count) =>
        plural(count, {
          one: '# bloqueio levantado.',
          other: '# bloqueios levantados.',
        }),
    },
    dismissed: 'Fica como está.',
    titles: {
      merge: (count, network) =>
        plural(count, {
          one: `Juntar # bloqueio em ${network}`,
          other: `Juntar # bloqueios em ${network}`,
        }),
      duplicate: (count) =>
        plural(count, {
          one: '# bloqueio que outro já abrange',
          other: '# bloqueios que outro já abrange',
        }),
      'never-matching': (count) =>
        plural(count, {
          one: '# bloqueio com chaves que não correspondem a ninguém',
          other: '# bloqueios com chaves que não correspondem a ninguém',
        }),
      stale: (count) =>
        plural(count, {
          one: '# bloqueio sem recusas há 180 dias',
          other: '# bloqueios sem recusas há 180 dias',
        }),
    },
    leads: {
      duplicate: 'Pô-lo por baixo do outro',
      'never-matching': 'Retirar essas chaves',
      stale: 'Desbloquear ou deixar',
    },
    reach: (visitors, signedIn) =>
      `Uma rede, alcança ${visitors}, ${signedIn} com sessão iniciada`,
    visitors: (count) =>
      plural(count, { one: '# visitante', other: '# visitantes' }),
    means: {
      merge:
        'Um bloqueio de toda a rede toma o lugar destes na lista. Ficam por baixo e voltam quando ele termina.',
      duplicate:
        'O bloqueio de cima diz tudo, pelo menos tão rigoroso e tão longo. O de baixo fica e volta quando o de cima termina.',
      'never-matching':
        'Essas chaves saem; um bloqueio sem outra chave é levantado.',
      stale:
        'Estes bloqueios são levantados. Quem era visado pode voltar a conversar.',
    },
    preview: {
      reach: 'Alcance dos últimos 30 dias',
      visitors: 'Visitantes',
      signedIn: 'Destes, com sessão iniciada (admitidos)',
      running: 'Chats em curso',
      colleagues: 'Nunca bloqueados',
      nobody: 'ninguém',
      effect: 'Efeito',
      reason: 'Motivo',
      none: 'nenhum indicado',
      ends: 'Termina',
      shorter: (moment) =>
        `Pode mantê-lo até ${moment}; uma segunda pessoa pode permitir mais.`,
      blocks: 'Bloqueios que mudam',
      more: (count) => plural(count, { other: 'e mais #' }),
      over: (lower, upper) => `${lower} por baixo de ${upper}`,
      lastHit: (moment) => `última recusa ${moment}`,
      neverHit: 'ainda não recusou ninguém',
      gone: (id) => `Bloqueio ${id}`,
    },
    why: {
      documentation: 'um endereço que não é de ninguém',
      unreachable: 'um endereço de onde ninguém vem',
      never_ban: 'está todo na lista de nunca bloquear',
      proxy: 'um endereço do seu próprio proxy',
      no_link: 'um id de um fornecedor sem conta aqui',
      no_geo: 'um lugar que nenhuma base de dados conhece',
      unreadable: 'não é um valor do seu tipo',
    },
    accept: {
      merge: 'Juntar',
      duplicate: 'Pôr por baixo',
      'never-matching': 'Retirar',
      stale: (count) => plural(count, { other: 'Desbloquear #' }),
    },
    dismiss: 'Deixar como está',
    confirm: 'Fazer mesmo assim',
    progress: (done, all) => `${done} de ${all} feitos`,
    lost: 'A resposta do gateway perdeu-se. Tente de novo: nada é feito duas vezes.',
    partly: (done, all) => `${done} de ${all} foram feitos antes desta falha.`,
  },
};
