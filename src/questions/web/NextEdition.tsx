import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../platform/format.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { ActTrouble } from '../../ui/ActTrouble.tsx';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useGo } from '../../web/Router.tsx';
import { useAct } from '../../web/use-act.ts';
import { asking, type Change, decisionsQuery, type Editions, touched } from './api.ts';

type Props = {
  readonly shown: NonNullable<Editions['shown']>;
  readonly changes: readonly Change[];
  readonly onDone: () => void;
};

/** Puts forward what was noted as one edition, or enters that the Committee adopted the one that is shown. */
export function NextEdition({ shown, changes, onDone }: Props) {
  const go = useGo();
  const [isAdopting, setAdopting] = useState(false);
  const act = useAct(
    (given: readonly Change[], key) => asking.putForwardEdition({ body: { changes: [...given], key } }),
    {
      renews: touched,
      onDone: ({ edition }) => {
        onDone();
        go(`/assessments/questions?edition=${edition}`);
      },
    },
  );
  if (shown.adoptedOn === null) {
    return (
      <>
        <ActButton weight="main" refusedBecause={null} onPress={() => setAdopting(true)}>
          <Trans id="questions.adopt" />
        </ActButton>
        {isAdopting && <Adopt templateId={shown.templateId} onClose={() => setAdopting(false)} />}
      </>
    );
  }
  if (changes.length === 0) return null;
  return (
    <>
      <ActButton
        weight="main"
        refusedBecause={null}
        pending={act.isPending}
        onPress={() => act.press(changes)}
        confirm={{
          title: <Trans id="questions.put-forward-do" values={{ count: changes.length }} />,
          body: <Trans id="questions.put-forward-sure" />,
          act: <Trans id="questions.put-forward-do" values={{ count: changes.length }} />,
        }}
      >
        <Trans id="questions.put-forward-do" values={{ count: changes.length }} />
      </ActButton>
      <ActTrouble act={act} />
    </>
  );
}

function Adopt({ templateId, onClose }: { readonly templateId: string; readonly onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const [decisionId, setDecision] = useState('');
  const decisions = useQuery(decisionsQuery()).data?.rows ?? [];
  const act = useAct(
    (given: string, key) => asking.adoptEdition({ params: { templateId }, body: { decisionId: given, key } }),
    { renews: touched, onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="questions.adopt" />}
      act={act}
      given={() => decisionId}
      word="questions.adopt"
      onClose={onClose}
    >
      <p>
        <Trans id="questions.adopt-sure" />
      </p>
      <Select
        label={text('questions.decision')}
        hint={text('questions.decision-hint')}
        value={decisionId}
        required
        none={text('questions.choose')}
        choices={decisions.map((row) => ({
          value: row.decisionId,
          label: `${row.title} · ${row.decidedOn ? formatDay(row.decidedOn, language) : ''}`,
        }))}
        onChange={setDecision}
      />
    </FormDialog>
  );
}
