import { findVendorName } from '../../../protocol/vendors';
import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

export const shell: Translation<'shell'> = {
  main: 'القائمة الرئيسية',
  views: {
    appeals: 'الاعتراضات',
    overview: 'نظرة عامة',
    chats: 'الدردشات',
    blocked: 'الزوار المحظورون',
    settings: 'الإعدادات',
  },
  shortViews: {
    appeals: 'الاعتراضات',
    overview: 'نظرة عامة',
    chats: 'الدردشات',
    blocked: 'المحظورون',
    settings: 'الإعدادات',
  },
  waiting: (count) =>
    plural(count, {
      zero: 'لا دردشات في الانتظار',
      one: 'دردشة واحدة في الانتظار',
      two: 'دردشتان في الانتظار',
      few: '# دردشات في الانتظار',
      many: '# دردشة في الانتظار',
      other: '# دردشة في الانتظار',
    }),
  openAppeals: (count) =>
    plural(count, {
      one: 'اعتراض واحد مفتوح',
      two: 'اعتراضان مفتوحان',
      few: '# اعتراضات مفتوحة',
      many: '# اعتراضًا مفتوحًا',
      other: '# اعتراض مفتوح',
    }),
  documentTitle: (view, waiting) =>
    `${waiting ? `(${waiting}) ` : ''}${view} · Doorlist`,
  skip: 'الانتقال إلى المحتوى',
  skipToConversation: 'الانتقال إلى المحادثة',
  allSites: 'كل المواقع',
  site: 'الموقع',
  person: {
    open: (name) => `قائمتك، ${isolate(name)}`,
    roles: {
      owner: 'مالك',
      administrator: 'مدير',
      supervisor: 'مشرف',
      agent: 'موظف دعم',
      viewer: 'للقراءة فقط',
    },
    theme: 'المظهر',
    themes: { system: 'حسب النظام', light: 'فاتح', dark: 'داكن' },
    language: 'اللغة',
    browserLanguage: 'حسب المتصفح',
    alerts: 'عندما ينتظر أحد',
    sound: 'صوت',
    notify: 'إشعار على سطح المكتب',
    notifyDenied: 'متصفحك لا يسمح بذلك لهذه الصفحة.',
    hotkeys: 'مفاتيح الاختصار',
    hotkeysHint: 'اضغط ? لعرضها.',
    signOut: 'تسجيل الخروج',
  },
  away: (time) => `لا اتصال منذ ${isolate(time)}.`,
  awayLead:
    'ما تراه هو ما كان معروفًا حينها. ما تحظره الآن ينتظر في علامة التبويب هذه ويُرسل عند عودة الاتصال.',
  tryNow: 'المحاولة الآن',
  shield: {
    on: (until) => `الدرع مفعّل حتى ${isolate(until)}.`,
    onAt: (site, until) =>
      `الدرع مفعّل في ${isolate(site)} حتى ${isolate(until)}.`,
    admits: {
      known:
        'لا يبدأ دردشة إلا من تعرفهم من الزوار: من سجّلوا الدخول، أو لهم دردشة انتهت قبل اليوم.',
      'signed-in': 'لا يبدأ دردشة إلا الزوار الذين سجّلوا الدخول.',
      nobody: 'لا يمكن لأحد أن يبدأ دردشة جديدة.',
    },
    hourMore: 'ساعة إضافية',
    turnOff: 'إيقاف',
  },
  tokenEnds: (vendor, account, moment) =>
    `رمز الوصول إلى ${isolate(`${findVendorName(vendor)} ${account}`)} صالح حتى ${isolate(moment)}. بعد ذلك لن يصل إليه أي حظر: أبلغ أحد المالكين.`,
  nowhere: {
    title: 'لا شيء هنا',
    lead: 'ربما كُتب العنوان خطأً، أو أن ما كان هنا لم يعد موجودًا.',
    back: 'الانتقال إلى الدردشات',
  },
  forbidden: 'لا يمكنك رؤية هذا. اسأل أحد المالكين أو المديرين.',
  notLoaded: 'تعذّر تحميل هذا الجزء من لوحة التحكم.',
};
