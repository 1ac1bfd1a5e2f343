/** A screen that nobody sees, for browsers that draw on none without one. */
import { spawn } from 'node:child_process';

export interface Screen {
  /** As DISPLAY has it, such as ":0". */
  name: string;
  close: () => void;
}

/** Starts Xvfb on the first free number. */
export function openScreen(screenPath: string): Promise<Screen> {
  // WebGL asks for 24 bits a pixel. The number that was free comes through the fourth pipe.
  const server = spawn(screenPath, ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) =>
      reject(new Error(`${screenPath} ended with ${code} before it had a screen.`)),
    );
    server.stdio[3]!.once('data', (number: Buffer) => {
      resolve({ name: `:${number.toString().trim()}`, close: () => server.kill() });
    });
  });
}

/** The environment in which a program draws on it, and not on a Wayland desktop, which would go before. */
export function onScreen(screen: Screen | null): NodeJS.ProcessEnv {
  return screen ? { ...process.env, DISPLAY: screen.name, WAYLAND_DISPLAY: undefined } : process.env;
}
