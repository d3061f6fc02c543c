import type { ReactNode } from 'react';
import type { OverviewRow } from './api.ts';

/** The clocks of a file as a small picture; given by the folder that knows all parts. */
export type Strip = (props: { readonly clocks: OverviewRow['strip'] }) => ReactNode;
