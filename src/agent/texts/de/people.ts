import type { Translation } from '../translation';

export const people: Translation<'people'> = {
  title: 'Personen',
  lead: 'Wer sich anmelden darf, auf welchen Websites, und was ohne Rückfrage erlaubt ist.',
  name: 'Name',
  nameHint: 'leer: aus der Adresse',
  role: 'Rolle',
  sites: 'Websites',
  sitesHint: 'keine angekreuzt: alle, auch spätere',
  allSites: 'Alle',
  acts: 'Aktionen',
  you: 'Sie',
  invite: 'Jemanden einladen',
  inviteLead:
    'Die Person bekommt einen Link, wählt dort ein Passwort und ist angemeldet. Er gilt einmal, sieben Tage lang.',
  change: (name: string) => `${name} ändern`,
  changeLead: 'Es gilt ab dem nächsten Klick der Person.',
  save: 'Speichern',
  edit: 'Ändern',
  of: (verb: string, name: string) => `${verb}: ${name}`,
  sendAgain: 'Erneut senden',
  newLink: 'Neuer Link',
  takeFactor: 'Zweiten Faktor abnehmen',
  activate: 'Aktivieren',
  deactivate: 'Deaktivieren',
  remove: 'Entfernen',
  ask: {
    deactivate: (name: string) => `${name} deaktivieren?`,
    deactivateLead: (signIns: number) =>
      `${signIns === 0 ? 'Die Person ist jetzt nirgends angemeldet.' : signIns === 1 ? 'Die Person wird sofort abgemeldet.' : `Die Person wird an ${signIns} Stellen sofort abgemeldet.`} Ihre Tokens enden ebenfalls. Ihr Name bleibt im Protokoll, und sie kann wieder aktiviert werden.`,
    factor: (name: string) => `Den zweiten Faktor von ${name} abnehmen?`,
    factorLead:
      'Für alle, die Telefon und Wiederherstellungscodes verloren haben: Die Anmeldung geht dann mit dem Passwort allein, und ein neuer wird gesetzt. Vergewissern Sie sich, dass wirklich die Person selbst fragt.',
    remove: (name: string) => `${name} entfernen?`,
    removeLead:
      'Die Person steht nicht mehr in dieser Liste. Ihr Name bleibt in Sperren und im Protokoll.',
  },
  may: {
    title: 'Darf ohne Rückfrage sperren',
    everything: 'alle Längen und Arten',
    nothing: 'nichts, Adressen verdeckt',
    upTo: (length: string) => `bis ${length}`,
    onlyBy: (kinds: string) => `nur nach ${kinds}`,
    onlyDo: (effects: string) => `nur: ${effects}`,
    noAddresses: 'Adressen verdeckt',
    noContacts: 'E-Mails und Nummern verdeckt',
  },
  limits: {
    maxBan: 'Längste Sperre',
    maxBanHint: 'eine längere wird abgelehnt',
    anyLength: 'Dauerhaft',
    kinds: 'Darf sperren nach',
    kindsHint: 'keine angekreuzt: alle',
    effects: 'Die Sperren dürfen',
    effectsHint: 'keine angekreuzt: alles',
    sees: 'Sieht und darf',
    seeAddresses: 'Sieht Adressen ganz, sonst als 203.0.113.•••',
    seeContacts: 'Sieht E-Mails und Telefonnummern ganz',
    liftOthers: 'Entsperrt und ändert, was andere gesperrt haben',
  },
  kinds: {
    visitor: 'Browser',
    ip: 'Adresse oder Netz',
    email: 'E-Mail',
    phone: 'Telefon',
    domain: 'E-Mail-Domain',
    country: 'Land',
    asn: 'Anbieter',
  },
  account: (vendor: string) => `${vendor}-Konto`,
  effects: {
    refuse: 'abweisen',
    channels: 'nur den Chat schließen',
    watch: 'beobachten',
  },
  secondFactor: {
    title: 'Zweiter Faktor',
    on: 'aktiv',
    off: 'nicht eingerichtet',
  },
  seen: {
    title: 'Zuletzt gesehen',
    now: 'jetzt',
    invited: 'eingeladen, noch nicht da',
    deactivated: 'deaktiviert',
    signedOut: 'abgemeldet',
  },
  link: {
    title: (name: string) => `Ein Link für ${name}`,
    mail: {
      sent: (email: string, ends: string) =>
        `Er ist unterwegs an ${email} und gilt einmal, bis ${ends}. Sie können ihn auch selbst übergeben.`,
      failed: (email: string, ends: string) =>
        `Er konnte nicht an ${email} gesendet werden: Übergeben Sie ihn selbst. Er gilt einmal, bis ${ends}.`,
      off: (email: string, ends: string) =>
        `Dieses Gateway sendet keine E-Mails: Übergeben Sie ihn selbst an ${email}. Er gilt einmal, bis ${ends}.`,
    },
    done: 'Fertig',
  },
  factor: {
    title: 'Zweiter Faktor für alle',
    required: 'Wer sich ohne anmeldet, muss zuerst einen einrichten.',
    free: 'Alle entscheiden für sich.',
    without: (count: number) =>
      count === 0
        ? 'Niemand hier ist ohne.'
        : count === 1
          ? '1 Person hat keinen.'
          : `${count} Personen haben keinen.`,
    require: 'Verlangen',
    stop: 'Nicht mehr verlangen',
    ask: 'Von allen einen zweiten Faktor verlangen?',
    askLead: (count: number) =>
      `${count === 0 ? 'Jetzt haben alle einen.' : count === 1 ? '1 Person hat keinen: Sie wird bei der nächsten Anmeldung darum gebeten.' : `${count} Personen haben keinen: Sie werden bei der nächsten Anmeldung darum gebeten.`} Tokens von Programmen bleiben, wie sie sind.`,
  },
  table: {
    title: 'Was jede Rolle sieht und darf',
    lead: 'das Gateway entscheidet, die Konsole folgt nur',
    role: 'Rolle',
    rights: {
      sees: 'Adressen und E-Mails',
      blocks: 'Sperren',
      decides: 'Freigaben, Einsprüche',
      shield: 'Schutzschild',
      lists: 'Import, Export',
      settings: 'Einstellungen',
      log: 'Prüfprotokoll',
    },
    roles: {
      owner: {
        sees: 'ganz',
        blocks: 'alles',
        decides: 'ja',
        shield: 'ja',
        lists: 'ja',
        settings: 'alles',
        log: 'alles',
      },
      administrator: {
        sees: 'ganz',
        blocks: 'alles',
        decides: 'ja',
        shield: 'ja',
        lists: 'ja',
        settings: 'alles außer Inhabern',
        log: 'alles',
      },
      supervisor: {
        sees: 'ganz oder verdeckt',
        blocks: 'alles der eigenen Websites',
        decides: 'ja',
        shield: 'ja',
        lists: 'ja',
        settings: 'Grenzen und Gründe',
        log: 'der eigenen Websites',
      },
      agent: {
        sees: 'ganz oder verdeckt',
        blocks: 'in Grenzen, eigene',
        decides: '–',
        shield: 'bis 1 Stunde',
        lists: 'exportieren',
        settings: '–',
        log: 'eigene Zeilen',
      },
      viewer: {
        sees: 'verdeckt',
        blocks: '–',
        decides: '–',
        shield: '–',
        lists: 'verdeckt exportieren',
        settings: '–',
        log: '–',
      },
    },
  },
};
