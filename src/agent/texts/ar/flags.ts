import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Texts } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

/** A number of chats. */
export const chatsOf = (count: number) =>
  plural(count, {
    zero: 'لا دردشات',
    one: 'دردشة واحدة',
    two: 'دردشتان',
    few: '# دردشات',
    many: '# دردشة',
    other: '# دردشة',
  });

export const flags: Texts['chats']['flags'] = {
  likely: (time) => `على الأرجح الزائر الذي حُظر قبل ${time}`,
  likelyAt: (time) => `على الأرجح الزائر الذي حُظر (${isolate(time)})`,
  likelySomebody: 'على الأرجح زائر محظور',
  possible: 'ربما زائر محظور',
  watched: 'تحت المراقبة',
  linked: 'له تسجيل دخول زائر محظور أو رمزه',
  blockedBefore: (count, ended) =>
    count === 1
      ? `حُظر سابقًا، وانتهى الحظر ${isolate(ended)}`
      : `حُظر سابقًا ${plural(count, {
          two: 'مرتين',
          few: '# مرات',
          many: '# مرة',
          other: '# مرة',
        })}، وانتهى الحظر ${isolate(ended)}`,
  blockedOnce: 'حُظر سابقًا',
  oftenHere: (count) => `${chatsOf(count)} خلال 10 د`,
  because: {
    same_network: 'الشبكة نفسها',
    same_address: 'العنوان نفسه',
    soon_after: 'متصفح جديد بعد الحظر بقليل',
    same_words: 'الكلمات نفسها',
    same_claim: 'الاسم أو جهة الاتصال نفسها',
    alike: 'جهة اتصال مشابهة',
    linked: 'تسجيل دخول أو رمز مرتبط',
  },
  imprecise: (confirmed, of) =>
    `صحّت هذه العلامة ${confirmed} من آخر ${of} مرة.`,
  blockAsWell: 'حظره أيضًا',
  somebodyElse: 'شخص آخر',
  watchedLead: 'هذا الزائر تحت المراقبة ولا يُرفض له شيء.',
};
