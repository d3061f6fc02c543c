import { useState } from 'react';
import { takenEndings } from '../../formats/media-types.ts';
import { FileField } from '../../papers/web/FileField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Link } from '../../ui/Link.tsx';
import { Note } from '../../ui/Note.tsx';
import { Trans, useText } from '../../web/i18n.tsx';
import { type Traced, trace } from './api.ts';
import { ReadingLine } from './Readings.tsx';

/** Whose a copy was: a file that turned up is sent, hashed and looked for in the reading log. Nothing of it is kept. */
export function TraceDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const [traced, setTraced] = useState<Traced | null>(null);
  return (
    <Dialog title={<Trans id="documents.trace" />} onClose={onClose}>
      <div className="stack">
        <FileField
          label={text('documents.trace-file')}
          hint={text('documents.trace-hint')}
          accept={takenEndings}
          send={trace}
          onSent={setTraced}
        />
        {traced && traced.readings.length === 0 && (
          <Note>
            <p>
              <Trans id="documents.trace-none" />
            </p>
          </Note>
        )}
        <ul className="plain-list">
          {traced?.readings.map((reading) => (
            <li key={reading.readingId}>
              <Link to={`/documents/${reading.documentId}`}>
                <bdi>{reading.number}</bdi>
              </Link>{' '}
              <ReadingLine reading={reading} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
