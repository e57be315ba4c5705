import type { Translation } from '../translation';

export const block: Translation<'block'> = {
  title: 'Bloquear visitante',
  live: (name) =>
    `${name} perde o chat de imediato, aqui e em todos os separadores abertos.`,
  ended: (name) => `${name} não pode voltar a iniciar um chat.`,
  what: 'O que bloquear',
  visitor: 'Este visitante',
  visitorMeans:
    'Este navegador, e qualquer um em que a mesma pessoa inicie sessão',
  ip: 'Endereço IP',
  noAddress: {
    own: 'Este é o seu próprio endereço.',
    unknown: 'O endereço é desconhecido.',
    untrusted:
      'Não se pode confiar nos endereços enquanto TRUST_PROXY não estiver definido no gateway, por isso o bloqueio por endereço está desligado.',
  },
  howLong: 'Quanto tempo',
  durations: {
    hour: '1 hora',
    day: '1 dia',
    week: '7 dias',
    month: '30 dias',
    forGood: 'Sem fim',
  },
  reason: 'Motivo',
  note: 'Nota',
  noteHint: 'só a sua equipa a vê',
  optional: 'Opcional',
  ends: (moment) => `Termina: ${moment}`,
  never: 'Não termina por si',
  submit: 'Bloquear',
  nothing: 'Escolha o que bloquear: este visitante, o endereço ou ambos.',
};
