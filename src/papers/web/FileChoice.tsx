import type { ChangeEvent } from 'react';
import { Trans } from '../../web/i18n.tsx';
import './file-field.css';

type Props = {
  readonly field: { readonly id: string; readonly 'aria-describedby'?: string | undefined };
  readonly accept?: string;
  /** What the file is called that was chosen last; null before. */
  readonly name: string | null;
  readonly onChoose: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** Takes a file. The words are ours: those of the browser are in its own language, not in that of the page. */
export function FileChoice({ field, accept, name, onChoose }: Props) {
  return (
    <span className="file-choice">
      <input type="file" {...field} accept={accept} onChange={onChoose} />
      <span className="button" aria-hidden="true">
        <Trans id="web.file-choose" />
      </span>
      <span className="muted">{name === null ? <Trans id="web.file-none" /> : <bdi>{name}</bdi>}</span>
    </span>
  );
}
