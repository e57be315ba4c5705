import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';
import { flags } from './flags';

const plural = pluralsOf('pt-PT');
const browsersOf = (count: number) =>
  plural(count, { one: '# navegador', other: '# navegadores' });

export const chats: Translation<'chats'> = {
  list: {
    live: 'Chats em curso',
    views: { mine: 'Meus', waiting: 'À espera', all: 'Todos' },
    viewsLabel: 'Que chats',
    waiting: 'À espera de resposta',
    longestFirst: 'primeiro os mais demorados',
    answered: 'Respondidos',
    answeredOrLeft: 'Respondidos, ou já saíram',
    blocked: 'Bloqueados hoje',
    notCounted: 'não contados acima',
    ended: 'Terminados hoje',
    showNew: (count) => plural(count, { one: '# novo', other: '# novos' }),
    none: 'De momento não há chats.',
    noneLead:
      'Quando um visitante iniciar um, aparece aqui, com um som se quiser.',
    last: (name, time) => `Último chat: ${name}, ${time}.`,
    noneMine: 'Nenhum chat é seu. Ao responder, fica com ele.',
    noneWaiting: 'Ninguém espera resposta.',
    you: 'Você: ',
    somebody: (name) => `${name}: `,
    team: 'Equipa: ',
    atVendor: (vendor) => `No ${vendor}`,
    onPage: (path) => `em ${path}`,
    unchecked: 'não verificado',
    left: (time) => `saiu há ${time}`,
    leftAt: (time) => `saiu: ${time}`,
    leftNow: 'acabou de sair',
    asOf: (time) => `às ${time}`,
    done: 'concluído',
    proven: 'provado pelo seu início de sessão',
    unread: (count) => `${count} por ler`,
    waits: (time) => `espera há ${time}`,
    claimedBy: (name) => `está com ${name}`,
  },
  flags,
  chat: {
    choose: 'Escolha um chat para o ler. Ao responder, fica com ele.',
    back: 'Todos os chats',
    notFound: 'Não pode ver isto. Fale com um proprietário ou administrador.',
    hereFor: (time) => `aqui há ${time}`,
    hereSince: (time) => `aqui desde: ${time}`,
    hereNow: 'acabou de chegar',
    endedAt: (time) => `terminou: ${time}`,
    withWhom: (name) => `com ${name}`,
    withAt: (name, vendor) => `com ${name} no ${vendor}`,
    acts: 'O que fazer com este chat',
    block: 'Bloquear visitante',
    done: 'Concluído',
    handOver: 'Passar',
    handOverTo: 'Passar a',
    nobody:
      'Não se conhece mais ninguém aqui. Em vez disso, devolva-o a todos.',
    release: 'Devolver a todos',
    more: 'Mais',
    escalate: 'Escalar',
    escalateLead:
      'O chat continua aberto, a pessoa de serviço é avisada e o que foi dito fica guardado.',
    escalateNote: 'O que deve saber',
    escalated: 'A pessoa de serviço foi avisada.',
    end: 'Terminar o chat',
    facts: 'Sobre este visitante',
    showFacts: 'Dados',
  },
  conversation: {
    label: 'Conversa',
    empty: 'Ainda não há mensagens.',
    earlier: 'Mostrar anteriores',
    visitor: 'Visitante',
    agent: 'Agente',
    you: 'Você',
    started: (time, page, widget) => `Iniciado ${time} em ${page} · ${widget}`,
    startedUnchecked: (time, vendor) => `Iniciado ${time} no ${vendor}`,
    wasBlocked: (name, time) =>
      time
        ? `${name} bloqueou este visitante · ${time}`
        : `${name} bloqueou este visitante`,
    wasEnded: (time) => `O chat terminou · ${time}`,
    reply: 'Resposta',
    replyTo: (name) => `Responder a ${name}`,
    send: 'Enviar',
    sendAgain: 'Enviar outra vez',
    hint: 'Enter envia, Shift + Enter começa uma linha.',
    takes: 'Ao responder, fica com este chat.',
    has: (name) => `Este chat está com ${name}.`,
    lost: 'Não enviado. A ligação perdeu-se antes de o gateway responder. O seu texto continua na caixa; enviar outra vez não o duplica.',
    isBlocked:
      'Este visitante está bloqueado, por isso não há a quem responder.',
    isEnded: 'Este chat terminou.',
    noMessages: 'A sua função não lê mensagens.',
  },
  vendor: {
    answers: (name, vendor) => `${name} responde a este chat no ${vendor}`,
    nobodyAnswers: (vendor) => `Este chat é respondido no ${vendor}`,
    lead: (vendor) =>
      `A conversa fica lá. Um bloqueio feito aqui fecha-a também no ${vendor}, em segundos.`,
    somewhere: 'painel do fornecedor',
    copyCode: 'Copiar código',
    find: (vendor) => `Cole-o na pesquisa do ${vendor}.`,
    unchecked:
      'Não verificado: começou sem a verificação de bloqueios deste site.',
    hereFor: 'Aqui há',
    chatsToday: 'Chats hoje',
    blocks: 'Bloqueios',
    happened: 'O que aconteceu com este visitante',
    chatNow: (vendor) => `Chat no ${vendor}`,
    live: 'em curso',
    blockEnded: (reason) => (reason ? `Bloqueado: ${reason}` : 'Bloqueado'),
    expired: 'terminou por si',
    lifted: 'desbloqueado mais cedo',
  },
  facts: {
    who: 'Quem',
    proven: 'Provado pelo seu início de sessão',
    nothingProven: 'Nada provado',
    notSignedIn: 'Sem sessão iniciada.',
    name: 'Nome',
    email: 'E-mail',
    phone: 'Telefone',
    account: (vendor) => `Id. do ${findVendorName(vendor) ?? vendor}`,
    onlySaid: 'Só dito em chats',
    saysName: 'Diz chamar-se',
    saysEmail: 'Diz o e-mail',
    saysPhone: 'Diz o telefone',
    said: (text) => `«${text}»`,
    changed: {
      cut: 'cortado',
      cleaned: 'limpo',
      replaced: 'substituído',
      dropped: 'omitido',
      unreadable: 'ilegível',
    },
    claimsUnchecked: 'Dados não verificados: vêm demasiados daqui.',
    address: 'Endereço',
    ip: 'IP',
    network: 'Rede',
    provider: 'Operador',
    asn: (number) => `AS${number}`,
    place: 'Local',
    noAddress: 'endereço desconhecido',
    others: (count) =>
      count === 0
        ? 'Mais ninguém daqui em 30 dias.'
        : plural(count, {
            one: '# outro visitante daqui em 30 dias.',
            other: '# outros visitantes daqui em 30 dias.',
          }),
    earlier: 'Bloqueios anteriores',
    noEarlier: 'nenhum',
    suggested: (length) => `Próxima sugestão: ${length}.`,
    today: 'Hoje',
    chats: 'Chats',
    page: 'Página',
    site: 'Site',
    widget: 'Widget',
    session: 'Sessão',
    copyCode: (code) => `Copiar o código ${code}`,
    copyAddress: (address) => `Copiar ${address}`,
  },
  waves: {
    label: 'Vagas da mesma mensagem',
    title: (count) => `Mesma mensagem · ${count}`,
    reach: (visitors, signedIn) =>
      `${browsersOf(visitors)}${signedIn ? `, ${signedIn} com sessão iniciada` : ''}. Durante 7 dias; quem tem sessão iniciada e escreveu outra coisa fica de fora.`,
    block: (count) => `Bloquear ${browsersOf(count)}, terminar os chats`,
    reason: 'A mesma mensagem em muitos chats',
    asked: (count) => `${browsersOf(count)}: bloqueio em curso.`,
  },
  visitor: (half) => `Visitante ${half}`,
  blockedUntil: (moment, by) =>
    moment
      ? `Bloqueado por ${by} até: ${moment}`
      : `Bloqueado sem fim por ${by}`,
  stillBlocked: (count) =>
    plural(count, {
      one: 'Continua recusado: outro bloqueio inclui o mesmo visitante ou endereço.',
      other:
        'Continua recusado: # outros bloqueios incluem o mesmo visitante ou endereço.',
    }),
  announce: (name) => `${name} está à espera`,
  announceMany: (count) =>
    plural(count, { one: '# chat à espera', other: '# chats à espera' }),
};
