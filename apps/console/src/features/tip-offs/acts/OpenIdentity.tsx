import { openIdentity } from '@zhiben/contract/tip-offs.ts';
import { Form, Modal } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';
import type { TipOffActProps } from './act-props.ts';

/** Shows who reported, once, after the reason is in the ledger. Closed, it is gone from the screen. */
export function OpenIdentity({ tipOff, onClose }: TipOffActProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const act = useAct(openIdentity);
  const { id, number } = tipOff;
  if (act.data !== undefined) {
    return (
      <Modal open title={`举报人：${number}`} cancelText="关闭" onCancel={onClose} okButtonProps={{ hidden: true }}>
        <p>姓名：{act.data.name ?? '未填写'}</p>
        <p>联系方式：{act.data.contact ?? '未填写'}</p>
        <p className="quiet">本次启封已记入责任账。不得泄露举报人信息。</p>
      </Modal>
    );
  }
  return (
    <ActDialog
      title={`启封举报人身份：${number}`}
      act="启封"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(values) => act.mutate({ params: { tipOffId: id }, body: values })}
      onClose={onClose}
    >
      <p>启封的人、时间和理由先记入责任账，再显示姓名和联系方式。</p>
      <WordsItem name="reason" label="理由" most={200} placeholder="如：发放奖励，须与举报人联系" />
    </ActDialog>
  );
}
