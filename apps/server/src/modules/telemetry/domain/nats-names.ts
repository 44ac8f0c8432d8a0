/**
 * How gateways and shares are called in NATS. A share is an account of its own: its gateways cannot reach another's subjects, and its
 * log is a stream of its own, with a leader of its own.
 */
export const accountOf = (share: number): string => `zhiben-${String(share).padStart(2, '0')}`;
export const keeperOf = (share: number): string => `ingest-${String(share).padStart(2, '0')}`;

/** A gateway's topic as NATS calls it: what is a slash in MQTT is a dot there. */
export const subjectOf = (login: string): string => `zhiben.v1.${login}.samples`;

/** The stream in which the MQTT gateway of NATS stores messages of QoS 1 before it acknowledges them. It gives the name. */
export const LOG = '$MQTT_msgs';
const LOGGED = '$MQTT.msgs.';
export const LOGGED_SUBJECTS = `${LOGGED}>`;
export const loggedSubjectOf = (login: string): string => `${LOGGED}${subjectOf(login)}`;

/** Who sent a message of the log; undefined for what is on no gateway's topic. */
export function loginIn(subject: string): string | undefined {
  const [mqtt, msgs, zhiben, version, login, samples, ...more] = subject.split('.');
  const isOurs =
    mqtt === '$MQTT' && msgs === 'msgs' && zhiben === 'zhiben' && version === 'v1' && samples === 'samples';
  return isOurs && more.length === 0 ? login : undefined;
}

/** Where pages ask whoever keeps a share. */
export const ASKS = 'zhiben.ask';
