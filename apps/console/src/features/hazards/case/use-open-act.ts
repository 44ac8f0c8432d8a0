import type { HazardDetail } from '@zhiben/contract/hazard-view.ts';
import { useLocation, useNavigate } from 'react-router';
import { ACT_FORMS, type FormAction } from '../acts/act-forms.ts';

/** The act whose form is open stands in the address, so that a reload or a lost session returns to the same form. */
export function useOpenAct({ allowedActions }: HazardDetail) {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const asked = hash.slice(1);
  const open = isFormAction(asked) && allowedActions.includes(asked) ? asked : undefined;
  const go = (action: FormAction | undefined, replace: boolean) =>
    void navigate({ search, hash: action ?? '' }, { replace, preventScrollReset: true });
  return {
    open,
    start: (action: FormAction) => go(action, false),
    close: () => go(undefined, true),
  };
}

export const isFormAction = (word: string): word is FormAction => Object.hasOwn(ACT_FORMS, word);
