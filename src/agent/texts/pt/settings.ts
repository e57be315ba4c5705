import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');

export const settings: Translation<'settings'> = {
  title: 'Definições',
  pages: {
    sites: 'Sites',
    blocking: 'Bloqueios',
    people: 'Pessoas',
    tokens: 'Tokens da API',
    vendors: 'Fornecedores',
    webhooks: 'Webhooks',
    lists: 'Listas partilhadas',
    audit: 'Registo de auditoria',
    data: 'Dados e privacidade',
    texts: 'Textos para visitantes',
    account: 'A sua conta',
  },
  notAllowed: 'Não pode ver isto. Fale com um proprietário ou administrador.',
  site: 'Site',
  add: 'Adicionar',
  remove: 'Remover',
  optional: 'opcional',
  addressStart: 'https://…',
  password: 'A sua palavra-passe',
  passwordHint: 'mais uma vez, porque isto não pode ser anulado',
  save: {
    name: 'Alterações por guardar',
    unsaved: (count) =>
      plural(count, {
        one: '# alteração por guardar:',
        other: '# alterações por guardar:',
      }),
    save: 'Guardar',
    discard: 'Descartar',
    saved: 'Guardado.',
    seeField: 'Não guardado. Veja o campo assinalado.',
    leaveTitle: 'Sair sem guardar?',
    lost: (changes) => `Perderia o que alterou: ${changes}.`,
    leave: 'Sair sem guardar',
    stay: 'Ficar aqui',
  },
};
