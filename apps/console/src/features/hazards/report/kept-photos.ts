/** A photo waiting on this device until its hazard is reported. */
export interface KeptPhoto {
  readonly key: string;
  readonly accountId: string;
  readonly file: File;
  readonly takenAt: string | null;
}

const STORE = 'photos';

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('draft-photos', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
  return answer(request);
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await answer(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Photos of this account, in the order they were taken. */
export async function readPhotos(accountId: string): Promise<readonly KeptPhoto[]> {
  const all = await inStore<KeptPhoto[]>('readonly', (store) => store.getAll());
  return all.filter((photo) => photo.accountId === accountId);
}

export const keepPhoto = (photo: KeptPhoto) => inStore('readwrite', (store) => store.put(photo));
export const forgetPhoto = (key: string) => inStore('readwrite', (store) => store.delete(key));
