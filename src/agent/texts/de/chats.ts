import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');
const chatsOf = (count: number) =>
  plural(count, { one: '# Chat', other: '# Chats' });
const browsersOf = (count: number) =>
  plural(count, { one: '# Browser', other: '# Browser' });

export const chats: Translation<'chats'> = {
  list: {
    live: 'Laufende Chats',
    views: { mine: 'Meine', waiting: 'Wartend', all: 'Alle' },
    viewsLabel: 'Welche Chats',
    waiting: 'Warten auf Antwort',
    longestFirst: 'längste zuerst',
    answered: 'Beantwortet',
    answeredOrLeft: 'Beantwortet oder gegangen',
    blocked: 'Heute gesperrt',
    notCounted: 'oben nicht gezählt',
    ended: 'Heute beendet',
    showNew: (count) => `${count} neu`,
    none: 'Gerade keine Chats.',
    noneLead:
      'Beginnt ein Besucher einen, erscheint er hier, auf Wunsch mit einem Ton.',
    last: (name, time) => `Letzter Chat: ${name}, ${time}.`,
    noneMine: 'Kein Chat ist Ihrer. Wenn Sie antworten, übernehmen Sie ihn.',
    noneWaiting: 'Niemand wartet auf Antwort.',
    you: 'Sie: ',
    somebody: (name) => `${name}: `,
    team: 'Team: ',
    atVendor: (vendor) => `In ${vendor}`,
    onPage: (path) => `auf ${path}`,
    unchecked: 'ungeprüft',
    left: (time) => `vor ${time} gegangen`,
    leftAt: (time) => `gegangen: ${time}`,
    leftNow: 'gerade gegangen',
    asOf: (time) => `Stand ${time}`,
    done: 'erledigt',
    proven: 'durch Ihre Anmeldung nachgewiesen',
    unread: (count) => `${count} ungelesen`,
    waits: (time) => `wartet ${time}`,
    claimedBy: (name) => `${name} führt ihn`,
  },
  flags: {
    likely: (time) => `Wohl der Besucher, der vor ${time} gesperrt wurde`,
    likelyAt: (time) => `Wohl der gesperrte Besucher (${time})`,
    likelySomebody: 'Wohl ein gesperrter Besucher',
    possible: 'Vielleicht ein gesperrter Besucher',
    watched: 'Beobachtet',
    linked: 'Hat die Anmeldung oder den Code eines gesperrten Besuchers',
    blockedBefore: (count, ended) =>
      count === 1
        ? `Schon einmal gesperrt, bis ${ended}`
        : `Schon ${count}-mal gesperrt, zuletzt bis ${ended}`,
    blockedOnce: 'Schon einmal gesperrt',
    oftenHere: (count) => `${chatsOf(count)} in 10 Min.`,
    because: {
      same_network: 'gleiches Netz',
      same_address: 'gleiche Adresse',
      soon_after: 'ein neuer Browser kurz nach der Sperre',
      same_words: 'gleiche Worte',
      same_claim: 'gleicher Name oder Kontakt',
      alike: 'ein ähnlich aussehender Kontakt',
      linked: 'eine verknüpfte Anmeldung oder ein verknüpfter Code',
    },
    imprecise: (confirmed, of) =>
      `Dieses Zeichen traf in ${confirmed} der letzten ${of} Fälle zu.`,
    blockAsWell: 'Auch sperren',
    somebodyElse: 'Jemand anderes',
    watchedLead: 'Eine Sperre beobachtet diesen Besucher und weist nichts ab.',
  },
  chat: {
    choose:
      'Wählen Sie einen Chat, um ihn zu lesen. Wenn Sie antworten, übernehmen Sie ihn.',
    back: 'Alle Chats',
    notFound:
      'Das können Sie nicht sehen. Fragen Sie einen Inhaber oder Administrator.',
    hereFor: (time) => `seit ${time} hier`,
    hereSince: (time) => `hier seit ${time}`,
    hereNow: 'gerade gekommen',
    endedAt: (time) => `beendet: ${time}`,
    withWhom: (name) => `bei ${name}`,
    withAt: (name, vendor) => `bei ${name} in ${vendor}`,
    acts: 'Was mit diesem Chat geschehen soll',
    block: 'Besucher sperren',
    done: 'Erledigt',
    handOver: 'Übergeben',
    handOverTo: 'Übergeben an',
    nobody:
      'Sonst ist hier niemand bekannt. Geben Sie den Chat stattdessen an alle zurück.',
    release: 'An alle zurückgeben',
    more: 'Mehr',
    escalate: 'Eskalieren',
    escalateLead:
      'Der Chat bleibt offen, die Bereitschaft wird verständigt, und das Gesagte wird aufbewahrt.',
    escalateNote: 'Was sie wissen soll',
    escalated: 'Die Bereitschaft ist verständigt.',
    end: 'Chat beenden',
    facts: 'Zu diesem Besucher',
    showFacts: 'Angaben',
  },
  conversation: {
    label: 'Unterhaltung',
    empty: 'Noch keine Nachrichten.',
    earlier: 'Frühere zeigen',
    visitor: 'Besucher',
    agent: 'Agent',
    you: 'Sie',
    started: (time, page, widget) => `Begonnen ${time} auf ${page} · ${widget}`,
    startedUnchecked: (time, vendor) => `Begonnen ${time} in ${vendor}`,
    wasBlocked: (name, time) =>
      time
        ? `${name} hat diesen Besucher gesperrt · ${time}`
        : `${name} hat diesen Besucher gesperrt`,
    wasEnded: (time) => `Der Chat ist beendet · ${time}`,
    reply: 'Antwort',
    replyTo: (name) => `Antwort an ${name}`,
    send: 'Senden',
    sendAgain: 'Erneut senden',
    hint: 'Enter sendet, Umschalt + Enter beginnt eine Zeile.',
    takes: 'Wenn Sie antworten, übernehmen Sie diesen Chat.',
    has: (name) => `${name} führt diesen Chat.`,
    lost: 'Nicht gesendet. Die Verbindung ging verloren, bevor das Gateway antwortete. Ihr Text steht noch im Feld; erneutes Senden verdoppelt ihn nicht.',
    isBlocked:
      'Dieser Besucher ist gesperrt, deshalb gibt es niemanden zum Antworten.',
    isEnded: 'Dieser Chat ist beendet.',
    noMessages: 'Ihre Rolle liest keine Nachrichten.',
  },
  vendor: {
    answers: (name, vendor) => `${name} beantwortet diesen Chat in ${vendor}`,
    nobodyAnswers: (vendor) => `Dieser Chat wird in ${vendor} beantwortet`,
    lead: (vendor) =>
      `Die Unterhaltung bleibt dort. Eine Sperre von hier schließt sie auch in ${vendor}, innerhalb von Sekunden.`,
    somewhere: 'der Oberfläche des Anbieters',
    copyCode: 'Code kopieren',
    find: (vendor) => `Fügen Sie ihn in die Suche von ${vendor} ein.`,
    unchecked:
      'Ungeprüft: Er begann ohne die Prüfung dieser Website auf Sperren.',
    hereFor: 'Hier seit',
    chatsToday: 'Chats heute',
    blocks: 'Sperren',
    happened: 'Was mit diesem Besucher war',
    chatNow: (vendor) => `Chat in ${vendor}`,
    live: 'läuft',
    blockEnded: (reason) => (reason ? `Gesperrt: ${reason}` : 'Gesperrt'),
    expired: 'von selbst beendet',
    lifted: 'vorzeitig aufgehoben',
  },
  facts: {
    who: 'Wer',
    proven: 'Durch Ihre Anmeldung nachgewiesen',
    nothingProven: 'Nichts nachgewiesen',
    notSignedIn: 'Nicht angemeldet.',
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    account: (vendor) => `${findVendorName(vendor) ?? vendor}-ID`,
    onlySaid: 'Nur in Chats gesagt',
    saysName: 'Nennt als Namen',
    saysEmail: 'Nennt als E-Mail',
    saysPhone: 'Nennt als Telefon',
    said: (text) => `„${text}“`,
    changed: {
      cut: 'gekürzt',
      cleaned: 'bereinigt',
      replaced: 'ersetzt',
      dropped: 'weggelassen',
      unreadable: 'unlesbar',
    },
    claimsUnchecked: 'Angaben nicht geprüft: zu viele von hier.',
    address: 'Adresse',
    ip: 'IP',
    network: 'Netz',
    provider: 'Anbieter',
    asn: (number) => `AS${number}`,
    place: 'Ort',
    noAddress: 'Adresse unbekannt',
    others: (count) =>
      count === 0
        ? 'Sonst niemand von hier in 30 Tagen.'
        : plural(count, {
            one: '# anderer Besucher von hier in 30 Tagen.',
            other: '# andere Besucher von hier in 30 Tagen.',
          }),
    earlier: 'Frühere Sperren',
    noEarlier: 'keine',
    suggested: (length) => `Nächster Vorschlag: ${length}.`,
    today: 'Heute',
    chats: 'Chats',
    page: 'Seite',
    site: 'Website',
    widget: 'Widget',
    session: 'Sitzung',
    copyCode: (code) => `Den Code ${code} kopieren`,
    copyAddress: (address) => `${address} kopieren`,
  },
  waves: {
    label: 'Wellen gleicher Nachrichten',
    title: (count) => `Gleiche Nachricht · ${count}`,
    reach: (visitors, signedIn) =>
      `${browsersOf(visitors)}${signedIn ? `, davon ${signedIn} angemeldet` : ''}. Für 7 Tage; wer angemeldet ist und anderes schrieb, bleibt unberührt.`,
    block: (count) => `${browsersOf(count)} sperren, Chats beenden`,
    reason: 'Gleiche Nachricht in vielen Chats',
    asked: (count) =>
      plural(count, {
        one: '# Browser wird gesperrt.',
        other: '# Browser werden gesperrt.',
      }),
  },
  visitor: (half) => `Besucher ${half}`,
  blockedUntil: (moment, by) =>
    `Gesperrt ${moment ? `bis ${moment}` : 'auf Dauer'} von ${by}`,
  stillBlocked: (count) =>
    plural(count, {
      one: 'Weiterhin abgewiesen: Eine andere Sperre umfasst denselben Besucher oder dieselbe Adresse.',
      other:
        'Weiterhin abgewiesen: # andere Sperren umfassen denselben Besucher oder dieselbe Adresse.',
    }),
  announce: (name) => `${name} wartet`,
  announceMany: (count) =>
    plural(count, { one: '# Chat wartet', other: '# Chats warten' }),
};
