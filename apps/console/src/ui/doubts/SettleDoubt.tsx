import { useQueryClient } from '@tanstack/react-query';
import { type DoubtView, settleDoubt } from '@zhiben/contract/authenticity.ts';
import { type DoubtSettlement, doubtKindLabel, doubtSettlementLabel } from '@zhiben/vocabulary/doubts.ts';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { refreshSubject } from '../../api/refresh.ts';
import { useAct } from '../../api/use-act.ts';
import { useMay } from '../../session/session.ts';
import { ActDialog } from '../ActDialog.tsx';

/** The two ways an officer settles an open doubt. */
export function SettleDoubt({ doubt }: { readonly doubt: DoubtView }) {
  const [settlement, setSettlement] = useState<DoubtSettlement | null>(null);
  const may = useMay('doubt:settle');
  if (!may || doubt.state !== 'open') return null;
  return (
    <div className="doubt-acts no-print">
      {(['explained', 'confirmed'] as const).map((one) => (
        <Button key={one} size="small" onClick={() => setSettlement(one)}>
          {doubtSettlementLabel[one]}
        </Button>
      ))}
      {settlement !== null && (
        <SettleDialog doubt={doubt} settlement={settlement} onClose={() => setSettlement(null)} />
      )}
    </div>
  );
}

interface SettleDialogProps {
  readonly doubt: DoubtView;
  readonly settlement: DoubtSettlement;
  readonly onClose: () => void;
}

function SettleDialog({ doubt, settlement, onClose }: SettleDialogProps) {
  const [form] = Form.useForm<{ words: string }>();
  const settle = useAct(settleDoubt);
  const queries = useQueryClient();
  const send = ({ words }: { words: string }) =>
    settle.mutate(
      { params: { doubtId: doubt.id }, body: { settlement, words } },
      {
        onSuccess: () => {
          refreshSubject(queries, 'doubt');
          onClose();
        },
      },
    );
  return (
    <ActDialog
      title={`${doubtSettlementLabel[settlement]}：${doubtKindLabel[doubt.kind]}`}
      act={doubtSettlementLabel[settlement]}
      form={form}
      pending={settle.isPending}
      error={settle.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet">记入责任账，不改变隐患或自查的状态。</p>
      <Form.Item
        name="words"
        label="核实情况"
        rules={[{ required: true, whitespace: true, message: '请填写核实情况' }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
      </Form.Item>
    </ActDialog>
  );
}
