type AskToSignIn = () => Promise<boolean>;

let ask: AskToSignIn | undefined;
let asking: Promise<boolean> | undefined;

/** The shell lends the way to sign in again over the present form. Returns how to take it back. */
export function onSessionLoss(handler: AskToSignIn): () => void {
  ask = handler;
  return () => {
    if (ask === handler) ask = undefined;
  };
}

/** True when the same person is signed in again, so that what failed may be tried again. All who wait share one dialog. */
export function signedInAgain(): Promise<boolean> {
  if (ask === undefined) return Promise.resolve(false);
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}
