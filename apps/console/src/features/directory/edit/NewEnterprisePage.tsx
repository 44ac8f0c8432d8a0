import { createEnterprise, type EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { App, Form } from 'antd';
import { Navigate, useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { BackToRegister } from '../EnterpriseTabs.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';
import { EMPTY_FORM, type ProfileForm } from './profile-form.ts';

/** Takes an enterprise on file. */
export function NewEnterprisePage() {
  const may = useMay('enterprise:create');
  return may ? <NewEnterprise /> : <Navigate to="/enterprises" replace />;
}

function NewEnterprise() {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<ProfileForm>();
  const draft = useDraft('enterprise:new', EMPTY_FORM);
  const act = useAct(createEnterprise);
  const send = (profile: EnterpriseProfile) =>
    act.mutate(
      { body: profile },
      {
        onSuccess: ({ id, name }) => {
          draft.clear();
          void message.success(`已新增企业：${name}`);
          navigate(`/enterprises/${id}`, { replace: true });
        },
      },
    );
  return (
    <Page title="新增企业" note={<BackToRegister />}>
      <ProfileEditor
        form={form}
        value={draft.value}
        onChange={draft.change}
        before={undefined}
        act="新增企业"
        pending={act.isPending}
        error={act.error}
        onSend={send}
        onLeave={() => {
          draft.clear();
          navigate('/enterprises');
        }}
        notices={<ProblemNotice error={act.error} />}
      />
    </Page>
  );
}
