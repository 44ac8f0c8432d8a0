import { type EnterpriseField, enterpriseFieldLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Alert, Button } from 'antd';
import type { ProfileForm } from './profile-form.ts';
import type { Rebased } from './rebase.ts';

interface ChangedMeanwhileProps {
  /** A newer file is on record than the one typed over. */
  readonly stale: boolean;
  readonly rebased: Rebased | undefined;
  readonly onRebase: () => void;
}

/** Says that somebody else has saved meanwhile, and what became of it in this form. */
export function ChangedMeanwhile({ stale, rebased, onRebase }: ChangedMeanwhileProps) {
  if (stale) {
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title="这份档案刚被他人更新。您填写的内容都还在，保存前请先并入最新档案。"
        action={<Button onClick={onRebase}>并入最新档案</Button>}
      />
    );
  }
  if (rebased === undefined) return null;
  const { taken, contested } = rebased;
  return (
    <Alert
      type={contested.length > 0 ? 'warning' : 'info'}
      showIcon
      role="status"
      title={
        contested.length > 0
          ? `他人也修改了${named(contested)}，现显示您填写的内容。请核对后保存。`
          : '已并入最新档案，请核对后保存。'
      }
      description={taken.length > 0 && `已采用他人的修改：${named(taken)}。`}
    />
  );
}

const OF_LISTS: Partial<Record<keyof ProfileForm, EnterpriseField>> = {
  processExtent: 'hazardousProcesses',
  installationExtent: 'installations',
};

const named = (fields: readonly (keyof ProfileForm)[]) =>
  [...new Set(fields.map((field) => enterpriseFieldLabel[OF_LISTS[field] ?? (field as EnterpriseField)]))].join('、');
