import type { PriorityMatrix } from '@zhiben/rules/alarms/alarm-priority.ts';
import {
  AlarmConsequence,
  AlarmPriority,
  AlarmResponse,
  alarmConsequenceLabel,
  alarmResponseLabel,
} from '@zhiben/vocabulary/monitoring.ts';

const rank = (priority: AlarmPriority): number => AlarmPriority.options.indexOf(priority);

/** Why a matrix cannot be meant; undefined where it can. A worse consequence, or less time, never makes an alarm less urgent. */
export function whyUnsound(matrix: PriorityMatrix): string | undefined {
  for (const [row, consequence] of AlarmConsequence.options.entries()) {
    for (const [column, response] of AlarmResponse.options.entries()) {
      const milder = AlarmConsequence.options[row + 1];
      if (milder !== undefined && rank(matrix[consequence][response]) > rank(matrix[milder][response])) {
        return `后果${alarmConsequenceLabel[consequence]}的优先级低于${alarmConsequenceLabel[milder]}的（${alarmResponseLabel[response]}）`;
      }
      const later = AlarmResponse.options[column + 1];
      if (later !== undefined && rank(matrix[consequence][response]) > rank(matrix[consequence][later])) {
        return `可用时间${alarmResponseLabel[response]}的优先级低于${alarmResponseLabel[later]}的（后果${alarmConsequenceLabel[consequence]}）`;
      }
    }
  }
  return undefined;
}
