import { formatList } from '../../platform/format.ts';
import { procedureOf } from '../../procedure/procedures.ts';
import { Cites } from '../../ui/Cite.tsx';
import { Day, Moment } from '../../ui/Day.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Link } from '../../ui/Link.tsx';
import { WhoMayRead } from '../../ui/WhoMayRead.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import type { JournalLine, VisitFile } from './api.ts';
import { CorrectEvent } from './CorrectEvent.tsx';
import './events.css';

type Props = {
  readonly lines: readonly JournalLine[];
  readonly file: VisitFile;
  /** On a past day the journal is read, and not written. */
  readonly isPast?: boolean;
};

/** What was entered, the latest first. A correction stands as a line of its own: the old day, the new one, and why. */
export function JournalList({ lines, file, isPast = false }: Props) {
  const text = useText();
  if (lines.length === 0) {
    return (
      <EmptyState title={text('events.none')}>
        <Trans id="events.none-hint" />
      </EmptyState>
    );
  }
  return (
    <ol className="journal">
      {lines.map((line) => (
        <li key={line.entryId} className={line.correctedBy ? 'journal-line is-corrected' : 'journal-line'}>
          <When line={line} />
          <div className="journal-words">
            <p className="journal-event">
              <strong>
                <Trans id={`procedure.event.${line.event}`} />
              </strong>{' '}
              <Cites of={line.cites} /> <WhoMayRead resource={`entry:${line.event}`} />
            </p>
            <Details line={line} />
            {line.documentId && (
              <p>
                <Link to={`/documents/${line.documentId}`}>
                  <Trans id="events.open-document" />
                </Link>
              </p>
            )}
            {line.decisionId && (
              <p>
                <Link to="/decisions/:decisionId" params={{ decisionId: line.decisionId }}>
                  <Trans id="events.decision" />
                </Link>
              </p>
            )}
            <EnteredBy line={line} zone={procedureOf(file.procedure).zone} />
          </div>
          {!isPast && !line.correctedBy && <CorrectEvent line={line} file={file} />}
        </li>
      ))}
    </ol>
  );
}

function When({ line }: { readonly line: JournalLine }) {
  if (!line.corrects) {
    return (
      <p className="journal-day">
        {line.correctedBy ? (
          <s>
            <Day day={line.on} />
          </s>
        ) : (
          <Day day={line.on} />
        )}
      </p>
    );
  }
  return (
    <p className="journal-day">
      <Trans id="events.moved" values={{ was: line.corrects.was, now: line.on }} />
    </p>
  );
}

/** What came with the event, each in a sentence. */
function Details({ line }: { readonly line: JournalLine }) {
  const text = useText();
  const told = [
    line.days !== null && text('events.days', { count: line.days }),
    line.until && text('events.until', { day: line.until }),
    line.option && text('events.option', { option: optionName(line.option, text) }),
    line.expert && text('events.expert', { expert: line.expert }),
    line.document && text('events.document', { document: line.document }),
    line.reason && text('events.reason', { reason: line.reason }),
    line.correctedBy && text('events.corrected-later'),
  ].filter((sentence) => typeof sentence === 'string');
  return told.map((sentence) => (
    <p key={sentence} dir="auto">
      {sentence}
    </p>
  ));
}

/** The name of an option of an event: an answer, or the clock an obligation is waived for. */
export function optionName(option: string, text: ReturnType<typeof useText>): string {
  const ids = [`procedure.option.${option}`, `procedure.clock.${option}`];
  const known = ids.find((id) => text(id) !== id);
  return known ? text(known) : option;
}

function EnteredBy({ line, zone }: { readonly line: JournalLine; readonly zone: string }) {
  const text = useText();
  const language = useLanguage();
  const roles = formatList(
    line.enteredBy.roles.map((role) => text(`procedure.actor.${role}`)),
    language,
  );
  return (
    <p className="muted small">
      {line.enteredBy.name ? (
        <Trans id="events.entered-by-name" values={{ roles, name: line.enteredBy.name }} />
      ) : (
        <Trans id="events.entered-by" values={{ roles }} />
      )}{' '}
      <span className="nowrap">
        <Moment at={line.recordedAt} zone={zone} />
      </span>
      {line.onPaper && (
        <>
          {' '}
          <Trans id="events.on-paper" values={{ actor: line.by }} />
        </>
      )}
    </p>
  );
}
