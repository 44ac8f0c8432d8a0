import { commitImport, type ImportView } from '@zhiben/contract/imports.ts';
import { Button } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useKnownImport } from './use-import.ts';
import { whyNotCommitted } from './why-not-committed.ts';

interface CommitStepProps {
  readonly view: ImportView;
  readonly onBack: () => void;
}

/** Writes the rows, all or none. What still stands in the way is said beside the button. */
export function CommitStep({ view, onBack }: CommitStepProps) {
  const { learn } = useKnownImport(view.id);
  const { mutate, isPending, error } = useAct(commitImport);
  const reasons = whyNotCommitted(view);
  const { ready, warning, excluded } = view.counts;
  const send = () => mutate({ params: { importId: view.id }, body: { version: view.version } }, { onSuccess: learn });
  return (
    <section className="panel" aria-labelledby="commit">
      <h2 id="commit">写入 {ready + warning} 条隐患</h2>
      <p>
        {warning > 0 && `其中 ${warning} 条有提示；`}
        {excluded > 0 && `另有 ${excluded} 行已排除，不写入；`}
        全部成功或全部不写。
      </p>
      {reasons.length > 0 && (
        <ul id="why-not" className="import-reasons" role="status">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <ProblemNotice error={error} />
      <div className="import-next">
        <Button onClick={onBack}>返回预览</Button>
        <Button
          type="primary"
          disabled={reasons.length > 0}
          {...(reasons.length > 0 && { 'aria-describedby': 'why-not' })}
          loading={isPending}
          onClick={send}
        >
          确认写入
        </Button>
      </div>
    </section>
  );
}
