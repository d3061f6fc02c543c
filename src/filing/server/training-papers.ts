import { Readable } from 'node:stream';
import type { Database } from '../../database/server/database.ts';
import { withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import { fileDocument } from './file-document.ts';
import { receiveUpload } from './receive-upload.ts';

type Paper = {
  readonly stateCode: string;
  readonly fileId: string;
  readonly title: string;
  readonly on: Day;
  readonly now: Instant;
  /** A note of CTED to the Committee; a note verbale of the State, when left out. */
  readonly ofCted?: true;
};

/** Files a paper of a fictional State, through the acts anybody would use, and gives its id. */
export async function fileTrainingPaper(database: Database, actor: Actor, paper: Paper): Promise<string> {
  const { blobs, mayHoldRealFiles, mode } = database;
  const words = `${paper.title}\n\nA paper of the training world. The State does not exist.\n`;
  const upload = await blobs.receive(Readable.from([Buffer.from(words)]), 10_000);
  if (!upload) throw new Error('a paper of the training world is short');
  return withActor(database, actor, async (db) => {
    const { now } = paper;
    const { uploadId } = await receiveUpload(db, actor, { upload, name: 'note-verbale.txt' }, { now, blobs });
    const asked = {
      uploadId,
      ...(paper.ofCted ? noteOfCted : noteVerbale),
      titles: { en: paper.title },
      language: 'en',
      originalLanguage: 'en',
      datedOn: paper.on,
      stateCode: paper.stateCode,
      fileId: paper.fileId,
    } as const;
    const filed = await fileDocument(db, actor, asked, { today: paper.on, now, mayHoldRealFiles, mode });
    return filed.documentId;
  });
}

const noteVerbale = { type: 'note-verbale', class: 'committee-cted-and-state', issuedBy: 'state' } as const;
const noteOfCted = { type: 'information-note', class: 'committee-and-cted', issuedBy: 'cted' } as const;
