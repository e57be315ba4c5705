import { isolate } from '../isolate';
import type { Translation } from '../translation';

export const tokens: Translation<'tokens'> = {
  title: 'رموز API',
  lead: 'للبرامج. يُعرض الرمز مرة واحدة عند إنشائه، ويمكن إنهاؤه هنا في أي وقت.',
  make: 'إنشاء رمز',
  makeLead: 'له ما لدوره من صلاحيات، في مواقعه، حتى ينتهي.',
  name: 'الاسم',
  nameHint: 'الغرض منه',
  may: 'الصلاحية',
  madeBy: 'أنشأه',
  lastUsed: 'آخر استخدام',
  ends: 'ينتهي',
  never: 'أبدًا',
  noEnd: 'بلا نهاية',
  noEndHint: 'حتى يلغيه أحد',
  over: (when: string) => `انتهى: ${isolate(when)}`,
  begins: (prefix: string) => `${prefix}…`,
  by: (name: string, date: string) => `${isolate(name)}، ${isolate(date)}`,
  commandLine: 'سطر الأوامر',
  contacts: 'يحظر جهات الاتصال',
  blockContacts: 'يمكنه حظر جهات الاتصال عبر واجهة Acquire',
  blockContactsHint: 'للبرامج المكتوبة من أجل Acquire',
  shown: (name: string) => `الرمز «${isolate(name)}»`,
  shownLead:
    'انسخه الآن واحفظه حيث تُحفظ الأسرار: لن يُعرض مرة أخرى. ومن يملكه يفعل ما يجوز له.',
  kept: 'حفظتُه',
  renew: 'تجديد',
  renewTitle: (name: string) => `تجديد «${isolate(name)}»`,
  renewLead: 'يبقى الرمز نفسه: لا يحتاج البرنامج إلى غيره.',
  revoke: 'إلغاء الرمز',
  ask: (name: string) => `هل تريد إلغاء «${isolate(name)}»؟`,
  askLead: 'يُرفض من الآن، وكذلك الرموز التي أُنشئت به. لا يمكن التراجع عن ذلك.',
  empty: {
    title: 'لا رموز',
    lead: 'يحتاج إليه برنامج يحظر أو يستعلم أو يصدّر.',
  },
};
