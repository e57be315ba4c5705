import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';
import { chatsOf } from './flags';

const plural = pluralsOf('ar-u-nu-latn');

export const searching: Translation<'searching'> = {
  label: 'بحث',
  open: 'بحث',
  close: 'إغلاق البحث',
  hint: 'اسم، بريد، عنوان، صفحة، رمز',
  results: 'نتائج البحث',
  groups: { chats: 'الدردشات', bans: 'المحظورون' },
  visitor: 'زائر',
  states: { live: '', blocked: 'محظور', ended: 'انتهت' },
  banStates: { active: '', expired: 'انتهى', lifted: 'رُفع الحظر' },
  all: (q) => `كل حظر يطابق «${isolate(q)}»`,
  none: (q) => `لا شيء يطابق «${isolate(q)}».`,
  noneMasked: (q) =>
    `لا شيء هو «${isolate(q)}» تمامًا. لا تجد إلا القيم الكاملة: رمزًا أو اسمًا أو عنوانًا أو بريدًا.`,
  pressEnter: 'اضغط Enter للبحث.',
  found: (chats, bans) =>
    `${chatsOf(chats)}، ${plural(bans, {
      zero: 'ولا حظر',
      one: 'وحظر واحد',
      two: 'وحظران',
      few: 'و# عمليات حظر',
      many: 'و# عملية حظر',
      other: 'و# عملية حظر',
    })}`,
};
