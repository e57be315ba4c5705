import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';
import { chatsOf } from './flags';

const plural = pluralsOf('ar-u-nu-latn');

const browsers = (count: number) =>
  plural(count, {
    zero: 'لا متصفحات',
    one: 'متصفح واحد',
    two: 'متصفحان',
    few: '# متصفحات',
    many: '# متصفحًا',
    other: '# متصفح',
  });
const keys = (count: number) =>
  plural(count, {
    zero: 'لا مفاتيح لحظر منتهٍ',
    one: 'مفتاح واحد لحظر منتهٍ',
    two: 'مفتاحان لحظر منتهٍ',
    few: '# مفاتيح لحظر منتهٍ',
    many: '# مفتاحًا لحظر منتهٍ',
    other: '# مفتاح لحظر منتهٍ',
  });

export const privacy: Translation<'privacy'> = {
  title: 'البيانات والخصوصية',
  lead: 'كم يُحفظ كل شيء، وكيف يُمحى زائر واحد.',
  retention: {
    title: 'مدة الحفظ',
    lead: 'بالأيام، وما هو أقدم يُحذف خلال ساعة',
    days: (usual) => `أيام، المعتاد ${usual}`,
    shorter:
      'مع عدد أقل من الأيام يُحذف ما هو أقدم خلال ساعة، ولا يمكن استرجاعه.',
    terms: {
      chats: 'الدردشات برسائلها وعناوينها، بعد انتهائها',
      visitors: 'الزوار وما أثبتوه، بعد آخر دردشة',
      bans: 'عمليات الحظر ومفاتيحها، بعد انتهائها',
      appeals: 'الاعتراضات، بعد الرد عليها',
      audit: 'سجل التدقيق',
      jobs: 'الاستيراد والمهام الأخرى، بعد انتهائها',
      deliveries: 'ما أُرسل إلى خطافات الويب وما ردّت به',
      receipts: 'أي خطاف أُرسل إليه شيء عن أي شخص',
      sightings: 'المصادر التي طلبت موقعًا',
      counts: 'أرقام كل يوم',
      requests: 'ما يُعرف به الطلب المكرر',
      changes: 'السجل الذي تتبعه البوابات',
      review: 'الحظر بلا نهاية إن لم يرفض أحدًا، قبل أن يُعرض للمراجعة',
    },
  },
  erase: {
    title: 'محو زائر واحد',
    lead: 'لمن طلب ذلك، وانظر أولًا ما يذهب وما يبقى',
    by: 'يُعرف بـ',
    kinds: {
      session: 'رمز الجلسة',
      email: 'البريد الإلكتروني',
      phone: 'الهاتف',
      ip: 'عنوان IP',
      acquire: 'جهة اتصال في Acquire',
      zendesk: 'زائر في Zendesk',
      visitor: 'معرّف الزائر',
    },
    hints: {
      session: 'مثل \u2068K7F2-9QXM\u2069',
      email: 'كما ذكره',
      phone: 'مع رمز البلد',
      ip: 'عنوان واحد',
      acquire: 'معرّفه هناك',
      zendesk: 'معرّفه هناك',
      visitor: 'كما يسمّي Doorlist المتصفح',
    },
    find: 'بحث',
    nobody: 'لا شيء محفوظ عن هذا الشخص.',
    goes: 'يذهب:',
    counts: (chatCount, browserCount, keyCount) =>
      `${chatsOf(chatCount)} مع الرسائل، ${browsers(browserCount)}، ${keys(keyCount)}.`,
    appeals: (count) =>
      plural(count, {
        zero: 'ولا اعتراضات.',
        one: 'واعتراض واحد أيضًا.',
        two: 'واعتراضان أيضًا.',
        few: 'و# اعتراضات أيضًا.',
        many: 'و# اعتراضًا أيضًا.',
        other: 'و# اعتراض أيضًا.',
      }),
    stays: 'يبقى:',
    digest:
      'الحظر المستمر، وفيه بصمة مشفّرة مكان القيمة: ما زالت تطابق، ولا يستطيع أحد قراءتها.',
    banUntil: (ban, until) => `الحظر ${ban}، حتى ${isolate(until)}`,
    banForGood: (ban) => `الحظر ${ban}، بلا نهاية`,
    cantBeTakenBack: 'لا يمكن التراجع عن هذا.',
    open: 'محو هذا الزائر',
    confirm: (value) => `هل تريد محو ما هو محفوظ عن ${isolate(value)}؟`,
    submit: 'محو',
    done: 'مُحي:',
    elsewhere: 'أُرسل شيء منه إلى آخرين:',
    receiver: 'أُرسل إليه شيء عن هذا الزائر. اطلب ممن يديره أن يمحوه هناك.',
    backups:
      'ما زالت النسخ الاحتياطية السابقة تحتويه. احذفها، أو استعدها بالأمر «\u2068doorlist restore\u2069» الذي يمحوه مرة أخرى.',
  },
};
