import { isolate } from '../isolate';
import type { Translation } from '../translation';

export const visitorTexts: Translation<'visitorTexts'> = {
  title: 'نصوص للزوار',
  lead: 'ما يقرؤه الزائر المرفوض مع كلمات الإشعار نفسه. ليس السبب، بل كيف يتابع فقط.',
  languages: 'اللغات',
  languagesLead: 'يقرأ كل زائر لغته، وإلا فالإنجليزية إن وُجدت',
  none: 'لا نص بعد. يذكر الإشعار حتى متى، ورمزًا.',
  textIn: (language) => `النص باللغة: ${isolate(language)}`,
  left: (count) => `الأحرف الباقية: ${count}`,
  remove: (language) => `إزالة ${isolate(language)}`,
  addLanguage: 'إضافة لغة',
  other: 'لغة أخرى',
  tag: 'رمز اللغة',
  tagHint: 'مثل \u2068pt-BR\u2069',
  preview: 'ما يراه',
  previewLead: 'لحظر ينتهي بعد أسبوع',
  inEnglish: 'كلمات الإشعار نفسه غير متوفرة بهذه اللغة، فهي بالإنجليزية.',
  wins: 'نص الحظر نفسه، والنص الذي في وسم الصفحة، يحلان محل هذه النصوص.',
  noNotice: 'لا يعرض هذا الموقع إشعارًا للمرفوضين، فلا يقرأ أحد هذه النصوص.',
  toSite: 'تغيير ذلك',
};
