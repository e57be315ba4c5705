import { isolate } from '../isolate';
import type { Translation } from '../translation';

export const block: Translation<'block'> = {
  title: 'حظر الزائر',
  live: (name) =>
    `يفقد ${isolate(name)} الدردشة فورًا، هنا وفي كل علامة تبويب مفتوحة.`,
  ended: (name) => `لا يمكن لـ ${isolate(name)} أن يبدأ دردشة من جديد.`,
  what: 'ما الذي يُحظر',
  visitor: 'هذا الزائر',
  visitorMeans: 'هذا المتصفح، وأي متصفح يسجّل فيه الشخص نفسه الدخول',
  ip: 'عنوان IP',
  noAddress: {
    own: 'هذا عنوانك أنت.',
    unknown: 'العنوان غير معروف.',
    untrusted:
      'لا يمكن الوثوق بالعناوين ما لم يُضبط TRUST_PROXY في البوابة، ولذلك فالحظر حسب العنوان متوقف.',
  },
  howLong: 'المدة',
  durations: {
    hour: 'ساعة',
    day: 'يوم',
    week: '7 أيام',
    month: '30 يومًا',
    forGood: 'بلا نهاية',
  },
  reason: 'السبب',
  note: 'ملاحظة',
  noteHint: 'لا يراها إلا فريقك',
  optional: 'اختياري',
  ends: (moment) => `ينتهي ${isolate(moment)}`,
  never: 'لا ينتهي من تلقاء نفسه',
  submit: 'حظر',
  nothing: 'اختر ما الذي يُحظر: هذا الزائر أو العنوان أو كلاهما.',
};
