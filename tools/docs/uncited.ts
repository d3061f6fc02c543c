import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paragraph } from './paragraphs.ts';
import type { Rule } from './rules.ts';

/** Why no rule rests on a paragraph. */
export type NoRule = { readonly cite: string; readonly because: string };

export function readNoRules(root: string): readonly NoRule[] {
  const text = readFileSync(join(root, 'facts', 'procedure-no-rule.json'), 'utf8');
  return (JSON.parse(text) as { noRule: NoRule[] }).noRule;
}

/** What is wrong: a paragraph neither cited nor excused, one excused although cited, an excuse for none there is. */
export function citeFaults(
  paragraphs: readonly Paragraph[],
  rules: readonly Rule[],
  noRules: readonly NoRule[],
): readonly string[] {
  const cited = new Set(rules.flatMap(({ cites }) => cites));
  const excused = new Set(noRules.map(({ cite }) => cite));
  const known = new Set(paragraphs.map(({ id }) => id));
  const forgotten = paragraphs
    .filter(({ id, kind }) => kind !== 'section' && !isCited(id, cited) && !excused.has(id))
    .map(({ id }) => `${id} is cited by no rule and facts/procedure-no-rule.json gives no reason`);
  const needless = noRules
    .filter(({ cite }) => cited.has(cite))
    .map(({ cite }) => `${cite} is cited by a rule, so facts/procedure-no-rule.json must not excuse it`);
  const unknown = noRules
    .filter(({ cite }) => !known.has(cite))
    .map(({ cite }) => `${cite} of facts/procedure-no-rule.json is not in the citation index`);
  return [...forgotten, ...needless, ...unknown];
}

/** A point of a list, V(b)(i), is cited with the paragraph that holds the list. */
export function isCited(id: string, cited: ReadonlySet<string>): boolean {
  return cited.has(id) || cited.has(id.replace(/(\([a-z]\))\([ivx]+\)$/, '$1'));
}
