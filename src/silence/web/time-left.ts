const minute = 60_000;

/** How long it is until a moment, in the largest unit of which there are at least two, as a message. */
export function timeLeft(now: string, until: string): { id: string; values: { count: number } } {
  const minutes = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / minute));
  if (minutes >= 2 * 24 * 60)
    return { id: 'silence.days-left', values: { count: Math.floor(minutes / (24 * 60)) } };
  if (minutes >= 2 * 60) return { id: 'silence.hours-left', values: { count: Math.floor(minutes / 60) } };
  return { id: 'silence.minutes-left', values: { count: minutes } };
}
