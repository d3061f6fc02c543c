import type { Finding } from '../shapes.ts';
import type { GivenFinding } from './finding-store.ts';
import type { GivenSitting } from './sitting-store.ts';

// Invented for training: what the delegation found in fictional States, with whom it sat, and what was said of it.

export type ToldSitting = Omit<GivenSitting, 'on' | 'zone'> & {
  /** Days before the visit ended. */
  readonly before: number;
};
export type ToldNote = {
  /** Which sitting it is of, by place in the programme. */
  readonly sitting: number;
  readonly by: 'expert' | 'head' | 'visitingExpert';
  readonly discussion: string;
  readonly conclusions: string;
  readonly toTakeUp: string | null;
};
export type ToldFinding = Omit<GivenFinding, 'answerId'> & {
  /** Which note it rests on. */
  readonly note: number;
  readonly agreed: Exclude<Finding['agreed'], 'open'>;
  readonly stateWords?: GivenFinding['words'];
};

const inEnglish = { language: 'en', interpreted: true } as const;

export const sittings: readonly ToldSitting[] = [
  {
    ...inEnglish,
    ...{ before: 4, kind: 'meeting', startsAt: '09:30', endsAt: '12:00' },
    place: 'Ministry of Justice, main hall',
    institution: {
      en: 'Ministry of Justice and Office of the Prosecutor General',
      fr: 'Ministère de la justice et parquet général',
      es: 'Ministerio de Justicia y Fiscalía General',
      ru: 'Министерство юстиции и Генеральная прокуратура',
      ar: 'وزارة العدل ومكتب المدعي العام',
      zh: '司法部和总检察长办公室',
    },
    counterpart: 'Head of the department of criminal law; two prosecutors',
    visitors: 'Head of the delegation, legal expert',
    themes: ['legal-criminal-justice', 'international-cooperation', 'human-rights-law'],
  },
  {
    ...inEnglish,
    ...{ before: 3, kind: 'meeting', startsAt: '10:00', endsAt: '12:30' },
    place: 'Central Bank, room 4',
    institution: {
      en: 'Central Bank and financial intelligence unit',
      fr: 'Banque centrale et cellule de renseignement financier',
      es: 'Banco Central y unidad de inteligencia financiera',
      ru: 'Центральный банк и подразделение финансовой разведки',
      ar: 'المصرف المركزي ووحدة الاستخبارات المالية',
      zh: '中央银行和金融情报机构',
    },
    counterpart: 'Director of the unit; head of supervision',
    visitors: 'Expert on financing, expert of the training partner',
    themes: ['financing-of-terrorism'],
  },
  {
    ...inEnglish,
    ...{ before: 2, kind: 'site-visit', startsAt: '08:30', endsAt: '11:30' },
    place: 'Main airport, arrivals hall',
    institution: {
      en: 'Border police and customs at the main airport',
      fr: 'Police des frontières et douanes à l’aéroport principal',
      es: 'Policía de fronteras y aduanas del aeropuerto principal',
      ru: 'Пограничная полиция и таможня в главном аэропорту',
      ar: 'شرطة الحدود والجمارك في المطار الرئيسي',
      zh: '主要机场的边防警察和海关',
    },
    counterpart: 'Commander of the airport; head of passenger data',
    visitors: 'Head of the delegation, expert on borders, expert of the training partner',
    themes: ['border-management', 'law-enforcement', 'prisons', 'gender'],
  },
  {
    ...inEnglish,
    ...{ before: 0, kind: 'closing-meeting', startsAt: '15:00', endsAt: '16:30' },
    place: 'Ministry of Foreign Affairs',
    institution: {
      en: 'Ministry of Foreign Affairs, with all authorities met',
      fr: 'Ministère des affaires étrangères, avec toutes les autorités rencontrées',
      es: 'Ministerio de Relaciones Exteriores, con todas las autoridades visitadas',
      ru: 'Министерство иностранных дел со всеми органами, с которыми состоялись встречи',
      ar: 'وزارة الخارجية مع جميع السلطات التي جرى الالتقاء بها',
      zh: '外交部及所有会见过的主管部门',
    },
    counterpart: 'Secretary of State; heads of the authorities met',
    visitors: 'The whole delegation',
    themes: ['legal-criminal-justice', 'financing-of-terrorism', 'border-management'],
  },
];

export const notes: readonly ToldNote[] = [
  {
    sitting: 0,
    by: 'expert',
    discussion:
      'The penal code, the draft amendment before parliament and the practice of two courts were discussed.',
    conclusions: 'Travel is an offence for nationals alone; the amendment closes the gap when it is adopted.',
    toTakeUp: 'The date on which parliament takes up the amendment.',
  },
  {
    sitting: 1,
    by: 'visitingExpert',
    discussion:
      'The way of a listing from the Council to the banks was followed step by step with three examples.',
    conclusions:
      'The unit works well; the instruction to the banks waits for a signature that nobody may give instead.',
    toTakeUp: null,
  },
  {
    sitting: 2,
    by: 'head',
    discussion:
      'Passenger data, the second line of control and the hand-over to the police were seen at work.',
    conclusions:
      'Data is used well where it arrives; not every airport sends it, and two registers are not connected.',
    toTakeUp: 'The plan to connect the remaining airports.',
  },
];

const seen = ['government-exchange', 'on-site-observation'] as const;
const read = ['government-exchange', 'national-document'] as const;

export const findings: readonly ToldFinding[] = [
  {
    ...{ note: 0, themeId: 'legal-criminal-justice', subtopicId: 'emerging-forms-legislation' },
    ...{ kind: 'shortfall', agreed: 'agreed', sources: [...read] },
    words: {
      en: 'Travel for the purpose of terrorism is an offence for nationals only; others who depart from the territory are not covered.',
      ar: 'السفر لغرض الإرهاب جريمة على المواطنين وحدهم؛ ولا يشمل القانون غيرهم ممن يغادرون الإقليم.',
      zh: '以恐怖主义为目的的旅行仅对本国国民构成犯罪，不涵盖从其领土出发的其他人。',
    },
  },
  {
    ...{ note: 0, themeId: 'international-cooperation', subtopicId: 'criminal-matters-cooperation' },
    ...{ kind: 'progress', agreed: 'agreed', sources: ['government-exchange', 'prior-assessment'] },
    words: {
      en: 'Requests for mutual legal assistance are now kept in one register, and most are answered within two months.',
      ar: 'تُحفظ طلبات المساعدة القانونية المتبادلة الآن في سجل واحد، ويُجاب عن معظمها في غضون شهرين.',
      zh: '司法协助请求现由统一登记册管理，多数在两个月内得到答复。',
    },
  },
  {
    ...{ note: 0, themeId: 'human-rights-law', subtopicId: 'oversight-and-accountability' },
    ...{ kind: 'shortfall', agreed: 'not-raised', sources: ['non-governmental-source'] },
    words: {
      en: 'The body that hears complaints about special investigative measures has no access to the files.',
      ar: 'لا تتاح للهيئة التي تنظر في الشكاوى المتعلقة بتدابير التحقيق الخاصة إمكانية الاطلاع على الملفات.',
      zh: '受理针对特殊侦查措施投诉的机构无法查阅案卷。',
    },
  },
  {
    ...{ note: 1, themeId: 'financing-of-terrorism', subtopicId: 'asset-freezing' },
    ...{ kind: 'shortfall', agreed: 'agreed', sources: [...read] },
    words: {
      en: 'Between a listing and the instruction to the banks eleven working days pass on average.',
      ar: 'يمر في المتوسط أحد عشر يوم عمل بين الإدراج في القائمة وإصدار التعليمات إلى المصارف.',
      zh: '从列入名单到向银行发出指示，平均需要十一个工作日。',
    },
  },
  {
    ...{ note: 1, themeId: 'financing-of-terrorism', subtopicId: 'financial-intelligence-unit' },
    ...{ kind: 'good-practice', agreed: 'agreed', sources: [...seen] },
    words: {
      en: 'The financial intelligence unit returns to every reporting bank a short note on what its report was used for.',
      ar: 'ترد وحدة الاستخبارات المالية على كل مصرف مُبلِّغ بمذكرة قصيرة عن وجه الاستفادة من بلاغه.',
      zh: '金融情报机构向每家报告银行反馈一份简短说明，告知其报告的用途。',
    },
  },
  {
    ...{ note: 2, themeId: 'border-management', subtopicId: 'movement-of-people' },
    ...{ kind: 'shortfall', agreed: 'not-agreed', sources: [...seen] },
    words: {
      en: 'Advance passenger information arrives from two of five international airports.',
      ar: 'لا ترد المعلومات المسبقة عن الركاب إلا من مطارين من أصل خمسة مطارات دولية.',
      zh: '五个国际机场中仅有两个提供旅客预报信息。',
    },
    stateWords: {
      en: 'A third airport has been connected since the sitting and is being tested.',
      ar: 'جرى ربط مطار ثالث منذ انعقاد الجلسة وهو قيد الاختبار.',
      zh: '会后已有第三个机场接入，目前正在测试。',
    },
  },
  {
    ...{ note: 2, themeId: 'law-enforcement', subtopicId: 'integrated-database' },
    ...{ kind: 'shortfall', agreed: 'agreed', sources: [...seen] },
    words: {
      en: 'The registers of the police and of the border police are not connected; names are compared by hand.',
      ar: 'سجلات الشرطة وسجلات شرطة الحدود غير مترابطة، وتُقارن الأسماء يدوياً.',
      zh: '警察与边防警察的登记系统互不相通，姓名由人工比对。',
    },
  },
  {
    ...{ note: 2, themeId: 'prisons', subtopicId: 'pre-release-support' },
    ...{ kind: 'good-practice', agreed: 'agreed', sources: ['government-exchange', 'partner-source'] },
    words: {
      en: 'Before release each person convicted of a terrorist offence meets the social service that will follow them.',
      ar: 'يلتقي كل مدان بجريمة إرهابية قبل الإفراج عنه بالجهة الاجتماعية التي ستتابع حالته.',
      zh: '每名因恐怖主义罪行被定罪者在获释前均与负责后续跟进的社会服务机构会面。',
    },
  },
];

/** The shorter story: the sitting with the bank and the one at the airport, and what came of them. */
export const shorter = {
  sittings: sittings.filter((_, at) => at !== 0),
  notes: notes.slice(1).map((note) => ({ ...note, sitting: note.sitting - 1 })),
  findings: findings
    .filter(({ note }) => note !== 0)
    .map((finding) => ({ ...finding, note: finding.note - 1 })),
};
