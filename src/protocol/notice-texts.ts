/** The texts of the notice in one language. */
export interface NoticeTexts {
  heading: string;
  /**
   * Says when the visitor can chat again.
   *
   * @param when such as "in 3 hours"
   * @param date that moment as a date and time
   */
  again(when: string, date: string): string;
  reference: string;
  contact: string;
  /** Names the link to where the visitor appeals. */
  appeal: string;
  close: string;
}

/** The texts of all languages that the notice has, by their BCP 47 names. */
export const NOTICE_TEXTS = {
  en: {
    heading: 'Chat is not available',
    again: (when, date) => `You can chat again ${when} (${date}).`,
    reference: 'Reference:',
    contact: 'Contact:',
    appeal: 'Ask for a second look',
    close: 'Close',
  },
  de: {
    heading: 'Der Chat ist nicht verfügbar',
    again: (when, date) => `Sie können ${when} wieder chatten (${date}).`,
    reference: 'Referenz:',
    contact: 'Kontakt:',
    appeal: 'Um erneute Prüfung bitten',
    close: 'Schließen',
  },
  es: {
    heading: 'El chat no está disponible',
    again: (when, date) => `Podrá volver a chatear ${when} (${date}).`,
    reference: 'Referencia:',
    contact: 'Contacto:',
    appeal: 'Pedir una segunda revisión',
    close: 'Cerrar',
  },
  fr: {
    heading: 'Le chat n’est pas disponible',
    again: (when, date) => `Vous pourrez revenir au chat ${when} (${date}).`,
    reference: 'Référence\u00a0:',
    contact: 'Contact\u00a0:',
    appeal: 'Demander un second examen',
    close: 'Fermer',
  },
  ar: {
    heading: 'الدردشة غير متاحة',
    again: (when, date) => `يمكنك الدردشة مجددًا ${when} (${date}).`,
    reference: 'الرقم المرجعي:',
    contact: 'للتواصل:',
    appeal: 'طلب إعادة النظر',
    close: 'إغلاق',
  },
} satisfies Record<string, NoticeTexts>;
