/**
 * Whoever asks the same while it is being counted is given the next count, all of them the same one: however many screens hang in
 * the district, it is counted at most twice for each of them, and nobody is handed a count that began before they asked.
 */
export function countedTogether<Answer>() {
  const rounds = new Map<string, { readonly running: Promise<Answer>; next?: Promise<Answer> }>();

  function start(key: string, count: () => Promise<Answer>): Promise<Answer> {
    const running = count();
    const round: { readonly running: Promise<Answer>; next?: Promise<Answer> } = { running };
    rounds.set(key, round);
    const ended = () => {
      if (round.next === undefined) rounds.delete(key);
    };
    running.then(ended, ended);
    return running;
  }

  return (key: string, count: () => Promise<Answer>): Promise<Answer> => {
    const round = rounds.get(key);
    if (round === undefined) return start(key, count);
    const begin = () => start(key, count);
    round.next ??= round.running.then(begin, begin);
    return round.next;
  };
}
