import { useInfiniteQuery } from '@tanstack/react-query';
import { formatMonth } from '../../platform/format.ts';
import { DueDay } from '../../ui/DueDay.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { Section } from '../../ui/Page.tsx';
import { Trans, useLanguage } from '../../web/i18n.tsx';
import { type DeskLine, linesQuery } from './api.ts';
import { FileLink } from './FileLink.tsx';

const atFirst = 20;

/** Due days of the months to come, month by month, whoever owes what is due. */
export function DeskCalendar() {
  const query = useInfiniteQuery(linesQuery('ahead', atFirst));
  return (
    <Section title={<Trans id="desks.calendar" />}>
      <Loaded query={query} rows={4}>
        {({ pages }) => <Months lines={pages.flatMap(({ rows }) => rows)} />}
      </Loaded>
      <More of={query} word="desks.more" />
    </Section>
  );
}

function Months({ lines }: { readonly lines: readonly DeskLine[] }) {
  const language = useLanguage();
  if (lines.length === 0) {
    return (
      <p className="muted">
        <Trans id="desks.calendar-none" />
      </p>
    );
  }
  const monthOf = ({ reading }: DeskLine) => (reading.due ?? '').slice(0, 7);
  const months = [...new Set(lines.map(monthOf))];
  return months.map((month) => (
    <div key={month} className="stack">
      <h3>{formatMonth(`${month}-01`, language)}</h3>
      <ul className="brief-list">
        {lines
          .filter((line) => monthOf(line) === month)
          .map((line) => (
            <li key={line.lineId}>
              <div className="brief-row">
                <DueDay of={line.reading} />
                <span>
                  <Trans id={`procedure.clock.${line.reading.id}`} />
                </span>
                <span>
                  <FileLink file={line} />
                </span>
                <span className="muted small">
                  <Trans id={`procedure.actor.${line.reading.obliged}`} />
                </span>
              </div>
            </li>
          ))}
      </ul>
    </div>
  ));
}
