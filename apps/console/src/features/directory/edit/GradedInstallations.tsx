import type { Installation } from '@zhiben/contract/directory.ts';
import { enterpriseFieldLabel } from '@zhiben/vocabulary/enterprises.ts';
import { Form } from 'antd';
import { Link } from 'react-router';
import { installationWords } from '../profile/profile-facts.ts';

interface GradedInstallationsProps {
  readonly enterpriseId: string;
  readonly graded: readonly Installation[];
}

/** Installations that are graded by their substances: read here, changed on their own register. */
export const GradedInstallations = ({ enterpriseId, graded }: GradedInstallationsProps) => (
  <Form.Item
    label={enterpriseFieldLabel.installations}
    // Nothing is entered here, and nothing is optional.
    required
    extra={
      <p>
        已按 GB 18218-2018 辨识分级，原档案登记的等级和 R 值不再采用。如有变化，请在
        <Link to={`/installations?enterpriseId=${enterpriseId}`}>重大危险源台账</Link>修改单元资料。
      </p>
    }
  >
    {graded.length === 0 ? (
      '已登记的单元均不构成重大危险源'
    ) : (
      <ul className="plain-list">
        {graded.map((unit) => (
          <li key={unit.name}>{installationWords(unit)}</li>
        ))}
      </ul>
    )}
  </Form.Item>
);
