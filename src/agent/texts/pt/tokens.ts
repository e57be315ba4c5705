import type { Translation } from '../translation';

export const tokens: Translation<'tokens'> = {
  title: 'Tokens da API',
  lead: 'Para programas. Um token é mostrado uma vez, quando é criado; pode ser terminado aqui a qualquer momento.',
  make: 'Criar um token',
  makeLead: 'Pode o que a sua função pode, nos seus sites, até terminar.',
  name: 'Nome',
  nameHint: 'para que serve',
  may: 'Pode',
  madeBy: 'Criado por',
  lastUsed: 'Última utilização',
  ends: 'Termina',
  never: 'nunca',
  noEnd: 'sem fim',
  noEndHint: 'até alguém o revogar',
  over: (when: string) => `terminado: ${when}`,
  begins: (prefix: string) => `${prefix}…`,
  by: (name: string, date: string) => `${name}, ${date}`,
  commandLine: 'linha de comandos',
  contacts: 'bloqueia contactos',
  blockContacts: 'Pode bloquear contactos pela API do Acquire',
  blockContactsHint: 'para programas escritos para o Acquire',
  shown: (name: string) => `O token «${name}»`,
  shownLead:
    'Copie-o agora e guarde-o onde se guardam segredos: não volta a ser mostrado. Quem o tiver pode o que ele pode.',
  kept: 'Guardei-o',
  renew: 'Renovar',
  renewTitle: (name: string) => `Renovar «${name}»`,
  renewLead: 'Continua a ser o mesmo token: o programa não precisa de outro.',
  revoke: 'Revogar',
  ask: (name: string) => `Revogar «${name}»?`,
  askLead:
    'É recusado a partir de agora, tal como os tokens criados com ele. Não pode ser anulado.',
  empty: {
    title: 'Não há tokens',
    lead: 'Um programa que bloqueia, consulta ou exporta precisa de um.',
  },
};
