import type { Refusal } from '../platform/refusal.ts';
import { Trans } from '../web/i18n.tsx';
import { Cites } from './Cite.tsx';

/** A refusal as a sentence, and the paragraph it rests on. */
export function RefusalText({ refusal }: { readonly refusal: Refusal }) {
  return (
    <span>
      <Trans id={refusal.code} values={refusal.values ?? {}} /> <Cites of={refusal.cite ?? []} />
    </span>
  );
}
