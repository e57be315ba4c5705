import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

const ofAddresses = (count: number) =>
  plural(count, {
    zero: 'من لا عنوان',
    one: 'من عنوان واحد',
    two: 'من عنوانين',
    few: 'من # عناوين',
    many: 'من # عنوانًا',
    other: 'من # عنوان',
  });

const STEPS = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس'];

export const blocking: Translation<'blocking'> = {
  title: 'الحظر',
  lead: 'ما يُعرض على موظفي الدعم، وما يحتاج إلى شخص ثانٍ، وما يحدث من تلقاء نفسه.',
  ladder: {
    title: 'المدد والسلّم',
    lead: 'من يُحظر من جديد تُقترح له الدرجة التالية. ويمكن لموظفي الدعم اختيار غيرها.',
    step: (place, isLast) =>
      isLast && place > 1 ? 'بعد ذلك' : (STEPS[place - 1] ?? `الدرجة ${place}`),
    add: 'إضافة درجة',
    remove: 'إزالة الدرجة الأخيرة',
    forgotten: 'تُنسى الدرجة بعد سنة دون حظر.',
  },
  reasons: {
    title: 'الأسباب',
    lead: 'تُعرض بهذا الترتيب، والحظر لأكثر من يوم يحتاج إلى سبب',
    add: 'سبب آخر',
    remove: (reason) => `إزالة «${isolate(reason)}»`,
  },
  help: {
    title: 'أسباب للمساعدة',
    lead: 'لا يُحظر أحد لأجلها: تُصعَّد الدردشة',
    add: 'سبب آخر للمساعدة',
    hint: 'مثل إيذاء النفس، أو طفل',
    onCall: 'من يُبلَّغ',
    onCallHint: 'بريد إلكتروني، وإن تُرك فارغًا: خطافات الويب وحدها',
  },
  second: {
    title: 'ما يحتاج إلى شخص ثانٍ',
    rules: [
      'عنوان لأكثر من 7 أيام',
      'شبكة، أو IPv6 أوسع من \u2068/64\u2069، لأكثر من 24 ساعة',
      'نطاق لأكثر من 30 يومًا',
      'كل ما يزيد على ما يجوز للشخص أن يحظر (انظر الأشخاص)',
    ],
    then: 'يُحظر فورًا للمدة التي يقررها شخص واحد، ويقرر الباقي المالكون والمديرون والمشرفون. وإن لم يجب أحد انتهى الحظر. ولا يحتاج المالك إلى أحد.',
  },
  never: {
    title: 'من لا يُحظر أبدًا',
    lead: 'في أي موقع',
    colleagues: 'كل من يسجّل الدخول هنا',
    byItself: 'تلقائيًا',
    fromStart: 'ضُبط عند بدء البوابة',
    add: 'عنوان أو شبكة أو بريد أو نطاق أو هاتف',
    addHint: 'مثل \u2068192.0.2.0/26\u2069 أو \u2068*@shop.example\u2069',
    remove: (value) => `إزالة ${isolate(value)}`,
    reaches: 'يمتد حظر سارٍ إلى هذا، ولا يُطبَّق هنا.',
    show: 'عرضه',
  },
  defaults: {
    title: 'يبدأ مربع الحوار بـ',
    lead: 'من حُظر سابقًا يحدد السلّم مدته',
    noReason: 'بلا سبب',
    kinds: {
      visitor: 'هذا الزائر',
      person: 'ما ثبت أنه للشخص نفسه',
      ip: 'عنوان IP',
      email: 'البريد الإلكتروني',
      phone: 'الهاتف',
    },
  },
  limits: {
    title: 'حدود الإغراق',
    lead: 'حظر قصير لا يحتاج إلى أحد، ويُسمح لمن سجّل الدخول مع ذلك',
    mode: 'ما الذي يحدث',
    modes: { off: 'متوقف', watching: 'عدّ فقط', on: 'مفعّل' },
    moreThan: 'أكثر من',
    most: (what) => `العدد: ${what}`,
    what: {
      chatsPerVisitor: 'دردشات من متصفح واحد',
      chatsPerAddress: 'دردشات من عنوان واحد',
      chatsPerNetwork: 'دردشات من شبكة واحدة',
      claims: 'أشخاص ذُكروا على عنوان واحد',
      wrongReferences: 'رموز خاطئة على عنوان واحد',
    },
    within: 'خلال أي مدة',
    inTime: (length) => `خلال ${length}`,
    then: {
      wait: 'لا مزيد خلال تلك المدة',
      effects: {
        refuse: (length) => `حظر لمدة ${length}`,
        channels: (length) => `بلا دردشة لمدة ${length}`,
        watch: (length) => `مراقبة فقط لمدة ${length}`,
      },
    },
    thenLabel: 'ما الذي يحدث عندئذ',
    fixed: {
      claims: 'يُسمح لهم مع علامة',
      wrongReferences: 'يُرفضون بقية تلك المدة',
    },
    hold: 'حجز من يُرجَّح أنه يلتف على حظر لمدة 24 ساعة',
    holdHint:
      'المتصفح الذي يُرجَّح أنه لشخص محظور يُرفض مرة لكل حظر، حتى يقرر أحد. ولا يُحجز من سجّل الدخول أبدًا.',
  },
  tried: {
    title: 'مجرّبة على آخر 7 أيام',
    counted: 'تم العدّ.',
    none: 'لم تبدأ أي دردشة في هذه الأيام.',
    chats: 'الدردشات',
    beyond: {
      chatsPerVisitor: 'الزائد حسب المتصفح',
      chatsPerAddress: 'الزائد حسب العنوان',
      chatsPerNetwork: 'الزائد حسب الشبكة',
      claims: 'الزائد من الأشخاص المذكورين',
      wrongReferences: 'الزائد من الرموز الخاطئة',
    },
    modes: { off: 'متوقف', watching: 'عدّ فقط' },
    owners: {
      chatsPerVisitor: (count) =>
        plural(count, {
          zero: 'من لا متصفح',
          one: 'من متصفح واحد',
          two: 'من متصفحين',
          few: 'من # متصفحات',
          many: 'من # متصفحًا',
          other: 'من # متصفح',
        }),
      chatsPerAddress: ofAddresses,
      chatsPerNetwork: (count) =>
        plural(count, {
          zero: 'من لا شبكة',
          one: 'من شبكة واحدة',
          two: 'من شبكتين',
          few: 'من # شبكات',
          many: 'من # شبكة',
          other: 'من # شبكة',
        }),
      claims: ofAddresses,
      wrongReferences: ofAddresses,
    },
    signedIn: (count) => `بتسجيل دخول، ويُسمح لهم مع ذلك: ${count}`,
  },
  fields: {
    ladder: 'السلّم',
    reasons: 'الأسباب',
    protectiveReasons: 'أسباب المساعدة',
    onCall: 'من يُبلَّغ',
    holdLikely: 'حجز من يُرجَّح أنه يلتف على حظر',
    defaults: 'بداية مربع الحوار',
    limits: 'حدود الإغراق',
  },
};
