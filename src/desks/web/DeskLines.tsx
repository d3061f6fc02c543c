import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ClockName } from '../../clocks/web/ClockName.tsx';
import { DueFrom } from '../../clocks/web/DueFrom.tsx';
import { DueDay } from '../../ui/DueDay.tsx';
import { Link } from '../../ui/Link.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { OutcomeTag } from '../../ui/OutcomeTag.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type DeskLine, type LineGroup, linesQuery } from './api.ts';
import { FileLink } from './FileLink.tsx';
import type { Why } from './given.ts';

type Props = {
  readonly group: LineGroup;
  /** Names the list for somebody who cannot see the heading above it. */
  readonly title: string;
  readonly Why: Why;
  /** What is said where there is nothing. */
  readonly none: ReactNode;
};

const atFirst = 10;

/** One group of what runs in the files of the reader, each line with all that is needed to act on it. */
export function DeskLines({ group, title, Why, none }: Props) {
  const text = useText();
  const query = useInfiniteQuery(linesQuery(group, atFirst));
  return (
    <Loaded query={query} rows={4}>
      {({ pages }) => {
        const lines = pages.flatMap(({ rows }) => rows);
        if (lines.length === 0) return none;
        return (
          <>
            <ol className="desk-lines" aria-label={text(title)}>
              {lines.map((line) => (
                <li key={line.lineId} className={`desk-line is-${line.reading.outcome}`}>
                  <Line line={line} Why={Why} />
                </li>
              ))}
            </ol>
            <More of={query} word="desks.more" />
          </>
        );
      }}
    </Loaded>
  );
}

function Line({ line, Why }: { readonly line: DeskLine; readonly Why: Why }) {
  const { reading } = line;
  return (
    <>
      <div className="desk-what high-links">
        <h3>
          <ClockName of={reading} />
        </h3>
        <p>
          <FileLink file={line} />
        </p>
      </div>
      <div className="desk-when">
        <DueDay of={reading} />
        <OutcomeTag outcome={reading.outcome} />
      </div>
      <p className="desk-why">
        <DueFrom of={reading} /> <Why reading={reading} procedureId={line.procedure} />
      </p>
      <p className="desk-then muted">
        <Trans id="clocks.otherwise" /> <Trans id={`procedure.clock.${reading.id}.lapse`} />
      </p>
      {line.act && <LineAct line={line} act={line.act} />}
    </>
  );
}

type ActProps = { readonly line: DeskLine; readonly act: NonNullable<DeskLine['act']> };

/** The way to the act that ends the clock, or why it is not open now. */
function LineAct({ line, act }: ActProps) {
  if (act.refusal) {
    return (
      <p className="desk-act small muted">
        <Trans id={`procedure.event.${act.event}`} />
        {': '}
        <RefusalText refusal={act.refusal} />
      </p>
    );
  }
  return (
    <p className="desk-act">
      <Link
        className="button button-small"
        to={`/visits/:fileId?act=${act.event}`}
        params={{ fileId: line.fileId }}
      >
        <Trans id={`procedure.event.${act.event}`} />
        <span className="unseen"> {line.stateName}</span>
      </Link>
    </p>
  );
}
