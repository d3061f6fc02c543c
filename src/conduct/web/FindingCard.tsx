import { useState } from 'react';
import { formatList } from '../../platform/format.ts';
import { saidIn } from '../../platform/said-in.ts';
import { Day } from '../../ui/Day.tsx';
import { Link } from '../../ui/Link.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import type { Finding, Findings } from './api.ts';
import { FindingForm } from './FindingForm.tsx';

type Props = { readonly file: Findings; readonly finding: Finding };

const tones = { open: 'running', agreed: 'met', 'not-agreed': 'waiting', 'not-raised': 'neutral' } as const;

/** One finding: its words and sources, the answer it bears on, and what the State said of it. */
export function FindingCard({ file, finding }: Props) {
  const text = useText();
  const language = useLanguage();
  const [changing, setChanging] = useState(false);
  const { findingId, themeId, agreed, stateWords, answerId, sources } = finding;
  return (
    <li className="panel stack finding" id={findingId}>
      <p className="row">
        <Tag tone="neutral">
          <Trans id={`conduct.finding.${finding.kind}`} />
        </Tag>
        <span className="muted">
          <Trans id={`procedure.theme.${themeId}`} />
        </span>
        <Tag tone={tones[agreed]}>
          <Trans id={`conduct.agreed.${agreed}`} />
        </Tag>
      </p>
      <p className="note-words">
        <Words of={saidIn(finding.words, language)} />
      </p>
      {stateWords && (
        <blockquote>
          <p className="small muted">
            <Trans id="conduct.finding.state-words" />
          </p>
          <p className="note-words">
            <Words of={saidIn(stateWords, language)} />
          </p>
        </blockquote>
      )}
      <p className="small muted">
        <Day day={finding.on} /> ·{' '}
        {formatList(
          sources.map((source) => text(`conduct.source.${source}`)),
          language,
        )}
      </p>
      <p className="row small">
        {answerId && (
          <Link to={`/chain/answer/${answerId}`}>
            <Trans id="conduct.finding.answer" />
          </Link>
        )}
        <Link to={`/chain/finding/${findingId}`}>
          <Trans id="web.follow-chain" />
        </Link>
        {finding.isOwn && !file.refused.find && (
          <button type="button" className="link-button" onClick={() => setChanging(true)}>
            <Trans id="conduct.finding.change" />
          </button>
        )}
      </p>
      {changing && <FindingForm file={file} finding={finding} onClose={() => setChanging(false)} />}
    </li>
  );
}
