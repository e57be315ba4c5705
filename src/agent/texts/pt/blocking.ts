import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');

const ofAddresses = (count: number) =>
  plural(count, { one: 'de # endereço', other: 'de # endereços' });

export const blocking: Translation<'blocking'> = {
  title: 'Bloqueios',
  lead: 'O que se propõe aos agentes, o que precisa de uma segunda pessoa e o que acontece por si.',
  ladder: {
    title: 'Durações e escada',
    lead: 'A quem é bloqueado outra vez propõe-se o degrau seguinte. Os agentes podem escolher outro.',
    step: (place, isLast) =>
      isLast && place > 1
        ? 'Depois disso'
        : (['Primeiro', 'Segundo', 'Terceiro', 'Quarto', 'Quinto'][place - 1] ??
          `Degrau ${place}`),
    add: 'Acrescentar um degrau',
    remove: 'Tirar o último degrau',
    forgotten: 'Um degrau é esquecido após um ano sem bloqueios.',
  },
  reasons: {
    title: 'Motivos',
    lead: 'propostos por esta ordem; um bloqueio de mais de um dia precisa de um',
    add: 'Outro motivo',
    remove: (reason) => `Tirar «${reason}»`,
  },
  help: {
    title: 'Motivos para ajudar',
    lead: 'por eles ninguém é bloqueado: o chat é escalado',
    add: 'Outro motivo para ajudar',
    hint: 'como automutilação, ou uma criança',
    onCall: 'Quem é avisado',
    onCallHint: 'um endereço de e-mail; vazio: só os webhooks',
  },
  second: {
    title: 'Precisa de uma segunda pessoa',
    rules: [
      'Um endereço por mais de 7 dias',
      'Uma rede, ou IPv6 maior do que /64, por mais de 24 horas',
      'Um domínio por mais de 30 dias',
      'Tudo o que dure mais do que a pessoa pode bloquear (ver Pessoas)',
    ],
    then: 'Fica bloqueado de imediato pelo tempo que uma pessoa pode decidir; sobre o resto decidem proprietários, administradores e supervisores. Se ninguém responder, termina. Um proprietário não precisa de ninguém.',
  },
  never: {
    title: 'Nunca bloquear',
    lead: 'em nenhum site',
    colleagues: 'Todos os que aqui iniciam sessão',
    byItself: 'por si',
    fromStart: 'definido ao iniciar o gateway',
    add: 'Endereço, rede, e-mail, domínio ou telefone',
    addHint: 'como 192.0.2.0/26 ou *@shop.example',
    remove: (value) => `Tirar ${value}`,
    reaches: 'Um bloqueio em vigor chega até aqui; nesta parte não se aplica.',
    show: 'Mostrá-lo',
  },
  defaults: {
    title: 'O diálogo começa com',
    lead: 'para quem já foi bloqueado, a duração vem da escada',
    noReason: 'Sem motivo',
    kinds: {
      visitor: 'Este visitante',
      person: 'O que se provou ser da mesma pessoa',
      ip: 'Endereço IP',
      email: 'E-mail',
      phone: 'Telefone',
    },
  },
  limits: {
    title: 'Limites contra inundações',
    lead: 'bloqueios curtos que ninguém tem de fazer; quem tem sessão iniciada é admitido na mesma',
    mode: 'O que acontece',
    modes: { off: 'Desligado', watching: 'Só contar', on: 'Ligado' },
    moreThan: 'mais de',
    most: (what) => `Quantos: ${what}`,
    what: {
      chatsPerVisitor: 'chats de um navegador',
      chatsPerAddress: 'chats de um endereço',
      chatsPerNetwork: 'chats de uma rede',
      claims: 'pessoas indicadas num endereço',
      wrongReferences: 'códigos errados num endereço',
    },
    within: 'Em quanto tempo',
    inTime: (length) => `em ${length}`,
    then: {
      wait: 'Mais nenhum durante esse tempo',
      effects: {
        refuse: (length) => `Bloquear por ${length}`,
        channels: (length) => `Sem chat por ${length}`,
        watch: (length) => `Só observar por ${length}`,
      },
    },
    thenLabel: 'O que acontece então',
    fixed: {
      claims: 'admitidas e assinaladas',
      wrongReferences: 'recusados durante o resto desse tempo',
    },
    hold: 'Reter 24 horas quem provavelmente contorna um bloqueio',
    holdHint:
      'Um navegador que é provavelmente de uma pessoa bloqueada é recusado uma vez por bloqueio, até alguém decidir. Nunca quem tem sessão iniciada.',
  },
  tried: {
    title: 'Aplicado aos últimos 7 dias',
    counted: 'Contado.',
    none: 'Nenhum chat foi iniciado nestes dias.',
    chats: 'Chats',
    beyond: {
      chatsPerVisitor: 'A mais, por navegador',
      chatsPerAddress: 'A mais, por endereço',
      chatsPerNetwork: 'A mais, por rede',
      claims: 'A mais, pessoas indicadas',
      wrongReferences: 'A mais, códigos errados',
    },
    modes: { off: 'está desligado', watching: 'só contado' },
    owners: {
      chatsPerVisitor: (count) =>
        plural(count, { one: 'de # navegador', other: 'de # navegadores' }),
      chatsPerAddress: ofAddresses,
      chatsPerNetwork: (count) =>
        plural(count, { one: 'de # rede', other: 'de # redes' }),
      claims: ofAddresses,
      wrongReferences: ofAddresses,
    },
    signedIn: (count) =>
      plural(count, {
        one: '# com sessão iniciada, admitido na mesma',
        other: '# com sessão iniciada, admitidos na mesma',
      }),
  },
  fields: {
    ladder: 'escada',
    reasons: 'motivos',
    protectiveReasons: 'motivos para ajudar',
    onCall: 'quem é avisado',
    holdLikely: 'reter quem provavelmente contorna',
    defaults: 'início do diálogo',
    limits: 'limites contra inundações',
  },
};
