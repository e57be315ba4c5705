import type { Translation } from '../translation';

export const people: Translation<'people'> = {
  title: 'Pessoas',
  lead: 'Quem pode iniciar sessão, em que sites, e o que pode fazer sem perguntar.',
  name: 'Nome',
  nameHint: 'vazio: a partir do endereço',
  role: 'Função',
  sites: 'Sites',
  sitesHint: 'nenhum assinalado: todos, também os futuros',
  allSites: 'Todos',
  acts: 'Ações',
  you: 'você',
  invite: 'Convidar alguém',
  inviteLead:
    'A pessoa recebe uma ligação, escolhe lá uma palavra-passe e fica com sessão iniciada. Funciona uma vez, durante sete dias.',
  change: (name: string) => `Alterar ${name}`,
  changeLead: 'Vale a partir do próximo clique da pessoa.',
  save: 'Guardar',
  edit: 'Alterar',
  of: (verb: string, name: string) => `${verb}: ${name}`,
  sendAgain: 'Enviar outra vez',
  newLink: 'Ligação nova',
  takeFactor: 'Retirar o segundo fator',
  activate: 'Ativar',
  deactivate: 'Desativar',
  remove: 'Remover',
  ask: {
    deactivate: (name: string) => `Desativar ${name}?`,
    deactivateLead: (signIns: number) =>
      `${signIns === 0 ? 'A pessoa não tem sessão iniciada em lado nenhum.' : signIns === 1 ? 'A sessão da pessoa termina de imediato.' : `As ${signIns} sessões da pessoa terminam de imediato.`} Os tokens que criou também terminam. O nome fica no registo, e pode ser ativada outra vez.`,
    factor: (name: string) => `Retirar o segundo fator de ${name}?`,
    factorLead:
      'Para quem perdeu o telemóvel e os códigos de recuperação: inicia sessão só com a palavra-passe e configura outro. Certifique-se de que é a própria pessoa que pede.',
    remove: (name: string) => `Remover ${name}?`,
    removeLead:
      'A pessoa deixa de estar nesta lista. O nome fica nos bloqueios e no registo.',
  },
  may: {
    title: 'Pode bloquear sem perguntar',
    everything: 'todas as durações e tipos',
    nothing: 'nada, endereços ocultos',
    upTo: (length: string) => `até ${length}`,
    onlyBy: (kinds: string) => `só por ${kinds}`,
    onlyDo: (effects: string) => `só: ${effects}`,
    noAddresses: 'endereços ocultos',
    noContacts: 'e-mails e números ocultos',
  },
  limits: {
    maxBan: 'Bloqueio mais longo',
    maxBanHint: 'um mais longo é recusado',
    anyLength: 'Sem fim',
    kinds: 'Pode bloquear por',
    kindsHint: 'nenhum assinalado: todos',
    effects: 'Os seus bloqueios podem',
    effectsHint: 'nenhum assinalado: tudo',
    sees: 'Vê e pode',
    seeAddresses: 'Vê os endereços inteiros, senão como 203.0.113.•••',
    seeContacts: 'Vê e-mails e telefones inteiros',
    liftOthers: 'Desbloqueia e altera o que outros bloquearam',
  },
  kinds: {
    visitor: 'navegador',
    ip: 'endereço ou rede',
    email: 'e-mail',
    phone: 'telefone',
    domain: 'domínio de e-mail',
    country: 'país',
    asn: 'operador',
  },
  account: (vendor: string) => `conta ${vendor}`,
  effects: {
    refuse: 'recusar',
    channels: 'fechar só o chat',
    watch: 'observar',
  },
  secondFactor: { title: 'Segundo fator', on: 'ativo', off: 'não configurado' },
  seen: {
    title: 'Visto pela última vez',
    now: 'agora',
    invited: 'com convite, ainda não veio',
    deactivated: 'desativado',
    signedOut: 'sessão terminada',
  },
  link: {
    title: (name: string) => `Uma ligação para ${name}`,
    mail: {
      sent: (email: string, ends: string) =>
        `Está a caminho de ${email} e funciona uma vez, até: ${ends}. Também a pode entregar pessoalmente.`,
      failed: (email: string, ends: string) =>
        `Não foi possível enviá-la para ${email}: entregue-a pessoalmente. Funciona uma vez, até: ${ends}.`,
      off: (email: string, ends: string) =>
        `Este gateway não envia e-mails: entregue-a pessoalmente a ${email}. Funciona uma vez, até: ${ends}.`,
    },
    done: 'Concluído',
  },
  factor: {
    title: 'Segundo fator para todos',
    required: 'Quem inicia sessão sem um tem de o configurar primeiro.',
    free: 'Cada um decide por si.',
    without: (count: number) =>
      count === 0
        ? 'Aqui ninguém está sem ele.'
        : count === 1
          ? '1 pessoa não o tem.'
          : `${count} pessoas não o têm.`,
    require: 'Exigir',
    stop: 'Deixar de exigir',
    ask: 'Exigir um segundo fator a todos?',
    askLead: (count: number) =>
      `${count === 0 ? 'Agora todos o têm.' : count === 1 ? '1 pessoa não o tem: ser-lhe-á pedido quando voltar a iniciar sessão.' : `${count} pessoas não o têm: ser-lhes-á pedido quando voltarem a iniciar sessão.`} Os tokens de programas ficam como estão.`,
  },
  table: {
    title: 'O que cada função vê e pode',
    lead: 'o gateway decide, a consola só segue',
    role: 'Função',
    rights: {
      sees: 'Endereços e e-mails',
      blocks: 'Bloqueios',
      decides: 'Aprovar, recursos',
      shield: 'Escudo',
      lists: 'Importar, exportar',
      settings: 'Definições',
      log: 'Registo de auditoria',
    },
    roles: {
      owner: {
        sees: 'inteiros',
        blocks: 'tudo',
        decides: 'sim',
        shield: 'sim',
        lists: 'sim',
        settings: 'tudo',
        log: 'tudo',
      },
      administrator: {
        sees: 'inteiros',
        blocks: 'tudo',
        decides: 'sim',
        shield: 'sim',
        lists: 'sim',
        settings: 'tudo menos proprietários',
        log: 'tudo',
      },
      supervisor: {
        sees: 'inteiros ou ocultos',
        blocks: 'tudo nos seus sites',
        decides: 'sim',
        shield: 'sim',
        lists: 'sim',
        settings: 'limites e motivos',
        log: 'dos seus sites',
      },
      agent: {
        sees: 'inteiros ou ocultos',
        blocks: 'dentro de limites, os seus',
        decides: '–',
        shield: 'até 1 hora',
        lists: 'exportar',
        settings: '–',
        log: 'as suas linhas',
      },
      viewer: {
        sees: 'ocultos',
        blocks: '–',
        decides: '–',
        shield: '–',
        lists: 'exportação oculta',
        settings: '–',
        log: '–',
      },
    },
  },
};
