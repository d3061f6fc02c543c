import { randomUUID } from 'node:crypto';
import type { ActorDb } from '../../database/server/with-actor.ts';
import { append } from '../../journal/server/journal.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { copyLanguages, type Numbering } from '../../printing/contract.ts';
import type { Day, Instant } from '../../procedure/calendar.ts';
import type { Snapshot } from '../../reports/server/index.ts';
import { nothingLeft } from '../refusals.ts';
import type { Copy, Kind } from '../shapes.ts';
import { insertVersion } from './store.ts';
import { digestOf, textFor } from './text-for.ts';

type Asked = { readonly kind: Kind; readonly numbering: Numbering; readonly on: Day };
type Given = { readonly now: Instant; readonly copiesAre: 'waiting' | 'cancelled' };

/** Makes the rows of a version from the adopted report, and enters in the journal which text it is. */
export async function keepVersion(
  db: ActorDb,
  actor: Actor,
  report: Snapshot,
  { kind, numbering, on, now, copiesAre }: Asked & Given,
): Promise<{ readonly versionId: string }> {
  const { text } = textFor(kind, report, numbering);
  if (!text.blocks.some(({ type }) => type !== 'withheld')) throw new Refused(nothingLeft());
  const versionId = randomUUID();
  const contentSha256 = digestOf(text);
  const { reportId, fileId, stateCode, snapshotId } = report;
  await insertVersion(
    db,
    {
      ...{ versionId, reportId, fileId, stateCode, kind, numbering, snapshotId, text, contentSha256 },
      ...{ issuedOn: on, issuedBy: actor.personId, issuedAt: now },
    },
    { copies: copiesOf(kind, copiesAre), releases: releases[kind] },
  );
  await append(db, {
    chain: `state:${stateCode}`,
    stateCode,
    event: 'report-version-made',
    on,
    recordedAt: now,
    by: actor.personId,
    seenBy: ['committee'],
    detail: { version: versionId, report: reportId, kind, numbering, sha256: contentSha256 },
  });
  return { versionId };
}

/** To whom each version is open, and from which event on (SH-20, SH-21, SH-24 to SH-26, SH-28). */
const followed = [
  { audience: 'committee', event: 'report-adopted' },
  { audience: 'visited-state', event: 'report-transmitted' },
];
const releases: Readonly<Record<Kind, readonly { readonly audience: string; readonly event: string }[]>> = {
  'SV-08': followed,
  'SV-09': [
    ...followed,
    { audience: 'un-partner', event: 'partner-version-issued' },
    { audience: 'participating-partner', event: 'partner-version-issued' },
  ],
  'SV-10': [...followed, { audience: 'participating-partner', event: 'disclaimer-version-issued' }],
};

/** Partners outside the United Nations that took part get theirs under the disclaimer. */
const termsOf: Readonly<Record<Kind, readonly Copy['terms'][]>> = {
  'SV-08': ['plain'],
  'SV-09': ['plain', 'limited'],
  'SV-10': ['limited'],
};

const copiesOf = (kind: Kind, state: 'waiting' | 'cancelled') =>
  termsOf[kind].flatMap((terms) =>
    copyLanguages.flatMap((language) =>
      (['html', 'pdf'] as const).map((format) => ({ copyId: randomUUID(), terms, language, format, state })),
    ),
  );
