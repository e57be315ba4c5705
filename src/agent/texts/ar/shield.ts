import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');
const numbers = new Intl.NumberFormat('ar-u-nu-latn');

export const shield: Translation<'shield'> = {
  name: 'الدرع',
  off: 'متوقف',
  until: (moment) => `حتى ${isolate(moment)}`,
  onSites: (count, all) => `في ${count} من ${all} من المواقع`,
  titleOff: 'تفعيل الدرع',
  titleOn: 'الدرع مفعّل',
  lead: 'لهجوم لا يلحق به الحظر. تستمر الدردشات الجارية.',
  isOn: (moment, name) => `حتى ${isolate(moment)}، فعّله ${isolate(name)}.`,
  who: 'من يمكنه أن يبدأ دردشة',
  admits: {
    known: 'زوار تعرفهم',
    'signed-in': 'من سجّلوا الدخول فقط',
    nobody: 'لا أحد جديد',
  },
  means: {
    known: 'من سجّلوا الدخول الآن، أو لهم دردشة انتهت قبل اليوم ولا حظر عليهم',
    'signed-in': 'من أثبت موقعك تسجيل دخولهم',
    nobody: 'يغلق الدردشة في المواقع المختارة',
  },
  end: 'حتى',
  ends: {
    hour: 'ساعة',
    closing: (time) => `اليوم ${isolate(time)}`,
    tomorrow: (time) => `غدًا ${isolate(time)}`,
  },
  agentsHour: 'ما زاد على ساعة يحتاج إلى مشرف أو مدير.',
  notYours: 'مدته أكثر من ساعة: لا يغيّره إلا مشرف أو مدير أو مالك.',
  sites: 'المواقع',
  allSites: (count) => `الكل (${count})`,
  reads: 'ما يقرؤه الآخرون',
  warnings: {
    no_other_way:
      'لا يذكر نص الموقع طريقة أخرى للتواصل، مثل بريد إلكتروني. ومن يُرفض لا يجد غيرها.',
    notice_hidden:
      'لا يعرض الموقع شيئًا للمرفوضين. ومع ذلك يقرأ من يردّه الدرع الإشعار، إلا في صفحات يطلب وسمها إخفاءه.',
    observes: 'الموقع يراقب فقط: لا يردّ الدرع أحدًا حتى يُوقَف ذلك.',
  },
  lastHour: 'في الساعة الأخيرة',
  would: (admitted, all, away) =>
    `كان سيسمح بـ ${numbers.format(admitted)} من ${plural(all, {
      zero: '# دردشة',
      one: 'دردشة واحدة',
      two: 'دردشتين',
      few: '# دردشات',
      many: '# دردشة',
      other: '# دردشة',
    })}، ويرفض ${numbers.format(away)}.`,
  noneStarted: 'لم تبدأ أي دردشة.',
  noneSignedIn: 'لم يكن أحد منهم قد سجّل الدخول.',
  someSignedIn: (count) =>
    plural(count, {
      zero: 'لم يكن أحد منهم قد سجّل الدخول.',
      one: 'واحد منهم كان قد سجّل الدخول.',
      two: 'اثنان منهم كانا قد سجّلا الدخول.',
      few: '# منهم كانوا قد سجّلوا الدخول.',
      many: '# منهم كانوا قد سجّلوا الدخول.',
      other: '# منهم كانوا قد سجّلوا الدخول.',
    }),
  codeLater: 'يأتي مع الرفض',
  counting: 'جارٍ العدّ…',
  uncounted: 'تعذّر العدّ.',
  seen: 'يرى كل الفريق أنه مفعّل.',
  turnOn: 'تفعيل',
  change: 'تغيير',
  turnOff: 'إيقاف',
};
