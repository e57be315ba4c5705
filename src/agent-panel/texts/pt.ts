import { chats } from '../../agent/texts/pt/chats';
import { common } from '../../agent/texts/pt/common';
import { errors } from '../../agent/texts/pt/errors';
import { pluralsOf } from '../../agent/texts/plurals';
import { NOTICE_TEXTS } from '../../protocol/notice-texts';
import type { OwnTexts } from './en';
import type { PanelTexts } from './texts';

const plural = pluralsOf('pt-PT');

const panel: OwnTexts = {
  signedOut: {
    lead: (host) =>
      `Inicie sessão no Doorlist em ${host} para ver este visitante e o bloquear.`,
    signIn: 'Iniciar sessão',
    waiting: 'Continue na janela que se abriu.',
    failed: {
      blocked:
        'A janela não se abriu. Permita que esta página abra janelas e tente de novo.',
      closed: 'A janela foi fechada antes de alguém iniciar sessão.',
      denied: 'Não deixou esta página agir por si.',
    },
  },
  missing: {
    nothing: 'Nenhum chat para mostrar.',
    none: 'Aqui não se conhece nenhum chat deste visitante.',
    lead: 'Um chat é conhecido assim que começa numa página com o Doorlist.',
    openConsole: 'Abrir o Doorlist',
  },
  foundBy: (value) => `O chat mais recente de ${value}`,
  facts: {
    label: 'Sobre este visitante',
    proven: 'Provado',
    nothing: 'nada',
    name: 'Diz chamar-se',
    email: 'Diz o e-mail',
    phone: 'Diz o telefone',
    said: (text) => `«${text}»`,
    address: 'Endereço',
    unknown: 'desconhecido',
    network: 'Rede',
    others: 'Outros no endereço',
    site: 'Site',
    blocks: 'Bloqueios anteriores',
    none: 'nenhum',
  },
  copyCode: (code) => `Copiar o código ${code}`,
  open: 'Abrir no Doorlist',
  opensTab: 'abre um novo separador',
  block: 'Bloquear visitante',
  blockHint: 'No passo seguinte escolhe o quê e por quanto tempo.',
  mayNot: 'A sua função permite ver, mas não bloquear.',
  ended: (time) => `Este chat terminou (${time}).`,
  before: {
    title: 'Antes',
    none: 'Nenhum bloqueio anterior.',
    blocked: (reason) => (reason ? `Bloqueado: ${reason}` : 'Bloqueado'),
    ended: { expired: 'terminou por si', lifted: 'desbloqueado antes do fim' },
  },
  form: {
    back: 'Voltar',
    what: 'O que bloquear',
    visitor: 'Este visitante',
    visitorMeans: 'Este navegador, e quem esteja provado ser a mesma pessoa',
    ip: 'Endereço IP',
    email: 'E-mail',
    phone: 'Telefone',
    onlySaid: 'Só dito',
    counting: 'a contar…',
    reach: (visitors, signedIn) =>
      plural(visitors, {
        one: '# visitante em 30 dias',
        other: '# visitantes em 30 dias',
      }) +
      (signedIn ? plural(signedIn, { other: ', # com sessão iniciada' }) : ''),
    neverBanned: (entries) => `Na lista de nunca bloquear: ${entries}`,
    banned: 'Já bloqueado',
    noAddress: {
      own: 'Este é o seu próprio endereço.',
      unknown: 'O endereço é desconhecido.',
      untrusted:
        'Não se pode confiar nos endereços enquanto TRUST_PROXY não estiver definido no gateway, por isso o bloqueio por endereço está desligado.',
    },
    howLong: 'Quanto tempo',
    suggested: (length) => `sugestão: ${length}`,
    reason: 'Motivo',
    note: 'Nota',
    noteHint: 'só a sua equipa a vê',
    optional: 'Opcional',
    nothing: 'Escolha o que bloquear.',
    until: (moment) => `Até: ${moment}. Fecha o chat de imediato.`,
    forGood: 'Até alguém desbloquear. Fecha o chat de imediato.',
    endsEarlier: (moment) => `O endereço, até: ${moment}.`,
    toApprove: 'Dura esse tempo assim que uma segunda pessoa concordar.',
    submit: 'Bloquear',
  },
  outcome: {
    until: (moment) => `Bloqueado até: ${moment}`,
    forGood: 'Bloqueado até alguém desbloquear',
    by: (name, time) => `por ${name}, ${time}`,
    change: 'Alterar',
    unblocked: 'Desbloqueado. O visitante pode voltar ao chat.',
    where: 'O que aconteceu e onde',
    pages: {
      refuse: 'As nossas páginas: recusado',
      channels: 'As nossas páginas: chat fechado',
      watch: 'As nossas páginas: só observado',
    },
    at: (vendor, state) => `${vendor}: ${state}`,
    states: {
      pending: 'a caminho',
      'at the vendor': 'bloqueado',
      failed: 'falhou',
      'not kept': 'não consegue mantê-lo',
      'not known': 'lá não é conhecido',
    },
  },
  notice: {
    title: 'O que o visitante lê',
    heading: NOTICE_TEXTS.pt._heading,
    again: NOTICE_TEXTS.pt._again,
    nothing: 'Nada: o chat não está na página.',
  },
  signOut: 'Terminar sessão aqui',
  signedInAs: (name) => `Sessão iniciada como ${name}.`,
};

/** All that the panel says, in Portuguese. */
export const texts: PanelTexts = {
  locale: 'pt-PT',
  ...{ panel, common, errors },
  flags: chats.flags,
};
