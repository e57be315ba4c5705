import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

export const settings: Translation<'settings'> = {
  title: 'الإعدادات',
  pages: {
    sites: 'المواقع',
    blocking: 'الحظر',
    people: 'الأشخاص',
    tokens: 'رموز API',
    vendors: 'المزوّدون',
    webhooks: 'خطافات الويب',
    lists: 'القوائم المشتركة',
    audit: 'سجل التدقيق',
    data: 'البيانات والخصوصية',
    texts: 'نصوص للزوار',
    account: 'حسابك',
  },
  notAllowed: 'لا يمكنك رؤية هذا. اسأل أحد المالكين أو المديرين.',
  site: 'الموقع',
  add: 'إضافة',
  remove: 'إزالة',
  optional: 'اختياري',
  addressStart: 'https://…',
  password: 'كلمة مرورك',
  passwordHint: 'مرة أخرى، لأن هذا لا يمكن التراجع عنه',
  save: {
    name: 'تغييرات غير محفوظة',
    unsaved: (count) =>
      plural(count, {
        zero: 'لا تغييرات غير محفوظة:',
        one: 'تغيير واحد غير محفوظ:',
        two: 'تغييران غير محفوظين:',
        few: '# تغييرات غير محفوظة:',
        many: '# تغييرًا غير محفوظ:',
        other: '# تغيير غير محفوظ:',
      }),
    save: 'حفظ',
    discard: 'تجاهل',
    saved: 'تم الحفظ.',
    seeField: 'لم يُحفظ. راجع الحقل المعلَّم.',
    leaveTitle: 'هل تغادر دون حفظ؟',
    lost: (changes) => `ستفقد ما غيّرته: ${changes}.`,
    leave: 'المغادرة دون حفظ',
    stay: 'البقاء هنا',
  },
};
