import type { useText } from '../../web/i18n.tsx';

/** The name of a kind of words; a part that keeps a kind of its own names it in its catalogue, or its code is shown. */
export function kindIn(text: ReturnType<typeof useText>, kind: string): string {
  const known = ['reason', 'document'];
  return known.includes(kind) ? text(`retention.kind-${kind}`) : kind;
}
