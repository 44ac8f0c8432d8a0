import { exportTipOffs, listTipOffs } from '@zhiben/contract/tip-offs.ts';
import { useParams } from 'react-router';
import { useMay } from '../../session/session.ts';
import { RegisterPage } from '../../ui/RegisterPage.tsx';
import { TipOffPage } from './case/TipOffPage.tsx';
import { TipOffCard } from './TipOffCard.tsx';
import { tipOffColumns } from './tip-off-columns.tsx';
import { tipOffFilters } from './tip-off-filters.tsx';
import './tip-offs.css';

/** What the public has reported; the one that is open stands beside the list. */
export function TipOffsPage() {
  const { tipOffId } = useParams();
  const mayExport = useMay('tip-off:export');
  return (
    <RegisterPage
      title="群众举报"
      list={listTipOffs}
      idOf={({ id }) => id}
      hrefOf={({ id }) => `/tip-offs/${id}`}
      columns={tipOffColumns}
      card={(tipOff) => <TipOffCard tipOff={tipOff} />}
      search="搜索编号、内容、地点"
      filters={tipOffFilters}
      fixed={{ count: 'true' }}
      exportWith={mayExport ? exportTipOffs : undefined}
      open={tipOffId === undefined ? undefined : { id: tipOffId, content: <TipOffPage key={tipOffId} id={tipOffId} /> }}
      empty="没有符合条件的举报"
    />
  );
}
