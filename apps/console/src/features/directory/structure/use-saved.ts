import { App } from 'antd';

/** After saving: says what was done and closes the dialog. */
export function useSaved(onClose: () => void) {
  const { message } = App.useApp();
  return (done: string) => ({
    onSuccess: () => {
      void message.success(done);
      onClose();
    },
  });
}
