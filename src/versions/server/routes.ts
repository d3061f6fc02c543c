import type { Database } from '../../database/server/database.ts';
import type { Handlers } from '../../http/server/mount.ts';
import type { versionsContract } from '../contract.ts';
import { isGenuineCopy } from './copy-store.ts';
import { issueVersion } from './issue-version.ts';
import { cancelCopies, makeCopies } from './make-copies.ts';
import { openCopy } from './open-copy.ts';
import { listReadings, listReportVersions, listVersions } from './read-versions.ts';

export function versionsHandlers({ blobs }: Pick<Database, 'blobs'>): Handlers<typeof versionsContract> {
  return {
    listVersions: ({ db, actor, query }) => listVersions(db, actor, query),
    listReportVersions: ({ db, actor, today, params }) =>
      listReportVersions(db, actor, params.reportId, today),
    issueVersion: ({ db, actor, today, now, params, body: { key: _, ...asked } }) =>
      issueVersion(db, actor, params.reportId, asked, { today, now }),
    makeCopies: ({ db, actor, params }) => makeCopies(db, actor, params.versionId),
    cancelCopies: ({ db, actor, params }) => cancelCopies(db, actor, params.versionId),
    openCopy: ({ db, actor, now, params }) => openCopy(db, actor, params, { now, blobs }),
    listVersionReadings: ({ db, actor, params, query }) => listReadings(db, actor, params.versionId, query),
    checkCopy: async ({ db, body }) => ({ genuine: await isGenuineCopy(db, body.sha256) }),
  };
}
