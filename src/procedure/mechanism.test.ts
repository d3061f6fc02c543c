import { describe, expect, it } from 'vitest';
import { ctc2020 } from './ctc-2020/ctc-2020.ts';
import { fixtureHarbour } from './fixture-harbour/fixture-harbour.ts';
import type { Condition, Procedure } from './procedure.ts';

// What holds for every mechanism, the real one and the invented one.
describe.each([ctc2020, fixtureHarbour])('the rules of $id', (procedure) => {
  it('are data: a trip through JSON changes nothing', () => {
    expect(JSON.parse(JSON.stringify(procedure))).toEqual(procedure);
  });

  it('give every id once', () => {
    const ids = [procedure.events, procedure.stages, procedure.clocks, procedure.settings, procedure.sharing]
      .map((rules) => rules.map((rule: { readonly id: string }) => rule.id))
      .concat([procedure.preparation.map((item) => item.id)]);
    for (const list of ids) expect(new Set(list).size).toBe(list.length);
  });

  it('cite a paragraph for every event, stage, clock, sharing rule and item', () => {
    const cites = [
      ...procedure.events.map((rule) => rule.cite),
      ...procedure.stages.map((rule) => rule.cite),
      ...procedure.clocks.map((rule) => rule.cite),
      ...procedure.sharing.map((rule) => rule.cite),
      ...procedure.preparation.map((item) => item.cite),
    ];
    expect(cites.every((cite) => cite.length > 0)).toBe(true);
  });

  it('speak only of events, clocks, stages, settings and actors that they have', () => {
    expect(unknownNames(procedure)).toEqual([]);
  });
});

function unknownNames(procedure: Procedure): string[] {
  const { events, clocks, stages, settings, actors, versions, sharing, transitions, preparation } = procedure;
  const known = new Set(
    [...events, ...clocks, ...stages, ...settings, ...actors, ...versions].map(({ id }) => id),
  );
  const conditions = [
    ...events.flatMap((rule) => (rule.needs ?? []).map((need) => need.condition)),
    ...clocks.flatMap((rule) => rule.triggers.flatMap((trigger) => trigger.when ?? [])),
    ...clocks.flatMap((rule) => (rule.causes ?? []).map((cause) => cause.when)),
    ...transitions.flatMap((move) => move.when ?? []),
  ];
  const names = [
    ...events.flatMap((rule) => [
      rule.by,
      ...(rule.outside ? [rule.outside.of, ...rule.outside.clocks] : []),
    ]),
    ...stages.flatMap((rule) => [
      ...rule.actors,
      ...rule.entry,
      ...rule.exit,
      ...rule.clocks,
      ...(rule.records ?? []),
    ]),
    ...transitions.flatMap((move) => [move.from, move.event, ...move.to, ...(move.closes ?? [])]),
    ...clocks.flatMap((rule) => [
      rule.obliged,
      ...rule.fulfilledBy,
      ...(rule.supersededBy ?? []),
      ...(rule.waivedBy ?? []),
      ...(rule.lapse ? [rule.lapse.event] : []),
      ...(rule.durationFrom ? [rule.durationFrom] : []),
      ...rule.triggers.flatMap(({ event }) => (typeof event === 'string' ? [event] : event.laterOf)),
    ]),
    ...preparation.flatMap((item) => [item.owner, item.gate]),
    ...sharing.map((rule) => rule.version),
    ...versions.map((version) => version.createdAt),
    ...conditions.flatMap(namesIn),
  ];
  return [...new Set(names.filter((name) => !known.has(name)))];
}

function namesIn(condition: Condition): string[] {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(namesIn);
  if (condition.is === 'not') return namesIn(condition.of);
  if (condition.is === 'latest') return [...condition.among, ...condition.oneOf];
  if (condition.is === 'setting') return [condition.setting];
  if (condition.is === 'answered') return [condition.event, ...condition.by];
  if ('clock' in condition) return [condition.clock];
  return 'event' in condition ? [condition.event] : [];
}
