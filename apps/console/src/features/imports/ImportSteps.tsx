import { Steps } from 'antd';
import { usePhone } from '../../ui/use-phone.ts';

export const STEPS = [
  { key: 'mapping', title: '列对应关系' },
  { key: 'preview', title: '预览' },
  { key: 'commit', title: '写入' },
] as const;

interface ImportStepsProps {
  readonly current: number;
  readonly onOpen: (index: number) => void;
}

/** Where the person is; each step can be opened again. On the phone one line is enough. */
export function ImportSteps({ current, onOpen }: ImportStepsProps) {
  const phone = usePhone();
  if (!phone) {
    const items = STEPS.map(({ title }, index) => ({ title, status: statusAt(index, current) }));
    return <Steps size="small" current={current} onChange={onOpen} items={items} />;
  }
  return (
    <nav className="import-steps" aria-label="步骤">
      {STEPS.map(({ key, title }, index) => (
        <button
          key={key}
          type="button"
          aria-current={index === current ? 'step' : undefined}
          onClick={() => onOpen(index)}
        >
          {index + 1} {title}
        </button>
      ))}
    </nav>
  );
}

function statusAt(index: number, current: number): 'process' | 'finish' | 'wait' {
  if (index === current) return 'process';
  return index < current ? 'finish' : 'wait';
}
