import { chats } from '../../agent/texts/de/chats';
import { common } from '../../agent/texts/de/common';
import { errors } from '../../agent/texts/de/errors';
import { pluralsOf } from '../../agent/texts/plurals';
import { NOTICE_TEXTS } from '../../protocol/notice-texts';
import type { OwnTexts } from './en';
import type { PanelTexts } from './texts';

const plural = pluralsOf('de');

const panel: OwnTexts = {
  signedOut: {
    lead: (host) =>
      `Melden Sie sich bei Doorlist auf ${host} an, um diesen Besucher zu sehen und zu sperren.`,
    signIn: 'Anmelden',
    waiting: 'Weiter geht es in dem Fenster, das sich geöffnet hat.',
    failed: {
      blocked:
        'Das Fenster wurde nicht geöffnet. Erlauben Sie dieser Seite, Fenster zu öffnen, und versuchen Sie es erneut.',
      closed:
        'Das Fenster wurde geschlossen, bevor sich jemand angemeldet hat.',
      denied: 'Sie haben diese Seite nicht für Sie handeln lassen.',
    },
  },
  missing: {
    nothing: 'Kein Chat zu zeigen.',
    none: 'Von diesem Besucher ist hier kein Chat bekannt.',
    lead: 'Ein Chat ist bekannt, sobald er auf einer Seite mit Doorlist begonnen hat.',
    openConsole: 'Doorlist öffnen',
  },
  foundBy: (value) => `Der neueste Chat von ${value}`,
  facts: {
    label: 'Über diesen Besucher',
    proven: 'Belegt',
    nothing: 'nichts',
    name: 'Nennt als Namen',
    email: 'Nennt als E-Mail',
    phone: 'Nennt als Telefon',
    said: (text) => `„${text}“`,
    address: 'Adresse',
    unknown: 'unbekannt',
    network: 'Netz',
    others: 'Andere an der Adresse',
    site: 'Website',
    blocks: 'Frühere Sperren',
    none: 'keine',
  },
  copyCode: (code) => `Den Code ${code} kopieren`,
  open: 'In Doorlist öffnen',
  opensTab: 'öffnet einen neuen Tab',
  block: 'Besucher sperren',
  blockHint: 'Was und wie lange, wählen Sie im nächsten Schritt.',
  mayNot: 'Ihre Rolle darf lesen, aber nicht sperren.',
  ended: (time) => `Dieser Chat ist beendet (${time}).`,
  before: {
    title: 'Zuvor',
    none: 'Keine früheren Sperren.',
    blocked: (reason) => (reason ? `Gesperrt: ${reason}` : 'Gesperrt'),
    ended: { expired: 'von selbst geendet', lifted: 'vorzeitig entsperrt' },
  },
  form: {
    back: 'Zurück',
    what: 'Was gesperrt wird',
    visitor: 'Dieser Besucher',
    visitorMeans: 'Dieser Browser, und wer erwiesen dieselbe Person ist',
    ip: 'IP-Adresse',
    email: 'E-Mail',
    phone: 'Telefon',
    onlySaid: 'Nur gesagt',
    counting: 'wird gezählt …',
    reach: (visitors, signedIn) =>
      plural(visitors, {
        one: '# Besucher in 30 Tagen',
        other: '# Besucher in 30 Tagen',
      }) + (signedIn ? plural(signedIn, { other: ', # angemeldet' }) : ''),
    neverBanned: (entries) => `Auf der Nie-sperren-Liste: ${entries}`,
    banned: 'Schon gesperrt',
    noAddress: {
      own: 'Das ist Ihre eigene Adresse.',
      unknown: 'Die Adresse ist unbekannt.',
      untrusted:
        'Adressen sind nicht vertrauenswürdig, solange TRUST_PROXY am Gateway nicht gesetzt ist. Das Sperren nach Adresse ist deshalb aus.',
    },
    howLong: 'Wie lange',
    suggested: (length) => `vorgeschlagen: ${length}`,
    reason: 'Grund',
    note: 'Notiz',
    noteHint: 'sieht nur Ihr Team',
    optional: 'Freiwillig',
    nothing: 'Wählen Sie, was gesperrt wird.',
    until: (moment) => `Bis ${moment}. Schließt den Chat sofort.`,
    forGood: 'Bis jemand entsperrt. Schließt den Chat sofort.',
    endsEarlier: (moment) => `Die Adresse bis ${moment}.`,
    toApprove: 'So lange hält es, sobald eine zweite Person zustimmt.',
    submit: 'Sperren',
  },
  outcome: {
    until: (moment) => `Gesperrt bis ${moment}`,
    forGood: 'Gesperrt, bis jemand entsperrt',
    by: (name, time) => `von ${name}, ${time}`,
    change: 'Ändern',
    unblocked: 'Entsperrt. Der Besucher darf wieder chatten.',
    where: 'Was wo geschehen ist',
    pages: {
      refuse: 'Unsere Seiten: abgewiesen',
      channels: 'Unsere Seiten: Chat geschlossen',
      watch: 'Unsere Seiten: nur beobachtet',
    },
    at: (vendor, state) => `${vendor}: ${state}`,
    states: {
      pending: 'unterwegs',
      'at the vendor': 'gesperrt',
      failed: 'fehlgeschlagen',
      'not kept': 'kann es nicht halten',
      'not known': 'dort nicht bekannt',
    },
  },
  notice: {
    title: 'Was der Besucher liest',
    heading: NOTICE_TEXTS.de._heading,
    again: NOTICE_TEXTS.de._again,
    nothing: 'Nichts: Der Chat ist nicht auf der Seite.',
  },
  signOut: 'Hier abmelden',
  signedInAs: (name) => `Angemeldet als ${name}.`,
};

/** All that the panel says, in German. */
export const texts: PanelTexts = {
  locale: 'de',
  ...{ panel, common, errors },
  flags: chats.flags,
};
