/**
 * The texts of the notice in one language. Their names begin with `_`, so that
 * the build shortens them: every refused visitor loads seven of each.
 */
export interface NoticeTexts {
  _heading: string;
  /**
   * Says when the visitor can chat again.
   *
   * @param when such as "in 3 hours"
   * @param date that moment as a date and time
   */
  _again(when: string, date: string): string;
  _reference: string;
  _contact: string;
  /** Names the link to where the visitor appeals. */
  _appeal: string;
  _close: string;
}

/** The texts of all languages that the notice has, by their BCP 47 names. */
export const NOTICE_TEXTS = {
  en: {
    _heading: 'Chat is not available',
    _again: (when, date) => `You can chat again ${when} (${date}).`,
    _reference: 'Reference:',
    _contact: 'Contact:',
    _appeal: 'Ask for a second look',
    _close: 'Close',
  },
  de: {
    _heading: 'Der Chat ist nicht verfügbar',
    _again: (when, date) => `Sie können ${when} wieder chatten (${date}).`,
    _reference: 'Referenz:',
    _contact: 'Kontakt:',
    _appeal: 'Um erneute Prüfung bitten',
    _close: 'Schließen',
  },
  es: {
    _heading: 'El chat no está disponible',
    _again: (when, date) => `Podrá volver a chatear ${when} (${date}).`,
    _reference: 'Referencia:',
    _contact: 'Contacto:',
    _appeal: 'Pedir una segunda revisión',
    _close: 'Cerrar',
  },
  fr: {
    _heading: 'Le chat n’est pas disponible',
    _again: (when, date) => `Vous pourrez revenir au chat ${when} (${date}).`,
    _reference: 'Référence\u00a0:',
    _contact: 'Contact\u00a0:',
    _appeal: 'Demander un second examen',
    _close: 'Fermer',
  },
  pt: {
    _heading: 'O chat não está disponível',
    _again: (when, date) => `Poderá voltar a usar o chat ${when} (${date}).`,
    _reference: 'Referência:',
    _contact: 'Contacto:',
    _appeal: 'Pedir uma segunda análise',
    _close: 'Fechar',
  },
  ja: {
    _heading: 'チャットはご利用いただけません',
    _again: (when, date) => `${when}にまたご利用いただけます（${date}）。`,
    _reference: '参照番号：',
    _contact: '連絡先：',
    _appeal: '再確認を依頼する',
    _close: '閉じる',
  },
  ar: {
    _heading: 'الدردشة غير متاحة',
    _again: (when, date) => `يمكنك الدردشة مجددًا ${when} (${date}).`,
    _reference: 'الرقم المرجعي:',
    _contact: 'للتواصل:',
    _appeal: 'طلب إعادة النظر',
    _close: 'إغلاق',
  },
} satisfies Record<string, NoticeTexts>;
