import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

export const common: Translation<'common'> = {
  product: 'Doorlist',
  tryAgain: 'إعادة المحاولة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  undo: 'تراجع',
  copy: 'نسخ',
  copied: 'تم النسخ',
  selectByHand: 'حدّده يدويًا',
  justNow: 'الآن',
  minutes: (minutes) => `${minutes} د`,
  hours: (hours) => `${hours} س`,
  days: (days) =>
    plural(days, {
      one: 'يوم واحد',
      two: 'يومان',
      few: '# أيام',
      many: '# يومًا',
      other: '# يوم',
    }),
  forGood: 'بلا نهاية',
  visitor: 'زائر',
  thisVisitor: 'هذا الزائر',
  sentence: (words) => `${words}.`,
  more: 'عرض المزيد',
  comma: '، ',
};
