import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  entryOf,
  includesReading,
  otherNames,
  type Reader,
  readers,
  readersOf,
  roleIds,
  roles,
  sharingAudiences,
} from '../../access/server/index.ts';
import { houseResources } from '../../holdings/server/index.ts';
import { events } from '../../procedure/ctc-2020/events.ts';
import { sharing } from '../../procedure/ctc-2020/sharing.ts';
import { versions } from '../../procedure/ctc-2020/versions.ts';
import type { EventRule } from '../../procedure/procedure.ts';
import { matrix, matrixRowNames } from './matrix.ts';
import { matrixRows } from './matrix-rows.ts';
import { accessOf, linesTo, marksOf, resources, whoMayRead } from './table.ts';

const at = (...marks: string[]) => new Set(marks);
const may = (reader: Reader, resource: string, ...marks: string[]) =>
  accessOf(reader, resource, at(...marks)).access;

describe('the table of access', () => {
  it('speaks of all 28 actors, the house and nobody in particular', () => {
    expect(readers).toHaveLength(31);
    expect(readers.slice(0, 28)).toEqual([...roleIds]);
  });

  it('has every version, every entry of a file and every resource of the matrix and of the house', () => {
    const all = [
      ...versions.map(({ id }) => id),
      ...events.filter((rule: EventRule) => rule.scope !== 'body').map(({ id }) => entryOf(id)),
      ...matrix.map(({ id }) => id),
      ...houseResources.map(({ id }) => id),
    ];
    expect(all.filter((id) => !resources.includes(id))).toEqual([]);
  });

  it('has no unknown cell: each has an access and the rule it follows from, before and after everything it turns on', () => {
    const cells = resources.flatMap((resource) =>
      [at(), ...marksOf(resource).map((mark) => at(mark)), at(...marksOf(resource))].flatMap((moment) =>
        whoMayRead(resource, moment).map((cell) => ({ resource, ...cell })),
      ),
    );
    expect(cells.length).toBeGreaterThan(5_000);
    expect(cells.filter(({ access, rule }) => !access || !rule)).toEqual([]);
    // Whatever is open rests on a paragraph; only training, which the source knows nothing of, rests on none.
    const bare = cells.filter(
      ({ access, cite, rule }) => access !== 'none' && cite.length === 0 && rule !== 'AC-15',
    );
    expect(bare).toEqual([]);
  });

  it('cites only paragraphs that stand in the index', () => {
    const index = JSON.parse(readFileSync(new URL('../../../facts/citations.json', import.meta.url), 'utf8'));
    const known = new Set(index.citations.map(({ id }: { id: string }) => id));
    const cited = resources.flatMap((resource) =>
      readers.flatMap((reader) => linesTo(resource, reader).flatMap(({ cite }) => cite)),
    );
    expect([...new Set(cited)].filter((cite) => !known.has(cite))).toEqual([]);
  });

  it('throws for a resource it does not have', () => {
    expect(() => accessOf('cted', 'nothing', at())).toThrow(/no resource/);
  });
});

describe('the versions of a report', () => {
  it.each([
    ['committee-member', 'SV-03', [], 'none'],
    ['committee-member', 'SV-03', ['pao-submitted'], 'read'], // SH-07
    ['visited-state', 'SV-03', ['pao-submitted'], 'none'], // SH-08
    ['visited-state', 'SV-03', ['pao-submitted', 'P-16'], 'read'],
    ['cted', 'SV-03', [], 'edit'],
    ['cted', 'SV-03', ['pao-submitted'], 'read'], // SH-05
    ['permanent-mission', 'SV-04', [], 'none'],
    ['permanent-mission', 'SV-04', ['draft-shared-with-state'], 'comment'], // SH-12
    ['permanent-mission', 'SV-04', ['draft-shared-with-state', 'report-adopted'], 'read'], // late comments are kept until then
    ['committee', 'SV-04', ['draft-shared-with-state'], 'read'], // SH-13
    ['committee', 'SV-08', ['report-adopted'], 'read'], // SH-20: from the adoption
    ['visited-state', 'SV-08', ['report-adopted'], 'none'],
    ['visited-state', 'SV-08', ['report-adopted', 'report-transmitted'], 'read'], // SH-21: from the transmission
    ['un-partner', 'SV-08', ['report-adopted', 'report-transmitted', 'confidentiality-indicated'], 'none'], // SH-22
    ['un-partner', 'SV-09', ['confidentiality-indicated'], 'read'],
    ['un-partner', 'SV-09', ['confidentiality-indicated', 'whole-report-confidential'], 'none'],
    ['unoct', 'SV-09', ['confidentiality-indicated'], 'read'],
    ['outside-partner', 'SV-09', ['confidentiality-indicated'], 'none'],
    ['participating-partner', 'SV-10', ['confidentiality-period-lapsed'], 'none'],
    [
      'participating-partner',
      'SV-10',
      ['confidentiality-period-lapsed', 'state-informed-of-limited-sharing'],
      'read',
    ],
    ['donor', 'SV-11', ['overall-approval-given'], 'read'],
    ['nobody', 'SV-13', [], 'none'],
    ['nobody', 'SV-13', ['press-release-published'], 'read'],
    ['nobody', 'SV-14', [], 'read'],
    ['administrator', 'SV-08', ['report-adopted', 'report-transmitted'], 'none'],
    ['visiting-expert', 'SV-17', ['owner-condition-met'], 'none'],
    ['visiting-expert', 'SV-17', ['owner-condition-met', 'undertaking-signed'], 'read'],
  ] as const)('%s, %s, after %j: %s', (reader, version, marks, expected) => {
    expect(may(reader, version, ...marks)).toBe(expected);
  });

  it('follow SH-01 to SH-41 for every reader of the audience named', () => {
    const wrong = sharing.flatMap((rule) => {
      const everything = at(...marksOf(rule.version));
      const openable = rule.steps.length > 0;
      return readers
        .filter((reader) => sharingAudiences[reader].includes(rule.audience))
        .filter((reader) => linesTo(rule.version, reader).every((line) => line.rule !== rule.id))
        .map((reader) => `${rule.id} ${reader} ${openable} ${everything.size}`);
    });
    expect(wrong).toEqual([]);
  });

  it('are opened to no reader by an audience no sharing rule names', () => {
    const named = new Set(sharing.map(({ audience }) => audience as string));
    expect(readers.flatMap((reader) => sharingAudiences[reader]).filter((one) => !named.has(one))).toEqual(
      [],
    );
  });
});

describe('the matrix', () => {
  it('has 14 rows and 17 resources, and each row means actors of the mechanism', () => {
    expect(matrix).toHaveLength(17);
    expect(matrixRowNames).toHaveLength(14);
    const rows: readonly string[] = matrixRowNames;
    expect(matrix.flatMap(({ rights }) => Object.keys(rights)).filter((row) => !rows.includes(row))).toEqual(
      [],
    );
    expect(roleIds.filter((role) => matrixRows[role].length === 0)).toEqual([]);
    const mapped: Readonly<Record<string, string>> = otherNames;
    for (const row of matrixRowNames) {
      const role = roleIds.find((one) => one === (mapped[row] ?? row));
      expect(role && matrixRows[role], row).toContain(row);
    }
  });

  it.each([
    ['un-partner', 'assessment-adopted', 'none'], // SH-22: a grant opens the version for release, never the whole
    ['un-partner', 'assessment-release', 'read'],
    ['committee-member', 'assessment-draft', 'none'],
    ['cted', 'audit-log', 'none'], // the log of the system is for administrators and auditors
    ['executive-director', 'audit-log', 'none'],
    ['administrator', 'audit-log', 'read'],
    ['auditor', 'audit-log', 'read'],
    ['auditor', 'visit-facts', 'none'],
    ['committee-chair', 'committee-papers', 'sign'],
    ['donor', 'provider-register', 'read'],
    ['nobody', 'website', 'read'],
    ['nobody', 'budget', 'none'],
  ] as const)('%s, %s: %s', (reader, resource, expected) => {
    expect(may(reader, resource)).toBe(expected);
  });

  it('keeps a draft from the Committee until it was submitted', () => {
    expect(may('committee', 'assessment-draft', 'assessment-submitted')).toBe('read');
  });
});

describe('the logs', () => {
  it('are two: readings for CTED and the State of the report, and the log of the system for those who keep the house', () => {
    const reading = readers.filter((reader) => includesReading(may(reader, 'reading-log')));
    expect(reading).toEqual(readersOf('secretariat', 'state'));
    const audit = readers.filter((reader) => includesReading(may(reader, 'audit-log')));
    expect(audit).toEqual(['administrator', 'auditor']);
  });

  it('leave the journal of a visit to those who follow it: an administrator reads no entry and no word', () => {
    const entries = resources.filter((resource) => resource.startsWith('entry:'));
    const open = entries.filter((entry) => includesReading(may('administrator', entry)));
    expect(open.filter((entry) => !publicEntries.includes(entry))).toEqual([]);
    expect(may('administrator', 'journal-texts')).toBe('erase');
  });
});

const publicEntries = events
  .filter((rule: EventRule) => rule.seenBy.includes('public'))
  .map(({ id }) => entryOf(id));

describe('entries of a file', () => {
  it('may be known exactly to the classes that the rule of the event names', () => {
    const wrong = events
      .filter((rule: EventRule) => rule.scope !== 'body')
      .flatMap((rule: EventRule) => {
        const open = readers.filter(
          (reader) => reader in roles && accessOf(reader, entryOf(rule.id), at()).access === 'read',
        );
        const named = readersOf('secretariat', ...rule.seenBy).filter((reader) => reader in roles);
        const entering = named.filter((reader) => may(reader, entryOf(rule.id)) === 'enter');
        return named.filter((reader) => !open.includes(reader) && !entering.includes(reader)).map(String);
      });
    expect(wrong).toEqual([]);
  });

  it('may be known to whoever enters them', () => {
    const blind = events
      .filter((rule: EventRule) => rule.scope !== 'body' && rule.by !== 'system')
      .flatMap((rule: EventRule) =>
        readers
          .filter((reader) => may(reader, entryOf(rule.id)) === 'enter')
          .filter((reader) => !readersOf('secretariat', ...rule.seenBy).includes(reader))
          .map((reader) => `${reader} enters ${rule.id} and may not know of it`),
      );
    expect(blind).toEqual([]);
  });
});
