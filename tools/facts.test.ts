import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

describe('facts carried with the project', () => {
  it('each say what they are, and facts from outside where they come from', () => {
    // What we wrote ourselves, and what is invented, comes from nowhere else.
    const ours = ['owners.json', 'procedure-no-rule.json'];
    const isOurs = (file: string) => ours.includes(file) || file.startsWith('training-');
    for (const file of factFiles()) {
      const { about, reading, source } = read(file);
      expect.soft(about ?? reading, file).toMatch(/\w/);
      if (!isOurs(file)) expect.soft(source?.length, file).toBeGreaterThan(0);
    }
  });

  it('hold 193 Member States, each with its code once and a name and a formal name in six languages', () => {
    const { states } = read('states.json');
    expect(states).toHaveLength(193);
    expect(new Set(states.map((state: Row) => state.code)).size).toBe(193);
    for (const state of states) {
      expect.soft(state.code).toMatch(/^[A-Z]{3}$/);
      expect
        .soft(state.code < 'XAA' || state.code > 'XZZ', `${state.code} is not a fictional code`)
        .toBe(true);
      expect.soft(Object.keys(state.names), state.code).toEqual(languages);
      expect.soft(Object.keys(state.formalNames), state.code).toEqual(languages);
      expect.soft(state.region.code).toMatch(/^\d{3}$/);
      expect.soft(state.admittedOn >= '1945-10-24').toBe(true);
    }
  });

  it('hold the 46 visits of 2018 to 2021 as printed: 15, 16, 2 and 13 a year, 13 virtual, numbers 136 to 181', () => {
    const { visits, totalsAsPrinted } = read('visits-2018-2021.json');
    const codes = new Set(read('states.json').states.map((state: Row) => state.code));

    expect(countBy(visits, 'year')).toEqual({ '2018': 15, '2019': 16, '2020': 2, '2021': 13 });
    expect(totalsAsPrinted).toEqual(countBy(visits, 'year'));
    expect(countBy(visits, 'component')).toEqual({ 'on-site': 33, virtual: 13 });
    expect(countBy(visits, 'type')).toEqual({ comprehensive: 5, focused: 7, 'follow-up': 25, regional: 9 });
    expect(visits.map((visit: Row) => visit.number)).toEqual(Array.from({ length: 46 }, (_, at) => 136 + at));
    expect(visits.filter((visit: Row) => !codes.has(visit.state))).toEqual([]);
    expect(visits.filter((visit: Row) => visit.startOn > visit.endOn)).toEqual([]);
  });

  it('keep the printed date of visit 168 and say beside it what is odd', () => {
    const visit = read('visits-2018-2021.json').visits.find((row: Row) => row.number === 168);
    expect([visit.startOn, visit.endOn]).toEqual(['2020-02-04', '2020-02-26']);
    expect(visit.notes.join(' ')).toMatch(/24 to 26 February 2020/);
  });

  it('hold 649 requirements in six registers, each id once and each with one owner', () => {
    const registers = {
      visits: 200,
      assessment: 157,
      'work-programme': 90,
      coordination: 72,
      documents: 100,
    };
    const ids: string[] = [];
    for (const [name, count] of Object.entries({ ...registers, 'visit-selection': 30 })) {
      const { requirements } = read(`requirements/${name}.json`);
      expect.soft(requirements, name).toHaveLength(count);
      ids.push(...requirements.map((requirement: Row) => requirement.id));
    }
    const owned = read('owners.json').owners.flatMap((owner: Row) => owner.owns);
    expect(new Set(ids).size).toBe(649);
    expect(owned.toSorted()).toEqual(ids.toSorted());
  });

  it('summarize each place of the citation index once', () => {
    const ids = read('citations.json').citations.map((citation: Row) => citation.id);
    expect(ids.filter((id: string, at: number) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('hold the meetings, agreements, publications and resolutions of the record', () => {
    expect(read('meetings-2018-2021.json').meetings).toHaveLength(41);
    expect(read('agreements-2018-2021.json').agreements).toHaveLength(8);
    expect(read('publications-2018-2021.json').publications).toHaveLength(19);
    expect(read('resolutions.json').resolutions).toHaveLength(53);
  });
});

// Facts are checked as they lie in the file, before any schema of ours has read them.
// biome-ignore lint/suspicious/noExplicitAny: the shape is what is being tested
type Row = any;

const folder = new URL('../facts/', import.meta.url);
const read = (file: string): Row => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

function factFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
}

function countBy(rows: readonly Row[], field: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row[field]] = (counts[row[field]] ?? 0) + 1;
  return counts;
}
