import { useQueryClient } from '@tanstack/react-query';
import {
  type EnterpriseProfile,
  type EnterpriseView,
  getEnterprise,
  updateEnterprise,
} from '@zhiben/contract/directory.ts';
import { App, Form } from 'antd';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { OneEnterprise } from '../OneEnterprise.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';
import type { ProfileForm } from './profile-form.ts';
import { useProfileDraft } from './use-profile-draft.ts';

/** Changes the file of an enterprise, over the version the person saw. */
export function EditEnterprisePage() {
  const may = useMay('enterprise:edit');
  return (
    <OneEnterprise>
      {(found) =>
        may ? <Edit key={found.id} enterprise={found} /> : <Navigate to={`/enterprises/${found.id}`} replace />
      }
    </OneEnterprise>
  );
}

function Edit({ enterprise }: { readonly enterprise: EnterpriseView }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [form] = Form.useForm<ProfileForm>();
  const draft = useProfileDraft(enterprise, form);
  const act = useAct(updateEnterprise);
  const leave = () => {
    draft.clear();
    navigate(`/enterprises/${enterprise.id}${search}`);
  };
  // Grading makes no new version of the file: what is graded is told by the latest answer.
  const seen = { ...draft.seen, graded: enterprise.graded };
  const send = (typed: EnterpriseProfile) => {
    const profile = seen.graded === null ? typed : { ...typed, installations: seen.installations };
    act.mutate(
      { params: { enterpriseId: enterprise.id }, body: { ...profile, version: seen.version } },
      {
        onSuccess: ({ version }) => {
          void message.success(version === seen.version ? '内容没有变化' : '已保存');
          leave();
        },
        onError: () => void queries.invalidateQueries({ queryKey: [getEnterprise.id] }),
      },
    );
  };
  const catchUp = () => {
    act.reset();
    draft.catchUp();
  };
  const stale = seen.version !== enterprise.version;
  return (
    <Page title={`编辑档案：${enterprise.name}`}>
      <ProfileEditor
        form={form}
        value={draft.form}
        onChange={draft.change}
        before={seen}
        act="保存修改"
        pending={act.isPending}
        error={act.error}
        onSend={send}
        onLeave={leave}
        notices={
          <>
            <ProblemNotice error={act.error} retry="并入最新档案" onRetry={stale ? catchUp : undefined} />
            <ChangedMeanwhile stale={stale && !act.isError} rebased={draft.rebased} onRebase={catchUp} />
          </>
        }
      />
    </Page>
  );
}
