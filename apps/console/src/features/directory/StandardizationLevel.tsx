import { type Standardization, standardizationLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Recorded } from './Recorded.tsx';

export function StandardizationLevel({ level }: { readonly level: Standardization | null }) {
  return <Recorded>{level === null ? null : standardizationLabel[level]}</Recorded>;
}
