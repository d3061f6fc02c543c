import { queryOptions, useQuery } from '@tanstack/react-query';
import type { decisionsContract } from '../../decisions/contract.ts';
import type { Sent } from '../../platform/contract.ts';
import { formatDay } from '../../platform/format.ts';
import { Select } from '../../ui/Field.tsx';
import { createClient } from '../../web/client.ts';
import { useLanguage, useText } from '../../web/i18n.tsx';

type Decisions = Pick<typeof decisionsContract, 'listDecisions'>;
type Query = NonNullable<Sent<Decisions['listDecisions']>['query']>;

const decisions = createClient<Decisions>({ listDecisions: ['GET', '/decisions'] });

// The events the Committee decides, and the kind of decision each rests on.
const kindFor: Readonly<Record<string, NonNullable<Query['kind']>>> = {
  'visit-approved': 'visit-approved',
  'extension-granted': 'extension',
  'extension-refused': 'extension',
  'report-adopted': 'report-adopted',
};

export const restsOnDecision = (event: string): boolean => event in kindFor;

type Props = {
  readonly event: string;
  readonly fileId: string;
  readonly value: string;
  readonly onChange: (decisionId: string) => void;
};

/** Names the decision of the Committee that an event rests on: one of its kind, on this file or on none. */
export function NamedDecision({ event, fileId, value, onChange }: Props) {
  const text = useText();
  const language = useLanguage();
  const kind = kindFor[event];
  const rows = useQuery({ ...decisionsQuery(kind), enabled: kind !== undefined }).data?.rows ?? [];
  const choices = rows
    .filter(
      (row) => (row.fileId === null || row.fileId === fileId) && row.decidedOn !== null && !row.isSuperseded,
    )
    .map(({ decisionId, title, decidedOn }) => ({
      value: decisionId,
      label: `${title} · ${formatDay(decidedOn ?? '', language)}`,
    }));
  return (
    <Select
      label={text('events.form.decision')}
      hint={text('events.form.decision-hint')}
      value={value}
      choices={choices}
      onChange={onChange}
      none={text('events.form.choose')}
    />
  );
}

function decisionsQuery(kind: Query['kind']) {
  return queryOptions({
    queryKey: ['visits', 'decisions-to-name', kind],
    queryFn: ({ signal }) =>
      decisions.listDecisions({ query: { ...(kind && { kind }), stage: 'closed', limit: 200 } }, { signal }),
  });
}
