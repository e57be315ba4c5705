import { findVendorName } from '../../../protocol/vendors';
import { isolate } from '../isolate';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ar-u-nu-latn');
const numbers = new Intl.NumberFormat('ar-u-nu-latn');

const ORDINALS = [
  '',
  ...['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس'],
];
const ordinal = (count: number): string => ORDINALS[count] ?? `رقم ${count}`;

export const block: Translation<'block'> = {
  title: 'حظر الزائر',
  newTitle: 'حظر شخص',
  live: (name) =>
    `يفقد ${isolate(name)} الدردشة فورًا، هنا وفي كل علامة تبويب مفتوحة.`,
  ended: (name) => `لا يمكن لـ ${isolate(name)} أن يبدأ دردشة من جديد.`,
  newLead: 'بما تعرفه عنه، دون دردشة.',
  before: (count) => `الحظر ${ordinal(count)} لهذا الشخص`,
  what: 'ما الذي يُحظر',
  visitor: 'هذا الزائر',
  visitorMeans: 'هذا المتصفح، وكل متصفح أو حساب ثبت أنه للشخص نفسه',
  browserMeans: 'هذا المتصفح وحده: حدودك لا تشمل غيره من هذا الشخص',
  provenHere: (names) => `مُثبت، ويُحظر معه: ${isolate(names)}`,
  ip: 'عنوان IP',
  email: 'البريد الإلكتروني',
  domain: 'النطاق',
  phone: 'الهاتف',
  account: (vendor) => `معرّف ${isolate(findVendorName(vendor) ?? vendor)}`,
  accountName: 'الحساب',
  none: {
    email: 'لم يُذكر',
    domain: 'لم يُذكر بريد',
    phone: 'لم يُذكر',
    account: 'لم يسجّل الدخول لدى مزوّد',
  },
  withVisitor: 'مُثبت. يُحظر مع «هذا الزائر».',
  proven: 'مُثبت. هذا وحده، أينما سجّل الدخول.',
  said: {
    email: 'قول فقط، غير مُثبت. يُرفض كل من يكتبه.',
    phone: 'قول فقط، غير مُثبت. يُرفض كل من يكتبه.',
    domain: 'كل بريد في هذا النطاق. قول فقط، غير مُثبت.',
  },
  domainMeans: 'كل بريد في هذا النطاق',
  counting: 'جارٍ العدّ…',
  uncounted: 'تعذّر حساب من يشملهم هذا.',
  nobodyElse: 'لا أحد غيره خلال 30 يومًا',
  othersIn: (count) =>
    plural(count, {
      zero: 'لا أحد غيره خلال 30 يومًا',
      one: 'زائر آخر خلال 30 يومًا',
      two: 'زائران آخران خلال 30 يومًا',
      few: '# زوار آخرين خلال 30 يومًا',
      many: '# زائرًا آخر خلال 30 يومًا',
      other: '# زائر آخر خلال 30 يومًا',
    }),
  visitorsIn: (count) =>
    plural(count, {
      zero: 'لا زوار خلال 30 يومًا',
      one: 'زائر واحد خلال 30 يومًا',
      two: 'زائران خلال 30 يومًا',
      few: '# زوار خلال 30 يومًا',
      many: '# زائرًا خلال 30 يومًا',
      other: '# زائر خلال 30 يومًا',
    }),
  signedIn: (count) => `منهم بتسجيل دخول ${numbers.format(count)}`,
  neverBlocked: (count) => `لا يُحظر منهم أبدًا ${numbers.format(count)}`,
  isNever: (entries) => `لا يُحظر أبدًا: ${isolate(entries)}`,
  hasNever: (entries) => `فيه من لا يُحظر أبدًا: ${isolate(entries)}`,
  blockedAlready: 'محظور بالفعل',
  provider: (asn) => `AS${asn}`,
  addressLabel: 'أي جزء من الشبكة',
  doubts: {
    domain: 'فيه بريد لآخرين لم يفعلوا شيئًا: لا يحظره إلا مالك.',
    domainOwner: 'فيه بريد لآخرين لم يفعلوا شيئًا.',
    ip: 'عنوان خاص أو عنوان وكيل: كل من وراءه له العنوان نفسه.',
  },
  notYours: 'حدودك لا تشمل هذا.',
  noAddress: {
    own: 'هذا عنوانك أنت.',
    unknown: 'العنوان غير معروف.',
    untrusted:
      'لا يمكن الوثوق بالعناوين ما لم يُضبط TRUST_PROXY في البوابة، ولذلك فالحظر حسب العنوان متوقف.',
  },
  recent: (count) =>
    plural(count, {
      zero: 'لا حظر في هذه الشبكة خلال 24 ساعة.',
      one: 'حظر واحد في هذه الشبكة خلال 24 ساعة.',
      two: 'حظران في هذه الشبكة خلال 24 ساعة.',
      few: '# عمليات حظر في هذه الشبكة خلال 24 ساعة.',
      many: '# عملية حظر في هذه الشبكة خلال 24 ساعة.',
      other: '# عملية حظر في هذه الشبكة خلال 24 ساعة.',
    }),
  keys: 'عنوان أو بريد أو هاتف أو نطاق أو حساب',
  keysHint: 'كل سطر مفتاح',
  keysExample: '203.0.113.7\nkarim@cheap-biz.example',
  keysFound: 'ما سيُحظر',
  keysExpected:
    'اكتب عنوانًا أو شبكة أو بريدًا أو رقم هاتف مع رمز البلد أو نطاقًا أو حسابًا مثل \u2068zendesk: 123\u2069.',
  keysTooMany: (most) =>
    `عدد المفاتيح في المرة الواحدة ${numbers.format(most)} على الأكثر. استورد القائمة إن كانت أطول.`,
  kinds: {
    ...{ ip: 'عنوان', email: 'بريد إلكتروني', phone: 'هاتف', domain: 'نطاق' },
    ...{ visitor: 'زائر', country: 'بلد', asn: 'مزوّد خدمة' },
    ...{ zendesk: 'معرّف Zendesk', acquire: 'معرّف Acquire' },
  },
  howLong: 'المدة',
  suggested: (number, length) => `الحظر ${ordinal(number)}، المقترح: ${length}`,
  durations: {
    hour: 'ساعة',
    day: 'يوم',
    week: '7 أيام',
    month: '30 يومًا',
    forGood: 'بلا نهاية',
    until: 'حتى…',
  },
  untilWhen: 'ينتهي',
  endIsPast: 'اختر وقتًا في المستقبل.',
  effect: 'ما الذي يحدث',
  effects: {
    refuse: 'رفض',
    channels: 'بلا دردشة، والباقي متاح',
    watch: 'مراقبة فقط',
  },
  effectMeans: {
    refuse: (sites) =>
      sites > 1
        ? `يختفي زر الدردشة في كل المواقع (${sites}).`
        : 'يختفي زر الدردشة.',
    channels: 'تختفي الدردشة، وتبقى الطرق الأخرى التي تتيحها نافذتها.',
    channelsNone:
      'تختفي الدردشة. ونافذة هذا الموقع لا تتيح غيرها، فتختفي كلها.',
    watch: 'لا يُغلق شيء. يرى فريقك علامة على كل دردشة.',
  },
  reason: 'السبب',
  reasonNeeded: 'يحتاج الحظر لأكثر من يوم إلى سبب.',
  helps: 'لا يُحظر أحد لهذا السبب. صعّد الدردشة: تبقى مفتوحة، ويُبلَّغ المناوب.',
  showReasons: 'عرض الأسباب',
  noReasons: 'لا سبب في القائمة يتضمن هذا.',
  note: 'ملاحظة',
  noteHint: 'لا يراها إلا فريقك',
  optional: 'اختياري',
  sites: 'المواقع',
  allSites: (count) => `الكل (${count})`,
  someSites: 'اختيار…',
  noSite: 'اختر موقعًا.',
  reads: 'ما يقرؤه الزائر',
  readsHint: (languages) => isolate(languages),
  standardText: 'النص المعتاد، مع التاريخ والرمز',
  ownText: 'نصّك أنت…',
  ownTextLabel: 'نص هذا الحظر',
  readsNothing: (site) => `لا شيء: في ${isolate(site)} تختفي الدردشة فحسب.`,
  readsWatch: 'لا شيء: لا يعلم الزائر بذلك.',
  codeLater: 'يأتي مع الحظر',
  foot: {
    refuse: (what, where, end) => [
      ...['رفض ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    channels: (what, where, end) => [
      ...['إغلاق الدردشة أمام ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    watch: (what, where, end) => [
      ...['مراقبة ', what],
      ...[where && ` ${where}`, ' '],
      ...[end, '.'],
    ],
    asks: (what, length) => [
      ...['رفض ', what, ' الآن، وبعد الموافقة: '],
      ...[length, '.'],
    ],
    onAll: 'في كل المواقع',
    on: (sites) => `في ${isolate(sites)}`,
    until: (moment) => `حتى ${isolate(moment)}`,
    forGood: 'بلا نهاية',
    thisVisitor: 'هذا الزائر',
    keys: (count) =>
      plural(count, {
        zero: 'لا مفاتيح',
        one: 'مفتاح واحد',
        two: 'مفتاحين',
        few: '# مفاتيح',
        many: '# مفتاحًا',
        other: '# مفتاح',
      }),
    nothing: 'لم يُختر شيء بعد.',
  },
  ends: (moment) => `ينتهي ${isolate(moment)}`,
  never: 'لا ينتهي من تلقاء نفسه',
  submit: 'حظر',
  approval: {
    title: 'هذا يحتاج إلى شخص ثانٍ.',
    all: (moment) =>
      `يبدأ الحظر الآن ويسري حتى ${isolate(moment)}، وهي المدة التي تقررها وحدك.`,
    some: (keys, moment) =>
      `${isolate(keys)}: يبدأ الآن ويسري حتى ${isolate(moment)}، وهي المدة التي تقررها وحدك. ويسري الباقي كما اخترت.`,
    anybody: (end) => `يمكن لمشرف أو مدير أو مالك أن يتركه يسري ${end}.`,
    named: (names, end) => `من يمكنه أن يتركه يسري ${end}: ${isolate(names)}.`,
    to: (moment) => `حتى ${isolate(moment)}`,
    forGood: 'بلا نهاية',
    submit: (length) => `حظر الآن وطلب ${length}`,
    submitUntil: (moment) => `حظر الآن وطلب حتى ${isolate(moment)}`,
    submitForGood: 'حظر الآن وطلب بلا نهاية',
  },
  meanwhile: {
    until: (name, ago, moment) =>
      `حظر ${isolate(name)} هذا الزائر ${ago}، حتى ${isolate(moment)}.`,
    forGood: (name, ago) =>
      `حظر ${isolate(name)} هذا الزائر ${ago}، بلا نهاية.`,
    someTimeAgo: 'في هذه الأثناء',
    ago: (time) => `قبل ${time}`,
    momentAgo: 'قبل لحظات',
    makeIt: (length) => `جعله ${length}`,
    makeForGood: 'جعله بلا نهاية',
    makeUntil: (moment) => `جعله حتى ${isolate(moment)}`,
    asWell: 'حظر أيضًا',
    leave: 'تركه كما هو',
  },
  nothing: 'اختر ما الذي يُحظر.',
  nothingTyped: 'اكتب من تحظره، واحدًا في كل سطر.',
  notLoaded: 'تعذّر تحميل مربع الحوار.',
  done: (who, moment) =>
    moment
      ? `محظور حتى ${isolate(moment)}: ${isolate(who)}.`
      : `محظور بلا نهاية: ${isolate(who)}.`,
  show: 'عرض',
};
