import { useState } from 'react';
import { day } from '../../procedure/calendar.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { meetingFormats } from '../vocabulary.ts';
import { meetings, type NewMeeting, touched } from './api.ts';

type Item = { readonly title: string; readonly state: string };
type Given = {
  readonly format: NewMeeting['format'];
  readonly title: string;
  readonly on: string;
  readonly month: string;
  readonly number: string;
  readonly conveners: string;
  readonly agenda: readonly Item[];
  readonly admitted: string;
};

/** Plans a meeting: what it is about, when as far as that is known, its agenda, and who is admitted. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const go = useGo();
  const language = useLanguage();
  const [given, setGiven] = useState<Given>({
    ...{ format: 'closed-meeting', title: '', on: '', month: '', number: '', conveners: '' },
    ...{ agenda: [{ title: '', state: '' }], admitted: '' },
  });
  const change = (changes: Partial<Given>) => setGiven({ ...given, ...changes });
  const act = useAct(
    (asked: Given, key) =>
      meetings.planMeeting({ body: { ...bodyOf(asked, (title) => ({ [language]: title })), key } }),
    { renews: touched, onDone: ({ meetingId }) => go(`/meetings/${meetingId}`) },
  );
  return (
    <FormDialog
      title={text('meetings.plan.do')}
      act={act}
      given={() => given}
      word="meetings.plan.now"
      onClose={onClose}
    >
      <Select
        label={text('meetings.column.format')}
        value={given.format}
        choices={meetingFormats.map((value) => ({ value, label: text(`meetings.format.${value}`) }))}
        onChange={(value) => change({ format: meetingFormats.find((one) => one === value) ?? given.format })}
      />
      <TextField
        label={text('meetings.column.title')}
        value={given.title}
        onChange={(title) => change({ title })}
        required
        maxLength={300}
      />
      <WhenFields given={given} onChange={change} />
      <AgendaFields given={given} onChange={change} />
      <TextField
        label={text('meetings.fact.admitted')}
        hint={text('meetings.plan.admitted-hint')}
        value={given.admitted}
        onChange={(admitted) => change({ admitted })}
      />
    </FormDialog>
  );
}

type PartProps = { readonly given: Given; readonly onChange: (changes: Partial<Given>) => void };

function WhenFields({ given, onChange }: PartProps) {
  const text = useText();
  return (
    <>
      <DateField
        label={text('meetings.fact.on')}
        hint={text('meetings.plan.on-hint')}
        value={given.on}
        onChange={(on) => onChange({ on })}
      />
      {given.on === '' && (
        <TextField
          label={text('meetings.plan.month')}
          hint={text('meetings.plan.month-hint')}
          pattern="\d{4}-(0[1-9]|1[0-2])"
          value={given.month}
          onChange={(month) => onChange({ month })}
        />
      )}
      <TextField
        label={text('meetings.fact.number')}
        hint={text('meetings.plan.number-hint')}
        type="number"
        min={1}
        max={99999}
        value={given.number}
        onChange={(number) => onChange({ number })}
      />
      <TextField
        label={text('meetings.plan.conveners')}
        hint={text('meetings.plan.conveners-hint')}
        value={given.conveners}
        onChange={(conveners) => onChange({ conveners })}
      />
    </>
  );
}

function AgendaFields({ given: { agenda }, onChange }: PartProps) {
  const text = useText();
  const changeItem = (at: number, changes: Partial<Item>) =>
    onChange({ agenda: agenda.map((item, place) => (place === at ? { ...item, ...changes } : item)) });
  return (
    <fieldset className="stack">
      <legend>{text('meetings.agenda')}</legend>
      {agenda.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the agenda
        <div className="row" key={at}>
          <TextField
            label={text('meetings.plan.item', { number: at + 1 })}
            value={item.title}
            maxLength={300}
            onChange={(title) => changeItem(at, { title })}
          />
          <TextField
            label={text('meetings.plan.state')}
            pattern="[A-Za-z][A-Za-z0-9]{2,3}"
            value={item.state}
            onChange={(state) => changeItem(at, { state })}
          />
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button button-small"
          onClick={() => onChange({ agenda: [...agenda, { title: '', state: '' }] })}
        >
          <Trans id="meetings.plan.more-items" />
        </button>
      </div>
    </fieldset>
  );
}

type Titled = (title: string) => NewMeeting['titles'];

function bodyOf(given: Given, titled: Titled): NewMeeting {
  const { format, title, on, month, number, conveners, agenda, admitted } = given;
  return {
    format,
    titles: titled(title.trim()),
    ...(on && { on: day(on) }),
    ...(!on && month && { month }),
    ...(number && { number: Number(number) }),
    conveners: ['ctc', ...listed(conveners, ';')],
    agenda: agenda
      .filter((item) => item.title.trim() !== '')
      .map((item) => ({
        titles: titled(item.title.trim()),
        ...(item.state && { stateCode: item.state.trim().toUpperCase() }),
      })),
    admitted: listed(admitted, ',').map((code) => code.toUpperCase()),
  };
}

const listed = (typed: string, mark: string): string[] =>
  typed
    .split(mark)
    .map((one) => one.trim())
    .filter((one) => one !== '');
