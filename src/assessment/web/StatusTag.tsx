import { Tag } from '../../ui/Tag.tsx';
import { Trans } from '../../web/i18n.tsx';
import type { AssessmentRow } from './api.ts';

const tones = { running: 'running', submitted: 'waiting', adopted: 'met' } as const;

/** Where an assessment stands. */
export function StatusTag({ status }: Pick<AssessmentRow, 'status'>) {
  return (
    <Tag tone={tones[status]}>
      <Trans id={`assessment.status.${status}`} />
    </Tag>
  );
}
