import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refused } from '../../platform/refusal.ts';
import { saidIn } from '../../platform/said-in.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { refusalToPut, refusalToService, refusalToSettle } from '../acts.ts';
import { meetingNotFound, notHeldYet } from '../refusals.ts';
import type { AgendaItem, MeetingFile } from '../shapes.ts';
import type { MeetingStatus } from '../vocabulary.ts';
import { listAgenda, listDecided, listDecisionsOfDay, listPapers, listPapersToPut } from './agenda-store.ts';
import { meetingRow } from './list-meetings.ts';
import { findMeeting } from './meeting-store.ts';

/** A meeting as this reader may know it: agenda, the papers they may read, what was decided, and what they may do. */
export async function getMeeting(db: ActorDb, actor: Actor, meetingId: string): Promise<MeetingFile> {
  const meeting = await existingMeeting(db, meetingId);
  const former = meeting.followsId === null ? undefined : await findMeeting(db, meeting.followsId);
  const services = refusalToService(actor) === null;
  return {
    ...meetingRow(meeting, actor),
    version: meeting.version,
    follows: former ? { meetingId: former.meetingId, title: saidIn(former.titles, actor.language) } : null,
    admitted: [...(await listStateNames(db, actor.language, meeting.admitted)).values()],
    notes: meeting.notes,
    agenda: await readAgenda(db, actor, meetingId),
    refused: actor.audience === 'secretariat' ? refusedActs(actor, meeting) : null,
    choices: services && meeting.origin === 'house' ? await choicesFor(db, actor, meeting) : null,
  };
}

export async function existingMeeting(db: ActorDb, meetingId: string) {
  const meeting = await findMeeting(db, meetingId);
  if (!meeting) throw new Refused(meetingNotFound());
  return { ...meeting, status: meeting.status as MeetingStatus };
}

async function readAgenda(db: ActorDb, { language }: Actor, meetingId: string): Promise<AgendaItem[]> {
  const items = await listAgenda(db, meetingId);
  const papers = await listPapers(db, meetingId);
  const decided = await listDecided(db, meetingId);
  const codes = items.flatMap(({ stateCode }) => stateCode ?? []);
  const names = await listStateNames(db, language, codes);
  return items.map(({ titles, ...item }) => ({
    ...item,
    title: saidIn(titles, language),
    stateName: item.stateCode === null ? null : (names.get(item.stateCode) ?? item.stateCode),
    papers: papers
      .filter((one) => one.agendaItemId === item.agendaItemId)
      .map((one) => titled(one, language)),
    decisions: decided
      .filter((one) => one.agendaItemId === item.agendaItemId)
      .map((one) => titled(one, language)),
  }));
}

const titled = <One extends { readonly titles: unknown }>(one: One, language: Actor['language']) => ({
  ...one,
  title: saidIn(one.titles, language),
});

type Meeting = Awaited<ReturnType<typeof existingMeeting>>;

const refusedActs = (actor: Actor, meeting: Meeting) => ({
  settle: refusalToSettle(actor, meeting),
  putPaper: refusalToPut(actor, meeting),
  putDecision: refusalToPut(actor, meeting) ?? (meeting.status === 'held' ? null : notHeldYet()),
});

async function choicesFor(db: ActorDb, { language }: Actor, meeting: Meeting) {
  const papers = await listPapersToPut(db, meeting.meetingId, meeting.training);
  const decisions = meeting.status === 'held' ? await listDecisionsOfDay(db, meeting) : [];
  return {
    papers: papers.map((one) => titled(one, language)),
    decisions: decisions.map((one) => titled(one, language)),
  };
}
