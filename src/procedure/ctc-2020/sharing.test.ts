import { describe, expect, it } from 'vitest';
import type { SharingCondition, SharingRule } from '../procedure.ts';
import { events } from './events.ts';
import { settings } from './settings.ts';
import { sharing } from './sharing.ts';

// Each sharing rule says when twice: in the words of the register, and as data. One is held to the other.

const rules: readonly SharingRule[] = sharing;
const eventIds: readonly string[] = events.map(({ id }) => id);

function marksIn(condition: SharingCondition): readonly string[] {
  switch (condition.is) {
    case 'happened':
      return [condition.event];
    case 'fact':
      return [condition.fact];
    case 'not':
      return marksIn(condition.of);
    default:
      return condition.of.flatMap(marksIn);
  }
}

const marksOf = ({ steps }: SharingRule) => [
  ...new Set(steps.flatMap((step) => (step.while ? marksIn(step.while) : []))),
];
const eventsOf = (rule: SharingRule) => marksOf(rule).filter((mark) => eventIds.includes(mark));

/** Events that the words name by their ids, without those whose name is only a part of a longer one. */
function eventsNamed(when: string): readonly string[] {
  return eventIds.filter((event) => new RegExp(`(?<![\\w-])${event}(?![\\w-])`).test(when));
}

// What the words name without an id, and where a decision goes further than the words.
const beyondTheWords: Readonly<Record<string, readonly string[]>> = {
  'SH-12': ['report-adopted'], // the end of the period: comments are taken until the adoption (VI.4(e), A-12)
  'SH-14': ['late-comments-received'], // comments after the period are kept as well
  'SH-16': ['state-comments-received', 'late-comments-received'], // own comments
  'SH-25': ['confidentiality-indicated'], // as SH-24
  'SH-30': ['partner-version-issued'], // release of the report to partners of the United Nations
  'SH-31': ['overall-approval-given', 'partner-version-issued'], // as SH-30
  'SH-32': ['closing-meeting-held'], // from the closing meeting on
};

describe('the sharing rules', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says in data what it says in words',
    (id, rule) => {
      const expected = [...new Set([...eventsNamed(rule.when), ...(beyondTheWords[id] ?? [])])];
      expect(eventsOf(rule).toSorted()).toEqual(expected.toSorted());
    },
  );

  it('open nothing where they say none, save under the condition they name', () => {
    const opened = rules.filter(({ access, steps }) => access === 'none' && steps.length > 0);
    expect(opened.map(({ id }) => id)).toEqual(['SH-08', 'SH-18', 'SH-40']);
    expect(opened.every(({ when }) => when.startsWith('unless'))).toBe(true);
  });

  it('give at some moment the access they name', () => {
    const missing = rules.filter(
      ({ access, steps }) => access !== 'none' && !steps.some((step) => step.access === access),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('say always of what needs no event, and nothing else', () => {
    const always = rules.filter(({ when, access }) => when === 'always' && access !== 'none');
    expect(always.filter((rule) => marksOf(rule).length > 0)).toEqual([]);
    const after = rules.filter(({ when }) => /^after |\.\./.test(when));
    expect(after.filter((rule) => marksOf(rule).length === 0)).toEqual([]);
  });

  it('that refer to another say the same as it', () => {
    const stepsOf = (id: string) => rules.find((rule) => rule.id === id)?.steps;
    const referring = rules.flatMap(({ id, when }) => {
      const [, other] = /^as (SH-\d\d)$/.exec(when) ?? [];
      return other ? [[id, other] as const] : [];
    });
    expect(referring.map(([id]) => id)).toEqual(['SH-25', 'SH-31']);
    for (const [id, other] of referring) expect(stepsOf(id)).toEqual(stepsOf(other));
  });

  it('name settings that there are', () => {
    const known: readonly string[] = settings.map(({ id }) => id);
    const named = rules.flatMap(marksOf).filter((mark) => /^P-\d\d$/.test(mark));
    expect(named).toEqual(['P-16']);
    expect(named.filter((setting) => !known.includes(setting))).toEqual([]);
  });
});
