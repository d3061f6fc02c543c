import { useState } from 'react';
import { oneOf } from '../../platform/one-of.ts';
import { Select, TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import type { MethodPart, VisitFile } from './api.ts';
import { preparation, touchedBy } from './api.ts';
import { methodParts } from './vocabulary.ts';

type Props = { readonly file: VisitFile; readonly onClose: () => void };

type Deviation = { readonly part: MethodPart; readonly departure: string; readonly reason: string };

/** Records where the visit departs from the published method, with the reason. */
export function RecordDeviation({ file, onClose }: Props) {
  const text = useText();
  const announce = useAnnounce();
  const [deviation, setDeviation] = useState<Deviation>({ part: 'objectives', departure: '', reason: '' });
  const change = (changes: Partial<Deviation>) => setDeviation({ ...deviation, ...changes });
  const act = useAct(
    (given: Deviation & { readonly version: number }, key) =>
      preparation.recordDeviation({ params: { fileId: file.fileId }, body: { ...given, key } }),
    {
      renews: touchedBy(file.fileId),
      onDone: () => {
        announce(text('preparation.deviation.done'));
        onClose();
      },
    },
  );

  return (
    <FormDialog
      title={<Trans id="preparation.plan.record-deviation" />}
      act={act}
      given={() => ({ ...deviation, version: file.version })}
      word="preparation.deviation.do"
      onClose={onClose}
    >
      <Select
        label={text('preparation.deviation.part')}
        value={deviation.part}
        choices={methodParts.map((part) => ({ value: part, label: text(`preparation.deviation.${part}`) }))}
        onChange={(chosen) => change({ part: oneOf(methodParts, chosen) ?? deviation.part })}
      />
      <TextArea
        label={text('preparation.deviation.departure')}
        value={deviation.departure}
        onChange={(departure) => change({ departure })}
        required
        maxLength={4000}
      />
      <TextArea
        label={text('procedure.field.reason')}
        value={deviation.reason}
        onChange={(reason) => change({ reason })}
        required
        maxLength={4000}
      />
    </FormDialog>
  );
}
