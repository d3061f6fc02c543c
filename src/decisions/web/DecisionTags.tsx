import { Tag } from '../../ui/Tag.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { DecisionRow } from './api.ts';
import { tones } from './vocabulary.ts';

type Standing = Pick<DecisionRow, 'stage' | 'outcome' | 'isSuperseded'>;

/** Where a decision stands, in a word: what was decided, or what its text is waiting for. */
export function DecisionTags({ of: { stage, outcome, isSuperseded } }: { readonly of: Standing }) {
  return (
    <span className="row">
      <Tag tone={tones[outcome ?? stage]}>
        <Trans id={outcome ? `decisions.outcome.${outcome}` : `decisions.stage.${stage}`} />
      </Tag>
      {isSuperseded && (
        <Tag tone="neutral">
          <Trans id="decisions.is-superseded" />
        </Tag>
      )}
    </span>
  );
}
