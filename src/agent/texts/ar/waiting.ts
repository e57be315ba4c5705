import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

export const waiting: Translation<'waiting'> = {
  label: 'في انتظار الإرسال',
  count: (count) =>
    plural(count, {
      one: 'إجراء واحد ينتظر في علامة التبويب هذه.',
      two: 'إجراءان ينتظران في علامة التبويب هذه.',
      few: '# إجراءات تنتظر في علامة التبويب هذه.',
      many: '# إجراءً ينتظر في علامة التبويب هذه.',
      other: '# إجراء ينتظر في علامة التبويب هذه.',
    }),
  refused: (count) =>
    plural(count, {
      one: 'لم يُنفَّذ إجراء واحد.',
      two: 'لم يُنفَّذ إجراءان.',
      few: 'لم تُنفَّذ # إجراءات.',
      many: 'لم يُنفَّذ # إجراءً.',
      other: 'لم يُنفَّذ # إجراء.',
    }),
  show: 'عرض',
  hide: 'إخفاء',
  acts: {
    block: (subject) => `حظر ${isolate(subject)}`,
    unblock: (subject) => `رفع الحظر عن ${isolate(subject)}`,
    'block-again': (subject) => `حظر من جديد: ${isolate(subject)}`,
    reply: (subject) => `الرد على ${isolate(subject)}`,
    done: (subject) => `إتمام الدردشة مع ${isolate(subject)}`,
    end: (subject) => `إنهاء الدردشة مع ${isolate(subject)}`,
    'hand-over': (subject) => `تسليم الدردشة مع ${isolate(subject)}`,
    release: (subject) => `إعادة الدردشة مع ${isolate(subject)} إلى الجميع`,
  },
  names: {
    block: 'حظر',
    unblock: 'رفع الحظر',
    'block-again': 'حظر من جديد',
    reply: 'الرد',
    done: 'تم',
    end: 'إنهاء الدردشة',
    'hand-over': 'تسليم',
    release: 'إعادة إلى الجميع',
  },
  replies: 'ردود في انتظار الإرسال',
  tags: {
    block: 'الحظر في انتظار الإرسال',
    unblock: 'رفع الحظر في انتظار الإرسال',
    'block-again': 'الحظر في انتظار الإرسال',
    reply: 'الرد في انتظار الإرسال',
    done: '«تم» في انتظار الإرسال',
    end: 'إنهاء الدردشة في انتظار الإرسال',
    'hand-over': 'التسليم في انتظار الإرسال',
    release: 'الإعادة في انتظار الإرسال',
  },
  waits: 'في انتظار الإرسال',
  tried: 'انقطع الاتصال قبل أن تجيب البوابة، وسيُرسل مرة أخرى ويُحتسب مرة واحدة',
  takeBack: 'سحب',
  remove: 'إزالة',
  takeBackOf: (act) => `سحب: ${act}`,
  removeOf: (act) => `إزالة: ${act}`,
  retryOf: (act) => `إعادة المحاولة: ${act}`,
  ban: (id) => `الحظر ${id}`,
  tooOld:
    'لم يُرسل: انتظر أكثر من 12 ساعة. تحقق من أنه ما زال صحيحًا، ثم أعد المحاولة.',
  wroteMeanwhile: 'لم يُنفَّذ: كتب الزائر في هذه الأثناء.',
  takenMeanwhile: (name) =>
    name
      ? `لم يُنفَّذ: هذه الدردشة الآن لدى ${isolate(name)}.`
      : 'لم يُنفَّذ: لم تعد هذه الدردشة لدى أحد.',
  signOutFirst: (count) =>
    plural(count, {
      one: 'ما زال إجراء واحد في انتظار الإرسال. اسحبه، أو انتظر حتى يصل إلى البوابة.',
      two: 'ما زال إجراءان في انتظار الإرسال. اسحبهما، أو انتظر حتى يصلا إلى البوابة.',
      few: 'ما زالت # إجراءات في انتظار الإرسال. اسحبها، أو انتظر حتى تصل إلى البوابة.',
      many: 'ما زال # إجراءً في انتظار الإرسال. اسحبها، أو انتظر حتى تصل إلى البوابة.',
      other:
        'ما زال # إجراء في انتظار الإرسال. اسحبها، أو انتظر حتى تصل إلى البوابة.',
    }),
};
