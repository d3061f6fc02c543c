import { lazy, Suspense, useState } from 'react';
import type { Asked } from '../../ui/WhoMayRead.tsx';
import { Trans } from '../../web/i18n.tsx';

// Most pages are read without asking.
const WhoMayReadDialog = lazy(async () => ({
  default: (await import('./WhoMayReadDialog.tsx')).WhoMayReadDialog,
}));

/** Opens the answer to: who may read this, and by which rule. */
export function WhoMayReadButton({ resource }: Asked) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button-plain button-small"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Trans id="rights.who.open" />
      </button>
      {open && (
        <Suspense>
          <WhoMayReadDialog resource={resource} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
