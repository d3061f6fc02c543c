import type { ReactNode } from 'react';
import type { DocumentFile, RegisterRefused } from './api.ts';

// What other parts have beside the register and beside a document. It is given by the folder that knows all parts.

/** Files a further document. */
export type FileAct = (props: { readonly refused: RegisterRefused; readonly training: boolean }) => ReactNode;

/** What CTED does to a document that is on file. */
export type KeepActs = (props: { readonly document: DocumentFile }) => ReactNode;
