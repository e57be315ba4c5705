import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

export const sites: Translation<'sites'> = {
  title: 'المواقع',
  lead: 'الموقع علامة تجارية أو عنوان ويب له دردشته. تحمّل صفحاته نصًا برمجيًا واحدًا.',
  list: 'المواقع',
  none: 'لا موقع لديك بعد.',
  loopback: 'هذا الحاسوب',
  seen: {
    at: (when) => `ظهر ${when}`,
    never: 'لم يظهر قط',
  },
  add: {
    open: 'إضافة موقع',
    title: 'إضافة موقع',
    id: 'الاسم في الوسم',
    idHint: 'مثل shop: أحرف لاتينية صغيرة وأرقام وشرطات',
    origin: 'أين صفحاته',
    originHint: 'مصدر، مثل \u2068https://shop.example\u2069',
    submit: 'إضافة الموقع',
    taken: 'يوجد موقع بهذا الاسم. اختر اسمًا آخر.',
  },
  remove: {
    open: 'إزالة الموقع',
    title: (site) => `هل تريد إزالة ${isolate(site)}؟`,
    lead: 'تعرض صفحاته الدردشة للجميع من جديد. وتُحذف دردشاته، وينتهي ما يخص هذا الموقع وحده من حظر ورموز. لا يمكن التراجع عن هذا.',
    submit: 'إزالة الموقع',
    submitAll: 'إزالته مع كل هذا',
  },
  widget: {
    label: 'أداة الدردشة',
    auto: 'ما تحمّله الصفحة',
    custom: 'أداة الموقع نفسه',
  },
  tag: {
    title: 'ألصق هذا قبل النص البرمجي للدردشة نفسها',
    name: 'وسم النص البرمجي',
    copyInstructions: 'نسخ تعليمات لمطوّر',
    instructions: (tag) =>
      [
        'يُرجى وضع هذا الوسم في كل صفحة فيها الدردشة، قبل النص البرمجي للدردشة نفسها:',
        tag,
        'عندئذ تُرفض الدردشة للزوار المحظورين. ولا يتغير شيء آخر في الصفحة، وإن تعذّر تحميل النص البرمجي بقيت الدردشة كما هي.',
      ].join('\n\n'),
  },
  installed: {
    yes: 'مثبّت.',
    seen: (when, origin, version) =>
      version === null
        ? `ظهر ${when} في ${isolate(origin)}.`
        : `ظهر ${when} في ${isolate(origin)}، الإصدار ${isolate(version)}.`,
    chat: (widget, when, path) =>
      `وُجدت ${isolate(widget)}: آخر دردشة ${when} في ${isolate(path)}.`,
    no: 'لم يظهر بعد.',
    how: 'ألصق الوسم، ثم افتح صفحة فيها الوسم. يتغير هذا السطر من تلقاء نفسه.',
    wrongSetting: (origin, setting, expected) =>
      `في ${isolate(origin)} قيمة إعداد الوسم ${isolate(setting)} غير مقبولة. المتوقع: ${isolate(expected)}.`,
    otherWidget: (origin, widget) =>
      `بدأت دردشات في ${isolate(origin)} عبر ${isolate(widget)}، وهي ليست أداة هذا الموقع. تُقبل مع ذلك.`,
    unknownSite: (origin, site) =>
      `تطلب صفحات ${isolate(origin)} موقعًا اسمه «${isolate(site)}» وهو غير موجود. هل كُتب اسمه خطأً في وسمها؟`,
  },
  origins: {
    title: 'الصفحات التي يمكنها استخدامه',
    lead: 'المصادر',
    loopback: 'أي صفحة على هذا الحاسوب. أضف مصدرًا ليُسمح به وحده.',
    add: 'إضافة مصدر',
    addHint: '\u2068https://*.shop.example\u2069 لكل النطاقات الفرعية',
    remove: (origin) => `إزالة ${isolate(origin)}`,
    unsaved: 'لم يُحفظ بعد',
    asked: (count, when) =>
      `طلب ${plural(count, {
        zero: '# مرة',
        one: 'مرة واحدة',
        two: 'مرتين',
        few: '# مرات',
        many: '# مرة',
        other: '# مرة',
      })}، آخرها ${isolate(when)}، وليس في القائمة: لا حماية هناك`,
    nowhere:
      'طلب: ملف أو إطار معزول أو عنوان \u2068data:\u2069، ولا يمكن لأي موقع السماح به',
    allow: 'السماح',
    allowWhich: (origin) => `السماح لـ ${isolate(origin)}`,
  },
  refused: {
    title: 'ما يراه الزائر المرفوض',
    choices: {
      hide: 'لا شيء',
      notice: 'إشعار',
      'chat-only': 'بلا دردشة، والباقي متاح',
    },
    leads: {
      hide: 'لا شيء مكان الدردشة',
      notice: 'إشعار مكان الدردشة: حتى متى، ورمز، وطريقة أخرى للتواصل',
      'chat-only': 'تُزال الدردشة وحدها، حيث تتيح الأداة أكثر منها',
    },
    appeals: 'يمكنه أن يطلب إعادة النظر',
    appealsHint: 'مرة لكل حظر، ومرة أخرى بعد 30 يومًا. تجد الطلب في الاعتراضات.',
    statement: 'يقرأ السبب',
    statementHint: 'أي أسبابك كان، وهل قرره شخص، وأين يسري.',
    rules: 'قواعد الدردشة',
  },
  admits: {
    title: 'من يمكنه أن يبدأ دردشة',
    lead: 'على الدوام، أما الدرع فلمدة',
    choices: {
      everybody: 'الجميع',
      'signed-in': 'من سجّلوا الدخول فقط',
    },
  },
  keys: {
    title: 'إثبات الزوار الذين سجّلوا الدخول',
    lead: 'برمز يوقّعه خادمك بمفتاح الموقع',
    open: 'مفتاح جديد',
    confirm: (site) => `هل تريد إنشاء مفتاح جديد لـ ${isolate(site)}؟`,
    means:
      'يُعرض مرة واحدة. ويبقى المفتاح السابق مقبولًا حتى يمر على استخدام الجديد يوم، فلا يتعطل دخول أحد. كيفية التوقيع به: \u2068docs/identity.md\u2069.',
    submit: 'إنشاء المفتاح',
    made: 'انسخ المفتاحين الآن: لن يُعرضا مرة أخرى.',
    identity: 'مفتاح الهوية، لخادم الموقع',
    chatServer: 'مفتاح خادم الدردشة، للتحقق من الدردشات',
  },
  more: {
    title: 'المزيد',
    observe: 'مراقبة فقط',
    observeHint: 'يُقرَّر كل شيء ويُعدّ ويُعرض، ولا يُرفض أحد. للأسابيع الأولى.',
    ownList: 'قائمة خاصة به',
    ownListHint:
      'لا يمكن لأحد أن يعرف من قائمته المنشورة مواقعك الأخرى. يسري التغيير خلال المدة أدناه، وقد تستغرق العودة أسبوعًا.',
    gone: 'إنهاء الدردشات التي أُغلقت صفحتها بعد',
    goneUnit: 'دقائق',
    maxAge: 'يمكن للصفحات استخدام الجواب لمدة',
    maxAgeUnit: 'ثوانٍ',
    country: 'أرقام الهاتف من',
    countryHint: 'حرفان، مثل EG، وإن تُرك فارغًا: الأرقام الدولية فقط',
  },
  fields: {
    widget: 'أداة الدردشة',
    origins: 'المصادر',
    whenRefused: 'ما يراه الزائر المرفوض',
    appeals: 'إعادة النظر',
    statement: 'قراءة السبب',
    rules: 'قواعد الدردشة',
    admits: 'من يمكنه أن يبدأ دردشة',
    observe: 'المراقبة فقط',
    goneChatsEndAfter: 'إنهاء الدردشات التي أُغلقت صفحتها',
    country: 'بلد أرقام الهاتف',
    maxAge: 'مدة صلاحية الجواب',
    ownList: 'القائمة الخاصة',
  },
};
