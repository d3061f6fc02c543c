import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../platform/language.ts';
import { readCatalogue, say } from '../platform/server/messages.ts';
import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';
import { causes, outcomes } from '../procedure/reading.ts';

// What the procedure calls by an id, the reader meets by a name. An id without words would be shown as it is.
describe.each(languages)('the procedure in words: %s', (language: Language) => {
  const catalogue = readCatalogue(language);
  const lacking = (ids: readonly string[]) => ids.filter((id) => !(id in catalogue));
  const idsOf = (kind: string, rules: readonly { readonly id: string }[]) =>
    rules.map(({ id }) => `procedure.${kind}.${id}`);

  it('names every event, stage, clock, actor, setting and theme', () => {
    expect(
      lacking([
        ...idsOf('event', ctc2020.events),
        ...idsOf('stage', ctc2020.stages),
        ...idsOf('clock', ctc2020.clocks),
        ...idsOf('actor', ctc2020.actors),
        ...idsOf('setting', ctc2020.settings),
        ...idsOf('theme', ctc2020.themes),
      ]),
    ).toEqual([]);
  });

  it('says of every clock what follows if nothing happens', () => {
    expect(lacking(ctc2020.clocks.map(({ id }) => `procedure.clock.${id}.lapse`))).toEqual([]);
  });

  it('names every outcome, every cause of a delay and every kind of clock', () => {
    const ids = [
      ...outcomes.map((outcome) => `procedure.outcome.${outcome}`),
      ...causes.map((cause) => `procedure.cause.${cause}`),
      ...ctc2020.clocks.map(({ kind }) => `procedure.kind.${kind}`),
    ];
    expect(lacking(ids)).toEqual([]);
  });

  it('names every detail that comes with an event, and every answer to choose from', () => {
    const fields = ctc2020.events.flatMap((event) => event.fields ?? []);
    const ids = fields.flatMap(({ name, options = [] }) => [
      `procedure.field.${name}`,
      ...options.map((option) => `procedure.option.${option}`),
    ]);
    expect(lacking(ids)).toEqual([]);
  });

  it('says every refusal that a rule leads to', () => {
    expect(lacking(ctc2020.events.flatMap((event) => (event.needs ?? []).map(({ code }) => code)))).toEqual(
      [],
    );
  });

  it('says a setting as it is set, and as we set it when nothing else is known', () => {
    const said = (value?: string) => say(language, 'procedure.setting.P-14', value ? { value } : {});
    expect(said('true')).toBe(said());
    expect(said('false')).not.toBe(said());
  });

  it('puts names and days into a refusal, and leaves a date that is none as it was sent', () => {
    const said = say(language, 'procedure.before-its-cause', {
      event: 'draft-shared-with-state',
      on: '2025-04-25',
      cause: 'visit-ended',
      causeOn: '2025-05-01',
    });
    expect(said).toContain(say(language, 'procedure.event.draft-shared-with-state'));
    expect(said).toContain(say(language, 'procedure.event.visit-ended'));
    expect(said).not.toMatch(/visit-ended|2025-04-25/);
    expect(say(language, 'procedure.bad-date', { text: '2025-13-40' })).toContain('2025-13-40');
  });
});
