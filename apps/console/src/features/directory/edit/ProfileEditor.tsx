import type { EnterpriseProfile, EnterpriseView } from '@zhiben/contract/directory.ts';
import { Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { ApiProblem } from '../../../api/api-problem.ts';
import { useSession } from '../../../session/session.ts';
import { Consequences } from './Consequences.tsx';
import { KeptFacts } from './KeptFacts.tsx';
import { DeclaredFields, RegisteredFields } from './ProfileFields.tsx';
import { asGraded, type ProfileForm, profileOf } from './profile-form.ts';
import '../directory.css';

interface ProfileEditorProps {
  readonly form: FormInstance<ProfileForm>;
  readonly value: ProfileForm;
  readonly onChange: (value: ProfileForm) => void;
  /** The file as the person saw it; none while an enterprise is being registered. */
  readonly before: EnterpriseView | undefined;
  readonly act: string;
  readonly pending: boolean;
  readonly error: ApiProblem | null;
  readonly onSend: (profile: EnterpriseProfile) => void;
  readonly onLeave: () => void;
  /** What stands between the form and its button: refusals, what others changed. */
  readonly notices: ReactNode;
}

/** The file of an enterprise as a form, with what follows from it beside. */
export function ProfileEditor(props: ProfileEditorProps) {
  const { form, value, onChange, before, act, pending, error, onSend, onLeave, notices } = props;
  const { realm } = useSession();
  const [initial] = useState(value);
  const after = profileOf(value);
  const graded = before?.graded ?? null;
  useEffect(() => {
    form.setFields((error?.fields ?? []).map(({ path, message }) => ({ name: fieldOf(path), errors: [message] })));
  }, [form, error]);
  return (
    <div className="profile-editor">
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={() => onChange({ ...value, ...form.getFieldsValue(true) })}
        onFinish={() => after !== undefined && onSend(after)}
        scrollToFirstError={{ block: 'center' }}
        disabled={pending}
        className="stack"
      >
        {before !== undefined && realm !== 'bureau' ? <KeptFacts profile={before} /> : <RegisteredFields />}
        <DeclaredFields file={before} />
        {notices}
        <div className="form-end">
          <Button type="primary" htmlType="submit" loading={pending}>
            {act}
          </Button>
          <Button onClick={onLeave}>取消</Button>
          <span className="quiet">已填写的内容保存在本机</span>
        </div>
      </Form>
      <Consequences before={before && asGraded(before, graded)} after={after && asGraded(after, graded)} />
    </div>
  );
}

/** The field of the form to which a part of the file belongs. */
const fieldOf = (path: string) => path.split('.')[0] as keyof ProfileForm;
