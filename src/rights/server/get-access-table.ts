import { type Line, type Moment, type Reader, readers } from '../../access/server/index.ts';
import type { Language } from '../../platform/language.ts';
import { Refused } from '../../platform/refusal.ts';
import { say } from '../../platform/server/messages.ts';
import type { SharingCondition } from '../../procedure/procedure.ts';
import type { AccessRow, AccessWay } from '../contract.ts';
import { resourceNotFound } from '../refusals.ts';
import { groupOf, nameOfMark, nameOfReader, nameOfResource } from './names.ts';
import { accessOf, isResource, linesTo, resources } from './table.ts';

type Asked = { readonly reader?: Reader | undefined; readonly resource?: string | undefined };

/** The rows of the table for a reader, a resource or both; of the adopted report, when neither is named. */
export function getAccessTable(language: Language, { reader, resource }: Asked) {
  if (resource !== undefined && !isResource(resource)) throw new Refused(resourceNotFound());
  const asked = reader === undefined && resource === undefined ? 'SV-08' : resource;
  const rows = (asked === undefined ? resources : [asked]).flatMap((one) =>
    (reader === undefined ? readers : [reader]).map((who) => rowOf(language, who, one, nothingYet)),
  );
  return {
    readers: readers.map((id) => ({ id, nameId: nameOfReader(id) })),
    resources: resources.map((id) => ({ id, nameId: nameOfResource(id), group: groupOf(id) })),
    rows,
  };
}

const nothingYet: Moment = new Set();

/** Every reader with what they may do with the resource: at the moment, and ever. */
export function whoMayRead(language: Language, resource: string, after: readonly string[]) {
  if (!isResource(resource)) throw new Refused(resourceNotFound());
  const moment = new Set(after);
  return {
    resource,
    resourceId: nameOfResource(resource),
    rows: readers.map((reader) => rowOf(language, reader, resource, moment)),
  };
}

function rowOf(language: Language, reader: Reader, resource: string, moment: Moment): AccessRow {
  const { access, rule, cite, within } = accessOf(reader, resource, moment);
  const now = { access, when: null, boundId: nameOfBound(within), rule, cites: [...cite] };
  return {
    reader,
    readerId: nameOfReader(reader),
    resource,
    resourceId: nameOfResource(resource),
    ways: worthSaying(linesTo(resource, reader)).map((line) => wayOf(language, line)),
    now,
  };
}

/** Without what is never asked: lines below one that always holds for everything, and `nothing` where there is more. */
function worthSaying(lines: readonly Line[]): readonly Line[] {
  const always = lines.findIndex((line) => line.access !== 'none' && !line.while && !line.within);
  const asked = always < 0 ? lines : lines.slice(0, always + 1);
  const open = asked.filter(({ access }) => access !== 'none');
  return open.length > 0 ? open : asked.slice(0, 1);
}

function wayOf(language: Language, line: Line): AccessWay {
  return {
    access: line.access,
    when: line.while ? inWords(language, line.while) : null,
    boundId: nameOfBound(line.within ?? null),
    rule: line.rule,
    cites: [...line.cite],
  };
}

const nameOfBound = (within: string | null): string | null =>
  within === null ? null : `rights.bound.${within}`;

/** The condition as a sentence part in that language: after what, only if what, and not when what. */
export function inWords(language: Language, condition: SharingCondition): string {
  const joined = (id: string, parts: readonly SharingCondition[]): string =>
    parts
      .map((part) => inWords(language, part))
      .reduce((one, other) => say(language, `rights.when.${id}`, { one, other }));
  switch (condition.is) {
    case 'happened':
      return say(language, 'rights.when.after', { event: say(language, nameOfMark(condition)) });
    case 'fact':
      return say(language, nameOfMark(condition));
    case 'not':
      return say(language, `rights.when.${condition.of.is === 'happened' ? 'before' : 'unless'}`, {
        what:
          condition.of.is === 'happened'
            ? say(language, nameOfMark(condition.of))
            : inWords(language, condition.of),
      });
    default:
      return joined(condition.is === 'all' ? 'and' : 'or', condition.of);
  }
}
