import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';

/** After publishing: says so, asks anew who stands where, closes the dialog. */
export function usePublished(onClose: () => void) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  return (done: string) => ({
    onSuccess: () => {
      for (const name of ['getResponsibility', 'listResponsibility', 'getMyDutyList']) {
        void queries.invalidateQueries({ queryKey: [name] });
      }
      void message.success(done);
      onClose();
    },
  });
}
