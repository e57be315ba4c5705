import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('pt-PT');

const chats = (count: number) =>
  plural(count, { one: '# chat', other: '# chats' });
const browsers = (count: number) =>
  plural(count, { one: '# navegador', other: '# navegadores' });
const keys = (count: number) =>
  plural(count, {
    one: '# chave de um bloqueio terminado',
    other: '# chaves de bloqueios terminados',
  });

export const privacy: Translation<'privacy'> = {
  title: 'Dados e privacidade',
  lead: 'Quanto tempo se guarda o quê, e como se esquece um visitante.',
  retention: {
    title: 'Guardado durante',
    lead: 'dias; o que é mais antigo é apagado dentro de uma hora',
    days: (usual) => `dias, habitualmente ${usual}`,
    shorter:
      'Com menos dias, o que é mais antigo é apagado dentro de uma hora e não pode ser recuperado.',
    terms: {
      chats: 'Chats com mensagens e endereços, após o fim',
      visitors: 'Visitantes com o que provaram, após o último chat',
      bans: 'Bloqueios e as suas chaves, após o fim',
      appeals: 'Recursos, depois de respondidos',
      audit: 'O registo de auditoria',
      jobs: 'Importações e outras tarefas, após o fim',
      deliveries: 'O que foi enviado aos webhooks e o que responderam',
      receipts: 'A que webhook se enviou algo sobre quem',
      sightings: 'Origens que pediram um site',
      counts: 'Números de cada dia',
      requests: 'Aquilo por que se reconhece um pedido repetido',
      changes: 'O registo que os gateways seguem',
      review: 'Bloqueios sem fim que nada recusam, até serem revistos',
    },
  },
  erase: {
    title: 'Apagar um visitante',
    lead: 'que o pediu; veja primeiro o que sai e o que fica',
    by: 'Conhecido por',
    kinds: {
      session: 'Código da sessão',
      email: 'E-mail',
      phone: 'Telefone',
      ip: 'Endereço IP',
      acquire: 'Contacto no Acquire',
      zendesk: 'Visitante no Zendesk',
      visitor: 'Id. do visitante',
    },
    hints: {
      session: 'como K7F2-9QXM',
      email: 'como o indicou',
      phone: 'com o indicativo do país',
      ip: 'um endereço',
      acquire: 'o seu id. lá',
      zendesk: 'o seu id. lá',
      visitor: 'como o Doorlist chama ao navegador',
    },
    find: 'Procurar',
    nobody: 'Nada se guarda desta pessoa.',
    goes: 'Sai:',
    counts: (chatCount, browserCount, keyCount) =>
      `${chats(chatCount)} com mensagens, ${browsers(browserCount)}, ${keys(keyCount)}.`,
    appeals: (count) =>
      plural(count, {
        one: 'E também # recurso.',
        other: 'E também # recursos.',
      }),
    stays: 'Fica:',
    digest:
      'bloqueios que continuam, com um resumo criptográfico em vez do valor: ainda corresponde, e ninguém o consegue ler.',
    banUntil: (ban, until) => `Bloqueio ${ban}, até ${until}`,
    banForGood: (ban) => `Bloqueio ${ban}, sem fim`,
    cantBeTakenBack: 'Isto não pode ser anulado.',
    open: 'Apagar este visitante',
    confirm: (value) => `Apagar o que se guarda de ${value}?`,
    submit: 'Apagar',
    done: 'Apagado:',
    elsewhere: 'Outros receberam parte destes dados:',
    receiver:
      'recebeu dados deste visitante. Peça a quem o gere que os apague lá.',
    backups:
      'As cópias de segurança feitas antes ainda os contêm. Apague-as, ou restaure-as com «doorlist restore», que os apaga outra vez.',
  },
};
