import type { Procedure } from '../../src/procedure/procedure.ts';
import { type Paragraph, paragraphsOf, placeOf, type Section, sectionsOf } from './paragraphs.ts';
import { type Rule, type RuleKind, rulesOf } from './rules.ts';
import { proofFinder } from './test-titles.ts';
import { isCited, readNoRules } from './uncited.ts';

/** Pages by their path under the root of the project. */
export type Pages = ReadonlyMap<string, string>;

const made = '<!-- Made by `npm run docs`. Do not edit: change the rule, the fact or the test. -->';

const sources: Readonly<Record<RuleKind, string>> = {
  stage: 'stages.ts',
  clock: 'deadlines.ts',
  event: 'events.ts',
  sharing: 'sharing.ts',
  preparation: 'preparation.ts',
  theme: 'themes.ts',
  setting: 'settings.ts',
};

/** One page for each section of the source: paragraph, the rules that rest on it, the tests that prove them. */
export function procedurePages(root: string, procedure: Procedure): Pages {
  const paragraphs = paragraphsOf(root, procedure.source);
  const sections = sectionsOf(paragraphs);
  const rules = rulesOf(procedure);
  const proofs = proofFinder(root, rules);
  const reasons = new Map(readNoRules(root).map(({ cite, because }) => [cite, because]));
  const entry = (paragraph: Paragraph) =>
    paragraphEntry(paragraph, procedure.id, rules, proofs(paragraph.id), reasons.get(paragraph.id));

  return new Map([
    ['docs/procedure/README.md', overview(procedure, sections, rules, reasons)],
    ...sections.map(
      ({ name, title, paragraphs: own }) =>
        [
          `docs/procedure/${name}.md`,
          page(
            `${procedure.source}, ${title}`,
            own.filter(({ id }) => placeOf(id) !== name || own.length === 1).map(entry),
          ),
        ] as const,
    ),
  ]);
}

function page(title: string, parts: readonly string[]): string {
  return `${[made, `# ${title}`, ...parts].join('\n\n')}\n`;
}

function paragraphEntry(
  { id, kind, summary }: Paragraph,
  procedureId: string,
  rules: readonly Rule[],
  proofs: readonly string[],
  reason: string | undefined,
): string {
  const own = rules.filter(({ cites }) => cites.includes(id));
  const head = `## ${placeOf(id)}\n\n${summary}`;
  if (own.length === 0) return withoutRule(head, kind, reason);

  const ruleLines = own.map(
    (rule) =>
      `- ${rule.kind} [${rule.id}](../../src/procedure/${procedureId}/${sources[rule.kind]}): ${rule.says}`,
  );
  return [head, 'Rules', ruleLines.join('\n'), 'Tests', proofLines(proofs)].join('\n\n');
}

const shown = 10;

function proofLines(proofs: readonly string[]): string {
  if (proofs.length === 0)
    return '- the rule is data: only the tests over all rules (`src/procedure/mechanism.test.ts`)';
  const more = proofs.length > shown ? [`- and ${proofs.length - shown} more`] : [];
  return [...proofs.slice(0, shown).map((proof) => `- ${proof}`), ...more].join('\n');
}

function withoutRule(head: string, kind: string, reason: string | undefined): string {
  if (reason) return `${head}\n\n*No rule:* ${reason}`;
  return kind === 'item' ? `${head}\n\nRules: those of the paragraph above.` : head;
}

function overview(
  procedure: Procedure,
  sections: readonly Section[],
  rules: readonly Rule[],
  reasons: ReadonlyMap<string, string>,
): string {
  const cited = new Set(rules.flatMap(({ cites }) => cites));
  const rows = sections.map(({ name, title, paragraphs }) => {
    const binding = paragraphs.filter(({ kind }) => kind !== 'section');
    const withRule = binding.filter(({ id }) => isCited(id, cited)).length;
    return `| [${title}](${name}.md) | ${binding.length} | ${withRule} | ${binding.length - withRule} |`;
  });
  const table = ['| section | paragraphs | with a rule | without |', '|---|---|---|---|', ...rows].join('\n');
  const without = [...reasons].map(([cite, because]) => `- ${placeOf(cite)}: ${because}`).join('\n');
  return page(`${procedure.source}: from the paragraph to the rule to the test`, [
    `The rules of the procedure \`${procedure.id}\`, turned round: for each paragraph of the source what rests on it, and what proves it. Summaries are in our own words and replace no text.`,
    table,
    '## Paragraphs without a rule',
    without,
  ]);
}
