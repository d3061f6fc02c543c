import { useState } from 'react';
import { Select, TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Comment, observing, type Report, touchedBy } from './api.ts';

type Props = { readonly report: Report; readonly comment: Comment; readonly onClose: () => void };

const outcomes = ['accepted', 'partly', 'not-accepted', 'noted'] as const;

/** Says what became of a comment of the State, why, and how the passage reads now. */
export function DisposeForm({ report, comment, onClose }: Props) {
  const text = useText();
  const own = useLanguage();
  const { reportId, fileId } = report;
  const { commentId, disposition } = comment;
  const language = disposition?.language ?? own;
  const passage = report.blocks.find(({ blockId }) => blockId === comment.blockId)?.words[language] ?? '';
  const [given, setGiven] = useState({
    outcome: disposition?.outcome ?? ('accepted' as (typeof outcomes)[number]),
    reason: disposition?.reason ?? '',
    result: disposition?.result ?? passage,
  });
  const change = (changes: Partial<typeof given>) => setGiven({ ...given, ...changes });
  const changesText = given.outcome === 'accepted' || given.outcome === 'partly';
  const act = useAct(
    ({ result, ...said }: typeof given, key) =>
      observing.disposeComment({
        params: { reportId, commentId },
        body: { ...said, ...(changesText && { result }), language, version: disposition?.version ?? 0, key },
      }),
    { renews: touchedBy(fileId), onDone: onClose },
  );
  return (
    <FormDialog
      title={<Trans id="observations.dispose" />}
      act={act}
      given={() => given}
      word="observations.dispose"
      onClose={onClose}
    >
      <blockquote lang={comment.language} dir="auto">
        {comment.words}
      </blockquote>
      <Select
        label={text('observations.outcome')}
        value={given.outcome}
        choices={outcomes.map((value) => ({ value, label: text(`observations.outcome.${value}`) }))}
        onChange={(value) => change({ outcome: outcomes.find((one) => one === value) ?? 'noted' })}
      />
      <TextArea
        label={text('observations.reason')}
        hint={text('observations.reason-hint')}
        value={given.reason}
        onChange={(reason) => change({ reason })}
        rows={4}
        maxLength={10_000}
        lang={language}
        required
      />
      {changesText && (
        <TextArea
          label={text('observations.result')}
          hint={text('observations.result-hint')}
          value={given.result}
          onChange={(result) => change({ result })}
          rows={6}
          maxLength={20_000}
          lang={language}
          required
        />
      )}
    </FormDialog>
  );
}
