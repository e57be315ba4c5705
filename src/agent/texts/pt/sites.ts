import type { Translation } from '../translation';

export const sites: Translation<'sites'> = {
  title: 'Sites',
  lead: 'Um site é uma marca ou um endereço web com chat próprio. As suas páginas carregam um script.',
  list: 'Sites',
  none: 'Ainda não tem nenhum site.',
  loopback: 'este computador',
  seen: {
    at: (when) => `visto ${when}`,
    never: 'nunca visto',
  },
  add: {
    open: 'Adicionar um site',
    title: 'Adicionar um site',
    id: 'Nome na etiqueta',
    idHint: 'como shop: minúsculas, algarismos, hífenes',
    origin: 'Onde estão as suas páginas',
    originHint: 'uma origem, como https://shop.example',
    submit: 'Adicionar site',
    taken: 'Já há um site com este nome. Escolha outro.',
  },
  remove: {
    open: 'Remover site',
    title: (site) => `Remover ${site}?`,
    lead: 'As suas páginas voltam a mostrar o chat a todos. Os seus chats são apagados, e os bloqueios e tokens que são só deste site terminam. Não pode ser anulado.',
    submit: 'Remover site',
    submitAll: 'Removê-lo com tudo isto',
  },
  widget: {
    label: 'Widget de chat',
    auto: 'O que a página carregar',
    custom: 'O do próprio site',
  },
  tag: {
    title: 'Cole isto antes do script do próprio chat',
    name: 'Etiqueta de script',
    copyInstructions: 'Copiar instruções para um programador',
    instructions: (tag) =>
      [
        'Coloque, por favor, esta etiqueta em todas as páginas que têm o chat, antes do script do próprio chat:',
        tag,
        'Os visitantes bloqueados ficam então sem chat. Nada mais muda na página e, se o script não puder ser carregado, o chat fica como está.',
      ].join('\n\n'),
  },
  installed: {
    yes: 'Instalado.',
    seen: (when, origin, version) =>
      version === null
        ? `Visto ${when} em ${origin}.`
        : `Visto ${when} em ${origin}, versão ${version}.`,
    chat: (widget, when, path) =>
      `${widget} encontrado: último chat ${when} em ${path}.`,
    no: 'Ainda não visto.',
    how: 'Cole a etiqueta e abra uma página que a tenha. Esta linha muda por si.',
    wrongSetting: (origin, setting, expected) =>
      `Em ${origin} a opção ${setting} da etiqueta tem um valor que não pode ter: espera-se ${expected}.`,
    otherWidget: (origin, widget) =>
      `Em ${origin} começaram chats em ${widget}, que não é o widget deste site. São aceites.`,
    unknownSite: (origin, site) =>
      `As páginas de ${origin} pedem um site «${site}», que não existe. O nome terá um erro na etiqueta?`,
  },
  origins: {
    title: 'Páginas que o podem usar',
    lead: 'origens',
    loopback:
      'Qualquer página deste computador. Adicione uma origem para permitir só essa.',
    add: 'Adicionar uma origem',
    addHint: 'https://*.shop.example para todos os subdomínios',
    remove: (origin) => `Remover ${origin}`,
    unsaved: 'ainda por guardar',
    asked: (count, when) =>
      `pediu ${count === 1 ? 'uma vez' : `${count} vezes`}, a última ${when}, e não está na lista: lá não há proteção`,
    nowhere:
      'pediu: um ficheiro, uma moldura isolada (sandbox) ou um URL data:, que nenhum site pode permitir',
    allow: 'Permitir',
    allowWhich: (origin) => `Permitir ${origin}`,
  },
  refused: {
    title: 'Quem é recusado recebe',
    choices: {
      hide: 'Nada',
      notice: 'Aviso',
      'chat-only': 'Sem chat, o resto fica',
    },
    leads: {
      hide: 'nada no lugar do chat',
      notice:
        'um aviso no lugar do chat: até quando, um código, outro meio de contacto',
      'chat-only': 'só se tira o chat, onde o widget oferece mais',
    },
    appeals: 'Pode pedir uma segunda análise',
    appealsHint:
      'Uma vez por bloqueio, e outra vez após 30 dias. Encontra-a em Recursos.',
    statement: 'Lê o motivo',
    statementHint:
      'Qual dos seus motivos foi, se decidiu uma pessoa, e onde se aplica.',
    rules: 'Regras do chat',
  },
  admits: {
    title: 'Quem pode iniciar um chat',
    lead: 'em permanência; o escudo fá-lo por algum tempo',
    choices: {
      everybody: 'Todos',
      'signed-in': 'Só visitantes com sessão iniciada',
    },
  },
  keys: {
    title: 'Os visitantes com sessão iniciada são provados',
    lead: 'por um token que o seu servidor assina com a chave do site',
    open: 'Chave nova',
    confirm: (site) => `Criar uma chave nova para ${site}?`,
    means:
      'É mostrada uma vez. A chave anterior continua a ser aceite até a nova ter estado um dia em uso, por isso ninguém fica sem sessão. Como assinar com ela: docs/identity.md.',
    submit: 'Criar chave',
    made: 'Copie agora ambas: não voltam a ser mostradas.',
    identity: 'Chave de identidade, para o servidor do site',
    chatServer: 'Chave do servidor de chat, para verificar chats',
  },
  more: {
    title: 'Mais',
    observe: 'Só observar',
    observeHint:
      'Tudo é decidido, contado e mostrado, e ninguém é recusado. Para as primeiras semanas.',
    ownList: 'Uma lista própria',
    ownListHint:
      'Pela lista publicada ninguém consegue saber que outros sites são seus. A mudança vale dentro do tempo abaixo; voltar atrás pode levar uma semana.',
    gone: 'Terminar chats cuja página fechou após',
    goneUnit: 'minutos',
    maxAge: 'As páginas podem usar uma resposta durante',
    maxAgeUnit: 'segundos',
    country: 'Os telefones são de',
    countryHint: 'duas letras, como PT; vazio: só internacionais',
  },
  fields: {
    widget: 'widget de chat',
    origins: 'origens',
    whenRefused: 'o que recebe quem é recusado',
    appeals: 'segunda análise',
    statement: 'ler o motivo',
    rules: 'regras do chat',
    admits: 'quem pode iniciar um chat',
    observe: 'só observar',
    goneChatsEndAfter: 'fim dos chats de páginas fechadas',
    country: 'país dos telefones',
    maxAge: 'validade das respostas',
    ownList: 'lista própria',
  },
};
