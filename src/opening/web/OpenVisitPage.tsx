import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../procedure/calendar.ts';
import { ActForm } from '../../ui/ActForm.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select, TextField } from '../../ui/Field.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAddress } from '../../web/address.ts';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Opened, opening, touched, visitTypes } from './api.ts';
import { type NewVisit, newVisit, newVisitBody } from './new-visit.ts';
import { OpenedVisit } from './OpenedVisit.tsx';
import { stateChoicesQuery } from './state-choices.ts';
import './opening.css';

/** What day it is; null until it is known. */
type Given = { readonly today: Day | null };

/** Opens a visit file: for which State, of what type, and on what basis. */
export function OpenVisitPage({ today }: Given) {
  const text = useText();
  const [visit, setVisit] = useState<NewVisit>({
    ...newVisit,
    training: useAddress().get('training') === 'true',
  });
  const year = visit.year ?? today?.slice(0, 4) ?? '';
  const change = (changes: Partial<NewVisit>) => setVisit({ ...visit, ...changes });
  const states = useQuery(stateChoicesQuery(visit.training)).data?.rows ?? [];
  const [opened, setOpened] = useState<Opened | null>(null);
  const act = useAct((given: NewVisit, key) => opening.openVisit({ body: { ...newVisitBody(given), key } }), {
    renews: touched,
    onDone: setOpened,
  });

  return (
    <Page
      name={text('opening.title')}
      title={<Trans id="opening.title" />}
      over={
        <Link to="/visits">
          <Trans id="visits.title" />
        </Link>
      }
      lead={<Trans id="opening.lead" />}
      training={visit.training}
    >
      {opened ? (
        <OpenedVisit opened={opened} />
      ) : (
        <ActForm act={act} given={() => ({ ...visit, year })} word="opening.do" className="stack form">
          <label className="check">
            <input
              type="checkbox"
              checked={visit.training}
              onChange={(event) => change({ training: event.target.checked, stateCode: '' })}
            />
            <span>
              <Trans id="opening.training" />
            </span>
          </label>
          <Select
            label={text('visits.column.state')}
            value={visit.stateCode}
            choices={states.map(({ code, name }) => ({ value: code, label: name }))}
            none={text('events.form.choose')}
            onChange={(stateCode) => change({ stateCode })}
            required
          />
          <Select
            label={text('visits.column.type')}
            hint={text(`opening.${visit.type === 'advocacy' ? 'outside' : 'inside'}-framework`)}
            value={visit.type}
            choices={visitTypes.map((type) => ({ value: type, label: text(`visits.type.${type}`) }))}
            onChange={(chosen) => change({ type: visitTypes.find((type) => type === chosen) ?? visit.type })}
          />
          <TextField
            label={text('visits.column.ordinal')}
            hint={text('opening.ordinal-hint')}
            type="number"
            min={1}
            max={99}
            value={visit.ordinal}
            onChange={(ordinal) => change({ ordinal })}
          />
          <TextField
            label={text('opening.year')}
            type="number"
            min={2001}
            max={2200}
            value={year}
            onChange={(year) => change({ year })}
            required
          />
          <Basis visit={visit} onChange={change} />
          <Note>
            <p>
              <Trans id="opening.hybrid-hint" />
            </p>
          </Note>
        </ActForm>
      )}
    </Page>
  );
}

type BasisProps = { readonly visit: NewVisit; readonly onChange: (changes: Partial<NewVisit>) => void };

/** The decision of the Committee, or who asked for a visit that is on no list. */
function Basis({ visit, onChange }: BasisProps) {
  const text = useText();
  return (
    <>
      <fieldset className="checks plain">
        <legend>
          <Trans id="opening.basis" />
        </legend>
        {(['approved', 'to-come', 'rapid'] as const).map((basis) => (
          <label key={basis} className="check">
            <input
              type="radio"
              name="basis"
              checked={visit.basis === basis}
              onChange={() => onChange({ basis })}
            />
            <span>
              <Trans id={`opening.basis-${basis}`} />
            </span>
          </label>
        ))}
      </fieldset>
      {visit.basis === 'approved' && (
        <>
          <DateField
            label={text('visits.decided-on')}
            value={visit.approvedOn}
            onChange={(approvedOn) => onChange({ approvedOn })}
            required
          />
          <TextField
            label={text('visits.decision')}
            hint={text('events.form.document-hint')}
            value={visit.decision}
            onChange={(decision) => onChange({ decision })}
            required
            maxLength={300}
          />
        </>
      )}
      {visit.basis === 'rapid' && (
        <Select
          label={text('opening.asked-by')}
          value={visit.askedBy}
          choices={(['government', 'un-country-team'] as const).map((value) => ({
            value,
            label: text(`preparation.basis.asked-by-${value}`),
          }))}
          onChange={(askedBy) =>
            onChange({ askedBy: askedBy === 'government' ? 'government' : 'un-country-team' })
          }
        />
      )}
    </>
  );
}
