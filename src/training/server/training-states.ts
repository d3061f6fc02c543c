// Invented States for practice, with names that belong to nobody, carried into the registry like real ones. The names
// in Arabic, Chinese and Russian render the sound; French and Spanish take the ending their readers expect.

type Names = { en: string; fr: string; es: string; ru: string; ar: string; zh: string };

const regions = {
  '002': 'Africa',
  '009': 'Oceania',
  '019': 'Americas',
  '142': 'Asia',
  '150': 'Europe',
} as const;

const named = [
  ['XAA', '150', 'Norvale', 'Norvale', 'Norvale', 'Норвейл', 'نورفال', '诺韦尔'],
  ['XAB', '002', 'Quelmar', 'Quelmar', 'Quelmar', 'Квелмар', 'كويلمار', '奎尔马'],
  ['XAC', '142', 'Tessarra', 'Tessarra', 'Tesarra', 'Тессарра', 'تيسارا', '泰萨拉'],
  ['XAD', '019', 'Velmora', 'Velmora', 'Velmora', 'Велмора', 'فيلمورا', '韦尔莫拉'],
  ['XAE', '150', 'Ardwenia', 'Ardwénie', 'Ardwenia', 'Ардвения', 'أردوينيا', '阿德维尼亚'],
  ['XAF', '002', 'Brellin', 'Brellin', 'Brellin', 'Бреллин', 'بريلين', '布雷林'],
  ['XAG', '142', 'Calenthe', 'Calenthe', 'Calente', 'Калента', 'كالنتا', '卡伦特'],
  ['XAH', '002', 'Dorvane', 'Dorvane', 'Dorvane', 'Дорван', 'دورفان', '多尔万'],
  ['XAI', '150', 'Eskelia', 'Eskélie', 'Eskelia', 'Эскелия', 'إسكيليا', '埃斯凯利亚'],
  ['XAJ', '009', 'Farowen', 'Farowen', 'Farowen', 'Фаровен', 'فاروين', '法罗文'],
  ['XAK', '142', 'Galdria', 'Galdrie', 'Galdria', 'Галдрия', 'غالدريا', '加尔德里亚'],
  ['XAL', '150', 'Hestrova', 'Hestrova', 'Hestrova', 'Хестрова', 'هيستروفا', '赫斯特罗瓦'],
  ['XAM', '142', 'Ilmarin', 'Ilmarin', 'Ilmarín', 'Ильмарин', 'إلمارين', '伊尔马林'],
  ['XAN', '019', 'Jorvessa', 'Jorvessa', 'Yorvesa', 'Йорвесса', 'يورفيسا', '约尔韦萨'],
  ['XAO', '002', 'Kestria', 'Kestrie', 'Kestria', 'Кестрия', 'كيستريا', '凯斯特里亚'],
  ['XAP', '142', 'Lumeria', 'Lumérie', 'Lumeria', 'Лумерия', 'لوميريا', '卢梅里亚'],
  ['XAQ', '019', 'Marvonne', 'Marvonne', 'Marvona', 'Марвонна', 'مارفون', '马尔沃纳'],
  ['XAR', '002', 'Nerith', 'Nérith', 'Nerit', 'Нерит', 'نيريث', '内里思'],
  ['XAS', '150', 'Oskaria', 'Oskarie', 'Oscaria', 'Оскария', 'أوسكاريا', '奥斯卡里亚'],
  ['XAT', '009', 'Pelandra', 'Pélandre', 'Pelandra', 'Пеландра', 'بيلاندرا', '佩兰德拉'],
  ['XAU', '142', 'Rostavel', 'Rostavel', 'Rostavel', 'Роставел', 'روستافيل', '罗斯塔韦尔'],
  ['XAV', '002', 'Silmara', 'Silmara', 'Silmara', 'Сильмара', 'سيلمارا', '西尔马拉'],
  ['XAW', '019', 'Umbrel', 'Ombrel', 'Umbrel', 'Умбрел', 'أمبريل', '翁布雷尔'],
  ['XAX', '142', 'Yarrowen', 'Yarrowen', 'Yarrowen', 'Ярровен', 'يارووين', '亚罗文'],
] as const satisfies readonly (readonly [string, keyof typeof regions, ...string[]])[];

/** The codes of the fictional States, in order. */
export const trainingStateCodes: readonly string[] = named.map(([code]) => code);

/** The fictional States in the shape the registry carries in. */
export const trainingStates = named.map(([code, region, en, fr, es, ru, ar, zh]) => {
  const names: Names = { en, fr, es, ru, ar, zh };
  return {
    code,
    iso2: null,
    m49: null,
    names,
    formalNames: formal(names),
    listNames: {},
    region: { code: region, name: regions[region] },
    subRegion: null,
    intermediateRegion: null,
    admittedOn: null,
    originalMember: false,
    notes: ['Invented for training'],
  };
});

function formal({ en, fr, es, ru, ar, zh }: Names): Names {
  const of = /^[AEIOUY]/.test(fr) ? 'd’' : 'de ';
  return {
    en: `the Republic of ${en}`,
    fr: `la République ${of}${fr}`,
    es: `la República de ${es}`,
    ru: `Республика ${ru}`,
    ar: `جمهورية ${ar}`,
    zh: `${zh}共和国`,
  };
}
