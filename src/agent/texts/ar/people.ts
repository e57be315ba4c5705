import { isolate } from '../isolate';
import type { Translation } from '../translation';

export const people: Translation<'people'> = {
  title: 'الأشخاص',
  lead: 'من يمكنه تسجيل الدخول، وفي أي المواقع، وما يجوز له دون سؤال.',
  name: 'الاسم',
  nameHint: 'إن تُرك فارغًا: من العنوان',
  role: 'الدور',
  sites: 'المواقع',
  sitesHint: 'إن لم يُحدد شيء: الكل، وما يضاف لاحقًا',
  allSites: 'الكل',
  acts: 'إجراءات',
  you: 'أنت',
  invite: 'دعوة شخص',
  inviteLead:
    'يصله رابط فيختار كلمة مرور ويسجّل دخوله. يصلح مرة واحدة لمدة سبعة أيام.',
  change: (name: string) => `تغيير ${isolate(name)}`,
  changeLead: 'يسري من نقرته التالية.',
  save: 'حفظ',
  edit: 'تغيير',
  of: (verb: string, name: string) => `${verb}: ${isolate(name)}`,
  sendAgain: 'إعادة الإرسال',
  newLink: 'رابط جديد',
  takeFactor: 'إزالة العامل الثاني',
  activate: 'تفعيل',
  deactivate: 'تعطيل',
  remove: 'إزالة',
  ask: {
    deactivate: (name: string) => `هل تريد تعطيل ${isolate(name)}؟`,
    deactivateLead: (signIns: number) =>
      `${signIns === 0 ? 'ليس له تسجيل دخول الآن.' : signIns === 1 ? 'يُسجَّل خروجه فورًا.' : `يُسجَّل خروجه فورًا من كل مكان (${signIns}).`} وتنتهي الرموز التي أنشأها. ويبقى اسمه في السجل، ويمكن تفعيله من جديد.`,
    factor: (name: string) =>
      `هل تريد إزالة العامل الثاني لـ ${isolate(name)}؟`,
    factorLead:
      'لمن فقد الهاتف ورموز الاسترداد: يسجّل الدخول بكلمة المرور وحدها ويضبط عاملًا آخر. تأكد من أنه هو الطالب.',
    remove: (name: string) => `هل تريد إزالة ${isolate(name)}؟`,
    removeLead: 'لا يعود في هذه القائمة. ويبقى اسمه في عمليات الحظر وفي السجل.',
  },
  may: {
    title: 'ما يحظره دون سؤال',
    everything: 'كل المدد والأنواع',
    nothing: 'لا شيء، والعناوين مخفية',
    upTo: (length: string) => `حتى ${length}`,
    onlyBy: (kinds: string) => `حسب ${kinds} فقط`,
    onlyDo: (effects: string) => `فقط: ${effects}`,
    noAddresses: 'العناوين مخفية',
    noContacts: 'البريد والأرقام مخفية',
  },
  limits: {
    maxBan: 'أطول حظر',
    maxBanHint: 'ما زاد على ذلك يُرفض',
    anyLength: 'بلا نهاية',
    kinds: 'يحظر حسب',
    kindsHint: 'إن لم يُحدد شيء: الكل',
    effects: 'ما تفعله عمليات حظره',
    effectsHint: 'إن لم يُحدد شيء: الكل',
    sees: 'ما يراه ويجوز له',
    seeAddresses: 'يرى العناوين كاملة، وإلا فعلى شكل 203.0.113.•••',
    seeContacts: 'يرى البريد وأرقام الهاتف كاملة',
    liftOthers: 'يرفع حظر الآخرين ويغيّره',
  },
  kinds: {
    visitor: 'متصفح',
    ip: 'عنوان أو شبكة',
    email: 'بريد إلكتروني',
    phone: 'هاتف',
    domain: 'نطاق بريد',
    country: 'بلد',
    asn: 'مزوّد خدمة',
  },
  account: (vendor: string) => `حساب ${isolate(vendor)}`,
  effects: {
    refuse: 'رفض',
    channels: 'إغلاق الدردشة وحدها',
    watch: 'مراقبة',
  },
  secondFactor: { title: 'العامل الثاني', on: 'مفعّل', off: 'غير مضبوط' },
  seen: {
    title: 'آخر ظهور',
    now: 'الآن',
    invited: 'مدعو، لم يأتِ بعد',
    deactivated: 'معطّل',
    signedOut: 'خرج',
  },
  link: {
    title: (name: string) => `رابط لـ ${isolate(name)}`,
    mail: {
      sent: (email: string, ends: string) =>
        `هو في الطريق إلى ${isolate(email)} ويصلح مرة واحدة حتى ${isolate(ends)}. ويمكنك تسليمه بنفسك أيضًا.`,
      failed: (email: string, ends: string) =>
        `تعذّر إرساله إلى ${isolate(email)}: سلّمه بنفسك. يصلح مرة واحدة حتى ${isolate(ends)}.`,
      off: (email: string, ends: string) =>
        `لا ترسل هذه البوابة بريدًا: سلّمه بنفسك إلى ${isolate(email)}. يصلح مرة واحدة حتى ${isolate(ends)}.`,
    },
    done: 'تم',
  },
  factor: {
    title: 'العامل الثاني للجميع',
    required: 'من يسجّل الدخول دونه عليه أن يضبطه أولًا.',
    free: 'لكلٍّ أن يقرر.',
    without: (count: number) =>
      count === 0
        ? 'لا أحد هنا دونه.'
        : count === 1
          ? 'شخص واحد ليس لديه.'
          : `من ليس لديهم: ${count}.`,
    require: 'اشتراطه',
    stop: 'عدم اشتراطه',
    ask: 'هل تريد اشتراط العامل الثاني على الجميع؟',
    askLead: (count: number) =>
      `${count === 0 ? 'هو الآن لدى الجميع.' : count === 1 ? 'شخص واحد ليس لديه: سيُطلب منه ضبطه عند تسجيل الدخول التالي.' : `من ليس لديهم: ${count}، وسيُطلب منهم ضبطه عند تسجيل الدخول التالي.`} وتبقى رموز البرامج كما هي.`,
  },
  table: {
    title: 'ما يراه كل دور ويجوز له',
    lead: 'البوابة تقرر، ولوحة التحكم تتبعها',
    role: 'الدور',
    rights: {
      sees: 'العناوين والبريد',
      blocks: 'الحظر',
      decides: 'الموافقة والاعتراضات',
      shield: 'الدرع',
      lists: 'استيراد وتصدير',
      settings: 'الإعدادات',
      log: 'سجل التدقيق',
    },
    roles: {
      owner: {
        sees: 'كاملة',
        blocks: 'الكل',
        decides: 'نعم',
        shield: 'نعم',
        lists: 'نعم',
        settings: 'الكل',
        log: 'الكل',
      },
      administrator: {
        sees: 'كاملة',
        blocks: 'الكل',
        decides: 'نعم',
        shield: 'نعم',
        lists: 'نعم',
        settings: 'الكل عدا المالكين',
        log: 'الكل',
      },
      supervisor: {
        sees: 'كاملة أو مخفية',
        blocks: 'كل ما في مواقعه',
        decides: 'نعم',
        shield: 'نعم',
        lists: 'نعم',
        settings: 'الحدود والأسباب',
        log: 'لمواقعه',
      },
      agent: {
        sees: 'كاملة أو مخفية',
        blocks: 'ضمن الحدود، ما يخصه',
        decides: '–',
        shield: 'حتى ساعة',
        lists: 'تصدير',
        settings: '–',
        log: 'أسطره',
      },
      viewer: {
        sees: 'مخفية',
        blocks: '–',
        decides: '–',
        shield: '–',
        lists: 'تصدير مخفي',
        settings: '–',
        log: '–',
      },
    },
  },
};
