import { useQueryClient } from '@tanstack/react-query';
import { makeSpotCheck } from '@zhiben/contract/duty-room.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Form } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { EnterprisePicker } from '../../../ui/EnterprisePicker.tsx';
import { WordsItem } from '../../../ui/WordsItem.tsx';

interface Values {
  readonly enterpriseId: EnterpriseId;
  readonly note: string;
}

/** Looks at one enterprise now, and keeps what was seen. */
export function SpotCheck({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const act = useAct(makeSpotCheck);
  const queries = useQueryClient();
  const done = () => {
    void queries.invalidateQueries({ queryKey: ['listSpotChecks'] });
    onClose();
  };
  return (
    <ActDialog
      title="抽查企业"
      act="抽查"
      form={form}
      pending={act.isPending}
      error={act.error}
      onSend={(body) => act.mutate({ body }, { onSuccess: done })}
      onClose={onClose}
    >
      <Form.Item name="enterpriseId" label="企业" rules={[{ required: true, message: '请选择企业' }]}>
        <EnterprisePicker placeholder="输入企业名称的任何一部分" />
      </Form.Item>
      <WordsItem name="note" label="抽查说明" most={500} placeholder="如：夜间随机抽查" />
    </ActDialog>
  );
}
