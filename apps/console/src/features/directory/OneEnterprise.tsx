import { type EnterpriseView, getEnterprise } from '@zhiben/contract/directory.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useOperation } from '../../api/use-operation.ts';
import { Loaded } from '../../ui/Loaded.tsx';

interface OneEnterpriseProps {
  readonly children: (enterprise: EnterpriseView) => ReactNode;
}

/** The enterprise that the address names. */
export function OneEnterprise({ children }: OneEnterpriseProps) {
  const { enterpriseId = '' } = useParams();
  const enterprise = useOperation(getEnterprise, { params: { enterpriseId: enterpriseId as EnterpriseId } });
  return <Loaded query={enterprise}>{children}</Loaded>;
}
