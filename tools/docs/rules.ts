import type { Procedure } from '../../src/procedure/procedure.ts';

export type RuleKind = 'event' | 'stage' | 'clock' | 'setting' | 'sharing' | 'preparation' | 'theme';

/** A rule of a procedure, and the paragraphs it rests on. */
export type Rule = {
  readonly kind: RuleKind;
  readonly id: string;
  readonly says: string;
  readonly cites: readonly string[];
};

/** Every rule of the procedure that can rest on a paragraph, in the order of the files. */
export function rulesOf(procedure: Procedure): readonly Rule[] {
  const rules: readonly Rule[] = [
    ...procedure.stages.map((stage) => ruleOf('stage', stage.id, stage.name, stage)),
    ...procedure.clocks.map((clock) =>
      ruleOf('clock', clock.id, clockSays(clock.name, clock.duration), clock),
    ),
    ...procedure.events.map((event) => ruleOf('event', event.id, event.meaning, event)),
    ...procedure.sharing.map((rule) =>
      ruleOf('sharing', rule.id, `${rule.version}, ${rule.audience}: ${rule.access}, ${rule.when}`, rule),
    ),
    ...procedure.preparation.map((item) => ruleOf('preparation', item.id, item.item, item)),
    ...procedure.themes.flatMap((theme) => [
      rule('theme', theme.id, theme.name, [theme.cite]),
      ...theme.subtopics.map((topic) => rule('theme', `${theme.id}/${topic.id}`, topic.name, [topic.cite])),
    ]),
  ];
  return [...rules, ...settingsOf(procedure)];
}

/** A setting rests where the rules that name it rest. */
function settingsOf(procedure: Procedure): readonly Rule[] {
  const named = [...procedure.clocks, ...procedure.events, ...procedure.stages];
  return procedure.settings.map(({ id, note }) => {
    const users = named.filter((user) => JSON.stringify(user).includes(`"${id}"`));
    return rule('setting', id, note, users.flatMap(citesWithin));
  });
}

function ruleOf(kind: RuleKind, id: string, says: string, source: object): Rule {
  return rule(kind, id, says, citesWithin(source));
}

function rule(kind: RuleKind, id: string, says: string, cites: readonly string[]): Rule {
  return { kind, id, says, cites: [...new Set(cites)] };
}

/** Every cite in a rule, also those of its needs, fields and extension. */
function citesWithin(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'cite' ? [part].flat().map(String) : citesWithin(part),
  );
}

function clockSays(name: string, duration: string | null): string {
  return `${name}, ${duration ?? 'no time stated'}`;
}
