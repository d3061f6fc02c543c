import type { Procedure } from '../procedure/procedure.ts';
import type { Cited } from '../ui/cited.ts';
import { Trans } from '../web/i18n.tsx';

/** What a cite points to: the summary of the place, and the rules of the procedure that rest on it. */
export async function findCited(cite: string): Promise<Cited> {
  // Both are fetched with the first cite that is opened: most pages are read without one.
  const [{ ctc2020 }, { citations }] = await Promise.all([
    import('../procedure/ctc-2020/ctc-2020.ts'),
    import('virtual:citations'),
  ]);
  return { summary: citations[cite] ?? null, rules: rulesOn(cite, ctc2020), address: addressOf(cite) };
}

function rulesOn(cite: string, procedure: Procedure): Cited['rules'] {
  const kinds = [
    { kind: 'clock', rules: procedure.clocks },
    { kind: 'stage', rules: procedure.stages },
    { kind: 'event', rules: procedure.events },
  ] as const;
  return kinds.flatMap(({ kind, rules }) =>
    rules
      .filter((rule) => rule.cite.includes(cite))
      .map(({ id }) => ({
        id,
        kind: <Trans id={`main.rule-${kind}`} />,
        summary: <Trans id={`procedure.${kind}.${id}`} />,
      })),
  );
}

/** Where the United Nations keep the document: by symbol, for documents and for resolutions. */
function addressOf(cite: string): string | null {
  const symbol = /^([A-Z]+\/\d{4}\/\d+|S\/RES\/\d+ \(\d{4}\))/.exec(cite)?.[1];
  return symbol ? `https://undocs.org/${encodeURI(symbol)}` : null;
}
