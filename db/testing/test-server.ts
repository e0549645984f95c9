/** What the global setup tells the test files. */
export interface TestServer {
  /** The maintenance database of the test server. */
  url: string;
  /** A migrated, empty database to copy. */
  template: string;
  /** Names of databases of this test run begin so; they are dropped at its end. */
  prefix: string;
}
