import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

export const errors: Translation<'errors'> = {
  wait: (seconds) =>
    seconds > 90
      ? `محاولات كثيرة جدًا. حاول مرة أخرى بعد ${plural(
          Math.ceil(seconds / 60),
          {
            one: 'دقيقة واحدة',
            two: 'دقيقتين',
            few: '# دقائق',
            many: '# دقيقة',
            other: '# دقيقة',
          },
        )}.`
      : `محاولات كثيرة جدًا. انتظر ${plural(seconds, {
          one: 'ثانية واحدة',
          two: 'ثانيتين',
          few: '# ثوانٍ',
          many: '# ثانية',
          other: '# ثانية',
        })}، ثم حاول مرة أخرى.`,
  cookie: 'لم يُحفظ تسجيل الدخول. افتح هذه الصفحة عبر https.',
  wrongPassword:
    'البريد الإلكتروني أو كلمة المرور غير صحيحة. تحقق منهما وحاول مرة أخرى.',
  unreachable: 'تعذّر الوصول إلى البوابة. تحقق من اتصالك، ثم حاول مرة أخرى.',
  forbidden: 'دورك لا يسمح بذلك. اسأل أحد المالكين.',
  neverBan: 'اختر شيئًا آخر لحظره.',
  unconfirmed: 'اضغط «حظر» مرة أخرى لتنفيذ ذلك.',
  other: 'لم تتمكن البوابة من تنفيذ ذلك. حاول مرة أخرى.',
};
