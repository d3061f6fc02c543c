export type Mutation = {
  /** What was broken, for whoever reads the list. */
  readonly broken: string;
  /** The whole file with that one thing broken. */
  readonly text: string;
};

/**
 * Every way to break a policy file in one place: a policy left out, a class taken out of those it is for, or one
 * condition of one clause taken as true.
 */
export function mutationsOf(file: string): readonly Mutation[] {
  return [...file.matchAll(/^create policy (\w+) on (\w+)[^;]*;/gm)].flatMap((found) => {
    const [statement, name, table] = found;
    const replace = (by: string) =>
      file.slice(0, found.index) + by + file.slice(found.index + statement.length);
    const without = { broken: `${table}: ${name} left out`, text: replace('') };
    const narrowed = classesIn(statement).map(({ className, by }) => ({
      broken: `${table}: ${name} without ${className}`,
      text: replace(by),
    }));
    const loosened = conditionsOf(statement, /\b(using|with check)\s*\(/g).map(
      ({ clause, condition, at }) => ({
        broken: `${table}: ${name}, ${clause} without: ${condition.replace(/\s+/g, ' ')}`,
        text: replace(`${statement.slice(0, at)}true${statement.slice(at + condition.length)}`),
      }),
    );
    return [without, ...narrowed, ...loosened];
  });
}

/**
 * Every way to break a function that policies ask, in one place: one condition of its `where` taken as true. Given
 * the text of a migration and the names of the functions whose last word it has.
 */
export function mutationsOfFunctions(file: string, names: readonly string[]): readonly Mutation[] {
  const functions =
    /^create (?:or replace )?function app\.(\w+)\(.*?(?=^create |^call |^comment |^grant |^alter |^do )/gms;
  return [...file.matchAll(functions)].flatMap((found) => {
    const [statement, name = ''] = found;
    if (!names.includes(name)) return [];
    return conditionsOf(statement, /\b(where)\s/g).map(({ condition, at }) => ({
      broken: `app.${name} without: ${condition.replace(/\s+/g, ' ')}`,
      text: `${file.slice(0, found.index + at)}true${file.slice(found.index + at + condition.length)}`,
    }));
  });
}

/** The statement with each class but one, where it is for several. */
function classesIn(statement: string): readonly { readonly className: string; readonly by: string }[] {
  const found = /\bto\s+(stk_\w+(?:,\s*stk_\w+)+)/.exec(statement);
  const [whole = '', list = ''] = found ?? [];
  const classes = list.split(/,\s*/).filter(Boolean);
  return classes.map((className) => ({
    className,
    by: statement.replace(whole, `to ${classes.filter((other) => other !== className).join(', ')}`),
  }));
}

type Condition = { readonly clause: string; readonly condition: string; readonly at: number };

/** What a clause asks for, cut at each `and` that is not inside brackets; `true` asks for nothing. */
function conditionsOf(statement: string, opening: RegExp): readonly Condition[] {
  return [...statement.matchAll(opening)].flatMap((found) => {
    const start = found.index + found[0].length;
    return cut(statement, start)
      .map(({ at, condition }) => ({ clause: found[1] ?? '', at, condition }))
      .filter(({ condition }) => condition !== 'true' && condition !== '');
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
    // The bracket that was opened before, the end of the statement, or what follows a `where`.
    const isEnd =
      statement[at] === ')'
        ? depth-- === 0
        : depth === 0 && /^(;|\s(order|group|on conflict)\s)/.test(statement.slice(at, at + 13));
    if (isEnd) {
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
