import type { WarningDetail } from '@zhiben/contract/warnings.ts';

export interface WarningActProps {
  readonly warning: WarningDetail;
  readonly onClose: () => void;
}
