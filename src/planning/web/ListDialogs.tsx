import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../platform/format.ts';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { decisionsQuery, planning, statesQuery, touched, type VisitList } from './api.ts';

type Props = { readonly list: VisitList; readonly onClose: () => void };

const types = ['comprehensive', 'focused', 'follow-up', 'regional'] as const;
type Type = (typeof types)[number];

/** Puts a State on the proposal. */
export function ProposeDialog({ list: { listId, version, training }, onClose }: Props) {
  const text = useText();
  const states = useQuery(statesQuery(training));
  const [stateCode, setState] = useState('');
  const [type, setType] = useState<Type>('comprehensive');
  const act = useAct(
    (given: { stateCode: string; type: Type }, key) =>
      planning.proposeVisit({ params: { listId }, body: { ...given, version, key } }),
    { renews: touched, onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="planning.do-propose" />}
      act={act}
      given={() => ({ stateCode, type })}
      word="planning.do-propose"
      onClose={onClose}
    >
      <Select
        label={text('planning.state')}
        value={stateCode}
        none=""
        required
        choices={(states.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setState}
      />
      <Select
        label={text('planning.type')}
        value={type}
        choices={types.map((value) => ({ value, label: text(`visits.type.${value}`) }))}
        onChange={(chosen) => setType(types.find((one) => one === chosen) ?? 'comprehensive')}
      />
    </FormDialog>
  );
}

/** Enters the adoption by a decision of the Committee that is on record. */
export function AdoptDialog({ list: { listId, version }, onClose }: Props) {
  const text = useText();
  const language = useLanguage();
  const decisions = useQuery(decisionsQuery());
  const [decisionId, setDecision] = useState('');
  const act = useAct(
    (given: { decisionId: string }, key) =>
      planning.adoptVisitList({ params: { listId }, body: { ...given, version, key } }),
    { renews: touched, onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="planning.do-adopt" />}
      act={act}
      given={() => ({ decisionId })}
      word="planning.do-adopt"
      onClose={onClose}
    >
      <Select
        label={text('planning.decision')}
        hint={text('planning.decision-hint')}
        value={decisionId}
        none=""
        required
        choices={(decisions.data?.rows ?? []).map((row) => ({
          value: row.decisionId,
          label: row.decidedOn ? `${row.title} · ${formatDay(row.decidedOn, language)}` : row.title,
        }))}
        onChange={setDecision}
      />
    </FormDialog>
  );
}
