/** WebKit's small browser on a screen that nobody sees, driven over WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { Builder, type WebDriver } from 'selenium-webdriver';
import type { WebKitPrograms } from '../../browser/support/find-webkit';
import { onScreen, openScreen } from '../../browser/support/screen';

export interface WebKit {
  driver: WebDriver;
  close: () => Promise<void>;
}

/** As root, without graphics hardware. */
const ENVIRONMENT = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
};

/** Browser, driver and screen go together. */
export async function launchWebKit({ driverPath, browserPath, screenPath }: WebKitPrograms): Promise<WebKit> {
  const screen = screenPath === null ? null : await openScreen(screenPath);
  const port = await freePort();
  const server = spawn(driverPath, [`--port=${port}`], {
    env: { ...onScreen(screen), ...ENVIRONMENT },
    stdio: 'ignore',
  });
  const stop = () => {
    server.kill();
    screen?.close();
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await answers(server, `${url}/status`);
    const driver = await new Builder()
      .usingServer(url)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] },
      })
      .build();
    return {
      driver,
      close: async () => {
        await driver.quit();
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Resolves when the driver answers; fails where it ends before it does. */
async function answers(server: ChildProcess, address: string): Promise<void> {
  let ended: string | null = null;
  server.once('error', ({ message }) => (ended = message));
  server.once('exit', (code) => (ended ??= `exit status ${code}`));
  for (;;) {
    if (ended !== null) throw new Error(`WebKit's driver did not start: ${String(ended)}.`);
    const isThere = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
  }
}
