import { AlarmPriority } from '@zhiben/vocabulary/monitoring.ts';

/** What calls: the most urgent that nobody has answered. Who watches many plants is called for the critical alone. */
export function loudest(
  unanswered: Readonly<Record<AlarmPriority, number>>,
  watchesMany: boolean,
): AlarmPriority | undefined {
  const heard = AlarmPriority.options.slice(0, watchesMany ? 1 : undefined);
  return heard.find((priority) => unanswered[priority] > 0);
}
