import { isolate } from '../isolate';
import type { Translation } from '../translation';

export const account: Translation<'account'> = {
  title: 'حسابك',
  lead: (email: string, role: string) => `${isolate(email)} · ${role}`,
  password: {
    title: 'كلمة المرور',
    lead: 'تنتهي بذلك عمليات دخولك الأخرى.',
    current: 'كلمة المرور الحالية',
    submit: 'تغيير كلمة المرور',
    done: 'تم تغيير كلمة المرور، وتسجيل خروجك من غير هذا المكان.',
  },
  factor: {
    lead: 'رمز من تطبيق على هاتفك عند تسجيل الدخول.',
    on: (since: string) => `مفعّل منذ ${isolate(since)}.`,
    off: 'غير مضبوط.',
    codes: (left: number) =>
      left === 1
        ? 'رموز الاسترداد الباقية: 1.'
        : `رموز الاسترداد الباقية: ${left}.`,
    set: 'ضبط',
    change: 'تغيير',
  },
  signIns: {
    title: 'أين سجّلت الدخول',
    since: (moment: string) => `منذ ${isolate(moment)}`,
    here: 'هذا المتصفح',
    used: (when: string) => `آخر استخدام: ${isolate(when)}`,
    end: 'تسجيل الخروج',
    endOf: (moment: string) => `إنهاء الدخول المسجّل ${isolate(moment)}`,
    endOthers: 'تسجيل الخروج من كل مكان آخر',
  },
};
