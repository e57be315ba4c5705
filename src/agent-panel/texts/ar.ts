import { chats } from '../../agent/texts/ar/chats';
import { common } from '../../agent/texts/ar/common';
import { errors } from '../../agent/texts/ar/errors';
import { isolate } from '../../agent/texts/isolate';
import { pluralsOf } from '../../agent/texts/plurals';
import { NOTICE_TEXTS } from '../../protocol/notice-texts';
import type { OwnTexts } from './en';
import type { PanelTexts } from './texts';

// Addresses and codes have Latin digits, whatever the language.
const LOCALE = 'ar-u-nu-latn';
const plural = pluralsOf(LOCALE);

const panel: OwnTexts = {
  signedOut: {
    lead: (host) =>
      `سجّل الدخول إلى Doorlist في ${isolate(host)} لترى هذا الزائر وتحظره.`,
    signIn: 'تسجيل الدخول',
    waiting: 'تابع في النافذة التي فُتحت.',
    failed: {
      blocked: 'لم تُفتح النافذة. اسمح لهذه الصفحة بفتح النوافذ ثم حاول مجددًا.',
      closed: 'أُغلقت النافذة قبل أن يسجّل أحد الدخول.',
      denied: 'لم تسمح لهذه الصفحة بأن تعمل نيابةً عنك.',
    },
  },
  missing: {
    nothing: 'لا دردشة لعرضها.',
    none: 'لا تُعرف هنا أي دردشة لهذا الزائر.',
    lead: 'تُعرف الدردشة متى بدأت في صفحة فيها Doorlist.',
    openConsole: 'فتح Doorlist',
  },
  foundBy: (value) => `أحدث دردشة لـ ${isolate(value)}`,
  facts: {
    label: 'عن هذا الزائر',
    proven: 'مُثبت',
    nothing: 'لا شيء',
    name: 'يقول إن اسمه',
    email: 'يقول إن بريده',
    phone: 'يقول إن هاتفه',
    said: (text) => `«${isolate(text)}»`,
    address: 'العنوان',
    unknown: 'غير معروف',
    network: 'الشبكة',
    others: 'آخرون على العنوان',
    site: 'الموقع',
    blocks: 'حظر سابق',
    none: 'لا شيء',
  },
  copyCode: (code) => `نسخ الرمز ${isolate(code)}`,
  open: 'الفتح في Doorlist',
  opensTab: 'يفتح علامة تبويب جديدة',
  block: 'حظر الزائر',
  blockHint: 'تختار ما يُحظر ومدته في الخطوة التالية.',
  mayNot: 'دورك يسمح بالاطلاع لا بالحظر.',
  ended: (time) => `انتهت هذه الدردشة (${isolate(time)}).`,
  before: {
    title: 'سابقًا',
    none: 'لا حظر سابق.',
    blocked: (reason) => (reason ? `حُظر: ${isolate(reason)}` : 'حُظر'),
    ended: { expired: 'انتهى من تلقاء نفسه', lifted: 'رُفع قبل أوانه' },
  },
  form: {
    back: 'رجوع',
    what: 'ما الذي يُحظر',
    visitor: 'هذا الزائر',
    visitorMeans: 'هذا المتصفح، ومن ثبت أنه الشخص نفسه',
    ip: 'عنوان IP',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    onlySaid: 'قيل فقط',
    counting: 'جارٍ العدّ…',
    reach: (visitors, signedIn) =>
      plural(visitors, {
        zero: 'لا زوار خلال 30 يومًا',
        one: 'زائر واحد خلال 30 يومًا',
        two: 'زائران خلال 30 يومًا',
        few: '# زوار خلال 30 يومًا',
        many: '# زائرًا خلال 30 يومًا',
        other: '# زائر خلال 30 يومًا',
      }) +
      (signedIn ? plural(signedIn, { other: '، منهم # بتسجيل دخول' }) : ''),
    neverBanned: (entries) => `في قائمة من لا يُحظر أبدًا: ${isolate(entries)}`,
    banned: 'محظور بالفعل',
    noAddress: {
      own: 'هذا عنوانك أنت.',
      unknown: 'العنوان غير معروف.',
      untrusted:
        'لا يمكن الوثوق بالعناوين ما لم يُضبط TRUST_PROXY في البوابة، ولذلك فالحظر حسب العنوان متوقف.',
    },
    howLong: 'المدة',
    suggested: (length) => `المقترح: ${length}`,
    reason: 'السبب',
    note: 'ملاحظة',
    noteHint: 'لا يراها إلا فريقك',
    optional: 'اختياري',
    nothing: 'اختر ما الذي يُحظر.',
    until: (moment) => `حتى ${isolate(moment)}. تُغلق الدردشة فورًا.`,
    forGood: 'إلى أن يرفع أحد الحظر. تُغلق الدردشة فورًا.',
    endsEarlier: (moment) => `العنوان حتى ${isolate(moment)}.`,
    toApprove: 'يسري كل هذه المدة متى وافق شخص ثانٍ.',
    submit: 'حظر',
  },
  outcome: {
    until: (moment) => `محظور حتى ${isolate(moment)}`,
    forGood: 'محظور إلى أن يرفع أحد الحظر',
    by: (name, time) => `بواسطة ${isolate(name)}، ${isolate(time)}`,
    change: 'تغيير',
    unblocked: 'رُفع الحظر. يمكن للزائر أن يدردش من جديد.',
    where: 'ما حدث وأين',
    pages: {
      refuse: 'صفحاتنا: مرفوض',
      channels: 'صفحاتنا: الدردشة مغلقة',
      watch: 'صفحاتنا: تحت المراقبة فقط',
    },
    at: (vendor, state) => `${isolate(vendor)}: ${state}`,
    states: {
      pending: 'في الطريق',
      'at the vendor': 'محظور',
      failed: 'تعذّر',
      'not kept': 'لا يدعمه',
      'not known': 'غير معروف هناك',
    },
  },
  notice: {
    title: 'ما يقرؤه الزائر',
    heading: NOTICE_TEXTS.ar._heading,
    again: NOTICE_TEXTS.ar._again,
    nothing: 'لا شيء: الدردشة ليست في الصفحة.',
  },
  signOut: 'تسجيل الخروج هنا',
  signedInAs: (name) => `سجّلت الدخول باسم ${isolate(name)}.`,
};

/** All that the panel says, in Arabic. */
export const texts: PanelTexts = {
  locale: LOCALE,
  ...{ panel, common, errors },
  flags: chats.flags,
};
