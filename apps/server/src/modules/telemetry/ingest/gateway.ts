/** Who sends, once the secret has been proven. */
export interface KnownGateway {
  readonly id: string;
  readonly login: string;
  readonly enterpriseId: string;
}
