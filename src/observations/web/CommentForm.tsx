import { useState } from 'react';
import { Select, TextArea } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Block, type Comment, observing, type Report, touchedBy } from './api.ts';

type Props = {
  readonly report: Report;
  /** The paragraph it is on; null for the whole. */
  readonly block: Block | null;
  /** The comment that is changed; null for a new one. */
  readonly comment: Comment | null;
  readonly onClose: () => void;
};

export const commentKinds = ['factual-observation', 'new-development', 'other'] as const;

/** Saves a comment of the State, which nobody else sees until it is sent. */
export function CommentForm({ report, block, comment, onClose }: Props) {
  const text = useText();
  const own = useLanguage();
  const { reportId, fileId } = report;
  const [words, setWords] = useState(comment?.words ?? '');
  const [kind, setKind] = useState<Comment['kind']>(comment?.kind ?? 'factual-observation');
  const language = comment?.language ?? own;
  const act = useAct(
    (given: Pick<Comment, 'kind' | 'words'>, key) => {
      const blockId = comment ? comment.blockId : (block?.blockId ?? null);
      const body = { blockId, language, ...given, key };
      const params = { reportId };
      return observing.saveComment({
        params,
        body: comment ? { ...body, commentId: comment.commentId } : body,
      });
    },
    { renews: touchedBy(fileId), onDone: onClose },
  );
  return (
    <FormDialog
      title={
        block?.number ? (
          <Trans id="observations.comment.on" values={{ number: block.number }} />
        ) : (
          <Trans id="observations.comment.on-whole" />
        )
      }
      act={act}
      given={() => ({ kind, words })}
      word="observations.comment.save"
      onClose={onClose}
    >
      <p className="muted">
        <Trans id="observations.comment.own" />
      </p>
      <Select
        label={text('observations.comment.kind')}
        value={kind}
        choices={commentKinds.map((value) => ({ value, label: text(`observations.kind.${value}`) }))}
        onChange={(value) => setKind(commentKinds.find((one) => one === value) ?? 'other')}
      />
      <TextArea
        label={text('observations.comment.words')}
        value={words}
        onChange={setWords}
        rows={6}
        maxLength={10_000}
        lang={language}
        required
      />
    </FormDialog>
  );
}
