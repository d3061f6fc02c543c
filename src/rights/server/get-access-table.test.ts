import { describe, expect, it } from 'vitest';
import { accesses, marksIn, readers } from '../../access/server/index.ts';
import { languages } from '../../platform/language.ts';
import { hasMessage } from '../../platform/server/messages.ts';
import { getAccessTable, inWords, whoMayRead } from './get-access-table.ts';
import { nameOfMark, nameOfReader, nameOfResource } from './names.ts';
import { eventIds, linesTo, resources } from './table.ts';

const lines = resources.flatMap((resource) => readers.flatMap((reader) => linesTo(resource, reader)));

describe('the words of the table of access', () => {
  it.each(languages)('are all there in %s', (language) => {
    const ids = [
      ...readers.map(nameOfReader),
      ...resources.map(nameOfResource),
      ...accesses.map((access) => `rights.may.${access}`),
      ...lines.flatMap(({ within }) => (within ? [`rights.bound.${within}`] : [])),
      ...lines.flatMap(({ rule }) => (rule.startsWith('AC-') ? [`rights.rule.${rule}`] : [])),
      ...lines.flatMap((line) => marksOf(line.while)),
    ];
    expect([...new Set(ids)].filter((id) => !hasMessage(language, id))).toEqual([]);
  });

  it('say a condition as a part of a sentence', () => {
    const partners = linesTo('SV-09', 'un-partner').find(({ access }) => access === 'read');
    expect(partners?.while && inWords('en', partners.while)).toMatch(
      /^after “.*”, and unless the State marked the whole report as confidential$/,
    );
  });
});

describe('who may read something', () => {
  it('is said for every reader, with the rule, before and after the event that opens it', () => {
    const readingAfter = (...after: string[]) =>
      whoMayRead('en', 'SV-08', after)
        .rows.filter(({ now }) => now.access !== 'none')
        .map(({ reader, now }) => `${reader} ${now.rule}`);
    expect(readingAfter().every((line) => line.endsWith('AC-01'))).toBe(true);
    expect(readingAfter('report-adopted')).toContain('committee SH-20');
    expect(readingAfter('report-adopted')).not.toContain('permanent-mission SH-21');
    expect(readingAfter('report-adopted', 'report-transmitted')).toContain('permanent-mission SH-21');
    expect(whoMayRead('en', 'SV-08', []).rows).toHaveLength(readers.length);
  });

  it('names no way below one that always holds, and nothing only where nothing else is said', () => {
    const waysOf = (resource: string, reader: string) =>
      whoMayRead('en', resource, [])
        .rows.find((row) => row.reader === reader)
        ?.ways.map(({ access, rule }) => `${access} ${rule}`);
    expect(waysOf('visit-facts', 'committee')).toEqual(['read AC-07']);
    expect(waysOf('visit-facts', 'permanent-mission')).toEqual(['read AC-10', 'read AC-08']);
    expect(waysOf('SV-08', 'committee')).toEqual(['read SH-20']);
    expect(waysOf('SV-08', 'un-partner')).toEqual(['none SH-22']);
  });

  it('is refused for something the table does not have', () => {
    expect(() => whoMayRead('en', 'something', [])).toThrow('rights.resource-not-found');
    expect(() => getAccessTable('en', { resource: 'something' })).toThrow('rights.resource-not-found');
  });
});

describe('the table', () => {
  it('is given by reader, by resource, or as one cell', () => {
    expect(getAccessTable('en', { reader: 'donor' }).rows).toHaveLength(resources.length);
    expect(getAccessTable('en', { resource: 'visit-facts' }).rows).toHaveLength(readers.length);
    expect(getAccessTable('en', { reader: 'donor', resource: 'visit-facts' }).rows).toHaveLength(1);
    expect(new Set(getAccessTable('en', {}).rows.map(({ resource }) => resource))).toEqual(
      new Set(['SV-08']),
    );
  });
});

function marksOf(condition: Parameters<typeof marksIn>[0]): readonly string[] {
  return marksIn(condition).map((mark) =>
    nameOfMark(eventIds.has(mark) ? { is: 'happened', event: mark } : { is: 'fact', fact: mark }),
  );
}
