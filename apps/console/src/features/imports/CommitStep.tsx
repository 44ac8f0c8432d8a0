import { commitImport, type ImportView } from '@zhiben/contract/imports.ts';
import { Button } from 'antd';
import { useAct } from '../../api/use-act.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { whatIsWritten } from './import-words.ts';
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
  const { rows, ready, warning, error: errors, duplicate, excluded } = view.counts;
  const send = () => mutate({ params: { importId: view.id }, body: { version: view.version } }, { onSuccess: learn });
  return (
    <section className="panel" aria-labelledby="commit">
      <h2 id="commit">写入{whatIsWritten(view)}</h2>
      <dl className="import-counts">
        {[
          ['全部', rows],
          ['可导入', ready],
          ['有提示，一并写入', warning],
          ['有错误', errors],
          ['疑似重复', duplicate],
          ['已排除，不写入', excluded],
        ].map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p>
        {view.kind === 'hazards' && '写入的隐患均为“待判定”，台账所写等级、整改状态仅作参考。'}
        全部成功或全部不写；写入后可撤销。
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
        <span role="status">{isPending ? `正在写入${whatIsWritten(view)}，请勿关闭本页…` : ''}</span>
        <Button onClick={onBack} disabled={isPending}>
          返回预览
        </Button>
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
