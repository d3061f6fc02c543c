import type { FrozenBlock } from '../../reports/contract.ts';
import type { Snapshot } from '../../reports/server/index.ts';
import type { textFor } from './text-for.ts';

// A report with a word planted into each passage that is withheld, in the language it stands in.

export type Planted = { readonly kind: 'SV-08' | 'SV-09' } & ReturnType<typeof textFor>;

type Language = 'en' | 'ar' | 'zh';
type Secret = { readonly word: string; readonly kind: FrozenBlock['type']; readonly language: Language };

let made = 0;
const secret = (word: string, kind: FrozenBlock['type'], language: Language = 'en'): Secret => ({
  ...{ word, kind, language },
});

export const secrets: readonly Secret[] = [
  secret('Ambergrotto', 'paragraph'),
  secret('كهرمانية', 'paragraph', 'ar'),
  secret('琥珀洞穴密码', 'paragraph', 'zh'),
  secret('Brasswillow', 'list'),
  secret('نحاسية', 'list', 'ar'),
  secret('黄铜柳树密码', 'list', 'zh'),
  secret('Cobaltheron', 'recommendation'),
  secret('كوبالتية', 'recommendation', 'ar'),
  secret('钴蓝苍鹭密码', 'recommendation', 'zh'),
  secret('Duskmarble', 'table'),
  secret('رخامية', 'table', 'ar'),
  secret('暮色大理石码', 'table', 'zh'),
  secret('Embertrout', 'footnote'),
  secret('جمرية', 'footnote', 'ar'),
  secret('余烬鳟鱼密码', 'footnote', 'zh'),
  secret('Fernanvil', 'heading'),
  secret('Gildedotter', 'note'),
  secret('Hollowquartz', 'paragraph'), // repeats what is withheld, and is not marked itself
  secret('Ivorylantern', 'footnote'), // the footnote of a withheld paragraph
  secret('Jadethistle', 'paragraph'), // bound by the rule of its owner
];

const word = (at: number): string => secrets[at]?.word ?? '';

export function plantedReport(): Snapshot {
  made = 0;
  const open = (en: string): FrozenBlock =>
    block('paragraph', { en, ar: `فقرة مفتوحة عن الموانئ رقم ${made}`, zh: `关于港口的公开段落之${made}` });
  const marked: FrozenBlock[] = [];
  const mark = (one: FrozenBlock): FrozenBlock => {
    marked.push(one);
    return one;
  };
  const first = mark(
    block('paragraph', {
      en: `The delegation saw the ${word(0)} store near the old pier.`,
      ar: `زار الوفد مخزن ${word(1)} قرب الرصيف القديم.`,
      zh: `代表团参观了旧码头附近的${word(2)}仓库。`,
    }),
  );
  const note = mark({
    ...block('footnote', {
      en: `As told by ${word(12)} at noon.`,
      ar: `كما ذكرت ${word(13)} ظهرا.`,
      zh: `据${word(14)}中午所述。`,
    }),
  });
  const carrier = block('paragraph', {
    en: `Harbours are watched by day and night.[[note:${note.blockId}]] See paragraph [[see:${first.blockId}]].`,
    ar: `تُراقب الموانئ ليلا ونهارا.[[note:${note.blockId}]] انظر الفقرة [[see:${first.blockId}]].`,
    zh: `港口昼夜均受监视。[[note:${note.blockId}]]见第[[see:${first.blockId}]]段。`,
  });
  const carried = block('paragraph', { en: 'A second secret stands in its footnote.' });
  const below = block('footnote', { en: `Seen by ${word(18)} alone.` });
  const blocks: readonly FrozenBlock[] = [
    { ...block('heading', { en: 'Harbours', ar: 'الموانئ', zh: '港口' }), level: 1 },
    open('The State keeps a register of ships.'),
    first,
    carrier,
    { ...note, under: carrier.blockId },
    mark(
      block('list', {
        en: `The stores are:\nthe one of ${word(3)}\nthe other one`,
        ar: `المخازن هي:\nمخزن ${word(4)}\nوالآخر`,
        zh: `仓库为：\n${word(5)}仓库\n另一个`,
      }),
    ),
    mark(
      block('table', {
        en: `Place\tWatch\n${word(9)}\tnight`,
        ar: `المكان\tالنوبة\n${word(10)}\tليل`,
        zh: `地点\t值班\n${word(11)}\t夜间`,
      }),
    ),
    mark({ ...carried, words: { en: `${carried.words.en}[[note:${below.blockId}]]` } }),
    { ...below, under: carried.blockId },
    {
      ...block('paragraph', { en: `In short, ${word(17)} is in need of repair.` }),
      repeats: [first.blockId],
    },
    { ...block('paragraph', { en: `An agency holds that ${word(19)} was audited.` }), audience: [] },
    { ...mark(block('heading', { en: `The matter of ${word(15)}` })), level: 1 },
    open('This stands below a marked heading and goes with it.'),
    { ...block('heading', { en: 'Conclusions', ar: 'الاستنتاجات', zh: '结论' }), level: 1 },
    mark(block('note', { en: `Good work of ${word(16)} was seen.` })),
    mark(
      block('recommendation', {
        en: `Let the State mend the ${word(6)} gate.`,
        ar: `إصلاح بوابة ${word(7)}.`,
        zh: `请修缮${word(8)}大门。`,
      }),
    ),
    block('recommendation', {
      en: 'Let the State keep its register in order.',
      ar: 'ترتيب السجل.',
      zh: '请整理登记册。',
    }),
    open('The mission thanks the State for its help.'),
  ];
  return {
    ...{ snapshotId: id(), reportId: id(), fileId: id(), stateCode: 'XAA', kind: 'SV-08' },
    ...{ sha256: '0'.repeat(64), entryId: id(), decisionId: null, originalLanguage: 'en' },
    title: { en: 'Report on the visit to harbours', ar: 'تقرير عن زيارة الموانئ', zh: '港口访问报告' },
    blocks: numbered(blocks),
    marked: marked.map(({ blockId }) => blockId),
  };
}

function numbered(blocks: readonly FrozenBlock[]): readonly FrozenBlock[] {
  let number = 0;
  const bears = ['paragraph', 'list', 'recommendation'];
  return blocks.map((one) => (bears.includes(one.type) ? { ...one, number: String(++number) } : one));
}

/** A block of a type with these words, as an adopted report has it. */
export function block(type: FrozenBlock['type'], words: FrozenBlock['words']): FrozenBlock {
  return {
    ...{ blockId: id(), type, level: null, under: null, themeId: null, findingId: null, repeats: [] },
    ...{ words, standing: {}, audience: null, number: null },
  };
}

function id(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
}
