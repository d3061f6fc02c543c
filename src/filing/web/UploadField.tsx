import { takenEndings } from '../../formats/media-types.ts';
import { FileField } from '../../papers/web/FileField.tsx';
import { useText } from '../../web/i18n.tsx';
import { type SentFile, send } from './api.ts';

/** The file of an edition: it is sent and judged as soon as it is chosen. */
export function UploadField({ onSent }: { readonly onSent: (sent: SentFile | null) => void }) {
  const text = useText();
  return (
    <FileField
      label={text('filing.the-file')}
      hint={text('filing.the-file-hint')}
      accept={takenEndings}
      send={send}
      onSent={onSent}
    />
  );
}
