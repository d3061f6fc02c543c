import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDay } from '../../platform/format.ts';
import { day } from '../../procedure/calendar.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { decisionsQuery, type Report, reports, touchedBy } from './api.ts';

const names = ['share', 'submit', 'amend', 'adopt', 'transmit'] as const;
type Name = (typeof names)[number];

// Acts of others, and those that are done for good, are not shown.
const over = ['forbidden', 'conflict', 'too-late'] as const;

/** What can be done with the report as a whole: one’s own acts, with why not now. */
export function ReportActs({ report }: { readonly report: Report }) {
  const [asked, setAsked] = useState<Name | null>(null);
  const { refused } = report;
  const own = names.filter((name) => !over.some((kind) => kind === refused[name]?.kind));
  const first = own.find((name) => !refused[name]);
  if (own.length === 0) return null;
  return (
    <div className="row no-print">
      {own.map((name) => (
        <ActButton
          key={name}
          weight={name === first ? 'main' : 'plain'}
          refusedBecause={refused[name] ? <RefusalText refusal={refused[name]} /> : null}
          onPress={() => setAsked(name)}
        >
          <Trans id={`reports.act.${name}`} />
        </ActButton>
      ))}
      {asked && <ActForm name={asked} report={report} onClose={() => setAsked(null)} />}
    </div>
  );
}

type FormProps = { readonly name: Name; readonly report: Report; readonly onClose: () => void };

function ActForm({ name, report, onClose }: FormProps) {
  const text = useText();
  const announce = useAnnounce();
  const { reportId, fileId, reportVersion: version } = report;
  const [on, setOn] = useState('');
  const [decisionId, setDecisionId] = useState('');
  const act = useAct(
    (given: { on: string; decisionId: string }, key) => {
      const params = { reportId };
      const body = { on: day(given.on), version, key };
      if (name === 'share') return reports.shareDraft({ params, body });
      if (name === 'submit') return reports.submitFinalDraft({ params, body });
      if (name === 'amend') return reports.amendDraft({ params, body });
      if (name === 'transmit') return reports.transmitReport({ params, body });
      return reports.adoptReport({ params, body: { ...body, decisionId: given.decisionId } });
    },
    {
      renews: touchedBy(fileId),
      onDone: () => {
        announce(text(`reports.done.${name}`));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id={`reports.act.${name}`} />}
      act={act}
      given={() => ({ on, decisionId })}
      word={`reports.act.${name}`}
      onClose={onClose}
    >
      <p>
        <Trans id={`reports.act.${name}-what`} />
      </p>
      <DateField label={text('reports.act.on')} value={on} onChange={setOn} required />
      {name === 'adopt' && <DecisionField fileId={fileId} value={decisionId} onChange={setDecisionId} />}
    </FormDialog>
  );
}

type FieldProps = {
  readonly fileId: string;
  readonly value: string;
  readonly onChange: (decisionId: string) => void;
};

function DecisionField({ fileId, value, onChange }: FieldProps) {
  const text = useText();
  const language = useLanguage();
  const found = useQuery(decisionsQuery(fileId)).data ?? [];
  const choices = found.map(({ decisionId, title, decidedOn }) => ({
    value: decisionId,
    label: decidedOn ? `${title} · ${formatDay(decidedOn, language)}` : title,
  }));
  return (
    <Select
      label={text('reports.act.decision')}
      hint={text('reports.act.decision-hint')}
      value={value}
      choices={choices}
      none={text('reports.choose')}
      onChange={onChange}
      required
    />
  );
}
