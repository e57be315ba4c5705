import { pluralsOf } from '../plurals';
import type { Texts } from '../translation';

const plural = pluralsOf('pt-PT');

/** A number of chats. */
export const chatsOf = (count: number) =>
  plural(count, { one: '# chat', other: '# chats' });

export const flags: Texts['chats']['flags'] = {
  likely: (time) => `Provavelmente o visitante bloqueado há ${time}`,
  likelyAt: (time) => `Provavelmente o visitante bloqueado (${time})`,
  likelySomebody: 'Provavelmente um visitante bloqueado',
  possible: 'Talvez um visitante bloqueado',
  watched: 'Observado',
  linked: 'Tem a sessão ou o código de um visitante bloqueado',
  blockedBefore: (count, ended) =>
    count === 1
      ? `Já bloqueado antes, terminou: ${ended}`
      : `Já bloqueado ${count} vezes, terminou: ${ended}`,
  blockedOnce: 'Já bloqueado antes',
  oftenHere: (count) => `${chatsOf(count)} em 10 min`,
  because: {
    same_network: 'a mesma rede',
    same_address: 'o mesmo endereço',
    soon_after: 'um navegador novo pouco depois do bloqueio',
    same_words: 'as mesmas palavras',
    same_claim: 'o mesmo nome ou contacto',
    alike: 'um contacto parecido',
    linked: 'uma sessão ou um código associado',
  },
  imprecise: (confirmed, of) =>
    `Este indício acertou ${confirmed} das últimas ${of} vezes.`,
  blockAsWell: 'Bloquear também',
  somebodyElse: 'Outra pessoa',
  watchedLead: 'Um bloqueio observa este visitante e não recusa nada.',
};
