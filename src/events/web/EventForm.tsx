import { useState } from 'react';
import { isRunning } from '../../clocks/web/due-list.ts';
import { plus } from '../../procedure/calendar.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type Choice, Select, TextArea, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import type { Entered, EventField, NextAct, VisitFile } from './api.ts';
import { journal, touchedBy } from './api.ts';
import { EnteredNote } from './EnteredNote.tsx';
import { type EventAnswers, eventBody, noAnswers } from './event-answers.ts';
import { optionName } from './JournalList.tsx';
import { NamedDecision, restsOnDecision } from './NamedDecision.tsx';
import { PaperField } from './PaperField.tsx';

type Props = { readonly act: NextAct; readonly file: VisitFile; readonly onClose: () => void };

/** Asks for the day and the details of an event, enters it, and says what followed. */
export function EventForm({ act: { event, fields, onPaper }, file, onClose }: Props) {
  const text = useText();
  const [answers, setAnswers] = useState<EventAnswers>({ ...noAnswers, on: file.asOf });
  const [entered, setEntered] = useState<Entered | null>(null);
  const act = useAct(
    (given: { answers: EventAnswers; version: number }, key) =>
      journal.recordEvent({
        params: { fileId: file.fileId },
        body: { event, ...eventBody(given.answers), version: given.version, key },
      }),
    { renews: touchedBy(file.fileId), onDone: setEntered },
  );
  const change = (changes: Partial<EventAnswers>) => setAnswers({ ...answers, ...changes });
  const title = <Trans id={`procedure.event.${event}`} />;

  if (entered) {
    return (
      <Dialog title={title} onClose={onClose}>
        <EnteredNote entered={entered} event={event} on={answers.on} />
        <p>
          <button type="button" className="button button-main" onClick={onClose}>
            {text('web.close')}
          </button>
        </p>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={title}
      act={act}
      given={() => ({ answers, version: file.version })}
      word={act.isPending ? 'events.form.entering' : 'events.form.enter'}
      onClose={onClose}
    >
      {onPaper && (
        <Note>
          <p>
            <Trans id="events.form.on-paper" />
          </p>
        </Note>
      )}
      <DateField
        label={text('events.form.on')}
        hint={text('events.form.on-hint')}
        value={answers.on}
        onChange={(on) => change({ on })}
        max={plus(file.asOf, 'P1D')}
        required
      />
      {fields.map((field) => (
        <DetailField key={field.name} field={field} file={file} answers={answers} onChange={change} />
      ))}
      {restsOnDecision(event) && (
        <NamedDecision
          event={event}
          fileId={file.fileId}
          value={answers.decisionId}
          onChange={(decisionId) => change({ decisionId })}
        />
      )}
    </FormDialog>
  );
}

type DetailProps = {
  readonly field: EventField;
  readonly file: VisitFile;
  readonly answers: EventAnswers;
  readonly onChange: (changes: Partial<EventAnswers>) => void;
};

function DetailField({ field: { name, required, options }, file, answers, onChange }: DetailProps) {
  const text = useText();
  if (name === 'documentId') {
    return (
      <PaperField
        file={file}
        on={answers.on}
        value={answers.documentId}
        onChange={(documentId) => onChange({ documentId })}
      />
    );
  }
  const label = text(name === 'option' ? 'events.form.option' : `procedure.field.${name}`);
  const hint = required ? text(`events.form.${name}-hint`) : text('events.form.optional');
  const value = answers[name];
  const set = (entered: string) => onChange({ [name]: entered });

  if (name === 'until')
    return <DateField label={label} hint={hint} value={value} onChange={set} required={required} />;
  if (name === 'reason') {
    return (
      <TextArea label={label} hint={hint} value={value} onChange={set} required={required} maxLength={4000} />
    );
  }
  if (name === 'option' || name === 'component') {
    const choices =
      name === 'component' ? componentChoices(file, text) : optionChoices(options, file.clocks, text);
    return (
      <Select
        label={label}
        hint={hint}
        value={value}
        choices={choices}
        onChange={set}
        none={text('events.form.choose')}
        required={required}
      />
    );
  }
  const kind = name === 'days' ? ({ type: 'number', min: 1, max: 366, inputMode: 'numeric' } as const) : {};
  return <TextField label={label} hint={hint} value={value} onChange={set} required={required} {...kind} />;
}

/** The options of the rule; for an obligation that is waived, the clocks that are running. */
function optionChoices(
  options: readonly string[],
  clocks: readonly ClockReading[],
  text: Say,
): readonly Choice[] {
  const running = clocks
    .filter((clock) => clock.kind !== 'target' && isRunning(clock))
    .map((clock) => clock.id);
  const values = options.length > 0 ? options : [...new Set(running)];
  return values.map((value) => ({ value, label: optionName(value, text) }));
}

function componentChoices(file: VisitFile, text: Say): readonly Choice[] {
  return file.parts.map((part) => ({
    value: part.componentId,
    label: text('preparation.component.named', {
      kind: text(`preparation.component.${part.kind}`),
      from: part.startsOn,
    }),
  }));
}

type Say = ReturnType<typeof useText>;
