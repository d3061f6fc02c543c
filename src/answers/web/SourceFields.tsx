import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Day } from '../../ui/Day.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { keyed } from '../../web/keyed.ts';
import type { Answer } from './api.ts';
import type { Draft } from './saver.ts';

type Sources = Draft['sources'];
type Props = {
  readonly sources: Sources;
  /** What the documents among them are called. */
  readonly titles: Answer['sources'];
  readonly onChange: (sources: Sources) => void;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The id of a document on file, from itself or from the address of its page. */
const documentIn = (typed: string): string | undefined => typed.split('/').find((part) => uuid.test(part));

const sayingOf = ({ documentId, reference, on }: Sources[number]) => `${documentId ?? reference} ${on}`;

/** The sources of an answer: those it has, each with a way to take it away, and a further one. */
export function SourceFields({ sources, titles, onChange }: Props) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [on, setOn] = useState('');
  const isComplete = typed.trim().length >= 3 && on !== '';
  const add = () => {
    const documentId = documentIn(typed.trim());
    onChange([...sources, { ...(documentId ? { documentId } : { reference: typed.trim() }), on: day(on) }]);
    setTyped('');
    setOn('');
  };
  const nameOf = ({ documentId, reference }: Sources[number]) =>
    reference ?? titles.find((one) => one.documentId === documentId)?.reference ?? documentId;
  return (
    <fieldset className="stack answer-sources">
      <legend>
        <Trans id="answers.sources" />
      </legend>
      {keyed(sources, sayingOf).map(({ key, thing: source }, at) => (
        <div key={key} className="row">
          <span>
            <bdi>{nameOf(source)}</bdi> · <Day day={source.on} short />
          </span>
          <button
            type="button"
            className="button button-small"
            onClick={() => onChange(sources.toSpliced(at, 1))}
          >
            <Trans id="answers.source-drop" />
          </button>
        </div>
      ))}
      <TextField
        label={text('answers.source')}
        hint={text('answers.source-hint')}
        value={typed}
        maxLength={500}
        onChange={setTyped}
      />
      <DateField label={text('answers.source-on')} value={on} onChange={setOn} />
      <button
        type="button"
        className="button"
        aria-disabled={!isComplete}
        onClick={() => (isComplete ? add() : undefined)}
      >
        <Trans id="answers.source-add" />
      </button>
    </fieldset>
  );
}
