import type { HazardLevel } from '@zhiben/vocabulary/hazards.ts';
import { useEffect } from 'react';

const LEVEL_OF: Readonly<Record<string, HazardLevel>> = { '1': 'major', '2': 'general', '3': 'suspected' };
const STEP_OF: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

interface JudgingKeys {
  readonly onStep: (step: number) => void;
  readonly onLevel: (level: HazardLevel) => void;
  readonly onConfirm: () => void;
  readonly onDrop: () => void;
}

/** The whole work by keyboard, except while a person types or uses a control. */
export function useJudgingKeys({ onStep, onLevel, onConfirm, onDrop }: JudgingKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || inControl(event.target)) return;
      const act = actOf(event.key);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    const actOf = (key: string): (() => void) | undefined => {
      const level = LEVEL_OF[key];
      const step = STEP_OF[key];
      if (level !== undefined) return () => onLevel(level);
      if (step !== undefined) return () => onStep(step);
      if (key === 'Enter') return onConfirm;
      return key === '0' ? onDrop : undefined;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

const inControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, button, a, [role=combobox], [role=dialog]') !== null;
