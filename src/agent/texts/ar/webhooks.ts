import { isolate } from '../isolate';
import type { Translation } from '../translation';

export const webhooks: Translation<'webhooks'> = {
  title: 'خطافات الويب',
  lead: 'تعلم برامجك بما يحدث، فورًا وبتوقيع.',
  add: 'إضافة خطاف',
  addLead: 'يُعرض سرّه مرة واحدة عند إضافته.',
  change: 'تغيير الخطاف',
  url: 'العنوان',
  urlHint: 'عبر https، وفي متناول الجميع',
  description: 'الاسم',
  descriptionHint: 'لفريقك',
  receiver: 'المتلقي',
  events: 'يعلم بـ',
  eventsHint: 'إن لم يُحدد شيء: كل شيء',
  everything: 'كل شيء',
  last: 'آخر رد',
  seeAddresses: 'إرسال العناوين كاملة، وإلا فعلى شكل 203.0.113.•••',
  seeContacts: 'إرسال البريد وأرقام الهاتف كاملة',
  test: 'إرسال اختبار',
  testEvent: 'اختبار',
  sent: 'ما أُرسل إليه',
  sendAgain: 'إعادة الإرسال',
  keptFor: 'الأحدث أولًا، 20 على الأكثر.',
  pause: 'إيقاف مؤقت',
  resume: 'متابعة',
  renewSecret: 'سر جديد',
  renewSecretLead: 'لمدة يوم تُوقَّع الأحداث بالسرّين، الجديد والسابق.',
  secret: 'سر الخطاف',
  secretLead:
    'به يتحقق برنامجك من أن الأحداث من هنا. انسخه الآن: لن يُعرض مرة أخرى.',
  ask: 'هل تريد إزالة هذا الخطاف؟',
  askLead: (url: string) =>
    `لا يعلم ${isolate(url)} بشيء بعد الآن، ولا بما لم يُرسل بعد.`,
  nothingYet: 'لم يُرسل شيء بعد',
  disabled: {
    person: 'متوقف مؤقتًا',
    failing: 'متوقف: لم يصل شيء منذ أيام',
    gone: 'متوقف: كان الرد 410، لم يعد موجودًا',
  },
  answer: {
    none: 'لا رد',
    sending: 'جارٍ الإرسال',
    delivered: (answer: string, when: string) =>
      `${isolate(answer)}، ${isolate(when)}`,
    again: (answer: string, tries: string, next: string) =>
      `${isolate(answer)}، المحاولات: ${tries}${next && `، ثم ${isolate(next)}`}`,
    gaveUp: (answer: string, tries: number) =>
      tries === 1
        ? `${isolate(answer)}، تُرك بعد محاولة واحدة`
        : `${isolate(answer)}، تُرك بعد المحاولات: ${tries}`,
    failures: {
      timeout: 'لا رد في الوقت المحدد',
      unreachable: 'يتعذّر الوصول إليه',
      not_public: 'ليس عنوانًا عامًا',
      tls: 'شهادته غير صالحة',
      disabled: 'متوقف مؤقتًا',
    },
  },
  eventNames: {
    'ban.created': 'حظر جديد',
    'ban.changed': 'تغيّر حظر',
    'ban.ended': 'انتهى حظر',
    'ban.restored': 'حظر من جديد',
    'appeal.created': 'اعتراض جديد',
    'appeal.decided': 'بُتّ في اعتراض',
    'session.started': 'بدأت دردشة',
    'session.refused': 'رُفضت دردشة',
    'session.escalated': 'صُعّدت دردشة',
    'session.ended': 'انتهت دردشة',
    'job.ended': 'انتهى استيراد أو تغيير جماعي',
    'list.updated': 'حُدّثت قائمة مشتركة',
    'list.waiting': 'قائمة مشتركة في انتظار شخص',
    'list.failed': 'تعذّرت قائمة مشتركة',
    'shield.raised': 'الدرع مفعّل',
    'shield.changed': 'تغيّر الدرع',
    'shield.ended': 'الدرع متوقف',
    'wave.began': 'الرسالة نفسها في دردشات كثيرة',
    'wave.ended': 'انتهى ذلك',
  },
  empty: {
    title: 'لا خطافات',
    lead: 'أضف واحدًا لتعلم قناة فريقك، أو أداة مكافحة الاحتيال، بالحظر عند حدوثه.',
  },
};
