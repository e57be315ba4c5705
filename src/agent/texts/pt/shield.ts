import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');
const numbers = new Intl.NumberFormat('pt-PT');

export const shield: Translation<'shield'> = {
  name: 'Escudo',
  off: 'desligado',
  until: (moment) => `até ${moment}`,
  onSites: (count, all) => `em ${count} de ${all} sites`,
  titleOff: 'Ligar o escudo',
  titleOn: 'O escudo está ativo',
  lead: 'Para um ataque a que os bloqueios não chegam. Os chats em curso continuam.',
  isOn: (moment, name) => `Até ${moment}, ligado por ${name}.`,
  who: 'Quem ainda pode iniciar um chat',
  admits: {
    known: 'Visitantes conhecidos',
    'signed-in': 'Só visitantes com sessão iniciada',
    nobody: 'Ninguém novo',
  },
  means: {
    known:
      'Com sessão iniciada agora, ou com um chat terminado antes de hoje e nenhum bloqueio',
    'signed-in': 'Cujo início de sessão o seu site provou',
    nobody: 'Fecha o chat nos sites escolhidos',
  },
  end: 'Até',
  ends: {
    hour: '1 hora',
    closing: (time) => `Hoje, ${time}`,
    tomorrow: (time) => `Amanhã, ${time}`,
  },
  agentsHour:
    'Mais de uma hora precisa de um supervisor ou de um administrador.',
  notYours:
    'Dura mais de uma hora: só um supervisor, administrador ou proprietário o pode alterar.',
  sites: 'Sites',
  allSites: (count) => `Todos (${count})`,
  reads: 'Os outros leem',
  warnings: {
    no_other_way:
      'O texto do site não indica outro meio de contacto, como um endereço de e-mail. Quem for recusado fica sem nenhum.',
    notice_hidden:
      'O site não mostra nada a quem é recusado. Quem o escudo recusar lê o aviso na mesma, exceto nas páginas cuja etiqueta manda escondê-lo.',
    observes:
      'O site só observa: o escudo não recusa ninguém enquanto isso estiver ligado.',
  },
  lastHour: 'Na última hora',
  would: (admitted, all, away) =>
    `teria admitido ${numbers.format(admitted)} de ${plural(all, { one: '# chat', other: '# chats' })} e recusado ${numbers.format(away)}.`,
  noneStarted: 'nenhum chat foi iniciado.',
  noneSignedIn: 'Nenhum destes tinha sessão iniciada.',
  someSignedIn: (count) =>
    plural(count, {
      one: 'Destes, # tinha sessão iniciada.',
      other: 'Destes, # tinham sessão iniciada.',
    }),
  codeLater: 'vem com a recusa',
  counting: 'a contar…',
  uncounted: 'Não foi possível contar.',
  seen: 'Toda a equipa vê que está ativo.',
  turnOn: 'Ligar',
  change: 'Alterar',
  turnOff: 'Desligar',
};
