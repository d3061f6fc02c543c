/** The clocks whose words are put to the State itself: what it is asked, and what happens if it does not answer. */
export const stateClocks = ['D-08', 'D-11', 'D-16', 'D-18'] as const;

export const isStateClock = (id: string): id is (typeof stateClocks)[number] =>
  stateClocks.some((clock) => clock === id);
