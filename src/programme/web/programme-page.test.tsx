import { describe, expect, it } from 'vitest';
import type { ItemRow } from './api.ts';
import { recordIn } from './EvidenceDialog.tsx';
import { sectionsOf } from './ProgrammePage.tsx';

const row = (itemId: string, body: 'ctc' | 'cted', mirrorId: string | null, section = 'A'): ItemRow => ({
  ...{ itemId, programmeId: `${body}-2020`, body, section, mirrorId, status: null },
  ...{ sectionTitle: { text: section, language: 'en' }, words: { text: itemId, language: 'en' } },
  ...{
    kind: 'task',
    cite: itemId,
    actor: body,
    recurrence: 'annual',
    differenceKind: mirrorId === null ? null : 'role',
  },
});
const rows = [
  row('ctc-1', 'ctc', 'cted-1'),
  row('ctc-a', 'ctc', null, 'L'),
  row('ctc-2', 'ctc', 'cted-2'),
  row('cted-1', 'cted', 'ctc-1'),
  row('cted-3', 'cted', 'ctc-3'),
];

describe('the programmes', () => {
  it('stand by section, each item with the one it mirrors beside it, and none twice', () => {
    const shown = sectionsOf(rows).map((pairs) => pairs.map((pair) => pair.map((one) => one?.itemId ?? '-')));
    expect(shown).toEqual([
      [
        ['ctc-1', 'cted-1'],
        ['ctc-2', '-'],
        ['cted-3', '-'],
      ],
      [['ctc-a', '-']],
    ]);
  });
});

describe('a record given as evidence', () => {
  const recordId = '00000000-0000-4000-8000-000000000d01';

  it('is found in any address of its chain', () => {
    expect(recordIn(`https://example.org/chain/finding/${recordId}?all=true`)).toEqual({
      ...{ kind: 'finding', recordId },
    });
  });

  it('is none where the address names no kind of record', () => {
    expect(recordIn(`/chain/dinner/${recordId}`).recordId).not.toBe(recordId);
  });
});
