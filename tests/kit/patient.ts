/** Settings of gateways in tests: two shared cores are slow at times, and that is no outage. What a suite measures it sets itself. */
export const PATIENT: Readonly<Record<string, string>> = {
  ASXH_DATABASE_TIMEOUT_MS: '5000',
  ASXH_CONNECT_TIMEOUT_MS: '5000',
  ASXH_AGENCY_QUEUE_MS: '10000',
  ASXH_BREAKER_CALLS: '1000',
  ASXH_LAG_TARGET_MS: '10000',
  ASXH_LAG_REFUSE_MS: '20000',
  ASXH_DRAIN_NOTICE_MS: '0',
};
