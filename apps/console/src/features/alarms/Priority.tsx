import { type AlarmPriority, alarmPriorityLabel } from '@zhiben/vocabulary/monitoring.ts';
import { RiskTag } from '../../ui/RiskTag.tsx';
import type { RiskTone } from '../../ui/theme.ts';

const TONE: Readonly<Record<AlarmPriority, RiskTone>> = {
  critical: 'red',
  high: 'orange',
  medium: 'yellow',
  low: 'blue',
};

export function Priority({ priority }: { readonly priority: AlarmPriority }) {
  return <RiskTag tone={TONE[priority]}>{alarmPriorityLabel[priority]}</RiskTag>;
}
