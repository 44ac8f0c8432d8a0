import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import type { ApiProblem } from '../../../api/api-problem.ts';

/** Says what the server found wrong at the field itself. */
export function useFieldProblems(form: FormInstance, error: ApiProblem | null): void {
  useEffect(() => {
    if (error === null) return;
    form.setFields(error.fields.map(({ path, message }) => ({ name: path.split('.'), errors: [message] })));
  }, [form, error]);
}
