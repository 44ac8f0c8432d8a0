import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ACT_FORMS, type FormAction } from '../acts/act-forms.ts';

/** The act whose form is open stands in the address, so that a reload or a lost session returns to the same form. */
export function useOpenAct({ allowedActions }: HazardDetail) {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const asked = hash.slice(1);
  const held = useRef<FormAction>(undefined);
  if (isFormAction(asked) && allowedActions.includes(asked)) held.current = asked;
  // A form that is open stays, with everything typed, even when somebody else's act has closed the way meanwhile.
  const open = held.current === asked ? held.current : undefined;
  const go = (action: FormAction | undefined, replace: boolean) =>
    void navigate({ search, hash: action ?? '' }, { replace, preventScrollReset: true });
  return {
    open,
    start: (action: FormAction) => go(action, false),
    close: () => go(undefined, true),
  };
}

export const isFormAction = (word: string): word is FormAction => Object.hasOwn(ACT_FORMS, word);
