import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PaperGiven } from '../../papers/web/PaperGiven.tsx';
import { day } from '../../procedure/calendar.ts';
import { ActButton } from '../../ui/ActButton.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { RefusalText } from '../../ui/RefusalText.tsx';
import { useAnnounce } from '../../ui/Toasts.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import { type Observations, observing, papersQuery, type Report, touchedBy } from './api.ts';
import { CommentForm } from './CommentForm.tsx';

type Props = { readonly report: Report; readonly observations: Observations };

/** What the State, or CTED for its paper, does with the comments as a whole: adds one on the whole, and sends them. */
export function SendComments({ report, observations }: Props) {
  const [asked, setAsked] = useState<'comment' | 'send' | null>(null);
  const { refused } = observations;
  if (report.version !== 'SV-04' || refused.comment) return null;
  return (
    <div className="row no-print">
      <button type="button" className="button" onClick={() => setAsked('comment')}>
        <Trans id="observations.comment.add-on-whole" />
      </button>
      <ActButton
        weight="main"
        refusedBecause={refused.send ? <RefusalText refusal={refused.send} /> : null}
        onPress={() => setAsked('send')}
      >
        <Trans id="observations.send" />
      </ActButton>
      {asked === 'comment' && (
        <CommentForm report={report} block={null} comment={null} onClose={() => setAsked(null)} />
      )}
      {asked === 'send' && (
        <SendForm report={report} observations={observations} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

function SendForm({ report, observations, onClose }: Props & { readonly onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const { reportId, fileId, hasDraft: isCted } = report;
  const [paper, setPaper] = useState({ on: '', documentId: '' });
  const { data: papers = [] } = useQuery({ ...papersQuery(report), enabled: isCted });
  const count = observations.comments.filter(({ sentOn }) => sentOn === null).length;
  const act = useAct(
    ({ on, documentId }: typeof paper, key) =>
      observing.sendComments({
        params: { reportId },
        body: { ...(isCted && { on: day(on), documentId }), key },
      }),
    {
      renews: touchedBy(fileId),
      onDone: ({ isLate }) => {
        announce(text(isLate ? 'observations.sent-late' : 'observations.sent'));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={<Trans id="observations.send" />}
      act={act}
      given={() => paper}
      word="observations.send"
      onClose={onClose}
    >
      <p>
        <Trans id="observations.send-what" values={{ count }} />
      </p>
      {isCted && (
        <PaperGiven
          value={paper}
          onChange={setPaper}
          papers={papers}
          words={{
            on: text('observations.paper.on'),
            paper: text('observations.paper'),
            hint: text('observations.paper-hint'),
            none: text('reports.choose'),
          }}
        />
      )}
    </FormDialog>
  );
}
