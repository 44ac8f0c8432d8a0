import { createTransport } from 'nodemailer';

export interface MailNeeds {
  /** `smtps://user:password@host:465` */
  readonly url: string;
  readonly from: string;
}

const PATIENCE_MS = 10_000;

/** Hands letters to the office's mail server, one connection a letter: they are few, and a kept one breaks unseen. */
export function mailer({ url, from }: MailNeeds): (to: string, subject: string, text: string) => Promise<void> {
  const transport = createTransport(withPatience(url), { from });
  return async (to, subject, text) => {
    await transport.sendMail({ to, subject, text, disableFileAccess: true, disableUrlAccess: true });
  };
}

/** A server that does not answer is given up like any other. */
const withPatience = (url: string): string => {
  const patient = new URL(url);
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
    if (!patient.searchParams.has(name)) patient.searchParams.set(name, String(PATIENCE_MS));
  }
  return patient.href;
};
