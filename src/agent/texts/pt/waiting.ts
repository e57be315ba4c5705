import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');

export const waiting: Translation<'waiting'> = {
  label: 'Por enviar',
  count: (count) =>
    plural(count, {
      one: '# ação espera neste separador.',
      other: '# ações esperam neste separador.',
    }),
  refused: (count) =>
    plural(count, {
      one: '# ação não foi feita.',
      other: '# ações não foram feitas.',
    }),
  show: 'Mostrar',
  hide: 'Esconder',
  acts: {
    block: (subject) => `Bloquear ${subject}`,
    unblock: (subject) => `Desbloquear ${subject}`,
    'block-again': (subject) => `Bloquear outra vez: ${subject}`,
    reply: (subject) => `Responder a ${subject}`,
    done: (subject) => `Marcar como concluído o chat com ${subject}`,
    end: (subject) => `Terminar o chat com ${subject}`,
    'hand-over': (subject) => `Passar o chat com ${subject}`,
    release: (subject) => `Devolver a todos o chat com ${subject}`,
  },
  names: {
    block: 'Bloquear',
    unblock: 'Desbloquear',
    'block-again': 'Bloquear outra vez',
    reply: 'Resposta',
    done: 'Concluído',
    end: 'Terminar o chat',
    'hand-over': 'Passar',
    release: 'Devolver a todos',
  },
  replies: 'Respostas por enviar',
  tags: {
    block: 'Bloqueio por enviar',
    unblock: 'Desbloqueio por enviar',
    'block-again': 'Bloqueio por enviar',
    reply: 'Resposta por enviar',
    done: '«Concluído» por enviar',
    end: 'Fim do chat por enviar',
    'hand-over': 'Passagem por enviar',
    release: 'Devolução por enviar',
  },
  waits: 'por enviar',
  tried:
    'a ligação perdeu-se antes de o gateway responder; é enviado outra vez e conta uma vez',
  takeBack: 'Retirar',
  remove: 'Remover',
  takeBackOf: (act) => `Retirar: ${act}`,
  removeOf: (act) => `Remover: ${act}`,
  retryOf: (act) => `Tentar novamente: ${act}`,
  ban: (id) => `bloqueio ${id}`,
  tooOld:
    'Não enviado: esperou mais de 12 horas. Veja se ainda está certo e tente novamente.',
  wroteMeanwhile: 'Não feito: o visitante escreveu entretanto.',
  takenMeanwhile: (name) =>
    name
      ? `Não feito: entretanto este chat está com ${name}.`
      : 'Não feito: este chat já não está com ninguém.',
  signOutFirst: (count) =>
    plural(count, {
      one: 'Ainda há # ação por enviar. Retire-a ou espere até o gateway a ter.',
      other:
        'Ainda há # ações por enviar. Retire-as ou espere até o gateway as ter.',
    }),
};
