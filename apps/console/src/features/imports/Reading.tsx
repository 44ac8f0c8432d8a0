import type { ImportView } from '@zhiben/contract/imports.ts';
import { Progress } from 'antd';

const STAGES = ['读取', '核对', '写入预览'];

/** How far the server has come. The page may be left or loaded again meanwhile. */
export function Reading({ view: { progress } }: { readonly view: ImportView }) {
  const { doing, done, of } = progress ?? { doing: '排队', done: 0, of: 0 };
  const percent = of === 0 ? 0 : Math.round((done / of) * 100);
  return (
    <section className="panel" aria-label="读取进度">
      <p role="status">
        正在{doing}
        {of > 0 && `：${done.toLocaleString('zh-CN')} / 共 ${of.toLocaleString('zh-CN')} 行`}
      </p>
      <Progress percent={percent} status="active" aria-label={`${doing}进度`} />
      <p className="quiet">步骤：{STAGES.join(' → ')}。可以离开本页，读取会继续进行。</p>
    </section>
  );
}
