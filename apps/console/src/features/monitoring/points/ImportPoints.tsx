import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import { importPoints } from '@zhiben/contract/points.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { Alert, Button, Modal, Upload } from 'antd';
import type { ApiProblem } from '../../../api/api-problem.ts';
import { upload } from '../../../api/client.ts';
import { refreshSubject } from '../../../api/refresh.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

type Outcome = ResultOf<typeof importPoints>;

interface ImportPointsProps {
  readonly enterpriseId: string;
  readonly onClose: () => void;
}

/** Takes a table of points over. With any bad row nothing is written, and every bad row is named. */
export function ImportPoints({ enterpriseId, onClose }: ImportPointsProps) {
  const queries = useQueryClient();
  const sending = useMutation<Outcome, ApiProblem, File>({
    mutationFn: (file) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return upload(importPoints, { enterpriseId: enterpriseId as EnterpriseId }, form);
    },
    onSuccess: () => refreshSubject(queries, 'point'),
  });
  return (
    <Modal
      open
      title="由表格写入测点"
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>关闭</Button>}
    >
      <Upload.Dragger
        showUploadList={false}
        maxCount={1}
        accept=".xlsx,.csv"
        disabled={sending.isPending}
        beforeUpload={(file) => keep(sending.mutate, file)}
      >
        <p>{sending.isPending ? '正在写入…' : '将测点表拖到此处，或点击选择文件'}</p>
        <p className="quiet">
          第一行为表头：位号、名称、类型、单位、量程下限、量程上限；可有小数位、采集间隔（秒）、设备、场所。已有的位号按表更新，导出的测点表可直接写回。
        </p>
      </Upload.Dragger>
      <ProblemNotice error={sending.error} />
      {sending.data !== undefined && <Told outcome={sending.data} />}
    </Modal>
  );
}

function Told({ outcome: { added, changed, unchanged, problems } }: { readonly outcome: Outcome }) {
  if (problems.length === 0) {
    return <Alert type="success" showIcon title={`已写入：新增 ${added}，更新 ${changed}，未变 ${unchanged}`} />;
  }
  return (
    <>
      <Alert type="error" showIcon title={`有 ${problems.length} 行不能写入，整表没有写入。请改好后重新上传。`} />
      <ol className="import-problems">
        {problems.map(({ row, problem }) => (
          <li key={row} value={row}>
            第 {row} 行：{problem}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The file goes our way, not the component's. */
function keep(send: (file: File) => void, file: File): false {
  send(file);
  return false;
}
