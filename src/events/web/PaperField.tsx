import { useQuery } from '@tanstack/react-query';
import { isPaperOf } from '../../documents/acts.ts';
import { NewPaper, type PaperGiven } from '../../papers/web/NewPaper.tsx';
import { PaperSelect } from '../../papers/web/PaperSelect.tsx';
import { day } from '../../procedure/calendar.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Trans, useLanguage, useText } from '../../web/i18n.tsx';
import { useAct } from '../../web/use-act.ts';
import type { VisitFile } from './api.ts';
import { papers, papersQuery, sendPaper } from './papers.ts';

type Props = {
  readonly file: VisitFile;
  /** The day on which the paper came in, which it bears unless it says another. */
  readonly on: string;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
};

/** The paper of the State that an act came with: one that is on file, or one that is filed here with its scan. */
export function PaperField({ file, on, value, onChange }: Props) {
  const text = useText();
  const found = useQuery(papersQuery(file.stateCode, file.training));
  const onFile = (found.data?.rows ?? []).filter((row) => isPaperOf(row, file));
  return (
    <>
      <PaperSelect
        label={text('events.paper.choose')}
        hint={text('events.paper.choose-hint')}
        value={value}
        papers={onFile}
        none={text('events.form.choose')}
        onChange={onChange}
        required
      />
      <Disclosure title={<Trans id="events.paper.file" />} open={onFile.length === 0}>
        <FilePaper file={file} on={on} onFiled={onChange} />
      </Disclosure>
    </>
  );
}

type FileProps = Pick<Props, 'file' | 'on'> & { readonly onFiled: (documentId: string) => void };

function FilePaper({ file, on, onFiled }: FileProps) {
  const text = useText();
  const language = useLanguage();
  const act = useAct(
    (given: PaperGiven, key) =>
      papers.fileDocument({
        body: {
          uploadId: given.uploadId,
          titles: { [language]: given.title },
          ...{ type: 'note-verbale', class: 'committee-cted-and-state', issuedBy: 'state' },
          ...{ language, originalLanguage: language, datedOn: day(given.on) },
          ...{ stateCode: file.stateCode, fileId: file.fileId, key },
        },
      }),
    { renews: [{ queryKey: ['documents'] }], onDone: ({ documentId }) => onFiled(documentId) },
  );
  const words = {
    scan: text('events.paper.scan'),
    scanHint: text('events.paper.scan-hint'),
    title: text('events.paper.title'),
    titleHint: text('events.paper.title-hint'),
    file: text('events.paper.file-now'),
  };
  return <NewPaper words={words} on={on} send={sendPaper} act={act} />;
}
