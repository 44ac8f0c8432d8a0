import { closeOrgUnit, closePerson, closePlace } from '@zhiben/contract/directory-structure.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import type { Closing } from './structure.ts';
import { useSaved } from './use-saved.ts';

interface CloseDialogProps {
  readonly enterpriseId: EnterpriseId;
  readonly closing: Closing;
  readonly onClose: () => void;
}

const WORDS = {
  unit: { close: '撤销组织', reopen: '恢复组织', after: '撤销后不再供选择，已有记录不变，需要时可以恢复。' },
  place: { close: '停用场所', reopen: '恢复场所', after: '停用后不再供选择，已有隐患仍记在该场所，需要时可以恢复。' },
  person: { close: '办理离岗', reopen: '恢复在岗', after: '离岗后不再列入在岗人员，已有记录不变，需要时可以恢复。' },
} as const;

/** Closes a unit, a place or a person's time here, or takes it back. Why it cannot be is said inside. */
export function CloseDialog({ enterpriseId, closing, onClose }: CloseDialogProps) {
  const [form] = Form.useForm();
  const { closed, act, error, pending, send } = useClosing(enterpriseId, closing, onClose);
  return (
    <ActDialog
      title={`${act}：${closing.of.name}`}
      act={act}
      form={form}
      pending={pending}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <p>{closed ? WORDS[closing.kind].after : '恢复后可以重新选用。'}</p>
    </ActDialog>
  );
}

function useClosing(enterpriseId: EnterpriseId, closing: Closing, onClose: () => void) {
  const unit = useAct(closeOrgUnit);
  const place = useAct(closePlace);
  const person = useAct(closePerson);
  const saved = useSaved(onClose);
  const closed = closing.of.closedAt === null;
  const act = WORDS[closing.kind][closed ? 'close' : 'reopen'];
  const body = { closed, version: closing.of.version };
  const done = saved(`已${act}：${closing.of.name}`);
  const send = () => {
    if (closing.kind === 'unit') unit.mutate({ params: { enterpriseId, orgUnitId: closing.of.id }, body }, done);
    if (closing.kind === 'place') place.mutate({ params: { enterpriseId, placeId: closing.of.id }, body }, done);
    if (closing.kind === 'person') person.mutate({ params: { enterpriseId, personId: closing.of.id }, body }, done);
  };
  const error = unit.error ?? place.error ?? person.error;
  return { closed, act, error, pending: unit.isPending || place.isPending || person.isPending, send };
}
