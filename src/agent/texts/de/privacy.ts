import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const privacy: Translation<'privacy'> = {
  title: 'Daten und Datenschutz',
  lead: 'Was wie lange aufbewahrt wird, und wie ein einzelner Besucher vergessen wird.',
  retention: {
    title: 'Aufbewahrung',
    lead: 'in Tagen; was älter ist, wird binnen einer Stunde gelöscht',
    days: (usual) => `Tage, üblich sind ${usual}`,
    shorter:
      'Bei weniger Tagen wird binnen einer Stunde gelöscht, was älter ist. Das lässt sich nicht zurückholen.',
    terms: {
      chats: 'Chats mit Nachrichten und Adressen, nach ihrem Ende',
      visitors: 'Besucher und ihre Nachweise, nach ihrem letzten Chat',
      bans: 'Sperren und ihre Schlüssel, nach ihrem Ende',
      appeals: 'Einsprüche, nach der Antwort',
      audit: 'Das Prüfprotokoll',
      jobs: 'Importe und andere Aufträge, nach ihrem Ende',
      deliveries: 'Was Webhooks gesendet bekamen und antworteten',
      receipts: 'Welcher Webhook etwas über wen bekam',
      sightings: 'Adressen, die nach einer Website fragten',
      counts: 'Zahlen je Tag',
      requests: 'Woran eine wiederholte Anfrage erkannt wird',
      changes: 'Das Protokoll, dem Gateways folgen',
      review: 'Dauerhafte Sperren ohne Treffer, bis sie zur Durchsicht kommen',
    },
  },
  erase: {
    title: 'Einen Besucher löschen',
    lead: 'der darum gebeten hat; sehen Sie erst, was geht und was bleibt',
    by: 'Bekannt durch',
    kinds: {
      session: 'Sitzungscode',
      email: 'E-Mail',
      phone: 'Telefon',
      ip: 'IP-Adresse',
      acquire: 'Kontakt bei Acquire',
      zendesk: 'Besucher bei Zendesk',
      visitor: 'ID des Besuchers',
    },
    hints: {
      session: 'zum Beispiel K7F2-9QXM',
      email: 'so wie angegeben',
      phone: 'mit Ländervorwahl',
      ip: 'eine Adresse',
      acquire: 'die ID dort',
      zendesk: 'die ID dort',
      visitor: 'wie Doorlist den Browser nennt',
    },
    find: 'Suchen',
    nobody: 'Von dieser Person ist nichts aufbewahrt.',
    goes: 'Gelöscht wird:',
    counts: (chatCount, browserCount, keyCount) =>
      `${plural(chatCount, { one: '# Chat', other: '# Chats' })} mit Nachrichten, ${plural(browserCount, { other: '# Browser' })}, ${plural(keyCount, { one: '# Schlüssel einer beendeten Sperre', other: '# Schlüssel beendeter Sperren' })}.`,
    appeals: (count) =>
      plural(count, {
        one: 'Dazu # Einspruch.',
        other: 'Dazu # Einsprüche.',
      }),
    stays: 'Es bleiben:',
    digest:
      'laufende Sperren, mit einer Prüfsumme statt des Wertes: Sie trifft weiterhin zu, und niemand kann sie lesen.',
    banUntil: (ban, until) => `Sperre ${ban}, bis ${until}`,
    banForGood: (ban) => `Sperre ${ban}, auf Dauer`,
    cantBeTakenBack: 'Das lässt sich nicht zurücknehmen.',
    open: 'Diesen Besucher löschen',
    confirm: (value) => `Löschen, was von ${value} aufbewahrt ist?`,
    submit: 'Löschen',
    done: 'Gelöscht:',
    elsewhere: 'Andere haben etwas davon bekommen:',
    receiver:
      'hat etwas über diesen Besucher bekommen. Bitten Sie die Betreiber, es dort zu löschen.',
    backups:
      'Frühere Sicherungen enthalten es noch. Löschen Sie sie, oder spielen Sie sie mit „doorlist restore“ ein: Das löscht es erneut.',
  },
};
