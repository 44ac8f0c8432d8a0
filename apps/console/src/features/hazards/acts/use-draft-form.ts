import { Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../../ui/use-draft.ts';

/** A form whose contents are kept on this machine until they are sent. */
export function useDraftForm<Values extends object>(key: string, initial: Values) {
  const [form] = Form.useForm<Values>();
  const [empty] = useState(initial);
  const draft = useDraft<Values>(key, empty);
  const [found, setFound] = useState(draft.kept);

  const put = (values: object) => {
    form.setFieldsValue(values as Parameters<FormInstance<Values>['setFieldsValue']>[0]);
    draft.change(values as Partial<Values>);
  };
  const forget = () => {
    draft.clear();
    setFound(false);
    form.setFieldsValue(cleared(form.getFieldsValue(true), empty) as never);
  };
  return {
    form,
    put,
    /** After sending, or when the person wants to begin anew. */
    forget,
    clear: draft.clear,
    /** True when there was something from an earlier time. */
    found,
    props: {
      form,
      initialValues: draft.value as Partial<Values>,
      onValuesChange: (_: unknown, all: Values) => draft.change(all),
    },
  };
}

const cleared = (typed: object, empty: object) => ({
  ...Object.fromEntries(Object.keys(typed).map((name) => [name, undefined])),
  ...empty,
});
