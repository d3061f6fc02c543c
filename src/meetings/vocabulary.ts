// The words of this part, by code. What each means to a reader is said in its messages.

/** Each form in which the Committee and CTED meet, and whether it is shown to all Member States and the public. */
const formatIsOpen = {
  'closed-meeting': false,
  'special-meeting': true,
  'joint-special-meeting': true,
  'open-briefing': true,
  'joint-open-briefing': true,
  'closed-briefing': false,
  'cted-briefing': false,
  'joint-briefing': false,
  'open-meeting': true,
  'informal-meeting': false,
} as const;
export type MeetingFormat = keyof typeof formatIsOpen;

export const meetingFormats = [
  'closed-meeting',
  'special-meeting',
  'joint-special-meeting',
  'open-briefing',
  'joint-open-briefing',
  'closed-briefing',
  'cted-briefing',
  'joint-briefing',
  'open-meeting',
  'informal-meeting',
] as const satisfies readonly MeetingFormat[];

export const isOpenFormat = (format: MeetingFormat): boolean => formatIsOpen[format];

export const meetingStatuses = ['planned', 'held', 'postponed', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];
