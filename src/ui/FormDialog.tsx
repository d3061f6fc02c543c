import type { ReactNode } from 'react';
import { ActForm, type ActFormProps } from './ActForm.tsx';
import { Dialog } from './Dialog.tsx';

type Props<Given> = Omit<ActFormProps<Given>, 'onCancel' | 'className'> & {
  readonly title: ReactNode;
  readonly onClose: () => void;
};

/** A form over the page for one act. */
export function FormDialog<Given>({ title, onClose, ...form }: Props<Given>) {
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm {...form} onCancel={onClose} />
    </Dialog>
  );
}
