import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');

const blocks = (count: number): string =>
  plural(count, {
    zero: 'لا حظر',
    one: 'حظر واحد',
    two: 'حظران',
    few: '# عمليات حظر',
    many: '# عملية حظر',
    other: '# عملية حظر',
  });

/** The same, where something is done with them. */
const ofBlocks = (count: number): string =>
  count === 2 ? 'حظرين' : blocks(count);

const days = (count: number): string =>
  plural(count, {
    zero: 'الأيام السابقة',
    one: 'اليوم السابق',
    two: 'اليومين السابقين',
    few: 'الأيام الـ# السابقة',
    many: 'الأيام الـ# السابقة',
    other: 'الأيام الـ# السابقة',
  });

export const overview: Translation<'overview'> = {
  title: 'نظرة عامة',
  period: 'الأيام',
  periods: { 1: 'اليوم', 7: '7 أيام', 30: '30 يومًا', 365: 'سنة' },
  range: (from, to) => `${from} إلى ${to}`,
  allSites: 'كل المواقع',
  line: (range, site) => `${range} · ${isolate(site)}`,
  figures: {
    label: 'في هذه الأيام',
    refused: 'مرفوضون',
    made: 'حظر جديد',
    appealed: 'رُفع بعد اعتراض',
    signedIn: 'زوار سجّلوا الدخول ورُفضوا',
    ofAppeals: (count) => `من ${count}`,
    ended: (count) => `${count} انتهى أو رُفع`,
    median: (length) => `وسيط الرد ${length}`,
    noAnswer: 'لم يُجب عن أي اعتراض',
    price: 'الثمن: كل واحد منهم تعرفه',
    noPrice: 'لم يُرفض أحد تعرفه',
    before: {
      times: (times, count) => `${times} أضعاف ${days(count)}`,
      same: (count) => `مثل ${days(count)}`,
      none: (count) => `لا أحد في ${days(count)}`,
    },
  },
  chart: {
    perDay: 'المرفوضون في اليوم',
    perWeek: 'المرفوضون في الأسبوع',
    hint: 'ومتى كان الدرع مفعلًا',
    lastDays: (count) =>
      plural(count, {
        zero: 'آخر # يوم',
        one: 'آخر يوم',
        two: 'آخر يومين',
        few: 'آخر # أيام',
        many: 'آخر # يومًا',
        other: 'آخر # يوم',
      }),
    refused: 'مرفوضون',
    made: 'حظر جديد',
    shield: 'الدرع مفعل',
    today: 'اليوم',
    week: (from, to) => `${from} إلى ${to}`,
    point: (day, refused, made) =>
      `${day}: مرفوضون ${refused}، حظر جديد ${made}`,
    pointShield: (day, refused, made, hours) =>
      `${day}: مرفوضون ${refused}، حظر جديد ${made}، الدرع ${hours}`,
    sentence: (range, refused, peak, most, made) =>
      `${range}: مرفوضون ${refused}، أكثرهم ${peak} وعددهم ${most}؛ حظر جديد ${made}.`,
    sentenceShield: (hours) => `كان الدرع مفعلًا ${hours}.`,
    none: 'لم يُرفض أحد في هذه الأيام. هذا هو المطلوب.',
    asTable: 'عرض كجدول',
    columns: {
      day: 'اليوم',
      week: 'الأسبوع',
      refused: 'مرفوضون',
      made: 'حظر جديد',
      shield: 'الدرع مفعل',
    },
  },
  shares: {
    reasons: 'الأسباب',
    noReason: 'لم يُذكر',
    kinds: 'الساري حسب النوع',
    count: 'العدد',
    what: { reasons: 'السبب', kinds: 'النوع' },
    noBans: 'لم يوضع أي حظر في هذه الأيام.',
    noKinds: 'لا أحد محظور.',
    names: {
      ip: 'عنوان',
      network: 'شبكة',
      visitor: 'متصفح',
      email: 'بريد',
      phone: 'هاتف',
      domain: 'نطاق بريد',
      country: 'بلد',
      asn: 'مزوّد خدمة',
      account: (vendor) => `حساب ${isolate(vendor)}`,
    },
  },
  outcomes: {
    title: 'نتيجة الحظر',
    hint: 'ما وُضع في هذه الأيام، حتى الآن',
    repeated: 'عادوا خلال 7 أيام',
    undone: 'رُفع خلال يوم',
    overturned: 'تغيّر بعد اعتراض',
    toBlock: 'من أول رسالة إلى الحظر',
    ofAll: (count, all) => `${count} من ${all}`,
    lengths: (half, most) => `${half}، و95 من 100 خلال ${most}`,
    none: 'لا شيء من دردشة',
    flags: 'علامات تحقق منها أحد',
    precision: (share, count) => `${share} صحيحة من ${count}`,
    unchecked: 'لم يُتحقق منها بعد',
  },
  vendors: {
    title: 'حسابات المزوّدين',
    none: 'لا حساب لدى مزوّد يخدم هذه المواقع.',
    inStep: (ago) => `متزامن ${ago}`,
    never: 'لم يتزامن بعد',
    held: (count) => `محفوظ ${count}`,
    notKept: (count) => `غير محفوظ ${count}`,
    failed: (count) => `فشل ${count}، تُعاد المحاولة`,
    states: {
      on: 'يعمل',
      waits: 'يعمل، وليس كل شيء محفوظًا',
      failed: 'لا يعمل',
    },
  },
  shield: {
    title: 'الدرع والقائمة',
    now: (site) => `الدرع على ${isolate(site)}`,
    until: (time) => `حتى ${time}`,
    away: 'ردّهم الدرع',
    hours: 'الدرع مفعل',
    limits: 'دردشات أوقفتها الحدود',
    watched: 'حدود تراقب فقط',
    bytes: 'القائمة التي يحملها المتصفح',
    size: (kilobytes) => `${kilobytes} كيلوبايت`,
    never: 'أبدًا',
  },
  suggestions: {
    title: 'اقتراحات',
    none: 'لا شيء للترتيب.',
    more: 'ابحث أكثر',
    look: 'عرض',
    lookAt: (title) => `عرض: ${title}`,
    undo: 'تراجع',
    undone: 'تم التراجع.',
    left: (count) => `تم التراجع، ما عدا ${ofBlocks(count)} غيّره أحد بعد ذلك.`,
    done: {
      merge: (network) => `دُمجت في ${isolate(network)}.`,
      duplicate: (count) => `صار تحت غيره: ${blocks(count)}.`,
      'never-matching': (count) => `رُتّب: ${blocks(count)}.`,
      stale: (count) => `رُفع: ${blocks(count)}.`,
    },
    dismissed: 'بقي كما هو.',
    titles: {
      merge: (count, network) =>
        `دمج ${ofBlocks(count)} في ${isolate(network)}`,
      duplicate: (count) => `${blocks(count)} يشمله حظر آخر`,
      'never-matching': (count) => `${blocks(count)} بمفاتيح لا تطابق أحدًا`,
      stale: (count) => `${blocks(count)} بلا رفض منذ 180 يومًا`,
    },
    leads: {
      duplicate: 'ضعه تحت الآخر',
      'never-matching': 'أزل هذه المفاتيح',
      stale: 'ارفع الحظر أو اتركه',
    },
    reach: (visitors, signedIn) =>
      `شبكة واحدة، تصل إلى ${visitors}، منهم بتسجيل دخول ${signedIn}`,
    visitors: (count) =>
      plural(count, {
        zero: 'لا زوار',
        one: 'زائر واحد',
        two: 'زائرين',
        few: '# زوار',
        many: '# زائرًا',
        other: '# زائر',
      }),
    means: {
      merge:
        'يحل حظر واحد للشبكة كلها محل هذه في القائمة. تبقى تحته وتعود حين ينتهي.',
      duplicate:
        'الحظر الأعلى يشمل كل شيء، بالصرامة والمدة نفسيهما على الأقل. يبقى الأدنى تحته ويعود حين ينتهي الأعلى.',
      'never-matching': 'تُزال هذه المفاتيح؛ والحظر الذي لا مفتاح آخر له يُرفع.',
      stale: 'تُرفع عمليات الحظر هذه. ويمكن لمن شملتهم الدردشة من جديد.',
    },
    preview: {
      reach: 'المدى في آخر 30 يومًا',
      visitors: 'الزوار',
      signedIn: 'منهم بتسجيل دخول (يُسمح لهم)',
      running: 'دردشات جارية',
      colleagues: 'لا يُحظرون أبدًا',
      nobody: 'لا أحد',
      effect: 'الأثر',
      reason: 'السبب',
      none: 'لم يُذكر',
      ends: 'ينتهي',
      shorter: (moment) =>
        `يمكنك إبقاؤه حتى ${moment}؛ ويمكن لشخص ثان أن يسمح بأكثر.`,
      blocks: 'الحظر الذي يتغير',
      more: (count) => `و${blocks(count)} أخرى`,
      over: (lower, upper) => `${isolate(lower)} تحت ${isolate(upper)}`,
      lastHit: (moment) => `آخر رفض ${moment}`,
      neverHit: 'لم يرفض أحدًا بعد',
      gone: (id) => `الحظر ${id}`,
    },
    why: {
      documentation: 'عنوان ليس لأحد',
      unreachable: 'عنوان لا يأتي منه أحد',
      never_ban: 'كله في قائمة من لا يُحظر أبدًا',
      proxy: 'عنوان وكيلك أنت',
      no_link: 'معرّف لدى مزوّد لا حساب له هنا',
      no_geo: 'مكان لا تعرفه أي قاعدة بيانات',
      unreadable: 'ليس قيمة من نوعه',
    },
    accept: {
      merge: 'دمج',
      duplicate: 'ضع تحته',
      'never-matching': 'إزالة',
      stale: (count) => `رفع ${ofBlocks(count)}`,
    },
    dismiss: 'اتركه كما هو',
    confirm: 'نفّذ مع ذلك',
    progress: (done, all) => `تم ${done} من ${all}`,
    lost: 'ضاع رد البوابة. حاول مرة أخرى: لا شيء يحدث مرتين.',
    partly: (done, all) => `تم ${done} من ${all} قبل هذا الفشل.`,
  },
};
