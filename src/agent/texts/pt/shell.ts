import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');

export const shell: Translation<'shell'> = {
  main: 'Menu principal',
  views: {
    appeals: 'Recursos',
    overview: 'Visão geral',
    chats: 'Chats',
    blocked: 'Visitantes bloqueados',
    settings: 'Definições',
  },
  shortViews: {
    appeals: 'Recursos',
    overview: 'Visão geral',
    chats: 'Chats',
    blocked: 'Bloqueados',
    settings: 'Definições',
  },
  waiting: (count) =>
    plural(count, { one: '# chat à espera', other: '# chats à espera' }),
  openAppeals: (count) =>
    plural(count, { one: '# recurso aberto', other: '# recursos abertos' }),
  documentTitle: (view, waiting) =>
    `${waiting ? `(${waiting}) ` : ''}${view} · Doorlist`,
  skip: 'Ir para o conteúdo',
  skipToConversation: 'Ir para a conversa',
  allSites: 'Todos os sites',
  site: 'Site',
  person: {
    open: (name) => `O seu menu, ${name}`,
    roles: {
      owner: 'Proprietário',
      administrator: 'Administrador',
      supervisor: 'Supervisor',
      agent: 'Agente',
      viewer: 'Só leitura',
    },
    theme: 'Aspeto',
    themes: { system: 'Como o sistema', light: 'Claro', dark: 'Escuro' },
    language: 'Língua',
    browserLanguage: 'Como o navegador',
    alerts: 'Quando alguém espera',
    sound: 'Som',
    notify: 'Notificação no ambiente de trabalho',
    notifyDenied: 'O seu navegador não o permite nesta página.',
    hotkeys: 'Teclas de atalho',
    hotkeysHint: 'Prima ? para as ver.',
    signOut: 'Terminar sessão',
  },
  away: (time) => `Sem ligação desde: ${time}.`,
  awayLead:
    'Está a ver o que se sabia nessa altura. Os bloqueios que fizer agora esperam neste separador e são enviados quando a ligação voltar.',
  tryNow: 'Tentar agora',
  shield: {
    on: (until) => `O escudo está ativo até: ${until}.`,
    onAt: (site, until) => `O escudo está ativo em ${site} até: ${until}.`,
    admits: {
      known:
        'Só visitantes conhecidos podem iniciar um chat: com sessão iniciada, ou com um chat terminado antes de hoje.',
      'signed-in': 'Só visitantes com sessão iniciada podem iniciar um chat.',
      nobody: 'Ninguém pode iniciar um chat novo.',
    },
    hourMore: 'Mais 1 hora',
    turnOff: 'Desligar',
  },
  tokenEnds: (vendor, account, moment) =>
    `O token de ${findVendorName(vendor)} ${account} é válido até: ${moment}. Depois disso nenhum bloqueio lá chega: avise um proprietário.`,
  nowhere: {
    title: 'Não há nada aqui',
    lead: 'O endereço pode ter um erro, ou o que estava aqui já não existe.',
    back: 'Ir para os chats',
  },
  forbidden: 'Não pode ver isto. Fale com um proprietário ou administrador.',
  notLoaded: 'Não foi possível carregar esta parte da consola.',
};
