import { useState } from 'react';
import { formatScore } from '../../platform/format.ts';
import { RangeBar } from '../../timeline/web/RangeBar.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Link } from '../../ui/Link.tsx';
import { Words } from '../../ui/Words.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Entry, planning, touched, type VisitList, type Weighed } from './api.ts';
import { JudgeDialog, ReasonsDialog } from './EntryDialogs.tsx';
import { Factors } from './Factors.tsx';
import { Score } from './Score.tsx';

type Props = { readonly list: VisitList; readonly entry: Entry };

/** One State of a list: its priority on both axes, what is missing, why, and what can be done. */
export function EntryPanel({ list, entry }: Props) {
  const text = useText();
  const { proposedVisitId, stateName, type, weighed, fileId } = entry;
  return (
    <article className="panel entry" id={proposedVisitId}>
      <h3>
        {weighed?.rank ? `${weighed.rank}. ` : ''}
        <bdi>{stateName}</bdi> <span className="muted">{text(`visits.type.${type}`)}</span>
      </h3>
      <p className="row">
        <Link to={`/chain/proposed-visit/${proposedVisitId}`}>
          <Trans id="web.follow-chain" />
        </Link>
        {fileId && (
          <Link to={`/visits/${fileId}`}>
            <Trans id="planning.to-file" />
          </Link>
        )}
      </p>
      {weighed && <Scored weighed={weighed} />}
      {weighed && <Factors factors={weighed.factors} />}
      <EntryActs list={list} entry={entry} />
    </article>
  );
}

function Scored({ weighed: { score, reasons } }: { readonly weighed: Weighed }) {
  const text = useText();
  const missing = score.missing.map((input) => text(`planning.input-${input}`)).join(' · ');
  return (
    <>
      <dl className="scores">
        {(['priority', 'need', 'demand', 'coverage'] as const).map((name) => (
          <div key={name}>
            <dt>
              <Trans id={`planning.score-${name}`} />
            </dt>
            <dd>
              <Score value={score[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Trans
          id={
            score.needThird === null
              ? 'planning.grid-none'
              : `planning.grid-${score.needThird}-${score.demandThird}`
          }
        />
      </p>
      <Need score={score} />
      {missing !== '' && (
        <p>
          <Trans id="planning.missing" values={{ inputs: missing }} />
        </p>
      )}
      {reasons ? (
        <>
          <p>
            <Words of={reasons.said} />
          </p>
          <p className="muted">
            {reasons.noneCanHelp ? (
              <Trans id="planning.none-can-help" />
            ) : (
              <Trans
                id="planning.can-help"
                values={{ bodies: reasons.helping.map(({ name }) => name).join(' · ') }}
              />
            )}
          </p>
        </>
      ) : (
        <p className="muted">
          <Trans id="planning.no-reasons" />
        </p>
      )}
    </>
  );
}

function Need({ score: { low, high, need } }: Pick<Weighed, 'score'>) {
  const text = useText();
  const language = useLanguage();
  const said = (value: number) => formatScore(value, language);
  const values = { low: said(low), high: said(high), need: said(need ?? 0) };
  return (
    <RangeBar sentence={text(sentenceOf(need, low === high), values)} low={low} high={high} mark={need} />
  );
}

function sentenceOf(need: number | null, isWhole: boolean): string {
  if (need === null) return 'planning.interval-only';
  return isWhole ? 'planning.interval-none' : 'planning.interval';
}

function EntryActs({ list, entry }: Props) {
  const [dialog, setDialog] = useState<'argue' | 'judge' | null>(null);
  const { proposedVisitId, refused } = entry;
  const params = { listId: list.listId, proposedVisitId };
  const open = useAct(
    (version: number, key) => planning.openListedVisit({ params, body: { version, key } }),
    { renews: touched },
  );
  const judges = Object.values(refused.judge);
  const cannotJudge = judges.every((refusal) => refusal !== null) ? (judges[0] ?? null) : null;
  const acts = [
    { name: 'argue', refusal: refused.argue, press: () => setDialog('argue') },
    { name: 'judge', refusal: cannotJudge, press: () => setDialog('judge') },
    { name: 'open-file', refusal: refused.openFile, press: () => open.press(list.version) },
  ] as const;
  const mine = acts.filter(({ refusal }) => refusal === null);
  if (mine.length === 0) return null;
  return (
    <div className="row">
      {mine.map(({ name, press }) => (
        <button key={name} type="button" className="button" onClick={press}>
          <Trans id={`planning.do-${name}`} />
        </button>
      ))}
      <ActTrouble act={open} />
      {dialog === 'argue' && <ReasonsDialog list={list} entry={entry} onClose={() => setDialog(null)} />}
      {dialog === 'judge' && <JudgeDialog list={list} entry={entry} onClose={() => setDialog(null)} />}
    </div>
  );
}
