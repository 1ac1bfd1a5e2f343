/** Of pages isolated from other origins, in Chromium only. */
interface Performance {
  measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
}
