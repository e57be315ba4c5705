import type { Translation } from '../translation';

export const account: Translation<'account'> = {
  title: 'Ihr Konto',
  lead: (email: string, role: string) => `${email} · ${role}`,
  password: {
    title: 'Passwort',
    lead: 'Wo Sie sonst angemeldet sind, endet die Anmeldung.',
    current: 'Jetziges Passwort',
    submit: 'Passwort ändern',
    done: 'Ihr Passwort ist geändert. Anderswo wurden Sie abgemeldet.',
  },
  factor: {
    lead: 'Ein Code aus einer App auf Ihrem Telefon, wenn Sie sich anmelden.',
    on: (since: string) => `Aktiv seit ${since}.`,
    off: 'Nicht eingerichtet.',
    codes: (left: number) =>
      left === 1
        ? '1 Wiederherstellungscode ist übrig.'
        : `${left} Wiederherstellungscodes sind übrig.`,
    set: 'Einrichten',
    change: 'Ändern',
  },
  signIns: {
    title: 'Wo Sie angemeldet sind',
    since: (moment: string) => `Seit ${moment}`,
    here: 'dieser Browser',
    used: (when: string) => `zuletzt genutzt: ${when}`,
    end: 'Abmelden',
    endOf: (moment: string) => `Anmeldung vom ${moment} beenden`,
    endOthers: 'Überall sonst abmelden',
  },
};
