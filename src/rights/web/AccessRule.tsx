import { Trans } from '../../web/i18n.tsx';

/** A rule of the table by its number, and in a sentence. */
export function AccessRule({ rule }: { readonly rule: string }) {
  return <Trans id={sentenceOf(rule)} values={{ rule }} />;
}

function sentenceOf(rule: string): string {
  if (rule.startsWith('AC-')) return `rights.rule.${rule}`;
  if (rule.startsWith('SH-')) return 'rights.rule.SH';
  return rule.startsWith('MX-') ? 'rights.rule.MX' : 'rights.rule.event';
}
