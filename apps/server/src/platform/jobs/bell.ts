/** Calls a job now instead of at its next time. Rung only after the work it finds has been committed. */
export interface Bell {
  ring(): void;
  answer(listener: () => void): void;
}

export function createBell(): Bell {
  const listeners: (() => void)[] = [];
  return {
    ring() {
      for (const listener of listeners) listener();
    },
    answer: (listener) => void listeners.push(listener),
  };
}
