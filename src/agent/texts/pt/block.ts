import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');
const numbers = new Intl.NumberFormat('pt-PT');

const ORDINALS = [
  '',
  ...['Primeiro', 'Segundo', 'Terceiro', 'Quarto', 'Quinto', 'Sexto'],
];
const ordinal = (count: number): string => ORDINALS[count] ?? `${count}.º`;

export const block: Translation<'block'> = {
  title: 'Bloquear visitante',
  newTitle: 'Bloquear alguém',
  live: (name) =>
    `${name} perde o chat de imediato, aqui e em todos os separadores abertos.`,
  ended: (name) => `${name} não pode voltar a iniciar um chat.`,
  newLead: 'Pelo que sabe da pessoa, sem um chat.',
  before: (count) => `${ordinal(count)} bloqueio desta pessoa`,
  what: 'O que bloquear',
  visitor: 'Este visitante',
  visitorMeans:
    'Este navegador, e qualquer navegador ou conta que se provou ser da mesma pessoa',
  browserMeans:
    'Só este navegador: os seus limites não abrangem mais da pessoa',
  provenHere: (names) => `Provado, e bloqueado com ele: ${names}`,
  ip: 'Endereço IP',
  email: 'E-mail',
  domain: 'Domínio',
  phone: 'Telefone',
  account: (vendor) => `Id. do ${findVendorName(vendor) ?? vendor}`,
  accountName: 'Conta',
  none: {
    email: 'Nenhum indicado',
    domain: 'Nenhum e-mail indicado',
    phone: 'Nenhum indicado',
    account: 'Sem sessão iniciada num fornecedor',
  },
  withVisitor: 'Provado. Bloqueado com «Este visitante».',
  proven: 'Provado. Só isto, onde quer que inicie sessão.',
  said: {
    email: 'Só dito, não provado. Quem o escrever é recusado.',
    phone: 'Só dito, não provado. Quem o escrever é recusado.',
    domain: 'Todos os e-mails deste domínio. Só dito, não provado.',
  },
  domainMeans: 'Todos os e-mails deste domínio',
  counting: 'a contar…',
  uncounted: 'Não foi possível contar quem isto atinge.',
  nobodyElse: 'mais ninguém em 30 dias',
  othersIn: (count) =>
    plural(count, {
      one: 'mais # visitante em 30 dias',
      other: 'mais # visitantes em 30 dias',
    }),
  visitorsIn: (count) =>
    plural(count, {
      one: '# visitante em 30 dias',
      other: '# visitantes em 30 dias',
    }),
  signedIn: (count) => `${numbers.format(count)} com sessão iniciada`,
  neverBlocked: (count) =>
    plural(count, {
      one: '# que nunca se bloqueia',
      other: '# que nunca se bloqueiam',
    }),
  isNever: (entries) => `Nunca se bloqueia: ${entries}`,
  hasNever: (entries) => `Inclui quem nunca se bloqueia: ${entries}`,
  blockedAlready: 'já bloqueado',
  provider: (asn) => `AS${asn}`,
  addressLabel: 'Que parte da rede',
  doubts: {
    domain:
      'Há lá e-mails de outras pessoas, que nada fizeram: só um proprietário pode bloqueá-lo.',
    domainOwner: 'Há lá e-mails de outras pessoas, que nada fizeram.',
    ip: 'Um endereço privado, ou de um proxy: todos os que estão atrás dele têm o mesmo.',
  },
  notYours: 'Os seus limites não abrangem isto.',
  noAddress: {
    own: 'Este é o seu próprio endereço.',
    unknown: 'O endereço é desconhecido.',
    untrusted:
      'Não se pode confiar nos endereços enquanto TRUST_PROXY não estiver definido no gateway, por isso o bloqueio por endereço está desligado.',
  },
  recent: (count) =>
    plural(count, {
      one: '# bloqueio nesta rede em 24 horas.',
      other: '# bloqueios nesta rede em 24 horas.',
    }),
  keys: 'Endereço, e-mail, telefone, domínio ou conta',
  keysHint: 'várias linhas são várias chaves',
  keysExample: '203.0.113.7\nrui@cheap-biz.example',
  keysFound: 'O que fica bloqueado',
  keysExpected:
    'Escreva um endereço, uma rede, um e-mail, um telefone com o indicativo do país, um domínio ou uma conta como zendesk: 123.',
  keysTooMany: (most) =>
    `No máximo ${numbers.format(most)} chaves de uma vez. Importe uma lista mais longa.`,
  kinds: {
    ...{ ip: 'Endereço', email: 'E-mail', phone: 'Telefone' },
    ...{ domain: 'Domínio', visitor: 'Visitante', country: 'País' },
    ...{ asn: 'Operador', zendesk: 'Id. do Zendesk' },
    acquire: 'Id. do Acquire',
  },
  howLong: 'Quanto tempo',
  suggested: (number, length) =>
    `${ordinal(number).toLowerCase()} bloqueio: sugestão ${length}`,
  durations: {
    hour: '1 hora',
    day: '1 dia',
    week: '7 dias',
    month: '30 dias',
    forGood: 'Sem fim',
    until: 'Até…',
  },
  untilWhen: 'Termina',
  endIsPast: 'Escolha um momento futuro.',
  effect: 'O que acontece',
  effects: {
    refuse: 'Recusar',
    channels: 'Sem chat, o resto fica',
    watch: 'Só observar',
  },
  effectMeans: {
    refuse: (sites) =>
      sites > 1
        ? `O botão do chat desaparece nos ${sites} sites.`
        : 'O botão do chat desaparece.',
    channels:
      'O chat desaparece; outros meios que a janela oferece continuam lá.',
    channelsNone:
      'O chat desaparece. A janela deste site não oferece mais nada, por isso desaparece toda.',
    watch: 'Nada é fechado. A sua equipa vê uma marca em cada chat.',
  },
  reason: 'Motivo',
  reasonNeeded: 'Um bloqueio de mais de um dia precisa de um motivo.',
  helps:
    'Por este motivo não se bloqueia ninguém. Escale o chat: continua aberto e a pessoa de serviço é avisada.',
  showReasons: 'Mostrar os motivos',
  noReasons: 'Nenhum motivo da lista contém isto.',
  note: 'Nota',
  noteHint: 'só a sua equipa a vê',
  optional: 'Opcional',
  sites: 'Sites',
  allSites: (count) => `Todos (${count})`,
  someSites: 'Escolher…',
  noSite: 'Escolha um site.',
  reads: 'O que o visitante lê',
  readsHint: (languages) => languages,
  standardText: 'Texto habitual, com data e código',
  ownText: 'O seu próprio texto…',
  ownTextLabel: 'Texto deste bloqueio',
  readsNothing: (site) => `Nada: em ${site} o chat simplesmente não aparece.`,
  readsWatch: 'Nada: o visitante não fica a saber.',
  codeLater: 'vem com o bloqueio',
  foot: {
    refuse: (what, where, end) => [
      ...['Recusa ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    channels: (what, where, end) => [
      ...['Fecha o chat a ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    watch: (what, where, end) => [
      ...['Observa ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    asks: (what, length) => [
      ...['Recusa ', what, ' já; depois de aprovado, '],
      ...[length, '.'],
    ],
    onAll: 'em todos os sites',
    on: (sites) => `em ${sites}`,
    until: (moment) => `até ${moment}`,
    forGood: 'sem fim',
    thisVisitor: 'este visitante',
    keys: (count) => plural(count, { one: '# chave', other: '# chaves' }),
    nothing: 'Ainda não escolheu nada.',
  },
  ends: (moment) => `Termina: ${moment}`,
  never: 'Não termina por si',
  submit: 'Bloquear',
  approval: {
    title: 'É precisa uma segunda pessoa.',
    all: (moment) =>
      `O bloqueio começa já e vale até ${moment}, o tempo que pode decidir por si.`,
    some: (keys, moment) =>
      `${keys}: começa já e vale até ${moment}, o tempo que pode decidir por si. O resto vale como escolheu.`,
    anybody: (end) =>
      `Um supervisor, administrador ou proprietário pode deixá-lo durar ${end}.`,
    named: (names, end) => `Para durar ${end}, quem pode aprovar: ${names}.`,
    to: (moment) => `até ${moment}`,
    forGood: 'sem fim',
    submit: (length) => `Bloquear já, pedir ${length}`,
    submitUntil: (moment) => `Bloquear já, pedir até ${moment}`,
    submitForGood: 'Bloquear já, pedir sem fim',
  },
  meanwhile: {
    until: (name, ago, moment) =>
      `${name} bloqueou este visitante ${ago}, até ${moment}.`,
    forGood: (name, ago) => `${name} bloqueou este visitante ${ago}, sem fim.`,
    someTimeAgo: 'entretanto',
    ago: (time) => `há ${time}`,
    momentAgo: 'há um instante',
    makeIt: (length) => `Prolongar: ${length}`,
    makeForGood: 'Prolongar sem fim',
    makeUntil: (moment) => `Prolongar até ${moment}`,
    asWell: 'Bloquear também',
    leave: 'Deixar como está',
  },
  nothing: 'Escolha o que bloquear.',
  nothingTyped: 'Escreva quem bloquear, um por linha.',
  notLoaded: 'Não foi possível carregar o diálogo.',
  done: (who, moment) =>
    moment ? `Bloqueado até ${moment}: ${who}.` : `Bloqueado sem fim: ${who}.`,
  show: 'Mostrar',
};
