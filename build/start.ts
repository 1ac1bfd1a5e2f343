/** `npm start`: builds page and command, serves the page on loopback and says where. All else shows only on failure. */
import { build, createLogger, preview, type LogLevel } from 'vite';

const lines: string[] = [];
const keep = (message: string) => void lines.push(message);
const silent: LogLevel = 'silent';
const logger = { ...createLogger(silent), info: keep, warn: keep, warnOnce: keep, error: keep };

try {
  await build({ customLogger: logger, logLevel: 'warn' });
  await build({ customLogger: logger, logLevel: 'warn', mode: 'cli' });
  const server = await preview({ logLevel: silent });
  console.log(server.resolvedUrls!.local[0]);
} catch (error) {
  console.error([...lines, (error as Error).message].join('\n'));
  process.exitCode = 1;
}
