import type { TipOffDetail } from '@zhiben/contract/tip-offs.ts';

export interface TipOffActProps {
  readonly tipOff: TipOffDetail;
  readonly onClose: () => void;
}
