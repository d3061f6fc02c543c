import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { notYours } from '../../documents/refusals.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused, refuseIf } from '../../platform/refusal.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { isFictional } from '../../registry/contract.ts';
import { findState } from '../../registry/server/index.ts';
import { refusalToFile } from '../acts.ts';
import type { filingContract } from '../contract.ts';
import {
  noTitleInOriginal,
  realFileInTraining,
  symbolTaken,
  unknownState,
  uploadNotFound,
} from '../refusals.ts';
import { insertEdition } from './edition-store.ts';
import { enterOfDocument } from './journal-of-documents.ts';
import { insertDocument, isSymbolTaken, takeTemporaryNumber } from './store.ts';
import { takeUpload } from './upload-store.ts';

export type Asked = Omit<z.output<(typeof filingContract)['fileDocument']['body']>, 'key'>;
export type Given = {
  readonly today: Day;
  readonly now: Instant;
  readonly mayHoldRealFiles: boolean;
  readonly mode: 'training' | 'live';
};
export type Filed = { readonly documentId: string; readonly versionId: string; readonly number: string };

/** Files a document with a file that was sent before. Without a symbol it gets the next temporary number of the year. */
export async function fileDocument(db: ActorDb, actor: Actor, asked: Asked, given: Given): Promise<Filed> {
  const { stateCode = null, fileId = null, symbol = null, uploadId, language, ...said } = asked;
  const document = { ...said, stateCode, fileId, symbol, documentId: randomUUID() };
  refuseIf(refusalToFile(actor, document, given.today));
  const training = stateCode ? isFictional(stateCode) : given.mode === 'training';
  await refuseWords(db, actor, { ...document, training }, given);
  const upload = await takeUpload(db, uploadId, given.now);
  if (!upload) throw new Refused(uploadNotFound());

  const versionId = randomUUID();
  const filed = { filedBy: actor.personId, filedAt: given.now };
  const temporaryNumber = symbol
    ? null
    : await takeTemporaryNumber(db, Number(given.today.slice(0, 4)), training);
  await insertDocument(db, { ...document, training, temporaryNumber, ...filed }); // [D-042]
  await insertEdition(db, { versionId, documentId: document.documentId, language, upload, ...filed });

  await enterOfDocument(db, actor, document, {
    event: 'document-filed',
    on: given.today,
    now: given.now,
    detail: {
      version: versionId,
      sha256: upload.sha256,
      type: document.type,
      ...(fileId && { file: fileId }),
    },
  });
  return { documentId: document.documentId, versionId, number: symbol ?? temporaryNumber ?? '' };
}

type Words = Pick<Asked, 'titles' | 'originalLanguage' | 'class'> & {
  readonly stateCode: string | null;
  readonly symbol: string | null;
  readonly training: boolean;
};

async function refuseWords(db: ActorDb, actor: Actor, words: Words, given: Given): Promise<void> {
  const { stateCode, symbol } = words;
  if (!words.titles[words.originalLanguage]) throw new Refused(noTitleInOriginal());
  if (stateCode && !(await findState(db, stateCode))) throw new Refused(unknownState(stateCode));
  // Real papers that are not public have no place where anybody may be anybody.
  const isReal = !words.training && words.class !== 'general';
  if (isReal && !given.mayHoldRealFiles) throw new Refused(realFileInTraining());
  // Symbols are given by the house that issues them.
  if (symbol && actor.audience === 'state') throw new Refused(notYours());
  if (symbol && (await isSymbolTaken(db, symbol, null))) throw new Refused(symbolTaken(symbol));
}
