export type Mutation = {
  /** What was broken, for whoever reads the list. */
  readonly broken: string;
  /** The whole file with that one thing broken. */
  readonly text: string;
};

/** Every way to break a policy file in one place: a policy left out, or one condition of one clause taken as true. */
export function mutationsOf(file: string): readonly Mutation[] {
  return [...file.matchAll(/^create policy (\w+) on (\w+)[^;]*;/gm)].flatMap((found) => {
    const [statement, name, table] = found;
    const replace = (by: string) =>
      file.slice(0, found.index) + by + file.slice(found.index + statement.length);
    const without = { broken: `${table}: ${name} left out`, text: replace('') };
    const loosened = conditionsOf(statement).map(({ clause, condition, at }) => ({
      broken: `${table}: ${name}, ${clause} without: ${condition.replace(/\s+/g, ' ')}`,
      text: replace(`${statement.slice(0, at)}true${statement.slice(at + condition.length)}`),
    }));
    return [without, ...loosened];
  });
}

type Condition = { readonly clause: string; readonly condition: string; readonly at: number };

/** What `using` and `with check` ask for, cut at each `and` that is not inside brackets. */
function conditionsOf(statement: string): readonly Condition[] {
  return [...statement.matchAll(/\b(using|with check)\s*\(/g)].flatMap((found) => {
    const start = found.index + found[0].length;
    return cut(statement, start)
      .map(({ at, condition }) => ({ clause: found[1] ?? '', at, condition }))
      .filter(({ condition }) => condition !== 'true');
  });
}

function cut(statement: string, start: number): { condition: string; at: number }[] {
  const conditions: { condition: string; at: number }[] = [];
  let depth = 0;
  let from = start;
  const take = (end: number) => {
    const raw = statement.slice(from, end);
    conditions.push({ condition: raw.trim(), at: from + raw.length - raw.trimStart().length });
  };
  for (let at = start; at < statement.length; at++) {
    if (statement[at] === '(') depth++;
    if (statement[at] === ')' && depth-- === 0) {
      take(at);
      break;
    }
    const isCut = depth === 0 && /^\sand\s/.test(statement.slice(at, at + 5));
    if (!isCut) continue;
    take(at);
    from = at + 5;
  }
  return conditions;
}
