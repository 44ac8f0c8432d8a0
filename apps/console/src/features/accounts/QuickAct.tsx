import type { Operation } from '@zhiben/contract/operation.ts';
import { App, Button, Popconfirm } from 'antd';
import type { Answer, ArgsOf } from '../../api/request.ts';
import { useAct } from '../../api/use-act.ts';

interface QuickActProps<Op extends Operation> {
  readonly operation: Op;
  readonly accountId: string;
  readonly name: string;
  readonly act: string;
  /** What it leads to, asked once. */
  readonly ask: string;
  readonly onDone?: (answer: Answer<Op>) => void;
}

/** An act on one account that needs nothing typed. */
export function QuickAct<Op extends Operation>({ operation, accountId, name, act, ask, onDone }: QuickActProps<Op>) {
  const { message } = App.useApp();
  const { mutate, isPending } = useAct(operation);
  const send = () =>
    mutate({ params: { accountId } } as unknown as ArgsOf<Op>, {
      onSuccess: onDone ?? (() => void message.success(`${name}：已${act}`)),
      onError: (error) => void message.error(error.message),
    });
  return (
    <Popconfirm title={`${act}：${name}`} description={ask} okText={act} onConfirm={send}>
      <Button size="small" loading={isPending}>
        {act}
      </Button>
    </Popconfirm>
  );
}
