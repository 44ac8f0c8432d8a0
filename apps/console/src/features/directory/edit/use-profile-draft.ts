import type { EnterpriseView } from '@zhiben/contract/directory.ts';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../../ui/use-draft.ts';
import { formOf, type ProfileForm } from './profile-form.ts';
import { type Rebased, rebase } from './rebase.ts';

interface ProfileDraft {
  /** The file as the person saw it when they began to type. */
  readonly seen: EnterpriseView;
  readonly form: ProfileForm;
}

/** What is being typed into a file and over which version of it, kept on this machine. */
export function useProfileDraft(latest: EnterpriseView, form: FormInstance<ProfileForm>) {
  const [start] = useState<ProfileDraft>({ seen: latest, form: formOf(latest) });
  const draft = useDraft(`enterprise:${latest.id}`, start);
  const [rebased, setRebased] = useState<Rebased>();
  const { seen } = draft.value;
  return {
    seen,
    form: draft.value.form,
    rebased,
    change: (typed: ProfileForm) => draft.change({ seen, form: typed }),
    clear: draft.clear,
    /** Lays what was typed over the latest file. */
    catchUp() {
      const next = rebase(draft.value.form, formOf(seen), formOf(latest));
      setRebased(next);
      draft.change({ seen: latest, form: next.form });
      form.setFieldsValue(next.form as never);
    },
  };
}
