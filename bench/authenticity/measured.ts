/** Adds up what one kind of work takes of this thread's processor: other work on the machine does not count. */
export function measured() {
  let [times, microseconds] = [0, 0];
  return {
    run<Result>(work: () => Result): Result {
      const before = process.threadCpuUsage();
      const result = work();
      const { user, system } = process.threadCpuUsage(before);
      microseconds += user + system;
      times += 1;
      return result;
    },
    total: () => ({ times, ms: microseconds / 1000 }),
  };
}

export type Total = ReturnType<ReturnType<typeof measured>['total']>;
